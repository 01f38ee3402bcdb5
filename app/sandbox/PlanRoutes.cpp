// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/PlanRoutes.h"

namespace bowline::sandbox {

namespace {

bool isPostgres(const QString &idOrName)
{
    return idOrName == Plan::serviceId() || idOrName == Plan::serviceName();
}

} // namespace

PlanRoutes::PlanRoutes(const ApiContext &context)
    : ApiRoutes(context)
{
    const QStringList ranges{QStringLiteral("id"), QStringLiteral("name")};
    const auto plan = [this](const CallPtr &call) {
        const Plan *found = Plan::find(call->param("plan"));
        const bool elsewhere = !call->param("service").isEmpty() && !isPostgres(call->param("service"));
        if (found && !elsewhere)
            call->ok(m_context.presenter->plan(*found));
        else
            call->notFound("plan", QStringLiteral("plan"));
    };
    open("GET", QStringLiteral("/plans/{plan}"), plan);
    open("GET", QStringLiteral("/addon-services/{service}/plans/{plan}"), plan);
    open("GET", QStringLiteral("/addon-services/{service}/plans"), [this, ranges](const CallPtr &call) {
        if (!isPostgres(call->param("service"))) {
            call->notFound("addon_service", QStringLiteral("add-on service"));
            return;
        }
        QJsonArray plans;
        for (const Plan &each : Plan::all())
            plans.append(m_context.presenter->plan(each));
        call->list(plans, ranges);
    });
    open("GET", QStringLiteral("/addon-services"),
         [this, ranges](const CallPtr &call) { call->list({m_context.presenter->service()}, ranges); });
    open("GET", QStringLiteral("/addon-services/{service}"), [this](const CallPtr &call) {
        if (isPostgres(call->param("service")))
            call->ok(m_context.presenter->service());
        else
            call->notFound("addon_service", QStringLiteral("add-on service"));
    });
}

} // namespace bowline::sandbox
