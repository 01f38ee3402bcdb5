// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/AccountRoutes.h"

namespace bowline::sandbox {

AccountRoutes::AccountRoutes(const ApiContext &context)
    : ApiRoutes(context)
{
    const auto account = [this](const CallPtr &call) { call->ok(m_context.presenter->account(*call->account)); };
    platform("GET", QStringLiteral("/account"), Scope::Identity, account);
    platform("GET", QStringLiteral("/users/~"), Scope::Identity, account);
    platform("GET", QStringLiteral("/account/rate-limits"), Scope::None, [](const CallPtr &call) {
        call->ok(QJsonObject{{QStringLiteral("remaining"), call->remaining}});
    });
    platform("GET", QStringLiteral("/teams"), Scope::Read, [this](const CallPtr &call) {
        QJsonArray teams;
        for (const Shared<Team> &team : std::as_const(m_context.world->teams)) {
            if (team->memberIds.contains(call->account->id))
                teams.append(m_context.presenter->team(*team, *call->account));
        }
        call->list(teams, {QStringLiteral("id"), QStringLiteral("name")});
    });
    platform("GET", QStringLiteral("/teams/{team}"), Scope::Read, [this](const CallPtr &call) {
        const Shared<Team> team = m_context.world->team(call->param("team"));
        if (team && team->memberIds.contains(call->account->id))
            call->ok(m_context.presenter->team(*team, *call->account));
        else
            call->notFound("team", QStringLiteral("team"));
    });
}

} // namespace bowline::sandbox
