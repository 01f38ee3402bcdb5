// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/ForeignCatalog.h"
#include "datalinks/RemoteCatalog.h"

namespace bowline {

/// A type that the remote's tables use and the local database lacks: an import of such a table fails, and with it the
/// whole import.
struct MissingType
{
    UserType type;
    bool canBeMade = false; ///< an enum or a domain over a type that is here; the others are made by a person

    bool operator==(const MissingType &other) const { return type.name == other.type.name; }
};

/// One table as an import would bring it.
struct ForecastTable
{
    QString schema; ///< on the remote
    QString name;
    QChar kind; ///< relkind: r, p, v, m, f
    QList<RemoteColumn> columns;
    bool mayRead = false;     ///< if not, it comes, and no query on it works
    QStringList missingTypes; ///< names; with one of them it cannot come
};

/// What IMPORT FOREIGN SCHEMA would bring into a local database, found out before anything is made. Pure.
struct LinkForecast
{
    static constexpr int oldestVersion = 90400; ///< data links need PostgreSQL 9.4

    QList<ForecastTable> tables; ///< sorted by name
    QList<MissingType> missingTypes;
    bool isTooOld = false; ///< one of the two servers

    /// Whether the import as a whole would fail.
    bool fails() const { return isTooOld || !missingTypes.isEmpty(); }

    static LinkForecast of(const ForeignCatalog &local, const RemoteCatalog &remote,
                           const QString &schema = QStringLiteral("public"));

    /// The same for two URLs: one round trip a side. On a thread that may block and keeps an OpenSslThreadState.
    static Expected<LinkForecast> read(const Secret &localUrl, const Secret &remoteUrl, const PgPatience &patience,
                                       const QString &schema = QStringLiteral("public"));

    /// "public.mood[]" and "public.code(3)" are made of "public.mood" and "public.code".
    static QString elementOf(const QString &type);
    /// The types of these columns that are somebody's own and not here, those first that others are made of.
    static QList<MissingType> missingOf(const QList<RemoteColumn> &columns, const ForeignCatalog &local,
                                        const RemoteCatalog &remote);
};

} // namespace bowline
