// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "net/postgres/PgConnection.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace bowline {

/// One thing in the local database that hangs on a link, and goes with it if it is dropped with CASCADE.
struct LinkDependent
{
    enum class Kind {
        View,
        MaterializedView,
        Function,     ///< whose body or signature PostgreSQL knows to use it
        FunctionText, ///< whose text names the link's schema; PostgreSQL does not know, and drops nothing
        Rule,         ///< of another table
        Trigger,
        Default, ///< of a column
        Constraint,
        LocalTable, ///< in the link's schema, with rows of its own
        Type,       ///< in the link's schema
        Other,      ///< a column of another table that has a link's table as its type, a publication …
    };

    Kind kind = Kind::Other;
    quint32 oid = 0;
    QString schema;
    QString name;
    QString description;    ///< as PostgreSQL names it: "view public.cheap"
    bool isOutside = false; ///< not in the link's schema
    int depth = 0;          ///< 1 hangs on the link itself; each hangs only on what is less deep
    QString owner;
    bool mayDrop = false;   ///< our role owns it, or is a member of its owner
    bool keepsData = false; ///< rows or a type of its own, which nothing brings back
    QString key;            ///< "pg_class/16384"
    QString version;        ///< another one each time somebody changes it
    QJsonObject saved;      ///< what DependentScript makes it anew from
};

/// What the foreign tables themselves have beyond what an import makes: rights, comments, defaults, triggers, options;
/// and what one is made of that no import makes.
struct LinkTableExtras
{
    QString schema;
    QString name;
    QString owner;
    QJsonObject saved;
    QJsonObject foreign; ///< columns and options: what ForeignTableScript makes it anew from
    bool mayDrop = true; ///< our role owns it, or is a member of its owner
};

/// Everything that depends on a link's foreign tables, by pg_depend: views in all their layers, what hangs on those,
/// and what lies in the link's schema. One round trip, ACCESS SHARE on catalogs only; on a thread that may block.
class LinkDependents
{
public:
    /// Where to begin.
    struct Roots
    {
        QString server;
        QString schema;                    ///< of the link; may be empty
        QList<quint32> tables;             ///< oids of foreign tables; empty: all of the server
        QMap<quint32, QList<int>> columns; ///< only what hangs on these columns (attnum) of those tables
    };
    static Expected<LinkDependents> read(PgConnection &connection, const Roots &roots, const PgPatience &patience);

    QList<LinkDependent> all;      ///< sorted: those first that others hang on
    QList<LinkTableExtras> extras; ///< of the foreign tables
    QJsonObject schemaExtras;      ///< of the link's schema: its owner, rights and comment
    QStringList otherMappings;     ///< roles other than ours that log in at the server; empty text: everybody
    QJsonObject serverExtras;      ///< the same of the server, and its options other than the way to the remote

    /// What uses the foreign tables directly, by table (oid) and column (attnum; 0: the table as such).
    QHash<quint32, QMap<int, QStringList>> uses;

    QStringList usersOf(quint32 table) const;
    QStringList usersOf(quint32 table, int column) const; ///< also those that need the whole row
    /// What would be lost with a DROP … CASCADE and cannot be made anew by DependentScript.
    QList<LinkDependent> irreplaceable() const;
    bool hasMaterialized() const;
};

} // namespace bowline
