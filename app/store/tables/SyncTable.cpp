// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/SyncTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

namespace {

const sql::Fields<SyncRecord> &syncFields()
{
    using R = SyncRecord;
    static const sql::Fields<R> all{
        {"id", &R::id},
        {"project", &R::project},
        {"env_var", &R::envVar},
        {"account", &R::account},
        {"app_id", &R::appId},
        {"app_name", &R::appName},
        {"addon_id", &R::addonId},
        {"addon_name", &R::addonName},
        {"plan", &R::plan},
        {"attachment", &R::attachment},
        {"config_var", &R::configVar},
        {"credential", &R::credential},
        {"transforms", &R::transforms},
        {"state", &R::state},
        {"reason", &R::reason},
        {"error_code", &R::errorCode},
        {"state_since", &R::stateSince},
        {"synced_at", &R::syncedAt},
        {"proven_at", &R::provenAt},
        {"proof", &R::proof},
        {"release", &R::release},
        {"sealed_value", &R::sealedValue},
        {"fingerprint", &R::fingerprint},
        {"written_fingerprint", &R::writtenFingerprint},
        {"created_at", &R::createdAt},
    };
    return all;
}

SyncRecord readSync(sql::Row &row)
{
    return syncFields().read(row);
}

} // namespace

Expected<QList<SyncRecord>> SyncTable::all()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM sync ORDER BY created_at, id").arg(syncFields().columns());
    return m_statements.rows(statement, {}, readSync);
}

Expected<std::optional<SyncRecord>> SyncTable::find(const SyncId &id)
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM sync WHERE id = ?").arg(syncFields().columns());
    const auto rows = m_statements.rows(statement, {sql::text(id.text)}, readSync);
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::optional<SyncRecord>() : rows->first();
}

Expected<Done> SyncTable::store(const SyncRecord &sync)
{
    static const QString statement =
        sql::upsert(QStringLiteral("sync"), syncFields().columns(), QStringLiteral("id"));
    m_changes.note(ChangeKey::sync, sync.id.text);
    return execute(statement, syncFields().values(sync));
}

Expected<Done> SyncTable::updateFollowed(const SyncRecord &sync)
{
    static const QString statement =
        QStringLiteral("UPDATE sync SET %1 WHERE id = ? AND state <> 'opted_out'")
            .arg(syncFields().assignments());
    m_changes.note(ChangeKey::sync, sync.id.text);
    return m_statements.exec(statement, syncFields().values(sync) << sql::text(sync.id.text)).map([](int) {
        return Done{};
    });
}

Expected<Done> SyncTable::remove(const SyncId &id)
{
    m_changes.note(ChangeKey::sync, id.text);
    return execute(QStringLiteral("DELETE FROM sync WHERE id = ?"), {sql::text(id.text)});
}

} // namespace bowline
