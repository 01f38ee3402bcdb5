// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/TeamWork.h"

#include "sync/Outcome.h"

namespace bowline {

TeamWork::TeamWork(Means means, QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
{
    WorkShare *share = m_means.share;
    connect(share, &WorkShare::gained, this, &TeamWork::gained);
    connect(share, &WorkShare::lost, this, &TeamWork::lost);
    connect(share, &WorkShare::resumed, this, &TeamWork::resumed);
    connect(share, &WorkShare::due, this, &TeamWork::heard);
    share->addBusy([travels = m_means.travels](const WorkUnit &unit) {
        return unit.kind == WorkKind::sync && travels->isUnderWay(SyncId(unit.subject));
    });
    connect(m_means.pool, &AccountPool::queued, this,
            [this](const AccountId &account, const QString &appId, const Due &due) {
                if (!m_hearing && due.targets.isEmpty() && due.trigger != Trigger::Start)
                    m_means.share->announce(account, appId, due);
            });
}

void TeamWork::look(const SyncRecord &sync, Trigger trigger)
{
    m_means.look(sync, trigger).then(this, [](const Expected<Done> &) {});
}

void TeamWork::heard(const AccountId &account, const QString &appId, const Due &due)
{
    AppQueue *queue = m_means.pool->queue(account);
    if (!queue || ours(account, appId).isEmpty())
        return;
    m_hearing = true;
    queue->add(appId, due).then(this, [](const Expected<Done> &) {});
    m_hearing = false;
}

void TeamWork::gained(const QList<WorkUnit> &units)
{
    QSet<SyncId> syncs;
    for (const WorkUnit &unit : units) {
        AccountWatcher *watcher = m_means.pool->watcher(AccountId(unit.subject));
        if (unit.kind == WorkKind::sync)
            syncs.insert(SyncId(unit.subject));
        else if (unit.kind == WorkKind::sweep && watcher)
            watcher->start();
    }
    if (!syncs.isEmpty())
        takeUp(syncs);
}

void TeamWork::lost(const QList<WorkUnit> &units)
{
    for (const WorkUnit &unit : units) {
        const SyncId sync(unit.subject);
        AccountWatcher *watcher = m_means.pool->watcher(AccountId(unit.subject));
        if (unit.kind == WorkKind::sync) {
            m_means.retries->clear(sync);
            m_means.travels->forgetOpen(sync);
            m_means.travels->setRead(sync);
        } else if (unit.kind == WorkKind::sweep && watcher) {
            watcher->stop();
        }
    }
}

// A replica with too much to do is late with its heartbeats: what it does then must not be begun all over
// each time, or it never ends. Only what was given up is taken up again; the rest is looked at once, for what
// came meanwhile.
void TeamWork::resumed(const QList<WorkUnit> &units)
{
    QSet<SyncId> givenUp;
    for (const WorkUnit &unit : units) {
        const SyncId id(unit.subject);
        const auto sync = m_means.book->find(id);
        if (unit.kind != WorkKind::sync || !sync || m_means.travels->isUnderWay(id) ||
            !m_means.pool->isUsable(sync->account))
            continue;
        if (m_means.travels->isUnread(id))
            givenUp.insert(id);
        else if (m_means.book->isFollowing(id))
            look(*sync, Trigger::Recheck);
    }
    if (!givenUp.isEmpty())
        takeUp(givenUp);
}

void TeamWork::takeUp(const QSet<SyncId> &ids)
{
    m_means.travels->setUnread(ids);
    m_means.travels->readStanding(ids).then(this, [this, ids](const Expected<Done> &read) {
        for (const SyncId &id : ids) {
            const auto sync = m_means.book->find(id);
            if (!read) // the journal cannot be read either: later
                m_means.retries->plan(id, outcomeOf(read.error(), Stage::Write, false), 0);
            else if (sync && isOurs(id) && m_means.pool->isUsable(sync->account))
                look(*sync, m_means.travels->hasOpen(id) ? Trigger::Retry : Trigger::Start);
        }
    });
}

QList<SyncRecord> TeamWork::ours(const AccountId &account, const QString &appId) const
{
    QList<SyncRecord> syncs = m_means.book->following(account, appId);
    syncs.removeIf([this](const SyncRecord &sync) {
        return !m_means.share->holds(sync.id) || m_means.travels->isUnread(sync.id);
    });
    return syncs;
}

QSet<SyncId> TeamWork::unreadOf(const AccountId &account, const QString &appId) const
{
    QSet<SyncId> unread;
    for (const SyncRecord &sync : m_means.book->following(account, appId)) {
        if (m_means.share->holds(sync.id) && m_means.travels->isUnread(sync.id))
            unread.insert(sync.id);
    }
    return unread;
}

void TeamWork::watch(const AccountId &account)
{
    if (m_means.share->sweeps(account)) {
        m_means.pool->watcher(account)->start(); // which begins with a look at every app
        return;
    }
    QSet<SyncId> syncs;
    m_means.book->forEach([&](const SyncRecord &sync) {
        if (sync.account == account && isOurs(sync.id))
            syncs.insert(sync.id);
    });
    if (!syncs.isEmpty())
        takeUp(syncs);
}

} // namespace bowline
