// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HasuraWorld.h"

#include "support/Await.h"

namespace bowline::test {

HasuraWorld::HasuraWorld()
    : m_sandbox(std::make_unique<sandbox::HasuraSandbox>())
    , m_http(std::make_unique<HttpClient>())
{
    m_server = std::make_unique<HttpServer>([this](const ServerRequest &request, HttpServer::Respond respond) {
        if (!m_router.route(request, respond))
            respond(ServerResponse::text(404, "text/plain", "no such route"));
    });
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), 0))
        qFatal("no free port");
    m_sandbox->onViolation = [this](const QString &text) { violations.append(text); };
    m_sandbox->addRoutes(m_router, QUrl(base()));
}

HasuraWorld::~HasuraWorld()
{
    m_pool.waitForDone();
    QCoreApplication::processEvents(); // delivers what the pool has finished, so that it is freed
}

QString HasuraWorld::base() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server->port());
}

HasuraWorld::Answer HasuraWorld::call(const QByteArray &method, const QString &path, const QJsonObject &body,
                                      const HttpHeaders &headers)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(base() + path);
    request.headers = headers;
    if (!body.isEmpty())
        request.setJson(QJsonDocument(body));
    const auto response = await(m_http->send(request));
    if (!response)
        return {};
    return {response->status, response->body, QJsonDocument::fromJson(response->body).object()};
}

HasuraWorld::Answer HasuraWorld::graphql(const QString &query, const QJsonObject &variables, const QString &token)
{
    const QString used = token.isEmpty() ? m_sandbox->info().value(QLatin1String("token")).toString() : token;
    return call("POST", QStringLiteral("/hasura/v1/graphql"),
                {{QStringLiteral("query"), query}, {QStringLiteral("variables"), variables}},
                {{"Authorization", "pat " + used.toUtf8()}});
}

HasuraWorld::Answer HasuraWorld::metadata(const QString &slug, const QJsonObject &command)
{
    const QString secret = info(slug).value(QLatin1String("admin_secret")).toString();
    return call("POST", QStringLiteral("/hasura/projects/%1/v1/metadata").arg(slug), command,
                {{"X-Hasura-Admin-Secret", secret.toUtf8()}});
}

HasuraWorld::Answer HasuraWorld::health(const QString &slug)
{
    const QString secret = info(slug).value(QLatin1String("admin_secret")).toString();
    return call("GET", QStringLiteral("/hasura/projects/%1/healthz/sources").arg(slug), {},
                {{"X-Hasura-Admin-Secret", secret.toUtf8()}});
}

QJsonObject HasuraWorld::control(const QJsonObject &body)
{
    return call("POST", QStringLiteral("/control/hasura"), body).json;
}

QJsonObject HasuraWorld::project(const QString &slug)
{
    const QJsonObject state = call("GET", QStringLiteral("/control/hasura")).json;
    for (const QJsonValue &project : state.value(QLatin1String("projects")).toArray()) {
        if (project[QLatin1String("slug")].toString() == slug)
            return project.toObject();
    }
    return {};
}

QStringList HasuraWorld::calls(const QString &slug)
{
    QStringList result;
    for (const QJsonValue &call : project(slug).value(QLatin1String("calls")).toArray())
        result.append(call.toString());
    return result;
}

QJsonValue HasuraWorld::envVar(const QString &slug, const QString &name)
{
    const QJsonValue all = project(slug).value(QLatin1String("env_vars"));
    return name.startsWith(QLatin1String("HASURA_")) ? all[name] : all[QLatin1String("environment")][name];
}

QJsonObject HasuraWorld::info(const QString &slug) const
{
    for (const QJsonValue &project : m_sandbox->info().value(QLatin1String("projects")).toArray()) {
        if (project[QLatin1String("slug")].toString() == slug)
            return project.toObject();
    }
    return {};
}

DestinationSpec HasuraWorld::spec(const QString &slug) const
{
    const QJsonObject project = info(slug);
    DestinationSpec spec{QStringLiteral("hasura_cloud"), {}};
    spec.fields.insert(hasura::projectId, project.value(QLatin1String("id")));
    spec.fields.insert(hasura::tenantId, project.value(QLatin1String("tenant_id")));
    spec.fields.insert(hasura::name, project.value(QLatin1String("name")));
    spec.fields.insert(hasura::endpoint, project.value(QLatin1String("endpoint")));
    spec.fields.insert(hasura::cloudUrl, base() + QStringLiteral("/hasura/v1/graphql"));
    return spec;
}

std::unique_ptr<HasuraCloudDestination> HasuraWorld::destination(const QString &slug, Clock *clock,
                                                                 const QString &token)
{
    const QString used = token.isEmpty() ? m_sandbox->info().value(QLatin1String("token")).toString() : token;
    return std::make_unique<HasuraCloudDestination>(spec(slug), Secret(used), m_http.get(), clock ? clock : &m_clock,
                                                    &m_pool);
}

void HasuraWorld::setEnv(const QString &slug, const QString &name, const Secret &value)
{
    const int restartMs = project(slug).value(QLatin1String("restart_ms")).toInt();
    const QString tenant = info(slug).value(QLatin1String("tenant_id")).toString();
    const QString hash = project(slug).value(QLatin1String("hash")).toString();
    control({{QStringLiteral("project"), slug}, {QStringLiteral("restart_ms"), 0}});
    const Answer answer = graphql(
        QStringLiteral("mutation ($t: uuid!, $h: String!, $e: [UpdateEnvObject!]!) {"
                       " updateTenantEnv(tenantId: $t, currentHash: $h, envs: $e) { hash } }"),
        {{QStringLiteral("t"), tenant},
         {QStringLiteral("h"), hash},
         {QStringLiteral("e"),
          QJsonArray{QJsonObject{{QStringLiteral("key"), name}, {QStringLiteral("value"), value.revealText()}}}}});
    QVERIFY2(answer.json.contains(QStringLiteral("data")), answer.text.constData());
    call("GET", QStringLiteral("/hasura/projects/%1/healthz").arg(slug));
    control({{QStringLiteral("project"), slug}, {QStringLiteral("restart_ms"), restartMs}});
}

QJsonObject HasuraWorld::sourceJson(const QString &source, const QString &variable)
{
    const QJsonObject url{{QStringLiteral("from_env"), variable}};
    const QJsonObject connection{{QStringLiteral("database_url"), url}};
    return {{QStringLiteral("name"), source},
            {QStringLiteral("kind"), QStringLiteral("postgres")},
            {QStringLiteral("tables"), QJsonArray()},
            {QStringLiteral("configuration"), QJsonObject{{QStringLiteral("connection_info"), connection}}}};
}

void HasuraWorld::addSource(const QString &slug, const QString &source, const QString &variable)
{
    QJsonObject args = sourceJson(source, variable);
    args.remove(QStringLiteral("kind"));
    args.remove(QStringLiteral("tables"));
    const Answer answer =
        metadata(slug, {{QStringLiteral("type"), QStringLiteral("pg_add_source")}, {QStringLiteral("args"), args}});
    QVERIFY2(answer.status == 200, answer.text.constData());
}

} // namespace bowline::test
