// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/DependentScript.h"

namespace bowline {

/// What a link has beyond what Heroku makes anew: everything that goes with it when it is removed. Made before that,
/// kept in the journal until it is back, and as a file for a person who wants one. There are no rows and no secrets in
/// it.
class LinkSave
{
public:
    /// What one foreign table, the schema or the server gets back.
    struct Extras
    {
        QString name; ///< "menu.dishes"
        QByteArrayList statements;
    };

    LinkSave() = default;
    /// `role`: that will bring it back.
    LinkSave(const QString &server, const QString &schema, const LinkDependents &dependents, const QString &role);

    QString server() const { return m_server; }
    QString schema() const { return m_schema; }
    const DependentScript &script() const { return m_script; }
    /// A foreign table that is made anew where it is missing, or whose columns get their names back; before the script.
    struct Table
    {
        QString id;             ///< as SQL names it
        QByteArrayList make;    ///< empty for one that Heroku makes
        QByteArrayList renames; ///< done before, they are refused
    };

    const QList<Extras> &before() const { return m_before; } ///< of the schema and the server; before the tables
    const QList<Table> &tables() const { return m_tables; }
    const QList<Extras> &extras() const { return m_extras; } ///< after the script
    /// What would be lost for good, as PostgreSQL names it: tables with rows of their own, types. The link should not
    /// be removed while there is any.
    QStringList lost() const { return m_lost; }
    /// What belongs to roles that ours is no member of, and so could not be given back to them. The link should not be
    /// made anew while there is any.
    QStringList others() const { return m_others; }
    /// Roles whose user mappings go with the server. Their passwords are theirs, and are not read: what is to be set
    /// again by somebody. PUBLIC: everybody's.
    QStringList mappings() const { return m_mappings; }

    QByteArray toSql() const;
    QJsonObject toJson() const;
    static LinkSave fromJson(const QJsonObject &json);

private:
    static QJsonArray jsonOf(const QList<Extras> &extras);
    static QList<Extras> extrasFrom(const QJsonValue &json);
    void addServer(const QJsonObject &server);
    void addSchema(const QJsonObject &schema);
    void addTables(const QList<LinkTableExtras> &tables, const QString &role);

    QString m_server;
    QString m_schema;
    DependentScript m_script;
    QList<Extras> m_before;
    QList<Table> m_tables;
    QList<Extras> m_extras;
    QStringList m_lost;
    QStringList m_others;
    QStringList m_mappings;
};

} // namespace bowline
