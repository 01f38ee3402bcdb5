// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/AppRoutes.h"

#include <QRegularExpression>

namespace bowline::sandbox {

namespace {

const QStringList appRanges{QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("updated_at")};

bool isAppName(const QString &name)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z][a-z0-9-]{1,28}[a-z0-9]$"));
    return shape.match(name).hasMatch();
}

} // namespace

AppRoutes::AppRoutes(const ApiContext &context)
    : ApiRoutes(context)
{
    addLists();
    addActs();
}

void AppRoutes::addLists()
{
    const auto all = [this](const CallPtr &call) {
        QJsonArray apps;
        for (const Shared<App> &app : std::as_const(m_context.world->apps)) {
            if (m_context.world->mayUse(*call->account, *app))
                apps.append(m_context.presenter->app(*app));
        }
        call->list(apps, appRanges);
    };
    platform("GET", QStringLiteral("/apps"), Scope::Read, all);
    platform("GET", QStringLiteral("/users/~/apps"), Scope::Read, [this](const CallPtr &call) {
        QJsonArray apps;
        for (const Shared<App> &app : std::as_const(m_context.world->apps)) {
            if (app->teamId.isEmpty() && app->ownerId == call->account->id)
                apps.append(m_context.presenter->app(*app));
        }
        call->list(apps, appRanges);
    });
    platform("GET", QStringLiteral("/teams/{team}/apps"), Scope::Read, [this](const CallPtr &call) {
        const Shared<Team> team = m_context.world->team(call->param("team"));
        if (!team || !team->memberIds.contains(call->account->id)) {
            call->notFound("team", QStringLiteral("team"));
            return;
        }
        QJsonArray apps;
        for (const Shared<App> &app : std::as_const(m_context.world->apps)) {
            if (app->teamId == team->id)
                apps.append(m_context.presenter->teamApp(*app, *call->account));
        }
        call->list(apps, {QStringLiteral("name"), QStringLiteral("id")});
    });
    platform("GET", QStringLiteral("/apps/{app}"), Scope::Read, [this](const CallPtr &call) {
        if (const Shared<App> app = appOf(call))
            call->ok(m_context.presenter->app(*app));
    });
    platform("GET", QStringLiteral("/apps/{app}/formation"), Scope::Read, [this](const CallPtr &call) {
        const Shared<App> app = appOf(call);
        if (!app)
            return;
        QJsonArray processes;
        if (app->releasePhaseMs >= 0)
            processes.append(m_context.presenter->releaseProcess(*app));
        call->list(processes, {QStringLiteral("id")});
    });
    for (const char *empty : {"dynos", "collaborators"}) {
        platform("GET", QStringLiteral("/apps/{app}/") + QLatin1String(empty), Scope::Read,
                 [this](const CallPtr &call) {
                     if (appOf(call))
                         call->list({}, {QStringLiteral("id")});
                 });
    }
    platform("GET", QStringLiteral("/apps/{app}/pipeline-couplings"), Scope::Read, [this](const CallPtr &call) {
        if (appOf(call))
            call->notFound("pipeline_coupling", QStringLiteral("pipeline coupling"));
    });
}

void AppRoutes::addActs()
{
    platform("POST", QStringLiteral("/apps"), Scope::Write, [this](const CallPtr &call) { create(call); });
    platform("PATCH", QStringLiteral("/apps/{app}"), Scope::Write, [this](const CallPtr &call) { change(call); });
    platform("DELETE", QStringLiteral("/apps/{app}"), Scope::Write, [this](const CallPtr &call) {
        const Shared<App> app = appOf(call);
        if (!app)
            return;
        const QJsonObject last = m_context.presenter->app(*app);
        m_context.workflows->deleteApp(app);
        call->ok(last);
    });
    platform("PUT", QStringLiteral("/apps/{app}/pre-authorizations"), Scope::Read,
             [this](const CallPtr &call) { preAuthorize(call); });
}

// With the right code this account may use the app from now on. Without any, or with another one, it is as before.
void AppRoutes::preAuthorize(const CallPtr &call)
{
    const Shared<App> app = visibleAppOf(call);
    if (!app)
        return;
    if (!app->secondFactor.isEmpty() && call->header("Heroku-Two-Factor-Code") != app->secondFactor.toUtf8()) {
        call->refuseForSecondFactor(*app);
        return;
    }
    if (!app->preAuthorizedBy.contains(call->account->id))
        app->preAuthorizedBy.append(call->account->id);
    m_context.world->changed();
    call->ok(QJsonObject());
}

void AppRoutes::create(const CallPtr &call)
{
    QString name = call->text("name");
    if (name.isEmpty())
        name = QStringLiteral("quiet-river-%1").arg(m_context.world->random().bytes(2).toHex().toInt(nullptr, 16));
    if (!isAppName(name)) {
        call->invalid(QStringLiteral("Name must start with a letter, end with a letter or digit and can only contain "
                                     "lowercase letters, digits, and dashes."));
        return;
    }
    if (m_context.world->app(name)) {
        call->error(422, "invalid_params", QStringLiteral("Name %1 is already taken").arg(name));
        return;
    }
    const Shared<App> app = m_context.workflows->createApp(name, *call->account, {}, World::now());
    call->ok(m_context.presenter->app(*app), 201);
}

void AppRoutes::change(const CallPtr &call)
{
    const Shared<App> app = appOf(call);
    if (!app)
        return;
    const QString name = call->text("name");
    if (!name.isEmpty() && name != app->name) {
        if (!isAppName(name)) {
            call->invalid(QStringLiteral("Name is invalid"));
            return;
        }
        if (m_context.world->app(name)) {
            call->error(422, "invalid_params", QStringLiteral("Name %1 is already taken").arg(name));
            return;
        }
        m_context.workflows->renameApp(*app, name);
    }
    const QJsonValue maintenance = call->body().value(QLatin1String("maintenance"));
    if (maintenance.isBool()) {
        app->maintenance = maintenance.toBool();
        app->updatedAt = World::now();
        m_context.world->changed();
    }
    call->ok(m_context.presenter->app(*app));
}

} // namespace bowline::sandbox
