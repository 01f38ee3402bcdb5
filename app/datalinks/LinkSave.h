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
    const QList<Extras> &extras() const { return m_extras; }
    /// What would be lost for good, as PostgreSQL names it: tables with rows of their own, types. The link should not
    /// be removed while there is any.
    QStringList lost() const { return m_lost; }
    /// What belongs to other roles than ours, which may not be able to make it anew.
    QStringList others() const { return m_others; }

    QByteArray toSql() const;
    QJsonObject toJson() const;
    static LinkSave fromJson(const QJsonObject &json);

private:
    void addServer(const QJsonObject &server);
    void addSchema(const QJsonObject &schema);

    QString m_server;
    QString m_schema;
    DependentScript m_script;
    QList<Extras> m_extras;
    QStringList m_lost;
    QStringList m_others;
};

} // namespace bowline
