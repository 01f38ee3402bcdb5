// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncCheck.h"

#include "sync/SyncRendering.h"

#include <QPointer>

namespace bowline {

namespace {

bool isQuiet(Trigger trigger)
{
    return trigger < Trigger::LoginFailed;
}

// Bowline's own store lies in the journal: while that is away nothing could be recorded either, and nothing
// is known to be wrong with the env var.
bool isOfTheJournal(const Error &error)
{
    return errorCodeText(error.code).startsWith(QLatin1String("store."));
}

Pending<SyncCheck::Finding> findingOf(SyncCheck::Finding finding)
{
    return Pending<SyncCheck::Finding>::ready(std::move(finding));
}

} // namespace

SyncCheck::SyncCheck(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

SyncCheck::Next SyncCheck::next(const SyncRecord &sync, const Fetched &fetched, bool hasOpen, bool isPlanned) const
{
    const Trigger trigger = fetched.trigger;
    const SyncState state = syncStateFromKey(sync.state);
    const bool sameValue =
        fetched.value && !sync.fingerprint.isEmpty() && m_parts.sealer->fingerprint(*fetched.value) == sync.fingerprint;
    const bool isSole = !m_parts.rival || !m_parts.rival(sync);
    const bool well = state == SyncState::InSync && sameValue && !hasOpen && isSole;
    const bool knownGone =
        state == SyncState::Disconnected && errorCodeFromText(sync.errorCode) == ErrorCode::SourceGone;
    if (!fetched.value && knownGone && isQuiet(trigger))
        return Next::Rest; // still gone: Activity has it already
    // The slow full check finds what was missed. What is known, and planned to be tried again, keeps its
    // back-off.
    const bool unread = state == SyncState::Offline || state == SyncState::Disconnected;
    if (trigger == Trigger::Reconcile && sameValue && !unread && isPlanned)
        return Next::Rest;
    // Proven since somebody was refused: the look that ran just before this one has answered it.
    if (well && trigger == Trigger::LoginFailed && sync.provenAt >= fetched.detectedAt)
        return Next::Rest;
    if (!well || !isQuiet(trigger))
        return Next::Travel;
    if (trigger == Trigger::Release || trigger == Trigger::Webhook || trigger == Trigger::Recheck)
        return Next::Rest; // another config var of the app has changed
    return Next::Check;
}

Pending<SyncCheck::Finding> SyncCheck::run(const SyncRecord &sync, const Fetched &fetched)
{
    Destination *destination = m_parts.destination(sync.project);
    const auto wanted = renderedFor(sync, *fetched.value);
    if (!destination || !wanted)
        return findingOf({fetched, {}, {}});
    return destination->read().always(this, [this, sync, fetched, wanted = *wanted](const Expected<EnvVars> &there) {
        return judge(sync, fetched, wanted, there);
    });
}

Pending<SyncCheck::Finding> SyncCheck::judge(const SyncRecord &sync, const Fetched &fetched, const EnvVars &wanted,
                                             const Expected<EnvVars> &there)
{
    Destination *destination = m_parts.destination(sync.project);
    if (destination && !there && isOfTheJournal(there.error()))
        return findingOf({{}, {}, there.error()});
    if (!destination || !there || ownedBy(sync, *there) != wanted) {
        Fetched drifted = fetched;
        drifted.drifted = there.has_value();
        return findingOf({drifted, {}, {}});
    }
    // One from the future was made before the clock was set back: nobody knows how old it is.
    const qint64 age = sync.provenAt.isValid() ? sync.provenAt.msecsTo(m_parts.clock->now()) : -1;
    const bool fresh = age >= 0 && age < reproveMs;
    if (fresh && fetched.trigger != Trigger::Start)
        return findingOf({});
    const ProofRequest request = proofRequestOf(sync, *fetched.value, wanted);
    return destination->prove(request).always(this, [fetched](const Expected<Proof> &proof) {
        if (proof)
            return findingOf({{}, *proof, {}});
        if (isOfTheJournal(proof.error()))
            return findingOf({{}, {}, proof.error()});
        Fetched failed = fetched;
        const bool refused = proof.error().code == ErrorCode::DatabaseLoginRefused;
        failed.trigger = refused ? Trigger::LoginFailed : Trigger::Retry;
        return findingOf({failed, {}, {}});
    });
}

} // namespace bowline
