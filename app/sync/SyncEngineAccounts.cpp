// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SyncEngine: its accounts, and how fast each is asked.
#include "sync/SyncEngine.h"

namespace bowline {

namespace {

constexpr int looksAtOnce = 8;

} // namespace

void SyncEngine::expectAccounts(const QSet<AccountId> &accounts)
{
    m_expected = accounts;
    for (auto it = m_accounts.cbegin(); it != m_accounts.cend(); ++it)
        m_expected.remove(it.key());
}

Pending<Done> SyncEngine::whenUsable(const AccountId &account)
{
    if (m_accounts.contains(account))
        return Pending<Done>::ready(Done{});
    if (!m_expected.contains(account))
        return Pending<Done>::failed(whyAway(account));
    const Promise<Done> promise;
    const auto giveUp = [this, promise, account] { promise.fail(whyAway(account)); };
    m_waiters[account].push_back({promise, m_parts.clock->after(readyMs, giveUp)});
    return promise.pending();
}

void SyncEngine::becameReady(const AccountId &account, const Expected<Done> &how)
{
    m_expected.remove(account);
    const auto waiting = m_waiters.extract(account);
    if (waiting.empty())
        return;
    for (const Waiter &waiter : waiting.mapped())
        waiter.promise.settle(how);
}

void SyncEngine::useAccount(const AccountId &account, PlatformApi *api)
{
    if (m_accounts.contains(account))
        dropAccount(account, makeError(ErrorCode::Cancelled));
    m_away.remove(account);
    Account entry;
    entry.api = api;
    entry.queue = new AppQueue(
        [this, account](const QString &appId, const Due &due) { return look(account, appId, due); }, looksAtOnce, this);
    auto *pace = new AccountPace(api, m_parts.clock, entry.queue);
    entry.queue->setGate([pace](Trigger trigger) { return pace->waitMs(trigger); }, m_parts.clock);
    entry.queue->setUse([this, account](const QString &appId) { return useOf(account, appId); });
    entry.watcher = new AccountWatcher(api, entry.queue, pace, m_parts.clock, m_parts.power, this);
    listenTo(account, entry);
    entry.watcher->setWish(m_wish);
    entry.watcher->setWebhooksHealthy(m_webhooksHealthy.contains(account));
    entry.watcher->setFollowed(m_book.followedApps(account));
    m_accounts.insert(account, entry);
    watch(account, entry);
    Q_EMIT accountUsed(account, api);
    becameReady(account, Done{});
}

void SyncEngine::listenTo(const AccountId &account, const Account &entry)
{
    PlatformApi *api = entry.api;
    connect(entry.watcher, &AccountWatcher::releaseSeen, this,
            [this, account](const QString &appId, const QDateTime &at) { Q_EMIT releaseSeen(account, appId, at); });
    connect(entry.watcher, &AccountWatcher::named, this,
            [this, account](const QHash<QString, QString> &names) { appsNamed(account, names); });
    connect(entry.watcher, &AccountWatcher::stalenessChanged, this, &SyncEngine::stalenessChanged);
    connect(entry.queue, &AppQueue::added, this, [this, account](const QString &appId, const Due &due) {
        if (!m_hearing && due.targets.isEmpty() && due.trigger != Trigger::Start)
            m_parts.share->announce(account, appId, due);
    });
    connect(entry.watcher, &AccountWatcher::refused, this,
            [this, account, api](const Error &error) { accountFailed(account, api, error); });
    connect(entry.watcher, &AccountWatcher::outOfReach, this, [this, account](const Error &error) {
        // Whatever the list of apps answers, it says nothing about any one app: Heroku cannot be asked, that is all.
        Outcome outcome = outcomeOf(error, Stage::Fetch, false);
        outcome.state = SyncState::Offline;
        outcome.reason = error.message;
        outcome.nextStep = nextStepOf(outcome.state, error.code);
        for (const SyncRecord &sync : m_book.all()) {
            if (sync.account == account && m_book.isFollowing(sync.id) && syncStateFromKey(sync.state) == SyncState::InSync)
                setState(sync, outcome);
        }
    });
    connect(entry.watcher, &AccountWatcher::backInReach, this, [this, account] {
        for (const SyncRecord &sync : m_book.all()) {
            if (sync.account == account && syncStateFromKey(sync.state) == SyncState::Offline)
                lookAt(sync, Trigger::Retry).then(this, [](const Expected<Done> &) {});
        }
    });
}

// The value of a sync that is disconnected can no longer be in use. What was asked for, or written, last is needed most.
AppUse SyncEngine::useOf(const AccountId &account, const QString &appId) const
{
    AppUse use;
    use.live = false;
    for (const SyncRecord &sync : m_book.following(account, appId)) {
        use.live = use.live || syncStateFromKey(sync.state) != SyncState::Disconnected;
        for (const QDateTime &at : {sync.syncedAt, m_neededAt.value(sync.id)}) {
            if (at.isValid() && !(use.neededAt >= at))
                use.neededAt = at;
        }
    }
    return use;
}

void SyncEngine::dropAccount(const AccountId &account, const Error &why)
{
    if (!m_accounts.contains(account) && why.code == ErrorCode::Cancelled) {
        becameReady(account, tl::unexpected<Error>(why)); // removed before it was read
        return;
    }
    const Account entry = m_accounts.take(account);
    if (entry.api)
        Q_EMIT accountDropped(account);
    // The watcher goes before what it uses; who waits for a look learns the reason.
    delete entry.watcher;
    if (entry.queue)
        entry.queue->giveUp(why);
    delete entry.queue;
    if (why.code == ErrorCode::Cancelled)
        return;
    m_away.insert(account, why);
    becameReady(account, tl::unexpected<Error>(why));
    for (const SyncRecord &sync : m_book.all()) {
        if (sync.account == account && m_book.isFollowing(sync.id)) {
            m_retries.clear(sync.id);
            setState(sync, outcomeOf(why, Stage::Fetch, false));
        }
    }
}

Error SyncEngine::whyAway(const AccountId &account) const
{
    if (m_expected.contains(account))
        return makeError(ErrorCode::ServiceAway, tr("Bowline has just started and is still reading this login. Try again in a moment."), {});
    return m_away.value(account, makeError(ErrorCode::AuthRevoked));
}

Pending<Done> SyncEngine::delivered(const AccountId &account, const QString &appId)
{
    const auto it = m_accounts.constFind(account);
    if (it == m_accounts.cend())
        return whenUsable(account).andThen(this, [this, account, appId](const Done &) { return delivered(account, appId); });
    if (m_book.following(account, appId).isEmpty())
        return Pending<Done>::ready(Done{});
    return it->queue->add(appId, {Trigger::Webhook, m_parts.clock->now(), {}});
}

void SyncEngine::setPolling(const PollingWish &wish)
{
    m_wish = wish;
    for (const Account &account : std::as_const(m_accounts))
        account.watcher->setWish(wish);
}

void SyncEngine::setWebhooksHealthy(const AccountId &account, bool healthy)
{
    if (healthy)
        m_webhooksHealthy.insert(account);
    else
        m_webhooksHealthy.remove(account);
    if (const auto it = m_accounts.constFind(account); it != m_accounts.cend())
        it->watcher->setWebhooksHealthy(healthy);
}

SyncEngine::Staleness SyncEngine::staleness() const
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

void SyncEngine::followedChanged(const AccountId &account)
{
    const auto it = m_accounts.constFind(account);
    if (it != m_accounts.cend())
        it->watcher->setFollowed(m_book.followedApps(account));
}

Pending<Done> SyncEngine::authorizeApp(const AccountId &account, const QString &appId, const Secret &code)
{
    PlatformApi *api = m_accounts.value(account).api;
    if (!api)
        return Pending<Done>::failed(whyAway(account));
    return api->preAuthorize(appId, code).andThen(this, [this, account, appId](const Done &) {
        const auto it = m_accounts.constFind(account);
        return it == m_accounts.cend() ? Pending<Done>::failed(whyAway(account))
                                       : it->queue->add(appId, {Trigger::SyncNow, m_parts.clock->now(), {}});
    });
}

// What is followed is the app's id; people know its name of now.
void SyncEngine::appsNamed(const AccountId &account, const QHash<QString, QString> &names)
{
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        for (SyncRecord sync : m_book.following(account, it.key())) {
            if (sync.appName == it.value())
                continue;
            m_appNames.insert(it.key(), it.value());
            sync.appName = it.value();
            m_book.note(sync);
            if (m_parts.share->holds(sync.id))
                m_book.keep(sync).then(this, [](const Expected<SyncRecord> &) {});
        }
    }
}

void SyncEngine::lookUpDatabase(const SyncRecord &sync)
{
    PlatformApi *api = m_accounts.value(sync.account).api;
    if (!api)
        return;
    api->databases().then(this, [this, id = sync.id](const Expected<QList<HerokuAttachment>> &attachments) {
        auto now = m_book.find(id);
        if (!attachments || !now)
            return; // the old name stays until the next time
        for (const HerokuAttachment &each : *attachments) {
            if (each.appId != now->appId || !each.configVars.contains(now->configVar))
                continue;
            if (now->addonId == each.addonId && now->attachment == each.name && now->credential == each.credential)
                return;
            now->addonId = each.addonId;
            now->addonName = each.addonName;
            now->plan = each.plan;
            now->attachment = each.name;
            now->credential = each.credential;
            m_book.note(*now); // at once: a journey that begins before it is stored must carry it on
            m_book.keep(*now).then(this, [](const Expected<SyncRecord> &) {});
            return;
        }
    });
}

void SyncEngine::accountFailed(const AccountId &account, PlatformApi *api, const Error &error)
{
    // Not at once: the watcher and the queue that bring the news are still on the stack. And not at all if the person
    // has logged in anew meanwhile.
    QMetaObject::invokeMethod(
        this,
        [this, account, api, error] {
            if (m_accounts.value(account).api != api || !api)
                return;
            dropAccount(account, error);
            Q_EMIT accountRefused(account, error);
        },
        Qt::QueuedConnection);
}

} // namespace bowline
