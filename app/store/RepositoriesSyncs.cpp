// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Repositories.h"
#include "store/Statements.h"

namespace bowline {

namespace {

const QString columns = QStringLiteral(
    "id, project, env_var, account, app_id, app_name, addon_id, addon_name, plan, attachment, config_var, "
    "credential, "
    "transforms, state, reason, error_code, state_since, synced_at, proven_at, proof, release, sealed_value, "
    "fingerprint, written_fingerprint, created_at");

SyncRecord readSync(sql::Row &row)
{
    SyncRecord sync;
    sync.id = SyncId(row.text());
    sync.project = ProjectId(row.text());
    sync.envVar = row.text();
    sync.account = AccountId(row.text());
    sync.appId = row.text();
    sync.appName = row.text();
    sync.addonId = row.text();
    sync.addonName = row.text();
    sync.plan = row.text();
    sync.attachment = row.text();
    sync.configVar = row.text();
    sync.credential = row.text();
    sync.transforms = row.number();
    sync.state = row.text();
    sync.reason = row.text();
    sync.errorCode = row.text();
    sync.stateSince = row.time();
    sync.syncedAt = row.time();
    sync.provenAt = row.time();
    sync.proof = row.text();
    sync.release = row.number();
    sync.sealedValue = row.blob();
    sync.fingerprint = row.text();
    sync.writtenFingerprint = row.text();
    sync.createdAt = row.time();
    return sync;
}

QVariantList valuesOf(const SyncRecord &sync)
{
    return {sql::text(sync.id.text),
            sql::text(sync.project.text),
            sql::text(sync.envVar),
            sql::text(sync.account.text),
            sql::text(sync.appId),
            sql::text(sync.appName),
            sql::text(sync.addonId),
            sql::text(sync.addonName),
            sql::text(sync.plan),
            sql::text(sync.attachment),
            sql::text(sync.configVar),
            sql::text(sync.credential),
            sync.transforms,
            sql::text(sync.state),
            sql::text(sync.reason),
            sql::text(sync.errorCode),
            sql::time(sync.stateSince),
            sql::time(sync.syncedAt),
            sql::time(sync.provenAt),
            sql::text(sync.proof),
            sync.release,
            sql::blob(sync.sealedValue),
            sql::text(sync.fingerprint),
            sql::text(sync.writtenFingerprint),
            sql::time(sync.createdAt)};
}

} // namespace

Expected<QList<SyncRecord>> Repositories::syncs()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM sync ORDER BY created_at, id").arg(columns);
    return m_statements->rows(statement, {}, readSync);
}

Expected<Done> Repositories::saveSync(const SyncRecord &sync)
{
    static const QString statement = sql::upsert(QStringLiteral("sync"), columns, QStringLiteral("id"));
    return m_statements->exec(statement, valuesOf(sync)).map([](int) { return Done{}; });
}

Expected<Done> Repositories::updateFollowedSync(const SyncRecord &sync)
{
    const auto followed = m_statements->rows(
        QStringLiteral("SELECT %1 FROM sync WHERE id = ? AND state <> 'opted_out'").arg(columns),
        {sql::text(sync.id.text)}, readSync);
    if (!followed)
        return fail(followed.error());
    return followed->isEmpty() ? Expected<Done>(Done{}) : saveSync(sync);
}

Expected<Done> Repositories::removeSync(const SyncId &id)
{
    return m_statements->exec(QStringLiteral("DELETE FROM sync WHERE id = ?"), {sql::text(id.text)})
        .map([](int) { return Done{}; });
}

} // namespace bowline
