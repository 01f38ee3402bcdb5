// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ApiRoutes.h"

#include <QRegularExpression>

#include <algorithm>

namespace bowline::sandbox {

ApiRoutes::ApiRoutes(const ApiContext &context)
    : m_context(context)
{
}

CallPtr ApiRoutes::begin(const RouteRequest &request, const HttpServer::Respond &respond) const
{
    return std::make_shared<Call>(request, respond, m_context.log);
}

void ApiRoutes::platform(const QByteArray &method, const QString &pattern, Scope scope, Handler handler)
{
    m_context.router->add(
        method, pattern, [this, scope, handler](const RouteRequest &request, const HttpServer::Respond &respond) {
            const CallPtr call = begin(request, respond);
            if (!hasVersion(call) || !logIn(call))
                return;
            // Asking how much is left is free.
            if (!call->path().endsWith(QLatin1String("/rate-limits")) && !m_context.rates->take(call->account->id)) {
                call->remaining = 0;
                call->error(429);
                return;
            }
            call->remaining = m_context.rates->remaining(call->account->id);
            if (hasScope(call, scope) && hasGoodBody(call, request))
                handler(call);
        });
}

void ApiRoutes::open(const QByteArray &method, const QString &pattern, Handler handler)
{
    m_context.router->add(method, pattern,
                          [this, handler](const RouteRequest &request, const HttpServer::Respond &respond) {
                              const CallPtr call = begin(request, respond);
                              if (hasVersion(call))
                                  handler(call);
                          });
}

void ApiRoutes::data(const QByteArray &method, const QString &pattern, Handler handler)
{
    m_context.router->add(method, pattern,
                          [this, handler](const RouteRequest &request, const HttpServer::Respond &respond) {
                              const CallPtr call = begin(request, respond);
                              if (logIn(call) && hasGoodBody(call, request))
                                  handler(call);
                          });
}

bool ApiRoutes::hasVersion(const CallPtr &call) const
{
    static const QRegularExpression version(
        QStringLiteral("application/vnd\\.heroku\\+json\\s*;\\s*version=3(\\.sdk|\\.webhooks)?\\s*(,|;|$)"));
    if (version.match(QString::fromLatin1(call->header("Accept"))).hasMatch())
        return true;
    call->violation(QStringLiteral("the Accept header asks for no version of the API"));
    call->error(406);
    return false;
}

bool ApiRoutes::logIn(const CallPtr &call) const
{
    const QByteArray header = call->header("Authorization");
    if (header.startsWith("Bearer ")) {
        call->token = QString::fromUtf8(header.mid(7).trimmed());
    } else if (header.startsWith("Basic ")) {
        const QByteArray pair = QByteArray::fromBase64(header.mid(6).trimmed());
        call->token = QString::fromUtf8(pair.mid(pair.indexOf(':') + 1));
    } else {
        call->violation(QStringLiteral("there is no Authorization header"));
    }
    if (call->token == QLatin1String("undefined"))
        call->violation(QStringLiteral("the token is the word undefined"));
    call->authorization = call->token.isEmpty() ? nullptr : m_context.world->authorization(call->token);
    call->account = call->authorization ? m_context.world->account(call->authorization->accountId) : nullptr;
    if (call->account)
        return true;
    call->error(401);
    return false;
}

bool ApiRoutes::hasScope(const CallPtr &call, Scope scope) const
{
    call->scopesAccepted = acceptedScopes(scope);
    const QList<QByteArray> accepted = call->scopesAccepted.split(' ');
    const QStringList &scopes = call->authorization->scopes;
    if (std::any_of(scopes.begin(), scopes.end(),
                    [&](const QString &granted) { return accepted.contains(granted.toLatin1()); }))
        return true;
    call->error(403);
    return false;
}

bool ApiRoutes::hasGoodBody(const CallPtr &call, const RouteRequest &request) const
{
    if (call->rawBody().isEmpty())
        return true;
    if (!call->header("Content-Type").startsWith("application/json"))
        call->violation(QStringLiteral("the body is not declared to be application/json"));
    if (!request.badJson && call->hasJsonObject())
        return true;
    call->violation(QStringLiteral("the body is not a JSON object"));
    call->error(400);
    return false;
}

Shared<App> ApiRoutes::visibleAppOf(const CallPtr &call) const
{
    const Shared<App> app = m_context.world->app(call->param("app"));
    if (app && m_context.world->mayUse(*call->account, *app))
        return app;
    call->notFound("app", QStringLiteral("app"));
    return nullptr;
}

Shared<App> ApiRoutes::appOf(const CallPtr &call) const
{
    const Shared<App> app = visibleAppOf(call);
    const bool isOpen = !app || app->secondFactor.isEmpty() || app->preAuthorizedBy.contains(call->account->id) ||
                        call->header("Heroku-Two-Factor-Code") == app->secondFactor.toUtf8();
    if (isOpen)
        return app;
    call->refuseForSecondFactor(*app);
    return nullptr;
}

Shared<AddOn> ApiRoutes::addOnOf(const CallPtr &call, const QString &idOrName) const
{
    const Shared<AddOn> addOn = m_context.world->addOn(idOrName);
    if (addOn && m_context.world->mayUse(*call->account, *addOn))
        return addOn;
    call->notFound("add_on", QStringLiteral("add on"));
    return nullptr;
}

std::pair<QString, QString> ApiRoutes::splitName(const QString &app, const QString &name)
{
    const qsizetype colons = name.indexOf(QLatin1String("::"));
    return colons < 0 ? std::pair(app, name) : std::pair(name.left(colons), name.mid(colons + 2));
}

Shared<AddOn> ApiRoutes::databaseOf(const CallPtr &call) const
{
    const Shared<AddOn> addOn = m_context.world->addOn(call->param("db"));
    if (addOn && addOn->state == QLatin1String("provisioned") && m_context.world->mayUse(*call->account, *addOn) &&
        !Plan::find(addOn->plan)->isAdvanced())
        return addOn;
    answerNotFound(call);
    return nullptr;
}

Shared<AddOn> ApiRoutes::writableOf(const CallPtr &call) const
{
    const Shared<AddOn> addOn = databaseOf(call);
    return addOn && isWritable(call, *addOn) ? addOn : nullptr;
}

bool ApiRoutes::isWritable(const CallPtr &call, const AddOn &addOn)
{
    if (addOn.following.isEmpty())
        return true;
    call->error(422, "unprocessable_entity", QStringLiteral("This operation is not supported by follower databases."));
    return false;
}

Shared<App> ApiRoutes::dataAppOf(const CallPtr &call) const
{
    const Shared<App> app = m_context.world->app(call->param("app"));
    if (app && m_context.world->mayUse(*call->account, *app))
        return app;
    answerNotFound(call);
    return nullptr;
}

bool ApiRoutes::hasOnly(const CallPtr &call, const QStringList &fields)
{
    for (const QString &key : call->body().keys()) {
        if (!fields.contains(key)) {
            call->invalid(QStringLiteral("unknown field ") + key);
            return false;
        }
    }
    return true;
}

bool ApiRoutes::isAboveEssential(const CallPtr &call, const AddOn &addOn)
{
    if (!Plan::find(addOn.plan)->isEssential())
        return true;
    call->error(422, "unprocessable_entity",
                QStringLiteral("This operation is not supported by Essential-tier databases."));
    return false;
}

void ApiRoutes::answerNotFound(const CallPtr &call)
{
    call->send(ServerResponse::text(404, "application/json", "<h1>Not Found</h1>"));
}

void ApiRoutes::answerWhen(const CallPtr &call, const Pending<Done> &done, const QString &message) const
{
    done.then(m_context.workflows, [call, message](const Expected<Done> &result) {
        if (result)
            call->ok(QJsonObject{{QStringLiteral("message"), message}});
        else
            call->error(503, "unavailable", result.error().detail);
    });
}

} // namespace bowline::sandbox
