// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "service/api/SyncViews.h"
#include "service/api/WritePlanView.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace bowline {

class TouchedLists;

/// What a connect would do at the destination besides setting the value: asked for a moment after the choice has
/// settled, empty where there is nothing to say.
class PlanNotes : public QWidget
{
    Q_OBJECT
public:
    explicit PlanNotes(ServiceApi &service, QWidget *parent = nullptr);

    /// What is chosen by now; nothing: not enough to plan anything.
    void setRequest(const std::optional<ConnectRequest> &request);

Q_SIGNALS:
    void changed(); ///< there is more or less to show

private:
    void ask();
    void showPlan(const Expected<WritePlanView> &plan);

    ServiceApi &m_service;
    TouchedLists *m_lists;
    QTimer m_soon;
    std::optional<ConnectRequest> m_request;
    quint64 m_asked = 0; ///< only the newest answer counts
};

} // namespace bowline
