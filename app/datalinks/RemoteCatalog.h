// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/UserType.h"
#include "net/postgres/PgConnection.h"

#include <QMap>
#include <QSet>

namespace bowline {

struct RemoteColumn
{
    int number = 0; ///< attnum
    QString name;
    QString type; ///< as format_type() words it with an empty search path
    bool notNull = false;
    bool isGenerated = false; ///< GENERATED ALWAYS AS … STORED
};

/// Something of the remote database that IMPORT FOREIGN SCHEMA would make a foreign table of.
struct RemoteTable
{
    quint32 oid = 0;
    QString schema;
    QString name;
    QChar kind; ///< relkind: r, p, v, m, f
    QList<RemoteColumn> columns;
    QSet<int> droppedNumbers; ///< of columns that were dropped
    bool mayRead = false;     ///< our role has SELECT on all of it
    double rows = 0;          ///< about, as the remote's own planner knows; 0 where it does not
    bool isPartition = false; ///< an import passes it over: its parent stands for it
};

/// What a remote database has that a link can show. Read in one round trip; the server takes ACCESS SHARE on catalogs
/// only.
struct RemoteCatalog
{
    int version = 0;
    QList<RemoteTable> tables; ///< of the schemas asked for, partitions too: a link may show one by itself
    QMap<QString, UserType> types;

    /// On a thread that may block. `before`: statements that go first, in the same round trip. Errors: those of the
    /// connection; database.failed for an answer of another shape.
    static Expected<RemoteCatalog> read(PgConnection &connection, const QStringList &schemas,
                                        const PgPatience &patience, const QByteArray &before = {});

    const RemoteTable *table(const QString &schema, const QString &name) const;
};

} // namespace bowline
