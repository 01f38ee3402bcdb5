// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ControlRoutes.h"

#include "sandbox/ErrorBody.h"
#include "sandbox/FormData.h"
#include "sandbox/Text.h"

namespace bowline::sandbox {

ControlRoutes::ControlRoutes(const Parts &parts)
    : ControlGroup(parts.router, parts.world)
    , m_parts(parts)
{
    addDatabaseActs();
    addAppActs();
    addAccountActs();
    addFaults();
    addLinks();
    addWebhooks();
    addReports();
}

Shared<Attachment> ControlRoutes::attachment(const Body &body) const
{
    const Shared<App> app = m_parts.world->app(body.value(s("app")).toString());
    return app ? m_parts.world->attachment(*app, body.value(s("attachment")).toString()) : nullptr;
}

QJsonObject ControlRoutes::describe(const AddOn &addOn) const
{
    const Shared<App> app = m_parts.world->app(addOn.appId);
    QJsonArray credentials;
    for (const Credential &credential : addOn.credentials)
        credentials.append(QJsonObject{{s("name"), credential.name},
                                       {s("user"), credential.currentUser()},
                                       {s("url"), m_parts.keeper->url(addOn, credential)},
                                       {s("published_url"), credential.publishedUrl}});
    QJsonArray attachments;
    for (const Shared<Attachment> &tie : m_parts.world->attachmentsOf(addOn)) {
        const Shared<App> user = m_parts.world->app(tie->appId);
        attachments.append(QJsonObject{{s("app"), user->name},
                                       {s("name"), tie->name},
                                       {s("config_var"), tie->configVar()},
                                       {s("credential"), tie->credentialName()}});
    }
    return {{s("addon"), addOn.name},
            {s("id"), addOn.id},
            {s("app"), app ? app->name : QString()},
            {s("plan"), addOn.plan},
            {s("host"), ClusterLogin::host()},
            {s("port"), m_parts.keeper->port(addOn.cluster)},
            {s("database"), addOn.database},
            {s("url"), m_parts.keeper->url(addOn, addOn.credentials.first())},
            {s("credentials"), credentials},
            {s("attachments"), attachments}};
}

void ControlRoutes::answerWhen(const Pending<Done> &done, const Shared<AddOn> &addOn,
                               const HttpServer::Respond &respond) const
{
    done.then(m_parts.workflows, [this, addOn, respond](const Expected<Done> &result) {
        if (result)
            answer(respond, describe(*addOn));
        else
            respond(errorResponse(500, s("sandbox_failed"), result.error().detail));
    });
}

void ControlRoutes::addDatabaseActs()
{
    post("/control/rotate", [this](const Body &body, const HttpServer::Respond &respond) {
        const Shared<AddOn> addOn = database(body.value(s("database")).toString());
        const QString credential = body.value(s("credential")).toString(s("default"));
        if (!addOn || !addOn->credential(credential))
            return refuse(respond, 404, s("no such database or credential"));
        answerWhen(m_parts.workflows->rotate(addOn, credential, body.value(s("end_sessions")).toBool(true),
                                             body.value(s("revoke_first_ms")).toInt()),
                   addOn, respond);
    });
    post("/control/failover", [this](const Body &body, const HttpServer::Respond &respond) {
        const Shared<AddOn> addOn = database(body.value(s("database")).toString());
        if (!addOn)
            return refuse(respond, 404, s("no such database"));
        answerWhen(m_parts.workflows->failOver(addOn), addOn, respond);
    });
}

void ControlRoutes::addAppActs()
{
    post("/control/promote", [this](const Body &body, const HttpServer::Respond &respond) {
        const Shared<Attachment> tie = attachment(body);
        if (!tie)
            return refuse(respond, 404, s("no such app or attachment"));
        const Shared<App> app = m_parts.world->app(tie->appId);
        const Shared<AddOn> addOn = m_parts.world->addOn(tie->addonId);
        const Actor actor = Actor::of(*m_parts.world->account(app->ownerId));
        const Shared<Attachment> old = m_parts.world->attachment(*app, s("DATABASE"));
        if (old && old->addonId != addOn->id) {
            const Shared<AddOn> oldAddOn = m_parts.world->addOn(old->addonId);
            m_parts.workflows->attach(oldAddOn, *app, m_parts.workflows->freeAttachmentName(*app), old->nameSpace,
                                      actor);
        }
        if (old)
            m_parts.workflows->detach(old, actor);
        m_parts.workflows->attach(addOn, *app, s("DATABASE"), tie->nameSpace, actor);
        answer(respond, describe(*addOn));
    });
    post("/control/detach", [this](const Body &body, const HttpServer::Respond &respond) {
        const Shared<Attachment> tie = attachment(body);
        if (!tie)
            return refuse(respond, 404, s("no such app or attachment"));
        const Shared<App> app = m_parts.world->app(tie->appId);
        m_parts.workflows->detach(tie, Actor::of(*m_parts.world->account(app->ownerId)));
        answer(respond, QJsonObject{{s("detached"), tie->name}});
    });
    post("/control/set", [this](const Body &body, const HttpServer::Respond &respond) {
        const Shared<App> app = m_parts.world->app(body.value(s("app")).toString());
        const QString name = body.value(s("name")).toString();
        const QJsonValue value = body.value(s("value"));
        if (!app || name.isEmpty())
            return refuse(respond, 404, s("no such app, or no name"));
        m_parts.workflows->setConfig(*app,
                                     {{name, value.isNull() ? std::nullopt : std::optional<QString>(value.toString())}},
                                     Actor::of(*m_parts.world->account(app->ownerId)));
        answer(respond, QJsonObject{{s("set"), name}});
    });
    post("/control/release_phase", [this](const Body &body, const HttpServer::Respond &respond) {
        const Shared<App> app = m_parts.world->app(body.value(s("app")).toString());
        if (!app)
            return refuse(respond, 404, s("no such app"));
        app->releasePhaseMs = body.value(s("ms")).toInt(-1);
        app->releasesFail = body.value(s("fails")).toBool();
        m_parts.world->changed();
        answer(respond, body);
    });
    post("/control/second_factor", [this](const Body &body, const HttpServer::Respond &respond) {
        const Shared<App> app = m_parts.world->app(body.value(s("app")).toString());
        if (!app)
            return refuse(respond, 404, s("no such app"));
        app->secondFactor = body.value(s("code")).toString();
        app->preAuthorizedBy.clear();
        m_parts.world->changed();
        answer(respond, body);
    });
}

void ControlRoutes::addAccountActs()
{
    const auto forAccount = [this](const char *path, std::function<void(const Account &, const Body &)> act) {
        post(path, [this, act](const Body &body, const HttpServer::Respond &respond) {
            const Shared<Account> account = m_parts.world->account(body.value(s("account")).toString());
            if (!account)
                return refuse(respond, 404, s("no such account"));
            act(*account, body);
            m_parts.world->changed();
            answer(respond, QJsonObject{{s("account"), account->email}});
        });
    };
    forAccount("/control/revoke", [this](const Account &account, const Body &) {
        m_parts.world->authorizations.removeIf(
            [&](const Shared<Authorization> &each) { return each->accountId == account.id; });
    });
    forAccount("/control/expire", [this](const Account &account, const Body &) {
        const QDateTime past = QDateTime::currentDateTimeUtc().addSecs(-1);
        for (const Shared<Authorization> &each : std::as_const(m_parts.world->authorizations)) {
            if (each->accountId != account.id || each->refreshToken.isEmpty())
                continue;
            for (AccessToken &token : each->accessTokens)
                token.expiresAt = past;
        }
    });
    forAccount("/control/rate", [this](const Account &account, const Body &body) {
        m_parts.rates->set(account.id, body.value(s("remaining")).toInt());
    });
}

void ControlRoutes::addFaults()
{
    post("/control/faults", [this](const Body &body, const HttpServer::Respond &respond) {
        const Expected<Fault> fault = Fault::fromJson(body);
        if (!fault)
            return refuse(respond, 422, fault.error().detail);
        m_parts.door->addFault(*fault);
        answer(respond, body);
    });
    m_parts.router->add("DELETE", s("/control/faults"),
                        [this](const RouteRequest &, const HttpServer::Respond &respond) {
                            m_parts.door->clearFaults();
                            answer(respond, QJsonObject());
                        });
}

void ControlRoutes::addLinks()
{
    post("/control/links", [this](const Body &body, const HttpServer::Respond &respond) {
        const Expected<LinkMischief> mischief = LinkMischief::fromJson(body);
        if (!mischief)
            return refuse(respond, 422, mischief.error().detail);
        m_parts.links->setMischief(*mischief);
        answer(respond, body);
    });
}

void ControlRoutes::addWebhooks()
{
    post("/control/webhooks", [this](const Body &body, const HttpServer::Respond &respond) {
        if (const QJsonValue ms = body.value(s("retry_ms")); ms.isDouble()) {
            m_parts.webhooks->setRetryMs(std::max<qint64>(1, ms.toInteger()));
            return answer(respond, body);
        }
        const Expected<WebhookMischief> mischief = WebhookMischief::fromJson(body);
        if (!mischief)
            return refuse(respond, 422, mischief.error().detail);
        m_parts.webhooks->add(*mischief);
        answer(respond, body);
    });
    m_parts.router->add("DELETE", s("/control/webhooks"),
                        [this](const RouteRequest &, const HttpServer::Respond &respond) {
                            m_parts.webhooks->clearMischief();
                            answer(respond, QJsonObject());
                        });
}

void ControlRoutes::addReports()
{
    const auto get = [this](const char *path, std::function<QJsonArray(const RouteRequest &)> report) {
        m_parts.router->add("GET", s(path), [report](const RouteRequest &request, const HttpServer::Respond &respond) {
            answer(respond, report(request));
        });
    };
    get("/control/violations", [this](const RouteRequest &) { return m_parts.log->violations(); });
    get("/control/requests", [this](const RouteRequest &request) {
        return m_parts.log->since(parseForm(request.http.query).value(s("since")).toLongLong());
    });
    get("/control/databases", [this](const RouteRequest &) {
        QJsonArray all;
        for (const Shared<AddOn> &addOn : std::as_const(m_parts.world->addOns))
            all.append(describe(*addOn));
        return all;
    });
    m_parts.router->add("DELETE", s("/control/violations"),
                        [this](const RouteRequest &, const HttpServer::Respond &respond) {
                            m_parts.log->clearViolations();
                            answer(respond, QJsonObject());
                        });
}

} // namespace bowline::sandbox
