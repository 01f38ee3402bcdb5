// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SourceNames.h"

namespace bowline {

SourceNames::SourceNames(SyncBook *book, WorkShare *share, AccountPool *pool, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_share(share)
    , m_pool(pool)
{
    connect(pool, &AccountPool::named, this, &SourceNames::appsNamed);
}

void SourceNames::appsNamed(const AccountId &account, const QHash<QString, QString> &names)
{
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        for (SyncRecord sync : m_book->following(account, it.key())) {
            if (sync.appName == it.value())
                continue;
            m_apps.insert(it.key(), it.value());
            sync.appName = it.value();
            m_book->note(sync);
            if (m_share->holds(sync.id))
                m_book->keep(sync).then(this, [](const Expected<SyncRecord> &) {});
        }
    }
}

void SourceNames::lookUpDatabase(const SyncRecord &sync)
{
    PlatformApi *api = m_pool->api(sync.account);
    if (!api)
        return;
    api->databases().then(this, [this, id = sync.id](const Expected<QList<HerokuAttachment>> &attachments) {
        if (attachments) // if not, the old name stays until the next time
            databasesRead(id, *attachments);
    });
}

void SourceNames::databasesRead(const SyncId &id, const QList<HerokuAttachment> &attachments)
{
    auto now = m_book->find(id);
    if (!now)
        return;
    for (const HerokuAttachment &each : attachments) {
        if (each.appId != now->appId || !each.configVars.contains(now->configVar))
            continue;
        if (now->addonId == each.addonId && now->attachment == each.name && now->credential == each.credential)
            return;
        now->addonId = each.addonId;
        now->addonName = each.addonName;
        now->plan = each.plan;
        now->attachment = each.name;
        now->credential = each.credential;
        m_book->note(*now); // at once: a journey that begins before it is stored must carry it on
        m_book->keep(*now).then(this, [](const Expected<SyncRecord> &) {});
        return;
    }
}

} // namespace bowline
