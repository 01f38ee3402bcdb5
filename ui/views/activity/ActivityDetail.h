// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityViews.h"

#include <QScrollArea>

class QLabel;
class QTableView;

namespace bowline {

class ElidedLabel;
class FactList;
class StatusBadge;
class StepModel;

/// One thing that happened: why, with which release, and each step with its time.
class ActivityDetail : public QScrollArea
{
    Q_OBJECT
public:
    explicit ActivityDetail(QWidget *parent = nullptr);

    void setActivity(const ActivityView &activity);

Q_SIGNALS:
    void reportRequested();

private:
    QWidget *buildSteps();
    void fitSteps();

    ElidedLabel *m_what;
    StatusBadge *m_badge;
    QLabel *m_message;
    FactList *m_facts;
    StepModel *m_model;
    QTableView *m_steps;
};

} // namespace bowline
