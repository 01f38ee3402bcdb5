// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/JourneyLog.h"

#include "core/Redactor.h"
#include "sync/JourneyText.h"

#include <algorithm>

namespace bowline {

namespace {

// Writes what the journal does not have yet; gives the journey's id.
Expected<qint64> storeJourney(Repositories &repositories, const JourneyRecord &journey, qsizetype storedSteps)
{
    if (journey.id == 0)
        return repositories.journeys().add(journey); // with its steps
    if (const auto saved = repositories.journeys().update(journey); !saved)
        return fail(saved.error());
    for (qsizetype i = storedSteps; i < journey.steps.size(); ++i) {
        if (const auto started = repositories.journeys().startStep(journey.id, journey.steps[i]); !started)
            return fail(started.error());
    }
    return journey.id;
}

Phrase redacted(const Phrase &phrase)
{
    return phrase.mapped([](const QString &text) { return Redactor::instance().clean(text); });
}

Expected<Done> require(Repositories &repositories, const std::optional<Lease> &lease)
{
    return lease ? repositories.leases().require(*lease) : Expected<Done>(Done{});
}

} // namespace

JourneyLog::JourneyLog(const EngineParts &parts, JourneyRecord record, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lease(parts.share->lease(record.sync))
    , m_record(std::move(record))
    , m_storedSteps(m_record.steps.size())
{
    m_record.result = QStringLiteral("running");
    m_record.endedAt = {};
}

void JourneyLog::addPast(const QString &name, const QDateTime &startedAt, const QDateTime &endedAt,
                         const Phrase &outcome)
{
    m_record.steps.append({name, startedAt, endedAt, redacted(outcome)});
}

void JourneyLog::setCause(const Phrase &cause)
{
    m_record.cause = cause;
}

void JourneyLog::setRelease(int version, const QString &description)
{
    m_record.release = version;
    m_record.releaseText = Redactor::instance().clean(description);
}

void JourneyLog::setReleasedAt(const QDateTime &time)
{
    m_record.releasedAt = time;
}

void JourneyLog::setFingerprints(const QString &before, const QString &after)
{
    m_record.before = before;
    m_record.after = after;
}

Pending<qint64> JourneyLog::store(qsizetype storedSteps, std::optional<SyncRecord> sync)
{
    return m_parts.journal->run([journey = m_record, storedSteps, sync = std::move(sync),
                                 lease = m_lease](Repositories &r) -> Expected<qint64> {
        if (const auto ours = require(r, lease); !ours)
            return fail(ours.error());
        const auto id = storeJourney(r, journey, storedSteps);
        if (!id || !sync)
            return id;
        if (const auto saved = r.syncs().updateFollowed(*sync); !saved)
            return fail(saved.error());
        return id;
    });
}

Pending<Done> JourneyLog::begin(const QString &step)
{
    const qsizetype stored = m_storedSteps;
    m_record.steps.append({step, m_parts.clock->now(), {}, {}});
    m_storedSteps = m_record.steps.size();
    if (m_record.id == 0) {
        return store(stored).andThen(this, [this](qint64 id) {
            m_record.id = id;
            Q_EMIT changed(m_record);
        });
    }
    Q_EMIT changed(m_record);
    return store(stored).andThen(this, [](qint64) {});
}

void JourneyLog::end(const QString &step, const Phrase &outcome)
{
    const auto open =
        std::find_if(m_record.steps.rbegin(), m_record.steps.rend(),
                     [&step](const JourneyStepRecord &one) { return one.name == step && !one.endedAt.isValid(); });
    if (open != m_record.steps.rend()) {
        open->endedAt = m_parts.clock->now();
        open->outcome = redacted(outcome);
        m_parts.journal
            ->run([id = m_record.id, ended = *open, lease = m_lease](Repositories &r) -> Expected<Done> {
                const auto ours = require(r, lease);
                return ours ? r.journeys().endStep(id, ended) : ours;
            })
            .then(this, [](const Expected<Done> &) {});
    }
    Q_EMIT changed(m_record);
}

Pending<Done> JourneyLog::finish(const QString &result, ErrorCode code, const Phrase &message, const SyncRecord &sync)
{
    const QDateTime now = m_parts.clock->now();
    const qsizetype stored = m_storedSteps;
    m_record.steps.append({QStringLiteral("record"), now, now, {}});
    m_storedSteps = m_record.steps.size();
    m_record.endedAt = now;
    m_record.result = result;
    const bool well = result == QLatin1String("succeeded") || result == QLatin1String("skipped");
    m_record.errorCode = well ? QString() : errorCodeText(code);
    m_record.message = redacted(message);
    m_record.what = journeyText(m_record, sync);
    return store(stored, sync).andThen(this, [this](qint64 id) {
        m_record.id = id;
        Q_EMIT changed(m_record);
    });
}

} // namespace bowline
