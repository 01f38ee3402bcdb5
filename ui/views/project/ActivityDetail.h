// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/Views.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace bowline {

class ElidedLabel;
class FactList;
class StatusBadge;

/// One thing that happened: why, with which release, and each step with its time.
class ActivityDetail : public QScrollArea
{
    Q_OBJECT
public:
    explicit ActivityDetail(QWidget *parent = nullptr);

    void setActivity(const ActivityView &activity);

private:
    void showSteps(const QList<ActivityStepView> &steps, ActivityResult result);

    ElidedLabel *m_what;
    StatusBadge *m_badge;
    QLabel *m_message;
    FactList *m_facts;
    QGridLayout *m_steps;
    QList<ActivityStepView> m_shown;
    ActivityResult m_shownResult = ActivityResult::Running;
};

} // namespace bowline
