// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Secret.h"
#include "datalinks/UserType.h"
#include "net/postgres/PgConnection.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace bowline {

/// A column of a foreign table, as it stands in the local database.
struct ForeignColumn
{
    int number = 0; ///< attnum; dropped ones leave a gap
    QString name;
    QString remoteName; ///< the option column_name, else the name
    QString type;       ///< as format_type() words it with an empty search path
    bool notNull = false;
    bool hasNameOption = false; ///< column_name is set, be it to the same name
};

struct ForeignTable
{
    quint32 oid = 0;
    QString server;
    QString schema;
    QString name;
    QString remoteSchema;
    QString remoteName;
    bool hasNameOption = false; ///< table_name is set, be it to the same name
    QString owner;
    bool mayAlter = false; ///< our role owns it, or is a member of its owner
    bool mayRead = false;  ///< our role has SELECT on all of it, and USAGE on its schema
    double rows = 0;       ///< about, as this database's planner knows; 0 where nobody has analyzed it
    QMap<QString, QString> options;
    QList<ForeignColumn> columns;
};

struct ForeignServer
{
    QString name;
    QString owner;
    bool mayAlter = false;
    QMap<QString, QString> options; ///< host, port, dbname, fetch_size …
};

/// How one role logs in at a server.
struct ForeignMapping
{
    QString server;
    QString role; ///< empty for the one of everybody (PUBLIC)
    bool isOurs = false;
    bool isReadable = false; ///< PostgreSQL shows the options to few; if not, the two below are empty
    QString user;
    Secret password;
};

/// Everything of postgres_fdw in one local database, whoever made it. Read in one round trip; the server takes ACCESS
/// SHARE on catalogs only.
struct ForeignCatalog
{
    QString role; ///< that we are
    int version = 0;
    QList<ForeignServer> servers;
    QList<ForeignMapping> mappings;
    QList<ForeignTable> tables;
    QMap<QString, UserType> types;

    /// On a thread that may block. `before`: statements that go first, in the same round trip. Errors: those of the
    /// connection; database.failed for an answer of another shape.
    static Expected<ForeignCatalog> read(PgConnection &connection, const PgPatience &patience,
                                         const QByteArray &before = {});

    const ForeignServer *server(const QString &name) const;
    QList<ForeignTable> tablesOf(const QString &server) const;
    /// That our role logs in by.
    const ForeignMapping *ourMapping(const QString &server) const;
};

} // namespace bowline
