// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

#include <QWidget>

namespace bowline {

class ActivityPanel;
class ServiceState;
class TimingsCard;

/// What happened in all projects, and how fast. Asks the service when it is first seen.
class ActivityPage : public QWidget
{
    Q_OBJECT
public:
    ActivityPage(ServiceApi &service, ServiceState &state, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void loadPanel();
    void showProjects();

    ServiceState &m_state;
    TimingsCard *m_timings;
    ActivityPanel *m_panel;
    QHash<ProjectId, QString> m_names; ///< of the projects that can be chosen
    bool m_stale = true;               ///< the panel is to ask when it is seen; the figures look after themselves
};

} // namespace bowline
