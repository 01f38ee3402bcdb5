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

bool isQuiet(Trigger trigger)
{
    return trigger < Trigger::LoginFailed;
}

// Bowline's own store lies in the journal: while that is away nothing could be recorded either, and nothing is known to be
// wrong with the env var.
bool isOfTheJournal(const Error &error)
{
    return errorCodeText(error.code).startsWith(QLatin1String("store."));
}

} // namespace

SyncEngine::SyncEngine(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_book(parts)
    , m_failures(parts, &m_book)
    , m_retries(parts.clock, parts.random, [this](const SyncId &id, Trigger trigger) {
        if (m_travels.isUnread(id))
            takeUp({id});
        else if (const auto sync = m_book.find(id))
            lookAt(*sync, trigger).then(this, [](const Expected<Done> &) {});
    })
    , m_travels(parts, &m_book)
    , m_drift(driftMeans())
{
    joinTeam();
    connect(&m_failures, &FetchFailures::journeyChanged, this, &SyncEngine::journeyChanged);
    connect(&m_book, &SyncBook::followedAppsChanged, this, &SyncEngine::followedChanged);
    connect(&m_travels, &Travels::journeyClosed, this, &SyncEngine::journeyChanged);
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::load(const QList<SyncRecord> &syncs, const QList<JourneyRecord> &unfinished)
{
    m_book.load(syncs);
    m_travels.load(unfinished);
}

DriftWatch::Means SyncEngine::driftMeans()
{
    DriftWatch::Means means;
    means.book = &m_book;
    means.sealer = m_parts.sealer;
    means.clock = m_parts.clock;
    means.destination = m_parts.destination;
    means.isQuiet = [this](const SyncId &id) { return isOurs(id) && !m_travels.isUnderWay(id); };
    means.noteDrift = [this](const SyncRecord &sync) { noteDrift(sync); };
    means.heal = [this](const SyncId &id) { lookAgain(id); };
    return means;
}

// Said here only: the journal gets what comes of it.
void SyncEngine::noteDrift(const SyncRecord &sync)
{
    m_drifted.insert(sync.id);
    SyncRecord updating = sync;
    updating.state = syncStateKey(SyncState::Updating);
    updating.reason = tr("The value was changed outside Bowline.");
    updating.stateSince = m_parts.clock->now();
    m_book.note(updating);
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
            setState(*now, outcomeOf(looked.error(), Stage::Fetch, false));
    });
}

Pending<Done> SyncEngine::lookAt(const SyncRecord &sync, Trigger trigger)
{
    const auto it = m_accounts.constFind(sync.account);
    if (it == m_accounts.cend()) {
        return whenUsable(sync.account).andThen(this, [this, id = sync.id, trigger](const Done &) {
            const auto now = m_book.find(id);
            return now ? lookAt(*now, trigger) : Pending<Done>::failed(makeError(ErrorCode::NotFound));
        });
    }
    if (m_travels.isUnread(sync.id)) {
        return m_travels.readStanding({sync.id}).andThen(this, [this, sync, trigger](const Done &) { return lookAt(sync, trigger); });
    }
    return it->queue->add(sync.appId, {Trigger::Recheck, m_parts.clock->now(), {{sync.id, trigger}}});
}

// One GET for all syncs of the app that this account follows.
Pending<Done> SyncEngine::look(const AccountId &account, const QString &appId, const Due &due)
{
    BOWLINE_KILL_POINT("detected");
    PlatformApi *api = m_accounts.value(account).api;
    // A look that left them out would pass for one at all, and what told of the change would be struck off.
    if (const QSet<SyncId> unread = unreadOf(account, appId); !unread.isEmpty())
        return m_travels.readStanding(unread).andThen(this, [this, account, appId, due](const Done &) { return look(account, appId, due); });
    if (ours(account, appId).isEmpty())
        return Pending<Done>::ready(Done{}); // others of the team have heard of it
    const QDateTime startedAt = m_parts.clock->now();
    return api->configVars(appId).always(this, [this, account, appId, due, startedAt, api = QPointer(api)](
                                                   const Expected<ConfigVars> &vars) -> Pending<Done> {
        // Dropped meanwhile, or logged in anew: what came of this request says nothing about the account of now.
        if (!api || m_accounts.value(account).api != api)
            return Pending<Done>::failed(makeError(ErrorCode::Cancelled));
        BOWLINE_KILL_POINT("fetched");
        const QList<SyncRecord> syncs = ours(account, appId);
        if (!vars) {
            const Error error = aboutApp(vars.error(), syncs.value(0).appName);
            for (const SyncRecord &sync : syncs)
                (void)fetchFailed(sync, error, {due.forSync(sync.id), due.detectedAt, startedAt});
            if (endsLogin(error.code))
                accountFailed(account, api, error);
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
            fetched.drifted = m_drifted.remove(sync.id);
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
    const Trigger trigger = fetched.trigger;
    const bool sameValue = fetched.value && !sync.fingerprint.isEmpty()
        && m_parts.sealer->fingerprint(*fetched.value) == sync.fingerprint;
    const bool isSole = !m_parts.rival || !m_parts.rival(sync);
    const bool well = stateOf(sync) == SyncState::InSync && sameValue && !m_travels.hasOpen(sync.id) && isSole;
    const bool knownGone = stateOf(sync) == SyncState::Disconnected
        && errorCodeFromText(sync.errorCode) == ErrorCode::SourceGone;
    if (!fetched.value && knownGone && isQuiet(trigger))
        return Pending<Done>::ready(Done{}); // still gone: Activity has it already
    // The slow full check finds what was missed. What is known, and planned to be tried again, keeps its back-off.
    const bool unread = stateOf(sync) == SyncState::Offline || stateOf(sync) == SyncState::Disconnected;
    const bool planned = !unread && m_retries.nextAt(sync.id) > m_parts.clock->now();
    if (trigger == Trigger::Reconcile && sameValue && planned)
        return Pending<Done>::ready(Done{});
    // Proven since somebody was refused: the look that ran just before this one has answered it.
    if (well && trigger == Trigger::LoginFailed && sync.provenAt >= fetched.detectedAt)
        return Pending<Done>::ready(Done{});
    if (!well || !isQuiet(trigger))
        return travel(sync.id, fetched);
    if (trigger == Trigger::Release || trigger == Trigger::Webhook || trigger == Trigger::Recheck)
        return Pending<Done>::ready(Done{}); // another config var of the app has changed
    return quietCheck(sync, fetched);
}

// Nothing is known to be wrong: look at the destination and, now and then, prove anew, without making an entry.
Pending<Done> SyncEngine::quietCheck(const SyncRecord &sync, const Fetched &fetched)
{
    Destination *destination = m_parts.destination(sync.project);
    const auto wanted = applyTransforms(*fetched.value, UrlTransforms(sync.transforms));
    if (!destination || !wanted)
        return travel(sync.id, fetched);
    return destination->read().always(
        this, [this, sync, fetched, wanted = *wanted, destination = QPointer(destination)](
                  const Expected<EnvVars> &there) -> Pending<Done> {
            if (destination && !there && isOfTheJournal(there.error()))
                return checkLater(sync, there.error());
            m_retries.clear(sync.id);
            if (!destination || !there || there->value(sync.envVar) != wanted) {
                Fetched drifted = fetched;
                drifted.drifted = there.has_value();
                return travel(sync.id, drifted);
            }
            // One from the future was made before the clock was set back: nobody knows how old it is.
            const qint64 age = sync.provenAt.isValid() ? sync.provenAt.msecsTo(m_parts.clock->now()) : -1;
            const bool fresh = age >= 0 && age < reproveMs;
            if (fresh && fetched.trigger != Trigger::Start)
                return Pending<Done>::ready(Done{});
            return destination->prove(sync.envVar, wanted)
                .always(this, [this, sync, fetched](const Expected<Proof> &proof) -> Pending<Done> {
                    const auto current = m_book.find(sync.id);
                    if (!current || !isOurs(sync.id))
                        return Pending<Done>::ready(Done{});
                    if (!proof && isOfTheJournal(proof.error()))
                        return checkLater(*current, proof.error());
                    if (!proof) {
                        Fetched failed = fetched;
                        const bool refused = proof.error().code == ErrorCode::DatabaseLoginRefused;
                        failed.trigger = refused ? Trigger::LoginFailed : Trigger::Retry;
                        return travel(current->id, failed);
                    }
                    SyncRecord renewed = *current;
                    renewed.provenAt = m_parts.clock->now();
                    renewed.proof = proof->text;
                    return m_book.keep(renewed).andThen(this, [](const SyncRecord &) {});
                });
        });
}

Pending<Done> SyncEngine::checkLater(const SyncRecord &sync, const Error &error)
{
    planRetry(sync, outcomeOf(error, Stage::Write, false), 0);
    return Pending<Done>::failed(error);
}

Pending<Done> SyncEngine::travel(const SyncId &id, const Fetched &fetched)
{
    const auto found = m_book.find(id);
    if (!found || !isOurs(id) || !isWanted(id))
        return Pending<Done>::ready(Done{}); // a person, or another of the team, was faster
    const SyncRecord sync = *found;
    if (!m_travels.begin(id)) {
        goOnSoon(id);
        return Pending<Done>::ready(Done{}); // the newest value is fetched again when the journey of now is over
    }
    const auto open = m_travels.continueFor(sync, fetched);
    const ConnectAct *act = m_connects.value(id);
    auto *journey = new Journey(m_parts, sync, m_book.lastValue(sync), fetched, open,
                                act ? act->progress() : JourneyProgress(), this);
    connect(journey, &Journey::changed, this, &SyncEngine::journeyChanged);
    connect(journey, &Journey::changed, &m_travels, &Travels::note);
    if (stateOf(sync) == SyncState::InSync || byPerson(fetched.trigger)) {
        SyncRecord updating = sync;
        updating.state = syncStateKey(SyncState::Updating);
        updating.reason.clear();
        updating.stateSince = m_parts.clock->now();
        m_book.note(updating);
    }
    return journey->run().always(this, [this, sync, journey](const Expected<SyncRecord> &after) {
        m_travels.end(sync.id);
        const std::optional<Outcome> outcome = journey->outcome();
        if (after && (journey->kind() == ChangeKind::Promotion || journey->kind() == ChangeKind::Other))
            lookUpDatabase(*after);
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
        m_book.note(before);
        if (m_parts.share->holds(before.id)) // given up while that was not known, and ours all the time
            goOnSoon(before.id);
        return Pending<Done>::failed(after.error());
    }
    if (!after) {
        // The journal did not take it. The env var may be right, but nothing is on record: say so and try again.
        qCWarning(lcSync) << "a journey could not be recorded:" << errorCodeText(after.error().code);
        // Said here only: if the journal has taken it after all, what stands there is better.
        const Outcome failed = outcomeOf(after.error(), Stage::Write, false);
        m_book.note(withOutcome(before, failed, m_parts.clock->now()));
        planRetry(before, failed, 0);
        return Pending<Done>::failed(after.error());
    }
    SyncRecord now = *after;
    now.appName = m_appNames.value(now.appId, now.appName); // renamed on the way
    if (const auto away = m_away.constFind(now.account); away != m_away.cend()) {
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
    m_book.note(now); // the journal has it with the end of the journey
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
    if (AccountWatcher *watcher = m_accounts.value(sync.account).watcher)
        watcher->lookSooner(sync.appId);
}

void SyncEngine::goOnSoon(const SyncId &id)
{
    m_retries.plan(id, outcomeOf(makeError(ErrorCode::ApiConflict), Stage::Write, false), 0);
}

void SyncEngine::setState(const SyncRecord &sync, const Outcome &outcome)
{
    if (!m_parts.share->holds(sync.id))
        return;
    const SyncRecord now = withOutcome(sync, outcome, m_parts.clock->now());
    m_book.note(now);
    m_book.keep(now).then(this, [](const Expected<SyncRecord> &) {});
}

Pending<SyncRecord> SyncEngine::connectSync(const SyncRecord &sync, JourneyProgress progress, bool replaceFollowed)
{
    QList<Pending<Done>> others;
    for (const ConnectAct *other : std::as_const(m_connects)) {
        if (!other->isAbout(sync))
            continue;
        if (other->isWanted() && !replaceFollowed)
            return Pending<SyncRecord>::failed(makeError(ErrorCode::NameTaken));
        others.append(other->ended());
    }
    ConnectAct::Means means;
    means.book = &m_book;
    means.share = m_parts.share;
    means.look = [this](const SyncRecord &one, Trigger trigger) { return lookAt(one, trigger); };
    means.forgetPlans = [this](const SyncId &id) { forgetPlans(id); };
    auto *act = new ConnectAct(std::move(means), sync, replaceFollowed, std::move(progress), this);
    m_connects.insert(sync.id, act);
    const Pending<SyncRecord> result = act->run(whenAll(others, this));
    // In the turn in which whoever asked hears of it, so that no moment is left to give it up in vain.
    result.then(this, [this, id = sync.id, act](const Expected<SyncRecord> &) {
        m_connects.remove(id);
        act->deleteLater();
    });
    return result;
}

void SyncEngine::giveUpConnect(const SyncId &id)
{
    if (ConnectAct *act = m_connects.value(id))
        act->giveUp();
}

bool SyncEngine::isWanted(const SyncId &id) const
{
    const ConnectAct *act = m_connects.value(id);
    return m_book.isFollowing(id) && (!act || act->isWanted());
}

void SyncEngine::forgetPlans(const SyncId &id)
{
    m_retries.clear(id);
    m_travels.forgetOpen(id);
    m_drifted.remove(id);
    m_neededAt.remove(id);
    m_failures.forget(id);
}

Pending<Done> SyncEngine::syncNow(const SyncId &id)
{
    const auto sync = m_book.find(id);
    if (!sync || !m_book.isFollowing(id))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    noteNeeded(id);
    return m_parts.share->acquire({WorkKind::sync, id.text}).andThen(this, [this, id](const Done &) {
        const auto now = m_book.find(id);
        return now ? lookAt(*now, Trigger::SyncNow) : Pending<Done>::failed(makeError(ErrorCode::NotFound));
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
    sync->reason.clear();
    sync->errorCode.clear();
    sync->stateSince = m_parts.clock->now();
    const SyncRecord before = *m_book.find(id);
    m_book.note(*sync); // at once: a journey on its way must not write any more
    return m_book.save(*sync).always(this, [this, before](const Expected<SyncRecord> &saved) {
        if (!saved)
            m_book.note(before); // not on record, so it does not hold: the person is told
        return saved;
    });
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
            if (!looked && m_book.isFollowing(saved.id) && !m_accounts.contains(saved.account))
                setState(saved, outcomeOf(looked.error(), Stage::Fetch, false));
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
