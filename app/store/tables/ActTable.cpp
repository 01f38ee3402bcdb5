// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/ActTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

Expected<QList<ActRecord>> ActTable::unfinished()
{
    static const QString statement = QStringLiteral("SELECT %1 FROM act WHERE ended_at IS NULL ORDER BY created_at, id")
                                         .arg(sql::fieldsOf<ActRecord>().columns());
    return m_statements.rows(statement, {}, sql::readRecord<ActRecord>);
}

Expected<std::optional<ActRecord>> ActTable::find(const QString &id)
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM act WHERE id = ?").arg(sql::fieldsOf<ActRecord>().columns());
    const auto rows = m_statements.rows(statement, {sql::text(id)}, sql::readRecord<ActRecord>);
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::optional<ActRecord>() : rows->first();
}

Expected<QList<ActRecord>> ActTable::of(const QString &kind, const QString &subject)
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM act WHERE kind = ? AND subject = ? ORDER BY created_at DESC, id LIMIT 200")
            .arg(sql::fieldsOf<ActRecord>().columns());
    return m_statements.rows(statement, {sql::text(kind), sql::text(subject)}, sql::readRecord<ActRecord>);
}

Expected<Done> ActTable::store(const ActRecord &record)
{
    static const QString statement =
        sql::upsert(QStringLiteral("act"), sql::fieldsOf<ActRecord>().columns(), QStringLiteral("id"));
    return execute(statement, sql::fieldsOf<ActRecord>().values(record));
}

Expected<Done> ActTable::removeEndedBefore(const QDateTime &time)
{
    return execute(QStringLiteral("DELETE FROM act WHERE ended_at < ? AND result = 'succeeded'"), {sql::time(time)});
}

} // namespace bowline
