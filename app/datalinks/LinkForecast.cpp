// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkForecast.h"

#include "datalinks/LinkSession.h"

#include <algorithm>

namespace bowline {

namespace {

/// Adds the type and, before it, what it is made of.
void addMissingType(const QString &name, const ForeignCatalog &local, const RemoteCatalog &remote,
                    QList<MissingType> &found)
{
    const auto there = remote.types.constFind(name);
    if (there == remote.types.constEnd() || local.types.contains(name))
        return; // PostgreSQL's own, or here already
    MissingType missing{*there, there->kind == UserType::Kind::Enum};
    if (found.contains(missing))
        return;
    if (there->kind == UserType::Kind::Domain) {
        const QString base = LinkForecast::elementOf(there->base);
        addMissingType(base, local, remote, found);
        const auto below =
            std::find_if(found.begin(), found.end(), [&](const auto &each) { return each.type.name == base; });
        missing.canBeMade = below == found.end() || below->canBeMade;
    }
    found.append(missing);
}

} // namespace

QString LinkForecast::elementOf(const QString &type)
{
    QString element = type;
    while (element.endsWith(QLatin1String("[]")))
        element.chop(2);
    const qsizetype modifier = element.lastIndexOf(QLatin1Char('('));
    return modifier > 0 && element.endsWith(QLatin1Char(')')) ? element.left(modifier) : element;
}

QList<MissingType> LinkForecast::missingOf(const QList<RemoteColumn> &columns, const ForeignCatalog &local,
                                           const RemoteCatalog &remote)
{
    QList<MissingType> found;
    for (const RemoteColumn &each : columns)
        addMissingType(elementOf(each.type), local, remote, found);
    return found;
}

LinkForecast LinkForecast::of(const ForeignCatalog &local, const RemoteCatalog &remote, const QString &schema)
{
    LinkForecast forecast;
    forecast.isTooOld = local.version < oldestVersion || remote.version < oldestVersion;
    for (const RemoteTable &each : remote.tables) {
        if (each.isPartition)
            continue;
        if (each.schema != schema)
            continue;
        ForecastTable table{each.schema, each.name, each.kind, each.columns, each.mayRead, {}};
        for (const MissingType &missing : missingOf(each.columns, local, remote)) {
            table.missingTypes.append(missing.type.name);
            if (!forecast.missingTypes.contains(missing))
                forecast.missingTypes.append(missing);
        }
        forecast.tables.append(table);
    }
    std::sort(forecast.tables.begin(), forecast.tables.end(),
              [](const ForecastTable &a, const ForecastTable &b) { return a.name < b.name; });
    return forecast;
}

Expected<LinkForecast> LinkForecast::read(const Secret &localUrl, const Secret &remoteUrl, const PgPatience &patience,
                                          const QString &schema)
{
    const QByteArray settings = LinkSession::readOnlySettings(patience.totalMs);
    auto here = LinkSession::open(localUrl, patience.renewed());
    if (!here)
        return fail(here.error());
    const auto local = ForeignCatalog::read(*here, patience.renewed(), settings);
    if (!local)
        return fail(LinkSession::wordsOf(*here, local.error()));
    auto there = LinkSession::open(remoteUrl, patience.renewed());
    if (!there)
        return fail(there.error());
    const auto remote = RemoteCatalog::read(*there, {schema}, patience.renewed(), settings);
    if (!remote)
        return fail(LinkSession::wordsOf(*there, remote.error()));
    return of(*local, *remote, schema);
}

} // namespace bowline
