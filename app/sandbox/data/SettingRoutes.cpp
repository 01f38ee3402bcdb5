// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/SettingRoutes.h"

#include "sandbox/AdminConnection.h"
#include "sandbox/Text.h"
#include "sandbox/data/Setting.h"

namespace bowline::sandbox {

SettingRoutes::SettingRoutes(const ApiContext &context)
    : ApiRoutes(context)
{
    data("GET", s("/postgres/v0/databases/{db}/config"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = databaseOf(call);
        if (addOn && isAboveEssential(call, *addOn))
            call->ok(present(*addOn));
    });
    data("PATCH", s("/postgres/v0/databases/{db}/config"), [this](const CallPtr &call) { change(call); });
}

QJsonObject SettingRoutes::present(const AddOn &addOn) const
{
    // What is set at the leader has come along to the follower.
    const Shared<AddOn> leader = m_context.world->addOn(addOn.following);
    QJsonObject all;
    for (const Setting &each : Setting::all())
        all.insert(each.key, each.present(leader ? *leader : addOn));
    return all;
}

void SettingRoutes::change(const CallPtr &call)
{
    const Shared<AddOn> addOn = writableOf(call);
    if (!addOn || !isAboveEssential(call, *addOn))
        return;
    AddOn changed = *addOn;
    const QJsonObject body = call->body();
    for (auto it = body.begin(); it != body.end(); ++it) {
        const Setting *setting = Setting::find(it.key());
        if (!setting)
            return call->invalid(s("unknown setting ") + it.key());
        const auto value = setting->parse(it.value());
        if (!value)
            return call->error(422, "unprocessable_entity", value.error().detail);
        changed.settings.insert(it.key(), *value);
    }
    if (body.isEmpty())
        return call->invalid(s("a setting is required"));
    const auto work = [sql = Setting::sql(changed)](const AdminConnection &connection) {
        return connection.runAll(sql);
    };
    m_context.keeper->run(*addOn, work)
        .then(m_context.workflows, [this, call, addOn, settings = changed.settings](const Expected<Done> &done) {
            if (!done)
                return call->error(503, "unavailable", done.error().detail);
            addOn->settings = settings;
            m_context.world->changed();
            call->ok(present(*addOn));
        });
}

} // namespace bowline::sandbox
