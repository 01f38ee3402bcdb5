// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeDatabases.h"

namespace bowline::test {

Pending<DatabasePageView> FakeDatabases::list(const DatabaseFilter &filter, int offset, int limit)
{
    lastFilter = filter;
    DatabasePageView page;
    page.rows = known.mid(offset, limit);
    page.total = page.all = static_cast<int>(known.size());
    page.families = families;
    page.troubles = troubles;
    return m_answers.answer(QStringLiteral("listDatabases"), {QString::number(offset), QString::number(limit)}, page);
}

Pending<QList<DatabaseRowView>> FakeDatabases::look(const QList<DatabaseKey> &databases)
{
    lastLooked = databases;
    QList<DatabaseRowView> rows;
    for (const DatabaseKey &key : databases)
        rows.append(rowOf(key));
    return m_answers.answer(QStringLiteral("lookAtDatabases"), {QString::number(databases.size())}, rows);
}

Pending<DatabaseDetailView> FakeDatabases::details(const DatabaseKey &database)
{
    DatabaseDetailView view = detail;
    view.row = rowOf(database);
    return m_answers.answer(QStringLiteral("databaseDetails"), {database.addonId}, view);
}

Pending<QList<CredentialView>> FakeDatabases::credentials(const DatabaseKey &database)
{
    return m_answers.answer(QStringLiteral("credentials"), {database.addonId}, credentialsOfAll);
}

Pending<Secret> FakeDatabases::revealUrl(const DatabaseKey &database, const QString &appId, const QString &configVar,
                                         SnippetForm form)
{
    return m_answers.answer(QStringLiteral("revealDatabaseUrl"),
                            {database.addonId, appId, configVar, snippetName(form)}, url);
}

Pending<ConnectionReport> FakeDatabases::testConnection(const DatabaseKey &database, const QString &appId,
                                                        const QString &configVar)
{
    return m_answers.answer(QStringLiteral("testConnection"), {database.addonId, appId, configVar}, connection);
}

Pending<DatabaseChecksView> FakeDatabases::checks(const DatabaseKey &database)
{
    return m_answers.answer(QStringLiteral("databaseChecks"), {database.addonId}, checked);
}

Pending<Done> FakeDatabases::mute(const DatabaseKey &database, const QString &finding, bool on)
{
    const QString state = on ? QStringLiteral("on") : QStringLiteral("off");
    return m_answers.answer(QStringLiteral("muteFinding"), {database.addonId, finding, state}, Done{});
}

Pending<QStringList> FakeDatabases::apps(const AccountId &account)
{
    return m_answers.answer(QStringLiteral("databaseApps"), {account.text}, appNames);
}

Pending<QList<DatabasePlanView>> FakeDatabases::plans(const AccountId &account)
{
    return m_answers.answer(QStringLiteral("databasePlans"), {account.text}, sold);
}

Pending<DatabaseConnectionsView> FakeDatabases::connections(const DatabaseKey &database, bool withQueries)
{
    DatabaseConnectionsView view = connected;
    for (DatabaseConnectionView &one : view.connections)
        one.query = withQueries ? one.query : QString();
    const QString queries = withQueries ? QStringLiteral("queries") : QString();
    return m_answers.answer(QStringLiteral("databaseConnections"), {database.addonId, queries}, view);
}

DatabaseRowView FakeDatabases::row(const QString &account, const QString &name)
{
    DatabaseRowView row;
    row.account = AccountId(account);
    row.addonId = QStringLiteral("id-") + name;
    row.addonName = name;
    row.app = QStringLiteral("sushi");
    row.attachments = {QStringLiteral("sushi::DATABASE")};
    row.plan = QStringLiteral("standard-0");
    row.state = QStringLiteral("provisioned");
    row.canBeRestored = true;
    return row;
}

DatabaseRowView FakeDatabases::rowOf(const DatabaseKey &key) const
{
    for (const DatabaseRowView &row : known) {
        if (row.key() == key)
            return row;
    }
    return {};
}

} // namespace bowline::test
