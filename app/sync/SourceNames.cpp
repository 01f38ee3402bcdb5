// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SourceNames.h"

namespace bowline {

namespace {

SyncRecord named(SyncRecord sync, const HerokuAttachment &attachment)
{
    sync.addonId = attachment.addonId;
    sync.addonName = attachment.addonName;
    sync.plan = attachment.plan;
    sync.attachment = attachment.name;
    sync.credential = attachment.credential;
    if (!attachment.appName.isEmpty())
        sync.appName = attachment.appName;
    return sync;
}

} // namespace

SourceNames::SourceNames(Clock *clock, SyncBook *book, AccountPool *pool, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_book(book)
    , m_pool(pool)
{
    connect(pool, &AccountPool::named, this, &SourceNames::appsNamed);
    connect(pool, &AccountPool::used, this, &SourceNames::accountUsed);
    connect(pool, &AccountPool::dropped, this, [this](const AccountId &account) { m_rounds.erase(account); });
    connect(pool, &AccountPool::queued, this,
            [this](const AccountId &account, const QString &, const Due &due) { released(account, due); });
}

void SourceNames::accountUsed(const AccountId &account, PlatformApi *api)
{
    connect(api, &PlatformApi::databasesSeen, this,
            [this, account](const QList<HerokuAttachment> &attachments) { databasesSeen(account, attachments); });
    planRound(account, firstRoundMs);
}

void SourceNames::released(const AccountId &account, const Due &due)
{
    if (due.trigger != Trigger::Release && due.trigger != Trigger::Webhook)
        return;
    const auto round = m_rounds.find(account);
    if (round == m_rounds.end())
        return;
    const qint64 last = round->second.lastMs;
    const qint64 pause = last < 0 ? 0 : last + releasePauseMs - m_clock->monotonicMs();
    const qint64 inMs = std::max(settleMs, pause);
    if (round->second.nextMs > m_clock->monotonicMs() + inMs)
        planRound(account, inMs);
}

void SourceNames::planRound(const AccountId &account, qint64 inMs)
{
    Round &round = m_rounds[account];
    round.nextMs = m_clock->monotonicMs() + inMs;
    round.timer = m_clock->after(inMs, [this, account] { ask(account); });
}

// Names can wait: for what nobody needs nothing is asked while requests are scarce.
void SourceNames::ask(const AccountId &account)
{
    PlatformApi *api = m_pool->api(account);
    planRound(account, roundMs);
    if (!api || m_book->followedApps(account).isEmpty())
        return;
    if (!m_pool->hasSpareRequests(account)) {
        planRound(account, releasePauseMs);
        return;
    }
    m_rounds[account].lastMs = m_clock->monotonicMs();
    api->account().then(this, [](const Expected<HerokuAccount> &) {}); // who keeps the account hears of it
    api->databases().then(this, [](const Expected<QList<HerokuAttachment>> &) {});
}

void SourceNames::appsNamed(const AccountId &account, const QHash<QString, QString> &names)
{
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        for (SyncRecord sync : m_book->following(account, it.key())) {
            if (sync.appName == it.value())
                continue;
            sync.appName = it.value();
            m_book->keepNames(sync);
        }
    }
}

void SourceNames::lookUpDatabase(const SyncRecord &sync)
{
    if (PlatformApi *api = m_pool->api(sync.account)) // if it cannot be asked, the old name stays until the next round
        api->databases().then(this, [](const Expected<QList<HerokuAttachment>> &) {});
}

void SourceNames::databasesSeen(const AccountId &account, const QList<HerokuAttachment> &attachments)
{
    const QSet<QString> followed = m_book->followedApps(account);
    for (const HerokuAttachment &attachment : attachments) {
        if (!followed.contains(attachment.appId))
            continue;
        for (const SyncRecord &sync : m_book->following(account, attachment.appId)) {
            if (!attachment.configVars.contains(sync.configVar))
                continue;
            const SyncRecord now = named(sync, attachment);
            if (now != sync)
                m_book->keepNames(now);
        }
    }
}

} // namespace bowline
