// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/BareLoop.h"

#include "net/postgres/DatabaseLogin.h"
#include "support/Await.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSaveFile>

#include <unistd.h>

namespace bowline::test {

namespace {

const QString loopEnvVar = QStringLiteral("PG_DATABASE_URL");

QJsonObject finish(QNetworkReply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    reply->deleteLater();
    return QJsonDocument::fromJson(reply->readAll()).object();
}

double msOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

BareLoop::BareLoop(SandboxProcess &sandbox)
    : m_sandbox(sandbox)
{
    const QJsonArray projects = sandbox.info().value(QLatin1String("hasura"))[QLatin1String("projects")].toArray();
    for (const auto &one : projects) {
        if (one[QLatin1String("slug")].toString() == QLatin1String("reports"))
            m_hasura = one.toObject();
    }
}

QNetworkReply *BareLoop::begin(const QString &path, const QByteArray &range)
{
    QUrl url = m_sandbox.endpoints().api;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/vnd.heroku+json; version=3");
    request.setRawHeader("Authorization", "Bearer " + m_sandbox.token().toUtf8());
    if (!range.isEmpty())
        request.setRawHeader("Range", range);
    return m_network.get(request);
}

QJsonObject BareLoop::get(const QString &path, const QByteArray &range)
{
    return finish(begin(path, range));
}

bool BareLoop::login(const QByteArray &url)
{
    return await(tryDatabaseLogin(Secret(url), {}, &m_pool)).has_value();
}

QJsonObject BareLoop::hasuraCall(const QUrl &url, const QJsonObject &body, const QByteArray &header,
                                 const QString &secret, bool isGet)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setRawHeader(header, secret.toUtf8());
    return finish(isGet ? m_network.get(request) : m_network.post(request, QJsonDocument(body).toJson()));
}

QJsonObject BareLoop::graphql(const QString &query, const QJsonObject &variables)
{
    const QString token = m_sandbox.info().value(QLatin1String("hasura"))[QLatin1String("token")].toString();
    return hasuraCall(m_sandbox.endpoints().hasuraCloud,
                      {{QStringLiteral("query"), query}, {QStringLiteral("variables"), variables}}, "Authorization",
                      QStringLiteral("pat ") + token)
        .value(QLatin1String("data"))
        .toObject();
}

QJsonObject BareLoop::environment()
{
    return graphql(QStringLiteral("query getTenantEnv($tenantId: uuid!) {"
                                  " getTenantEnv(tenantId: $tenantId) { hash envVars } }"),
                   {{QStringLiteral("tenantId"), m_hasura.value(QLatin1String("tenant_id"))}})
        .value(QLatin1String("getTenantEnv"))
        .toObject();
}

QJsonObject BareLoop::write(const QString &hash, const QByteArray &value)
{
    const QJsonArray envs{
        QJsonObject{{QStringLiteral("key"), loopEnvVar}, {QStringLiteral("value"), QString::fromUtf8(value)}}};
    return graphql(QStringLiteral("mutation updateTenantEnv($h: String!, $e: [UpdateEnvObject!]!, $t: uuid!) {"
                                  " updateTenantEnv(currentHash: $h, envs: $e, tenantId: $t) { hash envVars } }"),
                   {{QStringLiteral("h"), hash},
                    {QStringLiteral("e"), envs},
                    {QStringLiteral("t"), m_hasura.value(QLatin1String("tenant_id"))}});
}

QUrl BareLoop::project(const QString &path) const
{
    // The endpoint is that of GraphQL; health and metadata lie beside it.
    QUrl url(m_hasura.value(QLatin1String("endpoint")).toString());
    url.setPath(QStringLiteral("/hasura/projects/reports") + path);
    return url;
}

void BareLoop::prepareHasura(const QString &appId)
{
    const QJsonObject vars = get(QStringLiteral("/apps/%1/config-vars").arg(appId));
    m_before = vars.value(QLatin1String("DATABASE_URL")).toString().toUtf8();
    write(environment().value(QLatin1String("hash")).toString(), m_before);
    const QJsonObject url{{QStringLiteral("from_env"), loopEnvVar}};
    const QJsonObject info{{QStringLiteral("connection_info"), QJsonObject{{QStringLiteral("database_url"), url}}}};
    hasuraCall(project(QStringLiteral("/v1/metadata")),
               {{QStringLiteral("type"), QStringLiteral("pg_add_source")},
                {QStringLiteral("args"), QJsonObject{{QStringLiteral("name"), QStringLiteral("main")},
                                                     {QStringLiteral("configuration"), info}}}},
               "X-Hasura-Admin-Secret", m_hasura.value(QLatin1String("admin_secret")).toString());
}

double BareLoop::ownStore(const QString &appId)
{
    QElapsedTimer timer;
    timer.start();
    const QJsonObject vars = get(QStringLiteral("/apps/%1/config-vars").arg(appId));
    QNetworkReply *releases = begin(QStringLiteral("/apps/%1/releases").arg(appId), "version ..; max=1, order=desc");
    const bool good = login(vars.value(QLatin1String("DATABASE_URL")).toString().toUtf8());
    finish(releases);
    return good ? msOf(timer) : -1;
}

double BareLoop::envFile(const QString &appId)
{
    QElapsedTimer timer;
    timer.start();
    const QJsonObject vars = get(QStringLiteral("/apps/%1/config-vars").arg(appId));
    QNetworkReply *releases = begin(QStringLiteral("/apps/%1/releases").arg(appId), "version ..; max=1, order=desc");
    const QByteArray value = vars.value(QLatin1String("DATABASE_URL")).toString().toUtf8();
    QSaveFile file(m_dir.filePath(QStringLiteral("bare.env")));
    const bool written = file.open(QFile::WriteOnly) && file.write("PG_DATABASE_URL=" + value + '\n') > 0 &&
                         file.flush() && ::fsync(file.handle()) == 0 && file.commit();
    const bool good = login(value);
    finish(releases);
    return written && good ? msOf(timer) : -1;
}

double BareLoop::hasura(const QString &appId)
{
    QElapsedTimer timer;
    timer.start();
    const QJsonObject vars = get(QStringLiteral("/apps/%1/config-vars").arg(appId));
    QNetworkReply *releases = begin(QStringLiteral("/apps/%1/releases").arg(appId), "version ..; max=1, order=desc");
    const QByteArray value = vars.value(QLatin1String("DATABASE_URL")).toString().toUtf8();
    write(environment().value(QLatin1String("hash")).toString(), value);
    // A new value that works and an old one that does not: only both tell that Hasura speaks of the new one.
    const auto newLogin = tryDatabaseLogin(Secret(value), {}, &m_pool);
    const auto oldLogin = tryDatabaseLogin(Secret(std::exchange(m_before, value)), {}, &m_pool);
    environment();
    const QString secret = m_hasura.value(QLatin1String("admin_secret")).toString();
    hasuraCall(project(QStringLiteral("/v1/metadata")),
               {{QStringLiteral("type"), QStringLiteral("export_metadata")},
                {QStringLiteral("version"), 2},
                {QStringLiteral("args"), QJsonObject()}},
               "X-Hasura-Admin-Secret", secret);
    QString status;
    while (status != QLatin1String("OK") && timer.elapsed() < 10000) {
        status = hasuraCall(project(QStringLiteral("/healthz/sources")), {}, "X-Hasura-Admin-Secret", secret, true)
                     .value(QLatin1String("main"))[QLatin1String("status")]
                     .toString();
    }
    finish(releases);
    await(newLogin);
    await(oldLogin);
    return status == QLatin1String("OK") ? msOf(timer) : -1;
}

} // namespace bowline::test
