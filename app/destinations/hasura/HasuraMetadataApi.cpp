// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraMetadataApi.h"

#include "destinations/hasura/HasuraAnswer.h"
#include "destinations/hasura/HasuraFixedUrl.h"
#include "net/HttpClient.h"

#include <QHostAddress>
#include <QJsonArray>

namespace bowline {

namespace {

constexpr int requestMs = 15000;

bool isLoopback(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

/// Collects every {"from_env": name}: the URL of the database, of its replicas, the parts of its TLS set-up.
void collectVariables(const QJsonValue &value, QStringList *names)
{
    if (value.isArray()) {
        for (const auto &item : value.toArray())
            collectVariables(item, names);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == QLatin1String("from_env") && it.value().isString())
            names->append(it.value().toString());
        else
            collectVariables(it.value(), names);
    }
}

HasuraSource readSource(const QJsonValue &json)
{
    HasuraSource source;
    source.name = json[QLatin1String("name")].toString();
    source.kind = json[QLatin1String("kind")].toString(QStringLiteral("postgres"));
    collectVariables(json[QLatin1String("configuration")], &source.variables);
    source.variables.removeDuplicates();
    source.fixedUrls = hasuraFixedUrl::in(json[QLatin1String("configuration")]);
    for (const auto &table : json[QLatin1String("tables")].toArray()) {
        for (const auto &relationship : table[QLatin1String("remote_relationships")].toArray()) {
            const QJsonValue target = relationship[QLatin1String("definition")][QLatin1String("to_source")];
            if (target[QLatin1String("source")].isString())
                source.referringTo.append(target[QLatin1String("source")].toString());
        }
    }
    source.referringTo.removeDuplicates();
    return source;
}

/// `error` of a health status: null, a text, or {message, extra}.
QString healthProblem(const QJsonValue &error)
{
    if (error.isString())
        return error.toString();
    QString text = error[QLatin1String("message")].toString();
    const QJsonValue extra = error[QLatin1String("extra")];
    if (extra.isString())
        text += QStringLiteral(": ") + extra.toString();
    else if (extra.isObject())
        text +=
            QStringLiteral(": ") + QString::fromUtf8(QJsonDocument(extra.toObject()).toJson(QJsonDocument::Compact));
    return text;
}

HasuraSourceHealth readHealth(const QJsonValue &json)
{
    using Status = HasuraSourceHealth::Status;
    const QString status = json[QLatin1String("status")].toString();
    if (status == QLatin1String("OK"))
        return {Status::Ok, {}};
    const QString problem = healthProblem(json[QLatin1String("error")]);
    return {status == QLatin1String("TIMEOUT") ? Status::TimedOut : Status::Failing, cleanHasuraText(problem),
            databaseErrorIn(problem)};
}

} // namespace

HasuraMetadataApi::HasuraMetadataApi(const QUrl &endpoint, const Secret &adminSecret, HttpClient *http, QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_adminSecret(adminSecret)
    , m_http(http)
{
}

QUrl HasuraMetadataApi::baseAddress(const QString &endpoint)
{
    QUrl url(endpoint, QUrl::StrictMode);
    QString path = url.path();
    for (const char *suffix : {"/", "/v1/graphql", "/"}) {
        while (path.endsWith(QLatin1String(suffix)))
            path.chop(static_cast<qsizetype>(qstrlen(suffix)));
    }
    url.setPath(path);
    url.setQuery(QString());
    url.setFragment(QString());
    if (url.host().isEmpty() || (url.scheme() != QLatin1String("https") && !isLoopback(url)))
        return {};
    return url;
}

Pending<QJsonDocument> HasuraMetadataApi::send(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    HttpRequest request;
    request.method = method;
    request.url = m_endpoint;
    request.url.setPath(m_endpoint.path() + path);
    request.timeoutMs = requestMs;
    request.headers.emplaceBack("Accept", "application/json");
    request.secretHeaders.emplaceBack("X-Hasura-Admin-Secret", m_adminSecret.reveal());
    if (!body.isEmpty())
        request.setJson(QJsonDocument(body));
    return m_http->send(request).andThen(this, [](const HttpResponse &response) { return readHasuraAnswer(response); });
}

Pending<QList<HasuraSource>> HasuraMetadataApi::sources()
{
    const QJsonObject command{{QStringLiteral("type"), QStringLiteral("export_metadata")},
                              {QStringLiteral("version"), 2},
                              {QStringLiteral("args"), QJsonObject()}};
    return send("POST", QStringLiteral("/v1/metadata"), command)
        .andThen(this, [](const QJsonDocument &json) -> Expected<QList<HasuraSource>> {
            const QJsonValue metadata = json.object().value(QLatin1String("metadata"));
            if (!metadata.isObject())
                return fail(ErrorCode::ApiBadAnswer, QStringLiteral("export_metadata without metadata"));
            QList<HasuraSource> result;
            for (const auto &source : metadata[QLatin1String("sources")].toArray())
                result.append(readSource(source));
            return result;
        });
}

Pending<Done> HasuraMetadataApi::dropSource(const HasuraSource &source)
{
    // Each kind of database has its own command; PostgreSQL's is named after its short form.
    const QString prefix = source.kind == QLatin1String("postgres") ? QStringLiteral("pg") : source.kind;
    const QJsonObject args{{QStringLiteral("name"), source.name}, {QStringLiteral("cascade"), false}};
    const QJsonObject command{{QStringLiteral("type"), prefix + QStringLiteral("_drop_source")},
                              {QStringLiteral("args"), args}};
    return send("POST", QStringLiteral("/v1/metadata"), command).andThen(this, [](const QJsonDocument &) {
        return Done{};
    });
}

Pending<QList<HasuraProblem>> HasuraMetadataApi::problems()
{
    const QJsonObject command{{QStringLiteral("type"), QStringLiteral("get_inconsistent_metadata")},
                              {QStringLiteral("args"), QJsonObject()}};
    return send("POST", QStringLiteral("/v1/metadata"), command)
        .andThen(this, [](const QJsonDocument &json) -> Expected<QList<HasuraProblem>> {
            if (!json.object().value(QLatin1String("is_consistent")).isBool())
                return fail(ErrorCode::ApiBadAnswer, QStringLiteral("get_inconsistent_metadata without a verdict"));
            QList<HasuraProblem> result;
            for (const auto &object : json.object().value(QLatin1String("inconsistent_objects")).toArray()) {
                const QString reason = object[QLatin1String("reason")].toString();
                result.append(
                    {object[QLatin1String("name")].toString(), cleanHasuraText(reason), databaseErrorIn(reason)});
            }
            return result;
        });
}

Pending<QHash<QString, HasuraSourceHealth>> HasuraMetadataApi::sourceHealth()
{
    return send("GET", QStringLiteral("/healthz/sources"))
        .andThen(this, [](const QJsonDocument &json) -> Expected<QHash<QString, HasuraSourceHealth>> {
            if (!json.isObject())
                return fail(ErrorCode::ApiBadAnswer, QStringLiteral("source health is not an object"));
            QHash<QString, HasuraSourceHealth> result;
            const QJsonObject all = json.object();
            for (auto it = all.begin(); it != all.end(); ++it)
                result.insert(it.key(), readHealth(it.value()));
            return result;
        });
}

} // namespace bowline
