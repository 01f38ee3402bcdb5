// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Repositories.h"

#include "store/Statements.h"

namespace bowline {

Repositories::Repositories(QSqlDatabase &database)
    : m_statements(Statements::on(database))
    , m_changes(sql::dialectOf(database) == sql::Dialect::Postgres)
    , m_accounts(*m_statements, m_changes)
    , m_projects(*m_statements, m_changes)
    , m_envVars(*m_statements, m_changes)
    , m_syncs(*m_statements, m_changes)
    , m_journeys(*m_statements, m_changes)
    , m_webhooks(*m_statements, m_changes)
    , m_webhookDeliveries(*m_statements, m_changes)
    , m_fileRescues(*m_statements, m_changes)
    , m_settings(*m_statements, m_changes)
    , m_acts(*m_statements, m_changes)
    , m_dataLinks(*m_statements, m_changes)
    , m_leases(*m_statements, m_changes)
    , m_secrets(*m_statements, m_changes)
{
}

Repositories::~Repositories() = default;

Expected<qint64> Repositories::dataVersion()
{
    return m_statements->rows(QStringLiteral("PRAGMA data_version"), {}, [](sql::Row &row) { return row.integer(); })
        .map([](const QList<qint64> &one) { return one.value(0); });
}

QStringList Repositories::preparedStatements() const
{
    return m_statements->preparedTexts();
}

Expected<Done> Repositories::notify(const QString &channel, const QString &payload)
{
    return m_statements
        ->rows(QStringLiteral("SELECT pg_notify(?, ?)"), {sql::text(channel), sql::text(payload)},
               [](sql::Row &) { return 0; })
        .map([](const QList<int> &) { return Done{}; });
}

} // namespace bowline
