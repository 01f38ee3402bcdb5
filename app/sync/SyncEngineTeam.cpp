// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine does about sharing its work. For a program that is alone nothing here ever happens.
#include "sync/SyncEngine.h"

namespace bowline {

void SyncEngine::joinTeam()
{
    WorkShare *share = m_parts.share;
    connect(share, &WorkShare::gained, this, &SyncEngine::gained);
    connect(share, &WorkShare::lost, this, &SyncEngine::lost);
    connect(share, &WorkShare::resumed, this, &SyncEngine::resumed);
    connect(share, &WorkShare::due, this, [this](const AccountId &account, const QString &appId, const Due &due) {
        const auto it = m_accounts.constFind(account);
        if (it == m_accounts.cend() || ours(account, appId).isEmpty())
            return;
        m_hearing = true;
        it->queue->add(appId, due).then(this, [](const Expected<Done> &) {});
        m_hearing = false;
    });
    share->setBusy([this](const WorkUnit &unit) {
        return unit.kind == WorkKind::sync && m_travels.isUnderWay(SyncId(unit.subject));
    });
}

void SyncEngine::adopt(const SyncId &id, const std::optional<SyncRecord> &sync)
{
    if (!sync || !m_parts.share->holds(id) || syncStateFromKey(sync->state) == SyncState::OptedOut)
        m_retries.clear(id);
    if (sync)
        m_book.note(*sync);
    else
        m_book.forget(id);
}

void SyncEngine::gained(const QList<WorkUnit> &units)
{
    QSet<SyncId> syncs;
    for (const WorkUnit &unit : units) {
        if (unit.kind == WorkKind::sync)
            syncs.insert(SyncId(unit.subject));
        else if (unit.kind == WorkKind::sweep && m_accounts.contains(AccountId(unit.subject)))
            m_accounts.value(AccountId(unit.subject)).watcher->start();
    }
    if (!syncs.isEmpty())
        takeUp(syncs);
}

void SyncEngine::lost(const QList<WorkUnit> &units)
{
    for (const WorkUnit &unit : units) {
        const SyncId sync(unit.subject);
        if (unit.kind == WorkKind::sync) {
            m_retries.clear(sync);
            m_travels.forgetOpen(sync);
            m_travels.setRead(sync);
        } else if (unit.kind == WorkKind::sweep && m_accounts.contains(AccountId(unit.subject))) {
            m_accounts.value(AccountId(unit.subject)).watcher->stop();
        }
    }
}

// A replica with too much to do is late with its heartbeats: what it does then must not be begun all over each time, or it
// never ends. Only what was given up is taken up again; the rest is looked at once, for what came meanwhile.
void SyncEngine::resumed(const QList<WorkUnit> &units)
{
    QSet<SyncId> givenUp;
    for (const WorkUnit &unit : units) {
        const SyncId id(unit.subject);
        const auto sync = m_book.find(id);
        if (unit.kind != WorkKind::sync || !sync || m_travels.isUnderWay(id) || !m_accounts.contains(sync->account))
            continue;
        if (m_travels.isUnread(id))
            givenUp.insert(id);
        else if (m_book.isFollowing(id))
            lookAt(*sync, Trigger::Recheck).then(this, [](const Expected<Done> &) {});
    }
    if (!givenUp.isEmpty())
        takeUp(givenUp);
}

void SyncEngine::takeUp(const QSet<SyncId> &ids)
{
    m_travels.setUnread(ids);
    m_travels.readStanding(ids).then(this, [this, ids](const Expected<Done> &read) {
        for (const SyncId &id : ids) {
            const auto sync = m_book.find(id);
            if (!read) // the journal cannot be read either: later
                m_retries.plan(id, outcomeOf(read.error(), Stage::Write, false), 0);
            else if (sync && isOurs(id) && m_accounts.contains(sync->account))
                lookAt(*sync, m_travels.hasOpen(id) ? Trigger::Retry : Trigger::Start)
                    .then(this, [](const Expected<Done> &) {});
        }
    });
}

// Those whose unfinished journeys have not been read yet wait: they would begin a second entry beside the open one.
QList<SyncRecord> SyncEngine::ours(const AccountId &account, const QString &appId) const
{
    QList<SyncRecord> syncs = m_book.following(account, appId);
    syncs.removeIf([this](const SyncRecord &sync) { return !m_parts.share->holds(sync.id) || m_travels.isUnread(sync.id); });
    return syncs;
}

QSet<SyncId> SyncEngine::unreadOf(const AccountId &account, const QString &appId) const
{
    QSet<SyncId> unread;
    for (const SyncRecord &sync : m_book.following(account, appId)) {
        if (m_parts.share->holds(sync.id) && m_travels.isUnread(sync.id))
            unread.insert(sync.id);
    }
    return unread;
}

void SyncEngine::watch(const AccountId &account, const Account &entry)
{
    if (m_parts.share->sweeps(account)) {
        entry.watcher->start(); // which begins with a look at every app
        return;
    }
    QSet<SyncId> syncs;
    m_book.forEach([&](const SyncRecord &sync) {
        if (sync.account == account && isOurs(sync.id))
            syncs.insert(sync.id);
    });
    if (!syncs.isEmpty())
        takeUp(syncs);
}

qint64 SyncEngine::destinationCheckMs() const
{
    qsizetype apps = 0;
    for (auto it = m_accounts.cbegin(); it != m_accounts.cend(); ++it)
        apps = std::max(apps, m_book.followedApps(it.key()).size());
    return apps * AccountWatcher::reconcileMs;
}

} // namespace bowline
