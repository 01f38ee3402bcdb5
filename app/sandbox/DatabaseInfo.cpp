// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/DatabaseInfo.h"

#include "sandbox/Plan.h"
#include "sandbox/Text.h"
#include "sandbox/data/DataTime.h"

#include <QUrl>

namespace bowline::sandbox {

namespace {

QJsonObject entry(const char *name, const QJsonValue &value)
{
    return {{s("name"), s(name)}, {s("values"), QJsonArray{value}}};
}

QString size(qint64 bytes)
{
    return QStringLiteral("%1 MB").arg(static_cast<double>(bytes) / (1024.0 * 1024.0), 0, 'f', 1);
}

QString minutes(const QDateTime &when)
{
    return when.toUTC().toString(s("yyyy-MM-dd HH:mm "));
}

QJsonArray essentialEntries(const AddOn &addOn, const Plan &plan, const DatabaseFigures &figures,
                            const DatabaseFacts &facts)
{
    return {entry("Plan", plan.name),
            entry("Status", s("Available")),
            entry("Connections", QStringLiteral("%1/%2").arg(figures.connections).arg(plan.connectionLimit)),
            entry("PG Version", facts.version.isEmpty() ? figures.version : facts.version),
            entry("Created", minutes(addOn.createdAt)),
            entry("Data Size", QStringLiteral("%1 / %2 (In compliance)").arg(size(figures.bytes), plan.dataLimit)),
            entry("Tables", QStringLiteral("%1/4000 (In compliance)").arg(figures.tables)),
            entry("Fork/Follow", s("Unsupported")),
            entry("Rollback", s("Unsupported")),
            entry("Continuous Protection", s("Off"))};
}

QJsonObject urls(const char *name, const QStringList &values)
{
    return {{s("name"), s(name)}, {s("values"), QJsonArray::fromStringList(values)}, {s("resolve_db_name"), true}};
}

QJsonArray kinship(const DatabaseFacts &facts)
{
    if (!facts.following.isEmpty())
        return {urls("Following", {facts.following}), entry("Behind By", s("0 commits"))};
    QJsonArray all{urls("Followers", facts.followers), urls("Forks", facts.forks)};
    if (!facts.forkedFrom.isEmpty())
        all.append(urls("Forked From", {facts.forkedFrom}));
    return all;
}

QJsonArray longEntries(const AddOn &addOn, const Plan &plan, const DatabaseFigures &figures, const DatabaseFacts &facts)
{
    const bool follows = !facts.following.isEmpty();
    QJsonArray all{entry("Plan", plan.humanName),
                   entry("Status", facts.waiting ? s("Preparing") : s("Available")),
                   entry("Data Size", QStringLiteral("%1 / %2").arg(size(figures.bytes), plan.dataLimit)),
                   entry("Tables", figures.tables),
                   entry("PG Version", facts.version.isEmpty() ? figures.version : facts.version),
                   entry("Connections", QStringLiteral("%1/%2").arg(figures.connections).arg(plan.connectionLimit)),
                   entry("Connection Pooling", s("Available")),
                   entry("Credentials", addOn.credentials.size()),
                   entry("Fork/Follow", follows ? s("Unavailable on followers") : s("Available")),
                   entry("Rollback", s("earliest from ") + minutes(addOn.createdAt) + s("UTC")),
                   entry("Created", minutes(addOn.createdAt)),
                   entry("Region", s("us")),
                   entry("Data Encryption", s("In Use")),
                   entry("Continuous Protection", s("On"))};
    for (const auto &each : kinship(facts))
        all.append(each);
    all.append(entry("Maintenance", facts.maintenance));
    all.append(entry("Maintenance window", facts.window));
    return all;
}

QJsonValue nullOr(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

void addLongFields(QJsonObject &json, const AddOn &addOn, const Plan &plan, const DatabaseFigures &figures,
                   const DatabaseFacts &facts)
{
    const QJsonValue null(QJsonValue::Null);
    const QString version = facts.version.isEmpty() ? figures.version : facts.version;
    const Credential &owner = addOn.credentials.first();
    json.insert(s("plan"), QJsonObject{{s("id"), plan.id},
                                       {s("created_at"), s("2020-01-01T00:00:00.000+00:00")},
                                       {s("service_slug"), Plan::serviceName()},
                                       {s("name"), plan.name},
                                       {s("tier"), plan.name.section(QLatin1Char('-'), 0, 0)}});
    json.insert(s("following"), nullOr(facts.following));
    json.insert(s("forked_from"), nullOr(facts.forkedFrom));
    json.insert(s("hot_standby?"), !facts.following.isEmpty());
    json.insert(s("heroku_resource_id"), addOn.providerId);
    json.insert(s("formation"), QJsonObject{{s("id"), addOn.id}, {s("primary"), addOn.name}});
    json.insert(s("metaas_source"), addOn.name);
    json.insert(s("num_connections"), figures.connections);
    json.insert(s("num_connections_waiting"), 0);
    json.insert(s("num_tables"), figures.tables);
    json.insert(s("current_transaction"), null);
    json.insert(s("target_transaction"), null);
    json.insert(s("postgres_version"), s("PostgreSQL ") + version);
    json.insert(s("port"), QUrl(json.value(s("resource_url")).toString()).port());
    json.insert(s("database_password"), owner.password);
    json.insert(s("available_for_ingress"), true);
    json.insert(s("credentials"), addOn.credentials.size());
    json.insert(s("leader"), nullOr(facts.leader));
}

} // namespace

QJsonObject databaseInfo(const AddOn &addOn, const DatabaseFigures &figures, const DatabaseFacts &facts,
                         const DatabaseKeeper &keeper)
{
    const Plan &plan = *Plan::find(addOn.plan);
    const Credential &owner = addOn.credentials.first();
    QJsonObject json{{s("addon_id"), addOn.id},
                     {s("name"), addOn.name},
                     {s("plan"), plan.name},
                     {s("created_at"), DataTime::precise(addOn.createdAt)},
                     {s("database_user"), owner.user},
                     {s("database_name"), addOn.database},
                     {s("resource_url"), keeper.url(addOn, owner)},
                     {s("waiting?"), facts.waiting},
                     {s("num_bytes"), figures.bytes}};
    if (!plan.isEssential())
        addLongFields(json, addOn, plan, figures, facts);
    json.insert(s("info"), plan.isEssential() ? essentialEntries(addOn, plan, figures, facts)
                                              : longEntries(addOn, plan, figures, facts));
    return json;
}

QJsonObject credentialInfo(const AddOn &addOn, const Credential &credential, const DatabaseFigures &figures,
                           const DatabaseKeeper &keeper)
{
    const auto login = [&figures](const QString &user, const QString &password, bool isLeaving) {
        return QJsonObject{{s("user"), user},
                           {s("password"), password},
                           {s("state"), isLeaving ? s("revoking") : s("active")},
                           {s("connections"), figures.connectionsByUser.value(user)}};
    };
    QJsonArray logins{login(credential.user, credential.password, credential.isStoodInFor())};
    if (credential.isRotating())
        logins.append(login(credential.standInUser, credential.standInPassword, credential.isComingBack));
    return {{s("uuid"), credential.id},
            {s("name"), credential.name},
            {s("state"), credential.isRotating() ? s("rotating") : s("active")},
            {s("database"), addOn.database},
            {s("host"), ClusterLogin::host()},
            {s("port"), keeper.port(addOn.cluster)},
            {s("credentials"), logins}};
}

} // namespace bowline::sandbox
