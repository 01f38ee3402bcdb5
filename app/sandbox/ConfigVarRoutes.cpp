// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ConfigVarRoutes.h"

#include "sandbox/ReleaseLookup.h"

#include <QRegularExpression>

namespace bowline::sandbox {

namespace {

QJsonObject toJson(const QMap<QString, QString> &vars)
{
    QJsonObject json;
    for (auto it = vars.begin(); it != vars.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

} // namespace

ConfigVarRoutes::ConfigVarRoutes(const ApiContext &context)
    : ApiRoutes(context)
{
    platform("GET", QStringLiteral("/apps/{app}/config-vars"), Scope::ReadProtected, [this](const CallPtr &call) {
        if (const Shared<App> app = appOf(call))
            call->ok(toJson(m_context.world->configVars(*app)));
    });
    platform("PATCH", QStringLiteral("/apps/{app}/config-vars"), Scope::WriteProtected,
             [this](const CallPtr &call) { change(call); });
    platform("GET", QStringLiteral("/apps/{app}/releases/{release}/config-vars"), Scope::ReadProtected,
             [this](const CallPtr &call) {
                 const Shared<App> app = appOf(call);
                 if (!app)
                     return;
                 if (const Release *release = findRelease(*app, call->param("release")))
                     call->ok(toJson(release->config));
                 else
                     call->notFound("release", QStringLiteral("release"));
             });
}

void ConfigVarRoutes::change(const CallPtr &call)
{
    const Shared<App> app = appOf(call);
    if (!app)
        return;
    static const QRegularExpression key(QStringLiteral("^\\w+$"));
    QStringList managed;
    for (const Shared<Attachment> &tie : m_context.world->attachmentsOf(*app))
        managed.append(tie->configVar());
    QMap<QString, std::optional<QString>> changes;
    const QJsonObject body = call->body();
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (!key.match(it.key()).hasMatch() || !(it.value().isString() || it.value().isNull())) {
            call->invalid(QStringLiteral("Config vars must have names of letters, digits and underscores, and values "
                                         "that are strings or null."));
            return;
        }
        if (managed.contains(it.key())) {
            call->error(422, "invalid_params", QStringLiteral("Cannot overwrite attachment values %1.").arg(it.key()));
            return;
        }
        changes.insert(it.key(), it.value().isNull() ? std::nullopt : std::optional<QString>(it.value().toString()));
    }
    m_context.workflows->setConfig(*app, changes, Actor::of(*call->account));
    call->ok(toJson(m_context.world->configVars(*app)));
}

} // namespace bowline::sandbox
