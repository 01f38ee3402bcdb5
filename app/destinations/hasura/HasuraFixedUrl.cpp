// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraFixedUrl.h"

#include "core/DatabaseUrl.h"
#include "net/postgres/ConnectionParameters.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace bowline::hasuraFixedUrl {

namespace {

constexpr int usualPort = 5432;

/// {"host": …, "port": …, "database": …, "username": …, "password": …}, in an object of its own or not.
Secret fromParts(const QJsonObject &parts)
{
    DatabaseUrl url;
    url.scheme = QStringLiteral("postgres");
    url.host = parts.value(QLatin1String("host")).toString();
    url.port = parts.value(QLatin1String("port")).toInt(usualPort);
    url.user = parts.value(QLatin1String("username")).toString();
    url.password = Secret(parts.value(QLatin1String("password")).toString());
    url.database = parts.value(QLatin1String("database")).toString();
    return url.toUrl();
}

void collect(const QJsonValue &value, QList<Secret> *urls)
{
    if (value.isArray()) {
        for (const auto &item : value.toArray())
            collect(item, urls);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.value(QLatin1String("host")).isString()) {
        urls->append(fromParts(object));
        return;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isUrl = it.key() == QLatin1String("database_url") || it.key() == QLatin1String("connection_string");
        if (isUrl && it.value().isString())
            urls->append(Secret(it.value().toString()));
        else
            collect(it.value(), urls);
    }
}

struct Target
{
    QSet<QString> hosts; ///< "host:port"
    QString database;
};

Target targetOf(const Secret &url)
{
    const auto read = ConnectionParameters::read(url);
    if (!read)
        return {};
    Target target;
    for (const auto &[host, port] : read->servers())
        target.hosts.insert(host.toLower() + QLatin1Char(':') + port);
    target.database = read->value("dbname").isEmpty() ? read->value("user") : read->value("dbname");
    return target;
}

} // namespace

QList<Secret> in(const QJsonValue &configuration)
{
    QList<Secret> urls;
    collect(configuration, &urls);
    return urls;
}

bool leadToOneDatabase(const Secret &one, const Secret &other)
{
    const Target a = targetOf(one);
    const Target b = targetOf(other);
    return a.hosts.intersects(b.hosts) && a.database == b.database;
}

} // namespace bowline::hasuraFixedUrl
