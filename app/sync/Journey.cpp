// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Journey.h"

#include "core/DatabaseUrl.h"
#include "core/KillPoint.h"
#include "sync/SyncRendering.h"

namespace bowline {

namespace {

const QString stepWrite = QStringLiteral("write");
const QString stepProve = QStringLiteral("prove");

constexpr qint64 loginHoldsMs = 5000;      ///< after that, what a login said is not what proves a write
constexpr qint64 clocksMayDifferMs = 5000; ///< Heroku's and this computer's

} // namespace

Journey::Journey(const EngineParts &parts, SyncRecord sync, Secret before, Fetched fetched,
                 std::optional<JourneyRecord> unfinished, JourneyProgress progress, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_sync(std::move(sync))
    , m_unchanged(m_sync)
    , m_before(std::move(before))
    , m_fetched(std::move(fetched))
    , m_progress(std::move(progress))
    , m_continued(unfinished.has_value())
    , m_log(new JourneyLog(parts, unfinished ? *unfinished : recordOf(m_sync, m_fetched.detectedAt, m_fetched.trigger),
                           this))
    , m_kind(classifyChange(m_before, m_fetched.value.value_or(Secret())))
{
    connect(m_log, &JourneyLog::changed, this, &Journey::changed);
}

JourneyRecord Journey::recordOf(const SyncRecord &sync, const QDateTime &startedAt, Trigger trigger)
{
    JourneyRecord record;
    record.sync = sync.id;
    record.project = sync.project;
    record.envVar = sync.envVar;
    record.what = Phrase("journey.follows").arg(sync.envVar, sync.configVar, sync.appName);
    record.startedAt = startedAt;
    record.noticedBy = triggerKey(trigger);
    return record;
}

void Journey::tell(const QString &step, bool ended)
{
    if (m_progress)
        m_progress(step, ended);
}

Pending<SyncRecord> Journey::run()
{
    m_log->addPast(QStringLiteral("detect"), m_fetched.detectedAt, m_fetched.startedAt, {});
    m_log->addPast(QStringLiteral("fetch"), m_fetched.startedAt, m_fetched.endedAt, {});
    if (m_kind != ChangeKind::None || byPerson(m_fetched.trigger))
        m_release = m_fetched.release();
    classify();
    return m_promise.pending();
}

// Decides what the value means and what exactly will be written. Nothing outside has been touched yet.
void Journey::classify()
{
    const QDateTime now = m_parts.clock->now();
    if (!m_continued)
        m_log->setCause(causeText(m_kind, m_fetched.trigger, m_fetched.drifted));
    if (!m_fetched.value) {
        m_log->addPast(QStringLiteral("classify"), m_fetched.endedAt, now,
                       Phrase::plain(changeKindKey(ChangeKind::Detached)));
        stop(makeError(ErrorCode::SourceGone), Stage::Fetch);
        return;
    }
    const QString fingerprint = m_parts.sealer->fingerprint(*m_fetched.value);
    if (!m_continued)
        m_log->setFingerprints(m_sync.fingerprint, fingerprint);
    m_log->addPast(QStringLiteral("classify"), m_fetched.endedAt, now, Phrase::plain(changeKindKey(m_kind)));
    m_sync.fingerprint = fingerprint;
    m_sync.sealedValue = m_parts.sealer->seal(*m_fetched.value, "sync/" + m_sync.id.text.toUtf8());
    // What cannot be a database is not written over a value that was one: a config var that was emptied by mistake must
    // not empty the env var.
    if (const auto url = DatabaseUrl::parse(*m_fetched.value); !url) {
        stop(url.error(), Stage::Classify);
        return;
    }
    const auto rendered = renderedFor(m_sync, *m_fetched.value);
    if (!rendered) {
        stop(rendered.error(), Stage::Classify);
        return;
    }
    m_proof = proofRequestOf(m_sync, *m_fetched.value, *rendered);
    write();
}

void Journey::write()
{
    Destination *destination = m_parts.destination(m_sync.project);
    if (!destination) {
        stop(makeError(ErrorCode::DestinationMissing), Stage::Write);
        return;
    }
    m_rival = m_parts.rival ? m_parts.rival(m_sync) : std::nullopt;
    if (m_rival && !m_rival->isYounger) {
        stop(sharedError(), Stage::Write);
        return;
    }
    tell(stepWrite, false);
    BOWLINE_KILL_POINT("classified");
    // A login takes the longest of all, and changes nothing: it need not wait for notes and writes to reach the disk.
    m_login = destination->beginLogin(m_proof);
    m_loginAtMs = m_parts.clock->monotonicMs();
    m_log->begin(stepWrite)
        .andThen(this,
                 [this, destination = QPointer(destination)](const Done &) {
                     BOWLINE_KILL_POINT("write.noted");
                     if (!destination)
                         return Pending<Done>::failed(makeError(ErrorCode::DestinationMissing));
                     return destination->write(m_proof.written, [self = QPointer(this)] {
                         return self ? self->mayWrite() : Expected<Done>(fail(ErrorCode::Cancelled));
                     });
                 })
        .then(this, [this](const Expected<Done> &written) {
            BOWLINE_KILL_POINT("written");
            if (!written && written.error().code == ErrorCode::StoreTakenOver) {
                m_promise.fail(written.error()); // whoever has it now goes on with the entry as it stands
                return;
            }
            if (!written) {
                m_log->end(stepWrite, Phrase::plain(errorCodeText(written.error().code)));
                if (m_fetched.wanted())
                    stop(written.error(), Stage::Write);
                else
                    skip();
                return;
            }
            m_sync.writtenFingerprint = m_parts.sealer->fingerprint(writtenText(m_proof.written));
            m_sync.syncedAt = m_parts.clock->now();
            tell(stepWrite, true);
            prove();
        });
}

// Asked between the plan and the act, since planning takes its time.
Expected<Done> Journey::mayWrite() const
{
    if (!m_log->isOurs())
        return fail(ErrorCode::StoreTakenOver);
    return m_fetched.wanted() ? Expected<Done>(Done{}) : fail(ErrorCode::Cancelled);
}

void Journey::prove()
{
    Destination *destination = m_parts.destination(m_sync.project);
    if (!destination) {
        m_log->end(stepWrite, {});
        stop(makeError(ErrorCode::DestinationMissing), Stage::Prove);
        return;
    }
    tell(stepProve, false);
    // The notes in the journal and the proof go side by side: a proof changes nothing, so it may be asked twice. It is
    // asked first, since that of our own store begins with a read that would stand behind the notes in the queue.
    const bool loginHolds = m_login && m_parts.clock->monotonicMs() - m_loginAtMs <= loginHoldsMs;
    const Pending<Proof> asked = loginHolds ? destination->proveBy(*m_login, m_proof) : destination->prove(m_proof);
    m_log->end(stepWrite, {});
    m_log->begin(stepProve).then(this, [](const Expected<Done> &) { BOWLINE_KILL_POINT("prove.noted"); });
    asked.then(this, [this](const Expected<Proof> &proof) {
        BOWLINE_KILL_POINT("proven");
        m_log->end(stepProve, proof ? proof->text : Phrase::plain(errorCodeText(proof.error().code)));
        if (!proof) {
            stop(proof.error(), Stage::Prove);
            return;
        }
        tell(stepProve, true);
        if (m_rival)
            stop(sharedError(), Stage::Prove); // right as it is, but two are to write it
        else
            succeed(*proof);
    });
}

void Journey::succeed(const Proof &proof)
{
    m_sync.state = syncStateKey(SyncState::InSync);
    m_sync.reason = {};
    m_sync.errorCode.clear();
    m_sync.provenAt = m_parts.clock->now();
    m_sync.proof = proof.text;
    conclude(QStringLiteral("succeeded"), proof.text);
}

Error Journey::sharedError() const
{
    return makeError(ErrorCode::DestinationShared, m_rival->text, {});
}

// What was not written must not pass for written: whoever takes the sync up again would find nothing to do.
void Journey::skip()
{
    m_sync = m_unchanged;
    conclude(QStringLiteral("skipped"), Phrase("journey.stopped_before_write"));
}

void Journey::stop(const Error &error, Stage stage)
{
    m_outcome = outcomeOf(error, stage, m_kind != ChangeKind::None);
    m_sync.state = syncStateKey(m_outcome->state);
    m_sync.reason = m_outcome->reason;
    m_sync.errorCode = errorCodeText(error.code);
    conclude(stage == Stage::Prove ? QStringLiteral("unproven") : QStringLiteral("failed"), m_outcome->reason);
}

// The release's number belongs in the record, but nobody waited for it on the way.
void Journey::conclude(const QString &result, const Phrase &message)
{
    // In the transaction that ends the journey: nothing is left to write about the sync after that.
    m_sync.stateSince = m_sync.state == m_unchanged.state ? m_unchanged.stateSince : m_parts.clock->now();
    const auto finish = [this, result, message] {
        const ErrorCode code = m_outcome ? m_outcome->code : ErrorCode::Bug;
        BOWLINE_KILL_POINT("record");
        m_log->finish(result, code, message, m_sync).then(this, [this](const Expected<Done> &recorded) {
            BOWLINE_KILL_POINT("recorded");
            if (!recorded)
                m_promise.fail(recorded.error());
            else
                m_promise.settle(m_sync);
        });
    };
    if (!m_release) {
        finish();
        return;
    }
    m_release->then(this, [this, finish](const Expected<HerokuRelease> &release) {
        if (release && release->version > 0)
            noteRelease(*release);
        finish();
    });
}

// Its time is noted only where it can be what brought the new value: not for a value that did not change, not for what
// a person has chosen just now, and not if it was made after the change had been noticed.
void Journey::noteRelease(const HerokuRelease &release)
{
    m_sync.release = release.version;
    m_log->setRelease(release.version, release.description);
    const bool brought =
        m_kind != ChangeKind::None && m_kind != ChangeKind::First && m_fetched.trigger != Trigger::Connect;
    const qint64 before = release.createdAt.msecsTo(m_fetched.detectedAt);
    if (brought && release.createdAt.isValid() && before > -clocksMayDifferMs)
        m_log->setReleasedAt(release.createdAt);
}

} // namespace bowline
