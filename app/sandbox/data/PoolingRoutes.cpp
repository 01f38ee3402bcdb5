// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/PoolingRoutes.h"

#include "sandbox/Text.h"

namespace bowline::sandbox {

PoolingRoutes::PoolingRoutes(const ApiContext &context)
    : ApiRoutes(context)
{
    data("POST", s("/client/v11/databases/{db}/connection-pooling"), [this](const CallPtr &call) { attach(call); });
}

void PoolingRoutes::attach(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn || !hasOnly(call, {s("app"), s("credential"), s("name")}) || !isAboveEssential(call, *addOn))
        return;
    if (call->text("credential") != s("default"))
        return call->error(422, "unprocessable_entity", s("Only the default credential can be pooled."));
    const Shared<App> app = m_context.world->app(call->reference("app"));
    if (!app || !m_context.world->mayUse(*call->account, *app))
        return call->notFound("app", s("app"));
    const QString name = call->text("name").isEmpty() ? s("DATABASE_CONNECTION_POOL") : call->text("name");
    if (!Attachment::isName(name) || m_context.world->attachment(*app, name))
        return call->error(422, "unprocessable_entity", s("The name %1 is invalid or already taken.").arg(name));
    const Shared<Attachment> tie =
        m_context.workflows->attach(addOn, *app, name, Attachment::pooledNameSpace(), Actor::of(*call->account));
    call->ok(m_context.presenter->attachment(*tie, false, false), 201);
}

} // namespace bowline::sandbox
