// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/WebhookRegistrar.h"

#include "core/Log.h"
#include "core/WhenAll.h"

namespace bowline {

namespace {

constexpr qint64 firstPauseMs = 5000;
constexpr qint64 leaveMs = 10000;

Error missingRight(const Error &error)
{
    return makeError(error.code, Phrase("webhooks.scope_missing"), error.detail);
}

} // namespace

WebhookRegistrar::WebhookRegistrar(Journal *journal, Clock *clock, WorkShare *share, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_share(share)
{
    connect(share, &WorkShare::gained, this, &WebhookRegistrar::takeUp);
    connect(share, &WorkShare::resumed, this, &WebhookRegistrar::takeUp);
    connect(share, &WorkShare::lost, this, &WebhookRegistrar::giveUp);
}

WebhookRegistrar::~WebhookRegistrar() = default;

WebhookRegistrar::Account &WebhookRegistrar::entry(const AccountId &account)
{
    return m_accounts[account];
}

void WebhookRegistrar::load(const QList<WebhookRecord> &records)
{
    for (const WebhookRecord &record : records)
        m_records.insert({record.account, record.appId}, record);
}

void WebhookRegistrar::readAgain()
{
    m_readOnceMore = m_reading;
    if (std::exchange(m_reading, true))
        return;
    m_readLater.reset();
    m_journal->run([](Repositories &r) { return r.webhooks().all(); })
        .then(this, [this](const Expected<QList<WebhookRecord>> &records) {
            m_reading = false;
            const bool onceMore = std::exchange(m_readOnceMore, false);
            if (records)
                taken(*records, !onceMore);
            else
                m_readLater = m_clock->after(firstPauseMs, [this] { readAgain(); });
            if (records && onceMore)
                readAgain();
        });
}

void WebhookRegistrar::taken(const QList<WebhookRecord> &records, bool isNewest)
{
    m_records.removeIf([this](const auto &each) { return !isOurs(each.key().first); });
    for (const WebhookRecord &record : records) {
        if (!isOurs(record.account))
            m_records.insert({record.account, record.appId}, record);
    }
    for (auto &[id, account] : m_accounts) {
        if (isNewest && std::exchange(account.unread, false))
            step(id);
    }
    Q_EMIT changed();
}

void WebhookRegistrar::takeUp(const QList<WorkUnit> &units)
{
    bool any = false;
    for (const WorkUnit &unit : units) {
        if (unit.kind != WorkKind::sweep)
            continue;
        entry(AccountId(unit.subject)).unread = true;
        any = true;
    }
    if (any)
        readAgain();
}

// What is under way is broken off: whoever has the account now finds what came of it.
void WebhookRegistrar::giveUp(const QList<WorkUnit> &units)
{
    for (const WorkUnit &unit : units) {
        const AccountId id(unit.subject);
        if (unit.kind != WorkKind::sweep || !m_accounts.contains(id))
            continue;
        Account &account = entry(id);
        account.timer.reset();
        account.error.reset();
        account.refusedApps.clear(m_clock->monotonicMs());
        m_verifiedAt.removeIf([&id](const auto &each) { return each.key().first == id; });
        if (account.api && account.platform)
            delete std::exchange(account.api, new WebhookApi(account.platform, this));
    }
    Q_EMIT changed();
}

bool WebhookRegistrar::isOurs(const AccountId &account) const
{
    const auto found = m_accounts.find(account);
    return m_share->sweeps(account) && (found == m_accounts.end() || !found->second.unread);
}

WebhookApi *WebhookRegistrar::apiOf(const AccountId &account)
{
    return isOurs(account) ? entry(account).api : nullptr;
}

void WebhookRegistrar::setPlace(const std::optional<WebhookPlace> &place)
{
    m_place = place;
    m_prepared = place;
    m_decided = true;
    m_expectations.clear();
    for (auto &[id, account] : m_accounts) {
        account.blocked = false;
        account.failures = 0;
        account.error.reset();
        account.refusedApps.clear(m_clock->monotonicMs());
        step(id);
    }
    Q_EMIT changed();
}

void WebhookRegistrar::useAccount(const AccountId &account, PlatformApi *api)
{
    dropAccount(account);
    Account &used = entry(account);
    used.platform = api;
    used.api = new WebhookApi(api, this);
    used.blocked = false;
    used.failures = 0;
    used.refusedApps.clear(m_clock->monotonicMs());
    step(account);
}

void WebhookRegistrar::dropAccount(const AccountId &account)
{
    Account &dropped = entry(account);
    delete std::exchange(dropped.api, nullptr); // what it was doing ends as cancelled
    dropped.platform = nullptr;
    dropped.timer.reset();
}

void WebhookRegistrar::setFollowed(const AccountId &account, const QSet<QString> &appIds)
{
    Account &changedOne = entry(account);
    if (changedOne.followed == appIds)
        return;
    const QSet<QString> before = std::exchange(changedOne.followed, appIds);
    changedOne.refusedApps.forgetChanged(before, appIds);
    if (changedOne.error && changedOne.error->code == ErrorCode::AuthForbidden) {
        changedOne.blocked = false;
        changedOne.error.reset();
    }
    m_keysChanged = true;
    step(account);
    Q_EMIT changed();
}

Pending<Done> WebhookRegistrar::leave(const AccountId &account)
{
    Account &leaving = entry(account);
    const bool any = std::any_of(m_records.cbegin(), m_records.cend(),
                                 [&](const WebhookRecord &each) { return each.account == account; });
    if ((!any && !leaving.unread) || !leaving.api || !m_share->sweeps(account))
        return Pending<Done>::ready(Done{});
    leaving.leaving = true;
    const Promise<Done> promise;
    leaving.leavers.append(promise);
    leaving.failures = 0;
    leaving.refusedApps.clear(m_clock->monotonicMs());
    step(account);
    // Logging out must not hang on Heroku.
    auto patience = std::make_shared<std::unique_ptr<TimerHandle>>();
    *patience = m_clock->after(leaveMs, [promise] { promise.settle(Done{}); });
    return promise.pending().always(this, [this, account, patience](const Expected<Done> &) {
        patience->reset();
        entry(account).leaving = false;
        return Done{};
    });
}

QSet<QString> WebhookRegistrar::wanted(const AccountId &account) const
{
    const auto found = m_accounts.find(account);
    if (!m_place || found == m_accounts.end() || found->second.leaving)
        return {};
    return found->second.followed;
}

bool WebhookRegistrar::fits(const WebhookRecord &record) const
{
    if (!m_place || record.webhook.isEmpty())
        return false;
    const Expectation &expected = expectation(record.account, record.appId);
    return record.print == expected.print && record.url == expected.url;
}

const WebhookRegistrar::Expectation &WebhookRegistrar::expectation(const AccountId &account, const QString &appId) const
{
    Expectation &expected = m_expectations[{account, appId}];
    if (expected.url.isEmpty()) {
        expected.key = WebhookKey::of(m_place->master, account, appId);
        expected.url = expected.key.url(m_place->publicUrl).toString(QUrl::FullyEncoded);
        expected.print = expected.key.print();
    }
    return expected;
}

void WebhookRegistrar::confirmed(const Key &key)
{
    if (!m_verifiedAt.contains(key))
        m_confirmedAt.insert(key, m_clock->now());
    m_verifiedAt.insert(key, m_clock->monotonicMs());
}

void WebhookRegistrar::step(const AccountId &account)
{
    Account &now = entry(account);
    if (!m_decided || !now.api || now.busy || now.blocked || !isOurs(account))
        return;
    now.timer.reset();
    QString appId;
    const auto work = nextWork(account, appId);
    if (!work)
        return nothingLeft(account);
    now.busy = true;
    work->then(this, [this, account, appId](const Expected<Done> &result) { ended(account, appId, result); });
}

void WebhookRegistrar::nothingLeft(const AccountId &account)
{
    Account &now = entry(account);
    for (const auto &promise : std::exchange(now.leavers, {}))
        promise.settle(Done{});
    const QSet<QString> apps = wanted(account);
    if (now.refusedApps.areForbidden(apps)) {
        now.blocked = true;
        now.error = missingRight(*now.refusedApps.any());
        qCWarning(lcSync) << "webhooks could not be registered:" << errorCodeText(now.error->code) << now.error->detail;
    } else if (now.refusedApps.anyAwaitsCode()) {
        now.timer = m_clock->after(secondFactorMs, [this, account] {
            entry(account).refusedApps.forgetDue(m_clock->monotonicMs(), verifyMs);
            step(account);
        });
    } else if (!apps.isEmpty() || !now.refusedApps.isEmpty()) {
        rest(account, verifyMs);
    }
}

/// Removals first: they make room.
std::optional<Pending<Done>> WebhookRegistrar::nextWork(const AccountId &account, QString &appId)
{
    const QSet<QString> apps = wanted(account);
    const auto &refused = entry(account).refusedApps;
    for (const WebhookRecord &record : std::as_const(m_records)) {
        if (record.account == account && !apps.contains(record.appId) && !refused.contains(record.appId)) {
            appId = record.appId;
            return removeOne(record);
        }
    }
    const qint64 now = m_clock->monotonicMs();
    for (const QString &each : apps) {
        if (refused.contains(each))
            continue;
        const Key key{account, each};
        const WebhookRecord record = m_records.value(key);
        appId = each;
        if (!fits(record))
            return registerOne(account, each);
        if (!m_verifiedAt.contains(key) || now - m_verifiedAt.value(key) >= verifyMs)
            return verify(record);
    }
    return std::nullopt;
}

void WebhookRegistrar::ended(const AccountId &account, const QString &appId, const Expected<Done> &result)
{
    Account &now = entry(account);
    now.busy = false;
    if (result) {
        now.failures = 0;
        now.error.reset();
        step(account);
        Q_EMIT changed();
        return;
    }
    if (result.error().code == ErrorCode::Cancelled)
        return step(account);
    const Error &error = result.error();
    if (errorCodeText(error.code).startsWith(QLatin1String("auth.")))
        qCInfo(lcSync) << "Heroku does not let the webhooks of an app be managed:" << error.detail;
    else
        qCWarning(lcSync) << "a webhook could not be registered or removed:" << errorCodeText(error.code)
                          << error.detail;
    if (RefusedApps::concernsApp(error.code)) {
        now.error.reset();
        now.refusedApps.add(appId, error);
        step(account);
    } else if (error.retry() == RetryClass::AfterLogin) {
        now.error = error;
        now.blocked = true;
        for (const auto &promise : std::exchange(now.leavers, {}))
            promise.settle(Done{});
    } else {
        now.error = error;
        const qint64 pause = std::min(firstPauseMs << std::min(now.failures++, 10), longestPauseMs);
        rest(account, std::max<qint64>(pause, error.retryAfterMs));
    }
    Q_EMIT changed();
}

void WebhookRegistrar::rest(const AccountId &account, qint64 ms)
{
    entry(account).timer = m_clock->after(ms, [this, account] {
        entry(account).refusedApps.clear(m_clock->monotonicMs());
        step(account);
    });
}

Pending<Done> WebhookRegistrar::removeOne(const WebhookRecord &record)
{
    if (record.webhook.isEmpty())
        return forget(record.account, record.appId);
    return entry(record.account).api->remove(record.appId, record.webhook).andThen(this, [this, record](const Done &) {
        return forget(record.account, record.appId);
    });
}

// Noted before Heroku is asked: should the program end in between, the next attempt knows that one may be there.
Pending<Done> WebhookRegistrar::registerOne(const AccountId &account, const QString &appId)
{
    const Expectation expected = expectation(account, appId);
    const WebhookKey key = expected.key;
    const auto before = m_records.constFind({account, appId});
    const bool known = before != m_records.cend();
    WebhookRecord record{account, appId, known ? before->webhook : QString(), expected.url, {}};
    m_verifiedAt.remove({account, appId});
    return keep(record)
        .andThen(this,
                 [this, key, old = record.webhook](const Done &) {
                     WebhookApi *api = apiOf(key.account);
                     if (!api || !m_place)
                         return Pending<HerokuWebhook>::failed(makeError(ErrorCode::Cancelled));
                     if (old.isEmpty())
                         return createOrAdopt(key);
                     return api->renew(key.appId, old, key.url(m_place->publicUrl), key.secret)
                         .always(this, [this, key](const Expected<HerokuWebhook> &renewed) {
                             if (renewed || renewed.error().code != ErrorCode::ApiNotFound)
                                 return Pending<HerokuWebhook>::ready(renewed);
                             return createOrAdopt(key);
                         });
                 })
        .andThen(this, [this, expected, record](const HerokuWebhook &made) {
            WebhookRecord kept = record;
            kept.webhook = made.id;
            kept.print = expected.print;
            confirmed({record.account, record.appId});
            return keep(kept);
        });
}

// The token in the path is ours alone: a webhook that has it is one that we have made, whatever the journal knows of
// it.
Pending<HerokuWebhook> WebhookRegistrar::createOrAdopt(const WebhookKey &key)
{
    const QPointer<WebhookApi> api = apiOf(key.account);
    if (!api || !m_place)
        return Pending<HerokuWebhook>::failed(makeError(ErrorCode::Cancelled));
    const QUrl url = key.url(m_place->publicUrl);
    return api->list(key.appId).andThen(this, [this, api, key, url](const QList<HerokuWebhook> &there) {
        if (!api)
            return Pending<HerokuWebhook>::failed(makeError(ErrorCode::Cancelled));
        QStringList ours;
        for (const HerokuWebhook &each : there) {
            if (each.url.endsWith(u'/' + QString::fromLatin1(key.token)))
                ours.append(each.id);
        }
        return ours.isEmpty() ? api->create(key.appId, url, key.secret) : adopt(key, url, ours);
    });
}

// One is enough: with two of them every release would be told twice.
Pending<HerokuWebhook> WebhookRegistrar::adopt(const WebhookKey &key, const QUrl &url, const QStringList &ours)
{
    const QPointer<WebhookApi> api = apiOf(key.account);
    if (!api)
        return Pending<HerokuWebhook>::failed(makeError(ErrorCode::Cancelled));
    qCInfo(lcSync) << "a webhook of ours was found at Heroku and is taken over";
    QList<Pending<Done>> removals;
    for (const QString &surplus : ours.mid(1))
        removals.append(api->remove(key.appId, surplus));
    return whenAll(removals, this).andThen(this, [api, key, url, id = ours.first()](const Done &) {
        return api ? api->renew(key.appId, id, url, key.secret)
                   : Pending<HerokuWebhook>::failed(makeError(ErrorCode::Cancelled));
    });
}

Pending<Done> WebhookRegistrar::verify(const WebhookRecord &record)
{
    return entry(record.account)
        .api->find(record.appId, record.webhook)
        .always(this, [this, record](const Expected<HerokuWebhook> &found) {
            const bool gone = !found && found.error().code == ErrorCode::ApiNotFound;
            if (!found && !gone)
                return Pending<Done>::failed(found.error());
            const bool ours = found && found->url == record.url && found->level == QLatin1String("sync") &&
                              found->include.contains(QStringLiteral("api:release"));
            if (ours) {
                confirmed({record.account, record.appId});
                return Pending<Done>::ready(Done{});
            }
            WebhookRecord lost = record;
            lost.print.clear(); // does not fit any more: the next step renews it
            if (gone)
                lost.webhook.clear();
            return keep(lost);
        });
}

Pending<Done> WebhookRegistrar::keep(const WebhookRecord &record)
{
    m_records.insert({record.account, record.appId}, record);
    return m_journal->run([record](Repositories &r) { return r.webhooks().store(record); });
}

Pending<Done> WebhookRegistrar::forget(const AccountId &account, const QString &appId)
{
    m_records.remove({account, appId});
    m_verifiedAt.remove({account, appId});
    return m_journal->run([account, appId](Repositories &r) { return r.webhooks().remove(account, appId); });
}

WebhookRegistrar::State WebhookRegistrar::state() const
{
    State state;
    for (const auto &[id, account] : m_accounts) {
        for (const QString &appId : wanted(id)) {
            ++state.wanted;
            state.registered += isRegistered(id, appId) ? 1 : 0;
        }
        if (account.error)
            state.error = account.error;
        else if (!account.refusedApps.isEmpty() && !account.busy) // what it means is known when all have answered
            state.error = account.refusedApps.any();
    }
    return state;
}

bool WebhookRegistrar::isComplete(const AccountId &account) const
{
    const QSet<QString> apps = wanted(account);
    return std::all_of(apps.begin(), apps.end(), [&](const QString &appId) { return isRegistered(account, appId); });
}

bool WebhookRegistrar::isRegistered(const AccountId &account, const QString &appId) const
{
    const bool isConfirmed = m_verifiedAt.contains({account, appId}) || !m_share->sweeps(account);
    return isConfirmed && fits(m_records.value({account, appId}));
}

QList<WebhookKey> WebhookRegistrar::keys() const
{
    QList<WebhookKey> keys;
    if (!m_prepared)
        return keys;
    for (const auto &[id, account] : m_accounts) {
        for (const QString &appId : account.followed)
            keys.append(WebhookKey::of(m_prepared->master, id, appId));
    }
    return keys;
}

bool WebhookRegistrar::isRegisteredSince(const AccountId &account, const QString &appId, const QDateTime &time) const
{
    const QDateTime since = m_confirmedAt.value({account, appId});
    return isRegistered(account, appId) && since.isValid() && since < time;
}

} // namespace bowline
