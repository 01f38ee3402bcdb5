// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/NewsWait.h"

namespace bowline {

NewsWait::NewsWait(Clock *clock, SyncBook *book, AccountPool *pool, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_book(book)
{
    connect(pool, &AccountPool::queued, this, [this](const AccountId &account, const QString &appId, const Due &due) {
        told({account, appId}, due);
    });
    connect(pool, &AccountPool::dropped, this, &NewsWait::forget);
    connect(book, &SyncBook::changed, this, &NewsWait::changed);
}

void NewsWait::told(const App &app, const Due &due)
{
    if (due.mostUrgent() < Trigger::Release)
        return;
    const auto it = m_waits.find(app);
    if (it != m_waits.end()) {
        it->due.merge(due);
        it->toldMs = m_clock->monotonicMs();
        return;
    }
    m_waits.insert(app, {due, m_clock->monotonicMs(), {}, false, {}});
    startTimer(app, boundMs);
}

void NewsWait::startTimer(const App &app, qint64 ms)
{
    m_waits[app].timer = m_clock->after(ms, [this, app] {
        m_waits[app].isOverdue = true;
        mark(app);
    });
}

// An older value was proven meanwhile. Whoever else hears of that is to hear it first.
void NewsWait::changed(const SyncRecord &sync)
{
    if (m_waits.isEmpty() || syncStateFromKey(sync.state) != SyncState::InSync)
        return;
    const App app{sync.account, sync.appId};
    if (m_waits.value(app).isOverdue)
        QMetaObject::invokeMethod(
            this, [this, app] { mark(app); }, Qt::QueuedConnection);
}

// Here only: in the journal it is as it was, and the next start looks at every app in any case.
void NewsWait::mark(const App &app)
{
    const auto it = m_waits.find(app);
    if (it == m_waits.end())
        return;
    Wait &wait = *it;
    for (const SyncRecord &sync : m_book->following(app.first, app.second)) {
        if (wait.due.forSync(sync.id) < Trigger::Release || syncStateFromKey(sync.state) != SyncState::InSync)
            continue;
        wait.marked.insert(sync.id, sync);
        SyncRecord waiting = sync;
        waiting.state = syncStateKey(SyncState::Updating);
        waiting.reason = Phrase("sync.waits_for_answer").arg(sync.configVar, sync.appName);
        waiting.stateSince = m_clock->now();
        m_book->note(waiting);
    }
}

void NewsWait::answered(const AccountId &account, const QString &appId, qint64 begunMs, bool well)
{
    const auto it = m_waits.find({account, appId});
    if (it == m_waits.end())
        return;
    if (it->toldMs > begunMs) {
        if (!it->isOverdue)
            startTimer({account, appId}, std::max<qint64>(0, it->toldMs + boundMs - m_clock->monotonicMs()));
        return;
    }
    const Wait wait = m_waits.take({account, appId});
    if (!well)
        return;
    for (const SyncRecord &before : wait.marked)
        putBack(before);
}

// Not what something else has become of it meanwhile.
void NewsWait::putBack(const SyncRecord &before)
{
    auto now = m_book->find(before.id);
    const bool isMarked = now && m_book->isFollowing(before.id) &&
                          syncStateFromKey(now->state) == SyncState::Updating &&
                          now->reason.key() == QLatin1String("sync.waits_for_answer");
    if (!isMarked)
        return;
    now->state = before.state;
    now->reason = before.reason;
    now->stateSince = before.stateSince;
    m_book->note(*now);
}

// Another login looks at every app anew; a lost one says why on every sync.
void NewsWait::forget(const AccountId &account)
{
    m_waits.removeIf([&account](const QHash<App, Wait>::iterator &it) { return it.key().first == account; });
}

} // namespace bowline
