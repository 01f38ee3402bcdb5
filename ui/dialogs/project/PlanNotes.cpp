// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/PlanNotes.h"

#include "dialogs/project/TouchedLists.h"
#include "service/api/SyncsApi.h"

#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int settleMs = 300;

bool isSameRequest(const ConnectRequest &one, const ConnectRequest &other)
{
    return one.project == other.project && one.account == other.account && one.envVar == other.envVar &&
           one.database == other.database && one.rendering == other.rendering;
}

} // namespace

PlanNotes::PlanNotes(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_lists(new TouchedLists)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_lists);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &PlanNotes::ask);
    hide();
}

void PlanNotes::setRequest(const std::optional<ConnectRequest> &request)
{
    if (request && m_request && isSameRequest(*request, *m_request))
        return;
    m_request = request;
    ++m_asked;
    if (!isHidden()) {
        hide();
        Q_EMIT changed();
    }
    if (request)
        m_soon.start();
    else
        m_soon.stop();
}

void PlanNotes::ask()
{
    if (!m_request)
        return;
    const quint64 asked = ++m_asked;
    m_service.syncs().planConnect(*m_request).then(this, [this, asked](const Expected<WritePlanView> &plan) {
        if (asked == m_asked)
            showPlan(plan);
    });
}

// What cannot be planned is told by the connect itself, beside the step that fails.
void PlanNotes::showPlan(const Expected<WritePlanView> &plan)
{
    if (!plan || plan->sideEffects.isEmpty())
        return;
    m_lists->clear();
    m_lists->addSentences(tr("What the write does besides:"), plan->sideEffects);
    show();
    Q_EMIT changed();
}

} // namespace bowline
