// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraCloudApi.h"

#include "destinations/hasura/HasuraAnswer.h"
#include "net/HttpClient.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bowline {

namespace {

bool says(const QString &problem, const char *word)
{
    return problem.contains(QLatin1String(word), Qt::CaseInsensitive);
}

// To a token that it does not know, Hasura says that its fields do not exist in the root type.
bool deniesAccess(const QString &problem)
{
    return says(problem, "query_root") || says(problem, "mutation_root") || says(problem, "access-denied") ||
           says(problem, "unauthorized") || says(problem, "not authorized") || says(problem, "invalid-jwt");
}

QString problemIn(const QJsonArray &errors)
{
    QStringList texts;
    for (const auto &error : errors) {
        texts.append(error[QLatin1String("message")].toString());
        texts.append(error[QLatin1String("extensions")][QLatin1String("code")].toString());
    }
    texts.removeAll(QString());
    return texts.isEmpty() ? QStringLiteral("errors without a message") : texts.join(QStringLiteral("; "));
}

Expected<HasuraEnv> readEnv(const QJsonValue &answer)
{
    HasuraEnv env;
    env.hash = answer[QLatin1String("hash")].toString();
    const QJsonValue all = answer[QLatin1String("envVars")];
    if (env.hash.isEmpty() || !all.isObject())
        return fail(ErrorCode::ApiBadAnswer, QStringLiteral("env vars without a hash"));
    const auto take = [&env](const QJsonObject &object) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.value().isString())
                env.vars.insert(it.key(), Secret(it.value().toString()));
        }
    };
    take(all.toObject());
    take(all[QLatin1String("environment")].toObject());
    return env;
}

} // namespace

HasuraCloudApi::HasuraCloudApi(const QUrl &graphql, const Secret &token, HttpClient *http, QObject *parent)
    : QObject(parent)
    , m_graphql(graphql)
    , m_token(token)
    , m_http(http)
{
}

Pending<HasuraCloudApi::Reply> HasuraCloudApi::post(const QString &query, const QJsonObject &variables)
{
    HttpRequest request;
    request.method = "POST";
    request.url = m_graphql;
    request.authorization = Secret("pat " + m_token.reveal());
    request.headers.emplaceBack("Accept", "application/json");
    request.setJson(
        QJsonDocument(QJsonObject{{QStringLiteral("query"), query}, {QStringLiteral("variables"), variables}}));
    return m_http->send(request).andThen(this, [](const HttpResponse &response) -> Expected<Reply> {
        const auto json = readHasuraAnswer(response);
        if (!json)
            return fail(json.error());
        Reply reply;
        const QJsonArray errors = json->object().value(QLatin1String("errors")).toArray();
        if (!errors.isEmpty())
            reply.problem = problemIn(errors);
        else if (!json->object().value(QLatin1String("data")).isObject())
            return fail(ErrorCode::ApiBadAnswer, QStringLiteral("neither data nor errors"));
        reply.data = json->object().value(QLatin1String("data")).toObject();
        return reply;
    });
}

Pending<QList<HasuraProjectInfo>> HasuraCloudApi::projects()
{
    const QString query = QStringLiteral("query listProjects { projects { id name endpoint tenant { id } } }");
    return post(query, {}).andThen(this, [this](const Reply &reply) -> Expected<QList<HasuraProjectInfo>> {
        // Whoever is let in may list what is his: a refused list means that he is not.
        if (!reply.problem.isEmpty())
            return fail(ErrorCode::DestinationUnauthorized, cleanHasuraText(reply.problem));
        QList<HasuraProjectInfo> result;
        QStringList odd;
        const QJsonArray projects = reply.data.value(QLatin1String("projects")).toArray();
        for (qsizetype i = 0; i < projects.size(); ++i) {
            const QJsonValue project = projects.at(i);
            const QString id = project[QLatin1String("id")].toString();
            if (id.isEmpty()) {
                odd.append(QStringLiteral("Hasura's projects[%1].id is not a text, so it was left out").arg(i));
                continue;
            }
            result.append({id, project[QLatin1String("name")].toString(),
                           project[QLatin1String("tenant")][QLatin1String("id")].toString(),
                           project[QLatin1String("endpoint")].toString()});
        }
        m_oddities.replace(QStringLiteral("projects"), odd);
        return result;
    });
}

Pending<QString> HasuraCloudApi::endpoint(const QString &tenantId)
{
    const QString query =
        QStringLiteral("query getEndpoint($id: uuid!) { tenant_by_pk(id: $id) { id project { id endpoint } } }");
    return post(query, {{QStringLiteral("id"), tenantId}}).andThen(this, [](const Reply &reply) {
        const QJsonValue tenant = reply.data.value(QLatin1String("tenant_by_pk"));
        return tenant[QLatin1String("project")][QLatin1String("endpoint")].toString();
    });
}

Pending<HasuraEnv> HasuraCloudApi::env(const QString &tenantId)
{
    return askEnv(tenantId, QStringLiteral("getTenantEnv"),
                  QStringLiteral("query getTenantEnv($tenantId: uuid!) {"
                                 " getTenantEnv(tenantId: $tenantId) { hash envVars } }"),
                  {{QStringLiteral("tenantId"), tenantId}});
}

Pending<HasuraEnv> HasuraCloudApi::updateEnv(const QString &tenantId, const QString &hash, const EnvVars &changes)
{
    QJsonArray envs;
    for (auto it = changes.begin(); it != changes.end(); ++it)
        envs.append(QJsonObject{{QStringLiteral("key"), it.key()}, {QStringLiteral("value"), it.value().revealText()}});
    return askEnv(tenantId, QStringLiteral("updateTenantEnv"),
                  QStringLiteral("mutation updateTenantEnv($currentHash: String!, $envs: [UpdateEnvObject!]!,"
                                 " $tenantId: uuid!) {"
                                 " updateTenantEnv(currentHash: $currentHash, envs: $envs, tenantId: $tenantId)"
                                 " { hash envVars } }"),
                  {{QStringLiteral("currentHash"), hash},
                   {QStringLiteral("envs"), envs},
                   {QStringLiteral("tenantId"), tenantId}});
}

Pending<HasuraEnv> HasuraCloudApi::deleteEnv(const QString &tenantId, const QString &hash, const QStringList &names)
{
    return askEnv(tenantId, QStringLiteral("deleteTenantEnv"),
                  QStringLiteral("mutation deleteTenantEnv($id: uuid!, $currentHash: String!, $env: [String!]!) {"
                                 " deleteTenantEnv(tenantId: $id, currentHash: $currentHash, deleteEnvs: $env)"
                                 " { hash envVars } }"),
                  {{QStringLiteral("id"), tenantId},
                   {QStringLiteral("currentHash"), hash},
                   {QStringLiteral("env"), QJsonArray::fromStringList(names)}});
}

Pending<HasuraEnv> HasuraCloudApi::askEnv(const QString &tenantId, const QString &field, const QString &query,
                                          const QJsonObject &variables)
{
    return post(query, variables).andThen(this, [this, tenantId, field](const Reply &reply) {
        if (reply.problem.isEmpty())
            return Pending<HasuraEnv>::ready(readEnv(reply.data.value(field)));
        return explain(tenantId, reply.problem);
    });
}

Pending<HasuraEnv> HasuraCloudApi::explain(const QString &tenantId, const QString &problem)
{
    const QString detail = cleanHasuraText(problem);
    if (deniesAccess(problem))
        return Pending<HasuraEnv>::failed(makeError(ErrorCode::DestinationUnauthorized, detail));
    if (says(problem, "maintenance"))
        return Pending<HasuraEnv>::failed(makeError(ErrorCode::DestinationMaintenance, detail));
    return projects().andThen(this, [=](const QList<HasuraProjectInfo> &list) -> Expected<HasuraEnv> {
        for (const HasuraProjectInfo &project : list) {
            if (project.tenantId == tenantId)
                return fail(says(problem, "hash") ? ErrorCode::DestinationConflict : ErrorCode::DestinationRefused,
                            detail);
        }
        return fail(ErrorCode::DestinationMissing, detail);
    });
}

} // namespace bowline
