// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/SyncTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

namespace {

/// All but the names, which are updateNames()'s alone.
const sql::Fields<SyncRecord> &followedFields()
{
    static const auto fields = sql::fieldsOf<SyncRecord>().without(
        {QStringLiteral("app_name"), QStringLiteral("addon_id"), QStringLiteral("addon_name"), QStringLiteral("plan"),
         QStringLiteral("attachment"), QStringLiteral("credential")});
    return fields;
}

} // namespace

Expected<QList<SyncRecord>> SyncTable::all()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM sync ORDER BY created_at, id").arg(sql::fieldsOf<SyncRecord>().columns());
    return m_statements.rows(statement, {}, sql::readRecord<SyncRecord>);
}

Expected<std::optional<SyncRecord>> SyncTable::find(const SyncId &id)
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM sync WHERE id = ?").arg(sql::fieldsOf<SyncRecord>().columns());
    const auto rows = m_statements.rows(statement, {sql::text(id.text)}, sql::readRecord<SyncRecord>);
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::optional<SyncRecord>() : rows->first();
}

Expected<Done> SyncTable::store(const SyncRecord &sync)
{
    static const QString statement =
        sql::upsert(QStringLiteral("sync"), sql::fieldsOf<SyncRecord>().columns(), QStringLiteral("id"));
    m_changes.note(ChangeKey::sync, sync.id.text);
    return execute(statement, sql::fieldsOf<SyncRecord>().values(sync));
}

Expected<Done> SyncTable::updateFollowed(const SyncRecord &sync)
{
    static const QString statement =
        QStringLiteral("UPDATE sync SET %1 WHERE id = ? AND state <> 'opted_out'").arg(followedFields().assignments());
    m_changes.note(ChangeKey::sync, sync.id.text);
    return m_statements.exec(statement, followedFields().values(sync) << sql::text(sync.id.text)).map([](int) {
        return Done{};
    });
}

Expected<Done> SyncTable::updateNames(const SyncRecord &sync)
{
    m_changes.note(ChangeKey::sync, sync.id.text);
    return execute(
        QStringLiteral("UPDATE sync SET app_name = ?, addon_id = ?, addon_name = ?, plan = ?, attachment = ?, "
                       "credential = ? WHERE id = ?"),
        {sql::text(sync.appName), sql::text(sync.addonId), sql::text(sync.addonName), sql::text(sync.plan),
         sql::text(sync.attachment), sql::text(sync.credential), sql::text(sync.id.text)});
}

Expected<Done> SyncTable::remove(const SyncId &id)
{
    m_changes.note(ChangeKey::sync, id.text);
    return execute(QStringLiteral("DELETE FROM sync WHERE id = ?"), {sql::text(id.text)});
}

} // namespace bowline
