// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acts/ActRunner.h"

#include "core/KillPoint.h"
#include "core/Log.h"
#include "core/Redactor.h"

namespace bowline {

namespace {

constexpr int mostAttempts = 4;
constexpr qint64 firstPauseMs = 1000;
constexpr int keptDays = 90;
constexpr qint64 lookAgainMs = 60 * 1000;
const QString resultRunning = QStringLiteral("running");
const QString resultSucceeded = QStringLiteral("succeeded");
const QString resultFailed = QStringLiteral("failed");

Error anotherRuns()
{
    return makeError(ErrorCode::ApiConflict, Phrase("plan.another_runs"), {});
}

} // namespace

ActRunner::ActRunner(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

ActRunner::~ActRunner() = default;

void ActRunner::add(Act *act)
{
    m_acts.insert(act->kind(), act);
    connect(act, &Act::progressed, this, &ActRunner::progressed);
}

Act *ActRunner::actOf(ActKind kind) const
{
    return m_acts.value(kind);
}

bool ActRunner::isRunningOn(const QString &subject) const
{
    return std::any_of(m_running.cbegin(), m_running.cend(), [&subject](const std::shared_ptr<Running> &running) {
        return running->record.subject == subject;
    });
}

bool ActRunner::isBusyWith(const QString &subject) const
{
    return isRunningOn(subject) || m_claiming.values().contains(subject);
}

Pending<ActRecord> ActRunner::begin(ActKind kind, const AccountId &account, const ActPlan &plan)
{
    Act *act = actOf(kind);
    if (!act)
        return Pending<ActRecord>::failed(makeError(ErrorCode::InputInvalid, Phrase("plan.unknown_kind"), {}));
    if (isRunningOn(plan.subject))
        return Pending<ActRecord>::failed(anotherRuns());
    ActRecord record;
    record.id = m_parts.random->uuid();
    record.kind = actKindKey(kind);
    record.account = account;
    record.subject = plan.subject;
    record.title = plan.title;
    record.facts = plan.facts;
    record.step = act->steps(plan.facts).first().name;
    record.createdAt = m_parts.clock->now();
    record.result = resultRunning;
    auto running = std::make_shared<Running>();
    running->record = record;
    m_running.insert(record.id, running); // from now on the subject is taken
    return claim(record.subject)
        .andThen(this,
                 [this, record](const Done &) {
                     return storeNew(record).always(this, [this, record](const Expected<Done> &stored) {
                         if (!stored && m_parts.release)
                             m_parts.release(record.subject);
                         return stored;
                     });
                 })
        .always(this, [this, record](const Expected<Done> &stored) -> Expected<ActRecord> {
            if (!stored) {
                m_running.remove(record.id);
                return bowline::fail(stored.error().code == ErrorCode::StoreTakenOver ? anotherRuns() : stored.error());
            }
            BOWLINE_KILL_POINT("act.step_noted");
            Q_EMIT began(record);
            goOn(record.id);
            return record;
        });
}

void ActRunner::resume(const AccountId &account)
{
    m_parts.journal->read([](Repositories &r) { return r.acts().unfinished(); })
        .then(this, [this, account](const Expected<QList<ActRecord>> &left) {
            if (!left) {
                qCWarning(lcService) << "acts could not be read:" << errorCodeText(left.error().code);
                return;
            }
            for (const ActRecord &record : *left) {
                if (record.account == account && !m_running.contains(record.id))
                    adopt(record);
            }
        });
}

// Another one of the team may have done some of it meanwhile, or be at it.
void ActRunner::adopt(const ActRecord &record)
{
    if (!actOf(actKindFromKey(record.kind)) || m_claiming.contains(record.id))
        return; // a newer version's, which may come back
    if (isRunningOn(record.subject)) {
        lookAgainLater(record.account);
        return;
    }
    m_claiming.insert(record.id, record.subject);
    const QString id = record.id;
    claim(record.subject)
        .andThen(this,
                 [this, record](const Done &) {
                     return readToAdopt(record).always(this, [this, record](const Expected<OptionalAct> &now) {
                         const bool isOurs = now && *now && !m_running.contains(record.id);
                         if (!isOurs && m_parts.release)
                             m_parts.release(record.subject);
                         return now;
                     });
                 })
        .then(this, [this, id, account = record.account](const Expected<OptionalAct> &now) {
            m_claiming.remove(id);
            if (!now)
                lookAgainLater(account);
            if (!now || !*now || m_running.contains(id))
                return;
            auto running = std::make_shared<Running>();
            running->record = **now;
            m_running.insert(id, running);
            qCInfo(lcService) << "an act is taken up again:" << (*now)->kind << "at" << (*now)->step;
            Q_EMIT began(running->record);
            if (running->record.stepEnded)
                beginNext(id);
            else
                goOn(id);
        });
}

// Nothing, if it has ended meanwhile.
Pending<ActRunner::OptionalAct> ActRunner::readToAdopt(const ActRecord &record)
{
    return m_parts.journal->run([id = record.id, lease = leaseOf(record)](Repositories &r) -> Expected<OptionalAct> {
        if (const auto held = requireLease(r, lease); !held)
            return bowline::fail(held.error());
        const auto now = r.acts().find(id);
        return now && *now && (*now)->endedAt.isValid() ? Expected<OptionalAct>(OptionalAct()) : now;
    });
}

void ActRunner::lookAgainLater(const AccountId &account)
{
    m_lookAgainFor.insert(account);
    if (m_lookAgain)
        return;
    m_lookAgain = m_parts.clock->after(lookAgainMs, [this] {
        m_lookAgain.reset();
        for (const AccountId &one : std::exchange(m_lookAgainFor, {}))
            resume(one);
    });
}

void ActRunner::abandonAllBut(const QSet<AccountId> &known)
{
    m_parts.journal
        ->run([known, now = m_parts.clock->now()](Repositories &r) -> Expected<Done> {
            const auto left = r.acts().unfinished();
            if (!left)
                return bowline::fail(left.error());
            for (ActRecord record : *left) {
                if (known.contains(record.account))
                    continue;
                record.endedAt = now;
                record.result = resultFailed;
                record.errorCode = errorCodeText(ErrorCode::AuthRevoked);
                if (const auto stored = r.acts().store(record); !stored)
                    return stored;
            }
            return Done{};
        })
        .then(this, [](const Expected<Done> &) {});
}

qsizetype ActRunner::indexOfStep(const ActRecord &record) const
{
    const QList<ActStep> steps = actOf(actKindFromKey(record.kind))->steps(record.facts);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps[i].name == record.step)
            return i;
    }
    return -1;
}

Pending<Done> ActRunner::claim(const QString &subject)
{
    return m_parts.claim ? m_parts.claim(subject) : Pending<Done>::ready(Done{});
}

std::optional<Lease> ActRunner::leaseOf(const ActRecord &record) const
{
    return m_parts.lease ? m_parts.lease(record.subject) : std::nullopt;
}

Expected<Done> ActRunner::requireLease(Repositories &r, const std::optional<Lease> &lease)
{
    return lease ? r.leases().require(*lease) : Expected<Done>(Done{});
}

Pending<Done> ActRunner::store(const ActRecord &record)
{
    return m_parts.journal->run([record, lease = leaseOf(record)](Repositories &r) {
        const auto held = requireLease(r, lease);
        return held ? r.acts().store(record) : held;
    });
}

// One that an earlier process, or another one of the team, has left is to end first.
Pending<Done> ActRunner::storeNew(const ActRecord &record)
{
    return m_parts.journal->run([record, lease = leaseOf(record)](Repositories &r) -> Expected<Done> {
        if (const auto held = requireLease(r, lease); !held)
            return held;
        const auto left = r.acts().unfinished();
        if (!left)
            return bowline::fail(left.error());
        for (const ActRecord &one : *left) {
            if (one.subject == record.subject)
                return bowline::fail(anotherRuns());
        }
        return r.acts().store(record);
    });
}

bool ActRunner::isTakenOver(const QString &id, const Error &error)
{
    if (error.code != ErrorCode::StoreTakenOver || !m_parts.lease)
        return false;
    const auto running = m_running.take(id);
    qCInfo(lcService) << "an act goes on at another one of the team:" << running->record.kind << "at"
                      << running->record.step;
    m_parts.release(running->record.subject);
    Q_EMIT handedOver(running->record);
    lookAgainLater(running->record.account);
    return true;
}

void ActRunner::goOn(const QString &id)
{
    const auto running = m_running.value(id);
    if (!running)
        return;
    if (indexOfStep(running->record) < 0) {
        fail(id, makeError(ErrorCode::Bug, QStringLiteral("no step ") + running->record.step));
        return;
    }
    Q_EMIT stepBegan(running->record);
    performStep(id);
}

void ActRunner::performStep(const QString &id)
{
    const ActRecord record = m_running.value(id)->record;
    actOf(actKindFromKey(record.kind))->perform(record).then(this, [this, id](const Expected<QJsonObject> &state) {
        stepPerformed(id, state);
    });
}

void ActRunner::stepPerformed(const QString &id, const Expected<QJsonObject> &state)
{
    const auto running = m_running.value(id);
    if (!running)
        return;
    BOWLINE_KILL_POINT("act.step_done");
    if (!state) {
        tryAgainOrFail(id, state.error());
        return;
    }
    running->attempts = 0;
    running->record.state = *state;
    running->record.stepEnded = true;
    store(running->record).then(this, [this, id, running](const Expected<Done> &stored) {
        BOWLINE_KILL_POINT("act.step_recorded");
        if (!stored && isTakenOver(id, stored.error()))
            return;
        // What was done is done: that it could not be noted shows again at the next note, and a next start repeats it.
        if (!stored)
            qCWarning(lcService) << "a step could not be noted:" << errorCodeText(stored.error().code);
        Q_EMIT stepEnded(running->record);
        beginNext(id);
    });
}

void ActRunner::beginNext(const QString &id)
{
    const auto running = m_running.value(id);
    const QList<ActStep> steps = actOf(actKindFromKey(running->record.kind))->steps(running->record.facts);
    const qsizetype next = indexOfStep(running->record) + 1;
    if (next >= steps.size()) {
        finish(id, std::nullopt);
        return;
    }
    running->record.step = steps[next].name;
    running->record.stepEnded = false;
    store(running->record).then(this, [this, id](const Expected<Done> &stored) {
        if (!stored) { // nothing is done that is not noted
            if (!isTakenOver(id, stored.error()))
                tryAgainOrFail(id, stored.error());
            return;
        }
        BOWLINE_KILL_POINT("act.step_noted");
        goOn(id);
    });
}

void ActRunner::tryAgainOrFail(const QString &id, const Error &error)
{
    const auto running = m_running.value(id);
    const bool mayPass = error.retry() == RetryClass::Later || error.retry() == RetryClass::Now;
    if (!mayPass || ++running->attempts >= mostAttempts) {
        fail(id, error);
        return;
    }
    const qint64 pause = std::max<qint64>(error.retryAfterMs, firstPauseMs << (2 * (running->attempts - 1)));
    qCInfo(lcService) << "a step is tried again:" << running->record.step << errorCodeText(error.code);
    running->again = m_parts.clock->after(pause, [this, id] {
        store(m_running.value(id)->record).then(this, [this, id](const Expected<Done> &stored) {
            if (stored)
                performStep(id);
            else if (!isTakenOver(id, stored.error()))
                tryAgainOrFail(id, stored.error());
        });
    });
}

// Whoever has the lease cleans up, and nobody else: the act may go well there.
void ActRunner::fail(const QString &id, const Error &error)
{
    const ActRecord record = m_running.value(id)->record;
    store(record).then(this, [this, id, record, error](const Expected<Done> &stored) {
        if (!stored && isTakenOver(id, stored.error()))
            return;
        actOf(actKindFromKey(record.kind))
            ->cleanUp(record, error)
            .then(this, [this, id, error](const Expected<Error> &shown) { finish(id, shown ? *shown : error); });
    });
}

void ActRunner::finish(const QString &id, const std::optional<Error> &error)
{
    const auto running = m_running.value(id);
    ActRecord &record = running->record;
    record.endedAt = m_parts.clock->now();
    record.result = error ? resultFailed : resultSucceeded;
    record.errorCode = error ? errorCodeText(error->code) : QString();
    const auto clean = [](const QString &text) { return Redactor::instance().clean(text); };
    record.message = error ? error->message.mapped(clean) : Phrase();
    // In one transaction, so that Activity tells of it exactly once.
    m_parts.journal
        ->run([record, lease = leaseOf(record),
               old = m_parts.clock->now().addDays(-keptDays)](Repositories &r) -> Expected<qint64> {
            if (const auto held = requireLease(r, lease); !held)
                return bowline::fail(held.error());
            if (const auto stored = r.acts().store(record); !stored)
                return bowline::fail(stored.error());
            if (const auto removed = r.acts().removeEndedBefore(old); !removed)
                return bowline::fail(removed.error());
            return r.journeys().add(entryOf(record));
        })
        .then(this, [this, id, running, error](const Expected<qint64> &stored) {
            BOWLINE_KILL_POINT("act.ended");
            if (!stored && isTakenOver(id, stored.error()))
                return;
            if (!stored) { // unfinished in the journal, its last step is performed once more, and then its end noted
                qCWarning(lcService) << "the end of an act could not be noted:" << errorCodeText(stored.error().code);
                lookAgainLater(running->record.account);
            }
            m_running.remove(id);
            if (m_parts.release)
                m_parts.release(running->record.subject);
            actOf(actKindFromKey(running->record.kind))->ended(running->record);
            JourneyRecord entry = entryOf(running->record);
            entry.id = stored.value_or(0);
            Q_EMIT ended(running->record, error, entry);
        });
}

JourneyRecord ActRunner::entryOf(const ActRecord &record)
{
    JourneyRecord entry;
    entry.what = record.title;
    entry.cause = Phrase(record.facts.value(byItselfKey()).toBool() ? "cause.by_itself" : "cause.person");
    entry.startedAt = record.createdAt;
    entry.endedAt = record.endedAt;
    entry.result = record.result;
    entry.errorCode = record.errorCode;
    entry.message = record.message;
    return entry;
}

} // namespace bowline
