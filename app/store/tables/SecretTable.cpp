// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/SecretTable.h"

#include "store/Statements.h"

namespace bowline {

Expected<QByteArray> SecretTable::sealed(const QString &name)
{
    const auto rows = m_statements.rows(QStringLiteral("SELECT sealed FROM secret WHERE name = ?"), {sql::text(name)},
                                        [](sql::Row &row) { return row.blob(); });
    if (!rows)
        return fail(rows.error());
    return rows->value(0);
}

Expected<QStringList> SecretTable::names()
{
    return m_statements
        .rows(QStringLiteral("SELECT name FROM secret ORDER BY name"), {}, [](sql::Row &row) { return row.text(); })
        .map([](const QList<QString> &names) { return QStringList(names); });
}

Expected<Done> SecretTable::store(const QString &name, const QByteArray &sealed)
{
    static const QString statement =
        sql::upsert(QStringLiteral("secret"), QStringLiteral("name, sealed"), QStringLiteral("name"));
    m_changes.note(ChangeKey::secret, name);
    return execute(statement, {sql::text(name), sql::blob(sealed)});
}

Expected<Done> SecretTable::remove(const QString &name)
{
    m_changes.note(ChangeKey::secret, name);
    return execute(QStringLiteral("DELETE FROM secret WHERE name = ?"), {sql::text(name)});
}

} // namespace bowline
