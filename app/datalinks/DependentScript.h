// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkDependents.h"

namespace bowline {

/// The SQL that makes dependents anew, exactly as they were: definition, owner, rights, comments, rules, triggers,
/// defaults, indexes. Made while they are there; a value that can be kept in the journal and in a file. There are no
/// rows and no secrets in it.
class DependentScript
{
public:
    struct Item
    {
        LinkDependent::Kind kind = LinkDependent::Kind::Other;
        QString id;          ///< as SQL names it: public.cheap, public.price(integer)
        QString name;        ///< of a rule, trigger, default or constraint on the table `id`
        QByteArray drop;     ///< one statement
        QByteArray lock;     ///< takes the lock that `drop` needs and changes nothing; empty for a function; not stored
        QString key;         ///< "pg_class/16384": which row of the catalog it is; not stored
        QString version;     ///< another one each time somebody changes it; not stored
        QByteArrayList make; ///< in this order
        QByteArray refresh;  ///< of a materialized view that had rows: after everything else
    };

    DependentScript() = default;
    /// All that can be made anew of `dependents`, those first that others hang on. `role`: that will run it, and which
    /// needs no ALTER … OWNER for what is its own.
    DependentScript(const QList<LinkDependent> &dependents, const QString &role);

    const QList<Item> &items() const { return m_items; }
    bool isEmpty() const { return m_items.isEmpty(); }
    QByteArrayList drops() const; ///< the deepest first
    QByteArrayList makes() const; ///< in order
    QByteArrayList refreshes() const;
    /// Materialized views, as SQL names them, that are empty after a replay until they are filled.
    QStringList materialized() const;
    /// Take the locks that the drops need, in their order, and change nothing.
    QByteArrayList locks() const;
    /// By key: what all of it was like when it was read.
    QMap<QString, QString> versions() const;
    QStringList names() const; ///< of what is dropped and made anew, for people

    /// For a file: statements with semicolons, in the order of a replay.
    QByteArray toSql() const;
    QJsonArray toJson() const;
    static DependentScript fromJson(const QJsonArray &json);

    /// What a foreign table had beyond an import: rights, comments, defaults, constraints, triggers.
    static QByteArrayList extrasOf(const LinkTableExtras &table);
    /// Rights of something that is there. `target`: "TABLE public.cheap"; `column`: quoted, or empty.
    static QByteArrayList grants(const QByteArray &target, const QJsonValue &acl, const QByteArray &column = {});

private:
    QList<Item> m_items;
};

} // namespace bowline
