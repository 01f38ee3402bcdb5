// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncEngine.h"

#include "core/KillPoint.h"
#include "core/Log.h"
#include "core/WhenAll.h"
#include "heroku/HerokuError.h"

namespace bowline {

namespace {

SyncState stateOf(const SyncRecord &sync)
{
    return syncStateFromKey(sync.state);
}

} // namespace

SyncEngine::SyncEngine(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_book(parts)
    , m_failures(parts, &m_book)
    , m_retries(parts.clock, parts.random, [this](const SyncId &id, Trigger trigger) { retry(id, trigger); })
    , m_travels(parts, &m_book)
    , m_check(parts)
    , m_drift(driftMeans())
    , m_pool(new AccountPool(poolMeans(), this))
    , m_team(teamMeans())
    , m_names(parts.clock, &m_book, m_pool)
    , m_news(parts.clock, &m_book, m_pool)
    , m_connects(connectMeans())
{
    connect(&m_failures, &FetchFailures::journeyChanged, this, &SyncEngine::journeyChanged);
    connect(&m_travels, &Travels::journeyClosed, this, &SyncEngine::journeyChanged);
    connect(&m_book, &SyncBook::followedAppsChanged, m_pool, &AccountPool::followedChanged);
    connect(m_pool, &AccountPool::used, this, [this](const AccountId &account, PlatformApi *api) {
        m_team.watch(account);
        Q_EMIT accountUsed(account, api);
    });
    connect(m_pool, &AccountPool::dropped, this, &SyncEngine::accountDropped);
    connect(m_pool, &AccountPool::lost, this, &SyncEngine::accountLost);
    connect(m_pool, &AccountPool::refused, this, &SyncEngine::accountRefused);
    connect(m_pool, &AccountPool::outOfReach, &m_failures, &FetchFailures::noteOutOfReach);
    connect(m_pool, &AccountPool::backInReach, this, &SyncEngine::accountBackInReach);
    connect(m_pool, &AccountPool::releaseSeen, this, &SyncEngine::releaseSeen);
    connect(m_pool, &AccountPool::appsMoved, this, &SyncEngine::appsMoved);
    connect(m_pool, &AccountPool::stalenessChanged, this, &SyncEngine::stalenessChanged);
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::load(const QList<SyncRecord> &syncs, const QList<JourneyRecord> &unfinished)
{
    m_book.load(syncs);
    m_travels.load(unfinished);
}

void SyncEngine::adopt(const SyncId &id, const std::optional<SyncRecord> &sync)
{
    if (!sync || !m_parts.share->holds(id) || stateOf(*sync) == SyncState::OptedOut)
        m_retries.clear(id);
    if (sync)
        m_book.note(*sync);
    else
        m_book.forget(id);
}

// -- what the parts need of each other

DriftWatch::Means SyncEngine::driftMeans()
{
    DriftWatch::Means means;
    means.book = &m_book;
    means.sealer = m_parts.sealer;
    means.clock = m_parts.clock;
    means.destination = m_parts.destination;
    means.isQuiet = [this](const SyncId &id) { return m_team.isOurs(id) && !m_travels.isUnderWay(id); };
    means.heal = [this](const SyncId &id) { lookAgain(id); };
    return means;
}

AccountPool::Means SyncEngine::poolMeans()
{
    AccountPool::Means means;
    means.clock = m_parts.clock;
    means.power = m_parts.power;
    means.look = [this](const AccountId &account, const QString &appId, const Due &due) {
        return look(account, appId, due);
    };
    means.use = [this](const AccountId &account, const QString &appId) { return useOf(account, appId); };
    means.followedApps = [this](const AccountId &account) { return m_book.followedApps(account); };
    return means;
}

TeamWork::Means SyncEngine::teamMeans()
{
    return {m_parts.share, &m_book, &m_travels,
            &m_retries,    m_pool,  [this](const SyncRecord &sync, Trigger trigger) {
                return lookAt(sync, trigger); }};
}

ConnectAct::Means SyncEngine::connectMeans()
{
    return {&m_book, m_parts.share, [this](const SyncRecord &sync, Trigger trigger) { return lookAt(sync, trigger); },
            [this](const SyncId &id) { forgetPlans(id); }};
}

// -- accounts

// The value of a sync that is disconnected can no longer be in use. What was asked for, or written, last is
// needed most.
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

void SyncEngine::accountLost(const AccountId &account, const Error &why)
{
    m_book.forEach([&](const SyncRecord &sync) {
        if (sync.account == account && m_book.isFollowing(sync.id))
            m_retries.clear(sync.id);
    });
    m_failures.noteLost(account, why);
}

void SyncEngine::accountBackInReach(const AccountId &account)
{
    for (const SyncRecord &sync : m_book.all()) {
        if (sync.account == account && stateOf(sync) == SyncState::Offline)
            lookAt(sync, Trigger::Retry).then(this, [](const Expected<Done> &) {});
    }
}

Pending<Done> SyncEngine::delivered(const AccountId &account, const QString &appId)
{
    AppQueue *queue = m_pool->queue(account);
    if (!queue)
        return m_pool->whenUsable(account).andThen(
            this, [this, account, appId](const Done &) { return delivered(account, appId); });
    if (m_book.following(account, appId).isEmpty())
        return Pending<Done>::ready(Done{});
    return queue->add(appId, {Trigger::Webhook, m_parts.clock->now(), {}});
}

Pending<Done> SyncEngine::authorizeApp(const AccountId &account, const QString &appId, const Secret &code)
{
    PlatformApi *api = m_pool->api(account);
    if (!api)
        return Pending<Done>::failed(whyAway(account));
    return api->preAuthorize(appId, code).andThen(this, [this, account, appId](const Done &) {
        AppQueue *queue = m_pool->queue(account);
        return queue ? queue->add(appId, {Trigger::SyncNow, m_parts.clock->now(), {}})
                     : Pending<Done>::failed(whyAway(account));
    });
}

// -- looks

void SyncEngine::retry(const SyncId &id, Trigger trigger)
{
    if (m_travels.isUnread(id))
        m_team.takeUp({id});
    else if (const auto sync = m_book.find(id))
        lookAt(*sync, trigger).then(this, [](const Expected<Done> &) {});
}

void SyncEngine::lookAgain(const SyncId &id)
{
    auto sync = m_book.find(id);
    if (!sync || !m_book.isFollowing(id))
        return;
    if (stateOf(*sync) == SyncState::InSync) {
        sync->state = syncStateKey(SyncState::Updating); // nobody knows until it was looked at
        sync->stateSince = m_parts.clock->now();
        m_book.note(*sync);
    }
    lookAt(*sync, Trigger::Retry).then(this, [this, id](const Expected<Done> &looked) {
        const auto now = m_book.find(id);
        if (!looked && now && stateOf(*now) == SyncState::Updating && !m_travels.isUnderWay(id))
            m_failures.set(*now, outcomeOf(looked.error(), Stage::Fetch, false));
    });
}

Pending<Done> SyncEngine::lookAt(const SyncRecord &sync, Trigger trigger)
{
    AppQueue *queue = m_pool->queue(sync.account);
    if (!queue) {
        return m_pool->whenUsable(sync.account).andThen(this, [this, id = sync.id, trigger](const Done &) {
            const auto now = m_book.find(id);
            return now ? lookAt(*now, trigger) : Pending<Done>::failed(makeError(ErrorCode::NotFound));
        });
    }
    if (m_travels.isUnread(sync.id)) {
        return m_travels.readStanding({sync.id}).andThen(
            this, [this, sync, trigger](const Done &) { return lookAt(sync, trigger); });
    }
    return queue->add(sync.appId, {Trigger::Recheck, m_parts.clock->now(), {{sync.id, trigger}}});
}

// One GET for all syncs of the app that this account follows.
Pending<Done> SyncEngine::look(const AccountId &account, const QString &appId, const Due &due)
{
    BOWLINE_KILL_POINT("detected");
    PlatformApi *api = m_pool->api(account);
    // A look that left them out would pass for one at all, and what told of the change would be struck off.
    if (const QSet<SyncId> unread = m_team.unreadOf(account, appId); !unread.isEmpty())
        return m_travels.readStanding(unread).andThen(
            this, [this, account, appId, due](const Done &) { return look(account, appId, due); });
    const qint64 begunMs = m_parts.clock->monotonicMs();
    if (m_team.ours(account, appId).isEmpty()) {
        m_news.answered(account, appId, begunMs, true);
        return Pending<Done>::ready(Done{}); // others of the team have heard of it
    }
    const QDateTime startedAt = m_parts.clock->now();
    return api->configVars(appId).always(
        this,
        [this, account, appId, due, startedAt, begunMs,
         api = QPointer(api)](const Expected<ConfigVars> &vars) -> Pending<Done> {
            // Dropped meanwhile, or logged in anew: what came of this request says nothing about the account of now.
            if (!api || m_pool->api(account) != api)
                return Pending<Done>::failed(makeError(ErrorCode::Cancelled));
            BOWLINE_KILL_POINT("fetched");
            m_news.answered(account, appId, begunMs, vars.has_value());
            const QList<SyncRecord> syncs = m_team.ours(account, appId);
            if (!vars) {
                const Error error = aboutApp(vars.error(), syncs.value(0).appName);
                for (const SyncRecord &sync : syncs)
                    (void)fetchFailed(sync, error, {due.forSync(sync.id), due.detectedAt, startedAt});
                if (endsLogin(error.code))
                    m_pool->refuse(account, api, error);
                return Pending<Done>::failed(error);
            }
            auto release = std::make_shared<std::optional<Pending<HerokuRelease>>>();
            QList<Pending<Done>> all;
            for (const SyncRecord &sync : syncs) {
                if (vars->unreadable.contains(sync.configVar)) {
                    all.append(fetchFailed(sync, badHerokuAnswer(sync.configVar + QStringLiteral(" is not a text")),
                                           {due.forSync(sync.id), due.detectedAt, startedAt}));
                    continue;
                }
                m_failures.forget(sync.id);
                Fetched fetched;
                fetched.trigger = due.forSync(sync.id);
                fetched.detectedAt = due.detectedAt;
                fetched.startedAt = startedAt;
                fetched.endedAt = m_parts.clock->now();
                fetched.drifted = m_drift.takeDrifted(sync.id);
                fetched.wanted = [this, id = sync.id] { return isWanted(id); };
                if (const auto it = vars->texts.constFind(sync.configVar); it != vars->texts.cend())
                    fetched.value = *it;
                fetched.release = [api, appId, release] {
                    if (!*release)
                        *release = api ? api->latestRelease(appId)
                                       : Pending<HerokuRelease>::failed(makeError(ErrorCode::Cancelled));
                    return **release;
                };
                all.append(travelOrRest(sync, fetched));
            }
            return whenAll(all, this);
        });
}

Pending<Done> SyncEngine::travelOrRest(const SyncRecord &sync, const Fetched &fetched)
{
    const bool isPlanned = m_retries.nextAt(sync.id) > m_parts.clock->now();
    const SyncCheck::Next next = m_check.next(sync, fetched, m_travels.hasOpen(sync.id), isPlanned);
    if (next == SyncCheck::Next::Rest)
        return Pending<Done>::ready(Done{});
    if (next == SyncCheck::Next::Travel)
        return travel(sync.id, fetched);
    return m_check.run(sync, fetched).andThen(this, [this, id = sync.id](const SyncCheck::Finding &found) {
        return checked(id, found);
    });
}

Pending<Done> SyncEngine::checked(const SyncId &id, const SyncCheck::Finding &found)
{
    const auto now = m_book.find(id);
    if (!now || !m_team.isOurs(id))
        return Pending<Done>::ready(Done{});
    if (found.journalAway) {
        planRetry(*now, outcomeOf(*found.journalAway, Stage::Write, false), 0);
        return Pending<Done>::failed(*found.journalAway);
    }
    m_retries.clear(id);
    if (found.journey)
        return travel(id, *found.journey);
    if (!found.proof)
        return Pending<Done>::ready(Done{});
    SyncRecord renewed = *now;
    renewed.provenAt = m_parts.clock->now();
    renewed.proof = found.proof->text;
    return m_book.keep(renewed).andThen(this, [](const SyncRecord &) {});
}

Pending<Done> SyncEngine::travel(const SyncId &id, const Fetched &fetched)
{
    const auto found = m_book.find(id);
    if (!found || !m_team.isOurs(id) || !isWanted(id))
        return Pending<Done>::ready(Done{}); // a person, or another of the team, was faster
    const SyncRecord &sync = *found;
    if (!m_travels.begin(id)) {
        goOnSoon(id);
        return Pending<Done>::ready(Done{}); // the newest value is fetched again when the journey of now is over
    }
    const auto open = m_travels.continueFor(sync, fetched);
    auto *journey = new Journey(m_parts, sync, m_book.lastValue(sync), fetched, open, m_connects.progressOf(id), this);
    connect(journey, &Journey::changed, this, &SyncEngine::journeyChanged);
    connect(journey, &Journey::changed, &m_travels, &Travels::note);
    if (stateOf(sync) == SyncState::InSync || byPerson(fetched.trigger)) {
        SyncRecord updating = sync;
        updating.state = syncStateKey(SyncState::Updating);
        updating.reason = {};
        updating.stateSince = m_parts.clock->now();
        m_book.note(updating);
    }
    return journey->run().always(this, [this, sync, journey](const Expected<SyncRecord> &after) {
        m_travels.end(sync.id);
        const std::optional<Outcome> outcome = journey->outcome();
        if (after && (journey->kind() == ChangeKind::Promotion || journey->kind() == ChangeKind::Other))
            m_names.lookUpDatabase(*after);
        if (!after) {
            // The journal may have more of it than is known here, its very entry if the answer to that was lost.
            m_travels.setUnrecorded(sync.id);
        }
        journey->deleteLater();
        return concludeTravel(sync, after, outcome);
    });
}

Pending<Done> SyncEngine::concludeTravel(const SyncRecord &before, const Expected<SyncRecord> &after,
                                         const std::optional<Outcome> &outcome)
{
    if (!m_book.isFollowing(before.id))
        return Pending<Done>::ready(Done{}); // opted out or removed on the way: the last word is the person's
    if (!after && after.error().code == ErrorCode::StoreTakenOver) {
        m_book.noteProgress(before);
        if (m_parts.share->holds(before.id)) // given up while that was not known, and ours all the time
            goOnSoon(before.id);
        return Pending<Done>::failed(after.error());
    }
    if (!after) {
        // The journal did not take it. The env var may be right, but nothing is on record: say so and try again.
        qCWarning(lcSync) << "a journey could not be recorded:" << errorCodeText(after.error().code);
        // Said here only: if the journal has taken it after all, what stands there is better.
        const Outcome failed = outcomeOf(after.error(), Stage::Write, false);
        m_book.noteProgress(withOutcome(before, failed, m_parts.clock->now()));
        planRetry(before, failed, 0);
        return Pending<Done>::failed(after.error());
    }
    SyncRecord now = *after;
    if (const auto away = m_pool->lostBecause(now.account)) {
        // The account went while the value travelled: nothing follows Heroku now, whatever the proof says.
        const Outcome gone = outcomeOf(*away, Stage::Fetch, false);
        now.state = syncStateKey(gone.state);
        now.reason = gone.reason;
        now.errorCode = errorCodeText(gone.code);
        now.stateSince = m_parts.clock->now();
        m_retries.clear(now.id);
        return m_book.keep(now).andThen(this, [](const SyncRecord &) {});
    }
    if (outcome)
        planRetry(now, *outcome, 0);
    else if (const auto doubt = m_failures.doubt(now.id))
        now = withOutcome(now, *doubt, m_parts.clock->now()); // proven, but there is a newer one that cannot be read
    else
        m_retries.clear(now.id);
    if (now != *after)
        return m_book.keep(now).andThen(this, [](const SyncRecord &) {});
    m_book.noteProgress(now); // the journal has it with the end of the journey
    return Pending<Done>::ready(Done{});
}

Pending<Done> SyncEngine::fetchFailed(const SyncRecord &sync, const Error &error, const FetchFailures::Look &look)
{
    planRetry(sync, m_failures.note(sync, error, look), error.retryAfterMs);
    return Pending<Done>::failed(error);
}

// What only a person can mend, as far as we know, may be mended elsewhere: it is looked at before what is well.
void SyncEngine::planRetry(const SyncRecord &sync, const Outcome &outcome, int wishMs)
{
    m_retries.plan(sync.id, outcome, wishMs);
    if (outcome.worthRetrying)
        return;
    if (AccountWatcher *watcher = m_pool->watcher(sync.account))
        watcher->lookSooner(sync.appId);
}

void SyncEngine::goOnSoon(const SyncId &id)
{
    m_retries.plan(id, outcomeOf(makeError(ErrorCode::ApiConflict), Stage::Write, false), 0);
}

bool SyncEngine::isWanted(const SyncId &id) const
{
    return m_book.isFollowing(id) && m_connects.isWanted(id);
}

void SyncEngine::forgetPlans(const SyncId &id)
{
    m_retries.clear(id);
    m_travels.forgetOpen(id);
    m_drift.takeDrifted(id);
    m_neededAt.remove(id);
    m_failures.forget(id);
}

Pending<Done> SyncEngine::syncNow(const SyncId &id, Trigger why)
{
    const auto sync = m_book.find(id);
    if (!sync || !m_book.isFollowing(id))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    noteNeeded(id);
    return m_parts.share->acquire({WorkKind::sync, id.text}).andThen(this, [this, id, why](const Done &) {
        const auto now = m_book.find(id);
        return now ? lookAt(*now, why) : Pending<Done>::failed(makeError(ErrorCode::NotFound));
    });
}

void SyncEngine::noteNeeded(const SyncId &id)
{
    m_neededAt.insert(id, m_parts.clock->now());
}

Pending<Done> SyncEngine::loginRefused(const SyncId &id)
{
    const auto sync = m_book.find(id);
    if (!sync || !m_book.isFollowing(id))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    noteNeeded(id);
    return lookAt(*sync, Trigger::LoginFailed);
}

Pending<SyncRecord> SyncEngine::optOut(const SyncId &id)
{
    auto sync = m_book.find(id);
    if (!sync)
        return Pending<SyncRecord>::failed(makeError(ErrorCode::NotFound));
    m_retries.clear(id);
    m_travels.forgetOpen(id);
    sync->state = syncStateKey(SyncState::OptedOut);
    sync->reason = {};
    sync->errorCode.clear();
    sync->stateSince = m_parts.clock->now();
    return m_book.saveAtOnce(*sync); // a journey on its way must not write any more
}

Pending<SyncRecord> SyncEngine::optIn(const SyncId &id)
{
    auto sync = m_book.find(id);
    if (!sync)
        return Pending<SyncRecord>::failed(makeError(ErrorCode::NotFound));
    sync->state = syncStateKey(SyncState::Updating);
    sync->stateSince = m_parts.clock->now();
    const auto acquired = m_parts.share->acquire({WorkKind::sync, id.text});
    const auto save = [this, sync = *sync](const Done &) { return m_book.save(sync); };
    return acquired.andThen(this, save).andThen(this, [this](const SyncRecord &saved) {
        lookAt(saved, Trigger::OptIn).then(this, [this, saved](const Expected<Done> &looked) {
            if (!looked && m_book.isFollowing(saved.id) && !m_pool->isUsable(saved.account))
                m_failures.set(saved, outcomeOf(looked.error(), Stage::Fetch, false));
        });
        return saved;
    });
}

Pending<Done> SyncEngine::removeSync(const SyncId &id)
{
    forgetPlans(id);
    return m_book.remove(id);
}

} // namespace bowline
