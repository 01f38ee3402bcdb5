// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Construction and settings. The tables have files of their own: Accounts, Projects, Syncs, Journeys.
#include "store/Repositories.h"

#include "store/Statements.h"

namespace bowline {

Repositories::Repositories(QSqlDatabase &database)
    : m_statements(Statements::on(database))
    , m_shared(sql::dialectOf(database) == sql::Dialect::Postgres)
{
}

Repositories::~Repositories() = default;

void Repositories::touched(QLatin1String kind, const QString &key)
{
    if (m_shared)
        tell(kind + key);
}

void Repositories::tell(const QString &change)
{
    if (m_shared && !m_changes.contains(change))
        m_changes.append(change);
}

void Repositories::touchedJourney(qint64 id)
{
    if (m_shared)
        touched(ChangeKey::journey, QString::number(id));
}

QStringList Repositories::takeChanges()
{
    return std::exchange(m_changes, {});
}

Expected<Done> Repositories::notify(const QString &channel, const QString &payload)
{
    return m_statements
        ->rows(QStringLiteral("SELECT pg_notify(?, ?)"), {sql::text(channel), sql::text(payload)},
               [](sql::Row &) { return 0; })
        .map([](const QList<int> &) { return Done{}; });
}

Expected<QString> Repositories::setting(const QString &key)
{
    const auto rows = m_statements->rows(QStringLiteral("SELECT value FROM setting WHERE key = ?"),
                                         {sql::text(key)}, [](sql::Row &row) { return row.text(); });
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? QString() : rows->first();
}

Expected<QMap<QString, QString>> Repositories::settings()
{
    const auto rows = m_statements->rows(QStringLiteral("SELECT key, value FROM setting"), {}, [](sql::Row &row) {
        const QString key = row.text();
        return std::pair(key, row.text());
    });
    if (!rows)
        return fail(rows.error());
    QMap<QString, QString> all;
    for (const auto &[key, value] : *rows)
        all.insert(key, value);
    return all;
}

Expected<Done> Repositories::saveSetting(const QString &key, const QString &value)
{
    static const QString statement =
        sql::upsert(QStringLiteral("setting"), QStringLiteral("key, value"), QStringLiteral("key"));
    touched(ChangeKey::setting, key);
    return m_statements->exec(statement, {sql::text(key), sql::text(value)}).map([](int) { return Done{}; });
}

} // namespace bowline
