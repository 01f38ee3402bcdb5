// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/FetchFailures.h"

#include "heroku/HerokuError.h"
#include "sync/AccountWatcher.h"
#include "sync/Journey.h"

namespace bowline {

SyncRecord withOutcome(SyncRecord sync, const Outcome &outcome, const QDateTime &now)
{
    if (syncStateFromKey(sync.state) != outcome.state)
        sync.stateSince = now;
    sync.state = syncStateKey(outcome.state);
    sync.reason = outcome.reason;
    sync.errorCode = errorCodeText(outcome.code);
    return sync;
}

Error aboutApp(const Error &error, const QString &appName)
{
    return error.code == ErrorCode::AuthTwoFactor ? appNeedsSecondFactor(appName, error.detail) : error;
}

FetchFailures::FetchFailures(const EngineParts &parts, SyncBook *book, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_book(book)
{
}

Outcome FetchFailures::note(const SyncRecord &sync, const Error &error, const Look &look)
{
    const Outcome outcome = outcomeOf(error, Stage::Fetch, false);
    const qint64 nowMs = m_parts.clock->monotonicMs();
    Failure &failure = m_failures.insert(sync.id, m_failures.value(sync.id, Failure{nowMs, false, {}})).value();
    failure.outcome = outcome;
    failure.changeTold = failure.changeTold || look.trigger >= Trigger::Release;
    const bool lasts = nowMs - failure.sinceMs >= AccountWatcher::patienceMs;
    const bool keep = syncStateFromKey(sync.state) == SyncState::InSync && outcome.state == SyncState::Offline &&
                      !failure.changeTold && !lasts;
    if (!keep && m_parts.share->holds(sync.id))
        put(sync, outcome, look);
    return outcome;
}

std::optional<Outcome> FetchFailures::doubt(const SyncId &sync) const
{
    const auto it = m_failures.constFind(sync);
    return it != m_failures.cend() && it->changeTold ? std::optional(it->outcome) : std::nullopt;
}

void FetchFailures::noteLost(const AccountId &account, const Error &why)
{
    for (const SyncRecord &sync : followingOf(account))
        set(sync, outcomeOf(why, Stage::Fetch, false));
}

// Whatever the list of apps answers, it says nothing about any one app: Heroku cannot be asked, that is all.
void FetchFailures::noteOutOfReach(const AccountId &account, const Error &error)
{
    Outcome outcome = outcomeOf(error, Stage::Fetch, false);
    outcome.state = SyncState::Offline;
    outcome.reason = error.message;
    outcome.nextStep = nextStepOf(outcome.state, error.code);
    for (const SyncRecord &sync : followingOf(account)) {
        if (syncStateFromKey(sync.state) == SyncState::InSync)
            set(sync, outcome);
    }
}

QList<SyncRecord> FetchFailures::followingOf(const AccountId &account) const
{
    QList<SyncRecord> syncs;
    m_book->forEach([&](const SyncRecord &sync) {
        if (sync.account == account && m_book->isFollowing(sync.id))
            syncs.append(sync);
    });
    return syncs;
}

void FetchFailures::set(const SyncRecord &sync, const Outcome &outcome)
{
    if (!m_parts.share->holds(sync.id))
        return;
    const SyncRecord now = withOutcome(sync, outcome, m_parts.clock->now());
    m_book->noteProgress(now);
    m_book->keep(now).then(this, [](const Expected<SyncRecord> &) {});
}

void FetchFailures::put(const SyncRecord &before, const Outcome &outcome, const Look &look)
{
    const SyncRecord now = withOutcome(before, outcome, m_parts.clock->now());
    m_book->noteProgress(now);
    // A login that has ended is told of the account; a connect tells its person.
    const bool isNews = before.state != now.state || before.errorCode != now.errorCode;
    const bool isLoss = outcome.state == SyncState::Disconnected && !endsLogin(outcome.code);
    if (isNews && isLoss && look.trigger != Trigger::Connect)
        recordLoss(now, outcome, look);
    else
        m_book->keep(now).then(this, [](const Expected<SyncRecord> &) {});
}

// Stores the sync's state along with the entry.
void FetchFailures::recordLoss(const SyncRecord &sync, const Outcome &outcome, const Look &look)
{
    auto *log = new JourneyLog(m_parts, Journey::recordOf(sync, look.detectedAt, look.trigger), this);
    connect(log, &JourneyLog::changed, this, &FetchFailures::journeyChanged);
    log->setCause(lossText(outcome.code));
    log->setFingerprints(sync.fingerprint, {});
    log->addPast(QStringLiteral("detect"), look.detectedAt, look.startedAt, {});
    log->addPast(QStringLiteral("fetch"), look.startedAt, m_parts.clock->now(),
                 Phrase::plain(errorCodeText(outcome.code)));
    log->finish(QStringLiteral("failed"), outcome.code, outcome.reason, sync).then(log, [log](const Expected<Done> &) {
        log->deleteLater();
    });
}

} // namespace bowline
