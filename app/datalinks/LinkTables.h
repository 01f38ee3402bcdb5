// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "net/postgres/PgConnection.h"

#include <QStringList>

namespace bowline {

struct LinkTableColumn
{
    QString name;
    QString type; ///< as format_type() words it with an empty search path
    bool notNull = false;
    QString remoteName; ///< what it is called on the remote; empty where it is not foreign
};

/// One relation that a link shows, or that somebody has put beside those.
struct LinkTable
{
    enum class Kind { Foreign, Table, View, MaterializedView, Other };

    QString schema;
    QString name;
    Kind kind = Kind::Other;
    QString remoteSchema; ///< of a foreign one
    QString remoteName;
    bool mayRead = false;
    QList<LinkTableColumn> columns;
};

/// What a person sees of a link: its foreign tables, wherever they are, and whatever else lies in its schema.
class LinkTables
{
public:
    /// One round trip, ACCESS SHARE on catalogs only; sorted by schema and name. `schema`: the link's; may be empty. On
    /// a thread that may block. Errors: those of the connection.
    static Expected<QList<LinkTable>> read(PgConnection &connection, const QString &server, const QString &schema,
                                           const PgPatience &patience);
};

} // namespace bowline
