// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Construction and settings. The tables have files of their own: Accounts, Projects, Syncs, Journeys.
#include "store/Repositories.h"

#include "store/Statements.h"

namespace bowline {

Repositories::Repositories(QSqlDatabase &database)
    : m_statements(std::make_unique<Statements>(database))
{
}

Repositories::~Repositories() = default;

Expected<QString> Repositories::setting(const QString &key)
{
    const auto rows = m_statements->rows(QStringLiteral("SELECT value FROM setting WHERE key = ?"),
                                         {sql::text(key)}, [](sql::Row &row) { return row.text(); });
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? QString() : rows->first();
}

Expected<Done> Repositories::saveSetting(const QString &key, const QString &value)
{
    static const QString statement =
        sql::upsert(QStringLiteral("setting"), QStringLiteral("key, value"), QStringLiteral("key"));
    return m_statements->exec(statement, {sql::text(key), sql::text(value)}).map([](int) { return Done{}; });
}

} // namespace bowline
