// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/SettingTable.h"

#include "store/Statements.h"

namespace bowline {

Expected<QString> SettingTable::value(const QString &key)
{
    const auto rows = m_statements.rows(QStringLiteral("SELECT value FROM setting WHERE key = ?"), {sql::text(key)},
                                        [](sql::Row &row) { return row.text(); });
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? QString() : rows->first();
}

Expected<QMap<QString, QString>> SettingTable::all()
{
    const auto rows = m_statements.rows(QStringLiteral("SELECT key, value FROM setting"), {}, [](sql::Row &row) {
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

Expected<Done> SettingTable::store(const QString &key, const QString &value)
{
    static const QString statement =
        sql::upsert(QStringLiteral("setting"), QStringLiteral("key, value"), QStringLiteral("key"));
    m_changes.note(ChangeKey::setting, key);
    return execute(statement, {sql::text(key), sql::text(value)});
}

} // namespace bowline
