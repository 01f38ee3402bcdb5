// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/AccountPool.h"

namespace bowline {

namespace {

constexpr int looksAtOnce = 8;

} // namespace

AccountPool::AccountPool(Means means, QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
{
}

AccountPool::~AccountPool() = default;

void AccountPool::expect(const QSet<AccountId> &accounts)
{
    m_expected = accounts;
    for (auto it = m_accounts.cbegin(); it != m_accounts.cend(); ++it)
        m_expected.remove(it.key());
}

Pending<Done> AccountPool::whenUsable(const AccountId &account)
{
    if (m_accounts.contains(account))
        return Pending<Done>::ready(Done{});
    if (!m_expected.contains(account))
        return Pending<Done>::failed(whyAway(account));
    const Promise<Done> promise;
    const auto giveUp = [this, promise, account] { promise.fail(whyAway(account)); };
    m_waiters[account].push_back({promise, m_means.clock->after(readyMs, giveUp)});
    return promise.pending();
}

void AccountPool::becameReady(const AccountId &account, const Expected<Done> &how)
{
    m_expected.remove(account);
    const auto waiting = m_waiters.extract(account);
    if (waiting.empty())
        return;
    for (const Waiter &waiter : waiting.mapped())
        waiter.promise.settle(how);
}

Error AccountPool::whyAway(const AccountId &account) const
{
    if (m_expected.contains(account))
        return makeError(ErrorCode::ServiceAway, Phrase("account.still_read"), {});
    return m_lost.value(account, makeError(ErrorCode::AuthRevoked));
}

std::optional<Error> AccountPool::lostBecause(const AccountId &account) const
{
    const auto it = m_lost.constFind(account);
    return it == m_lost.cend() ? std::nullopt : std::optional(*it);
}

void AccountPool::use(const AccountId &account, PlatformApi *api)
{
    if (m_accounts.contains(account))
        drop(account, makeError(ErrorCode::Cancelled));
    m_lost.remove(account);
    m_accounts.insert(account, made(account, api));
    Q_EMIT used(account, api);
    becameReady(account, Done{});
}

AccountPool::Account AccountPool::made(const AccountId &account, PlatformApi *api)
{
    Account entry;
    entry.api = api;
    entry.queue = new AppQueue(
        [this, account](const QString &appId, const Due &due) { return m_means.look(account, appId, due); },
        looksAtOnce, this);
    auto *pace = new AccountPace(api, m_means.clock, entry.queue);
    entry.pace = pace;
    entry.queue->setGate([pace](Trigger trigger) { return pace->waitMs(trigger); }, m_means.clock);
    entry.queue->setUse([this, account](const QString &appId) { return m_means.use(account, appId); });
    entry.watcher = new AccountWatcher(api, entry.queue, pace, m_means.clock, m_means.power, this);
    listenTo(account, entry);
    entry.watcher->setWish(m_wish);
    entry.watcher->setWebhooksHealthy(m_webhooksHealthy.contains(account));
    entry.watcher->setFollowed(m_means.followedApps(account));
    return entry;
}

void AccountPool::listenTo(const AccountId &account, const Account &entry)
{
    connect(entry.queue, &AppQueue::added, this,
            [this, account](const QString &appId, const Due &due) { Q_EMIT queued(account, appId, due); });
    connect(entry.watcher, &AccountWatcher::releaseSeen, this,
            [this, account](const QString &appId, const QDateTime &at) { Q_EMIT releaseSeen(account, appId, at); });
    connect(entry.watcher, &AccountWatcher::appsMoved, this,
            [this, account](const QStringList &appIds) { Q_EMIT appsMoved(account, appIds); });
    connect(entry.watcher, &AccountWatcher::named, this,
            [this, account](const QHash<QString, QString> &names) { Q_EMIT named(account, names); });
    connect(entry.watcher, &AccountWatcher::outOfReach, this,
            [this, account](const Error &error) { Q_EMIT outOfReach(account, error); });
    connect(entry.watcher, &AccountWatcher::backInReach, this, [this, account] { Q_EMIT backInReach(account); });
    connect(entry.watcher, &AccountWatcher::stalenessChanged, this, &AccountPool::stalenessChanged);
    connect(entry.watcher, &AccountWatcher::refused, this,
            [this, account, api = entry.api](const Error &error) { refuse(account, api, error); });
}

void AccountPool::drop(const AccountId &account, const Error &why)
{
    if (!m_accounts.contains(account) && why.code == ErrorCode::Cancelled) {
        becameReady(account, tl::unexpected<Error>(why)); // removed before it was read
        return;
    }
    const Account entry = m_accounts.take(account);
    if (entry.api)
        Q_EMIT dropped(account);
    // The watcher goes before what it uses; who waits for a look learns the reason.
    delete entry.watcher;
    if (entry.queue)
        entry.queue->giveUp(why);
    delete entry.queue;
    if (why.code == ErrorCode::Cancelled)
        return;
    m_lost.insert(account, why);
    becameReady(account, tl::unexpected<Error>(why));
    Q_EMIT lost(account, why);
}

void AccountPool::refuse(const AccountId &account, PlatformApi *api, const Error &why)
{
    QMetaObject::invokeMethod(
        this,
        [this, account, api, why] {
            if (this->api(account) != api || !api)
                return;
            drop(account, why);
            Q_EMIT refused(account, why);
        },
        Qt::QueuedConnection);
}

bool AccountPool::hasSpareRequests(const AccountId &account) const
{
    const AccountPace *pace = m_accounts.value(account).pace;
    return pace && pace->waitMs(Trigger::Reconcile) == 0;
}

void AccountPool::setPolling(const PollingWish &wish)
{
    m_wish = wish;
    for (const Account &account : std::as_const(m_accounts))
        account.watcher->setWish(wish);
}

void AccountPool::setWebhooksHealthy(const AccountId &account, bool healthy)
{
    if (healthy)
        m_webhooksHealthy.insert(account);
    else
        m_webhooksHealthy.remove(account);
    if (AccountWatcher *watching = watcher(account))
        watching->setWebhooksHealthy(healthy);
}

void AccountPool::followedChanged(const AccountId &account)
{
    if (AccountWatcher *watching = watcher(account))
        watching->setFollowed(m_means.followedApps(account));
}

AccountPool::Staleness AccountPool::staleness() const
{
    Staleness worst{m_wish.intervalMs + AccountWatcher::marginMs, StalenessCause::Wish};
    for (const Account &account : m_accounts) {
        const Staleness one{account.watcher->stalenessMs(), account.watcher->stalenessCause()};
        // Longer with a cause, or the very bound of Settings: nobody needs to be told why that is so.
        if (one.ms > worst.ms)
            worst = one;
    }
    return worst;
}

qint64 AccountPool::roundMs() const
{
    qsizetype apps = 0;
    for (auto it = m_accounts.cbegin(); it != m_accounts.cend(); ++it)
        apps = std::max(apps, m_means.followedApps(it.key()).size());
    return apps * AccountWatcher::reconcileMs;
}

} // namespace bowline
