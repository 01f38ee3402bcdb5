// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/DriftWatch.h"

#include "sync/SyncRendering.h"

namespace bowline {

DriftWatch::DriftWatch(Means means, QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
{
}

void DriftWatch::look(const ProjectId &project)
{
    Destination *destination = m_means.destination(project);
    if (!destination)
        return;
    destination->read().then(this, [this, before = before(project)](const Expected<EnvVars> &there) {
        if (there)
            compare(before, *there);
        for (const SyncRecord &sync : before) {
            if (there ? waitsForTheDestination(sync) : (claimsWhatIsThere(sync) && isAsBefore(sync)))
                answer(sync.id);
        }
    });
}

void DriftWatch::compare(const QList<SyncRecord> &before, const EnvVars &there)
{
    for (const SyncRecord &sync : before) {
        if (hasDrifted(sync, there))
            answer(sync.id);
    }
}

void DriftWatch::answer(const SyncId &id)
{
    if (const auto sync = m_means.book->find(id); claimsWhatIsThere(*sync))
        noteDrift(*sync);
    const qint64 pause = pauseFor(id);
    if (pause == 0)
        m_means.heal(id);
    else
        m_seen[id].later = m_means.clock->after(pause, [this, id] { m_means.heal(id); });
}

bool DriftWatch::claimsWhatIsThere(const SyncRecord &sync)
{
    const SyncState state = syncStateFromKey(sync.state);
    return !sync.writtenFingerprint.isEmpty() &&
           (state == SyncState::InSync || state == SyncState::Unproven || state == SyncState::WaitingForHeroku);
}

bool DriftWatch::waitsForTheDestination(const SyncRecord &before) const
{
    const auto now = m_means.book->find(before.id);
    if (!now || now->state != before.state || !m_means.isQuiet(now->id))
        return false;
    const ErrorCode code = errorCodeFromText(now->errorCode);
    return code == ErrorCode::DestinationRefused || code == ErrorCode::DestinationMissing ||
           code == ErrorCode::DestinationConflict;
}

bool DriftWatch::isAsBefore(const SyncRecord &before) const
{
    const auto now = m_means.book->find(before.id);
    return now && now->writtenFingerprint == before.writtenFingerprint && now->syncedAt == before.syncedAt &&
           m_means.isQuiet(now->id);
}

bool DriftWatch::hasDrifted(const SyncRecord &before, const EnvVars &there) const
{
    const auto now = m_means.book->find(before.id);
    if (!now || !claimsWhatIsThere(*now) || !isAsBefore(before))
        return false;
    // Left over from before, it keeps the sync from being green already: no drift that could be put right.
    EnvVars own = ownedBy(*now, there);
    if (syncStateFromKey(now->state) != SyncState::InSync && own.size() > 1)
        own.removeIf([written = m_means.book->lastWritten(*now)](const EnvVars::iterator &one) {
            return !written.contains(one.key());
        });
    return m_means.sealer->fingerprint(writtenText(own)) != now->writtenFingerprint;
}

void DriftWatch::noteDrift(SyncRecord sync)
{
    m_drifted.insert(sync.id);
    sync.state = syncStateKey(SyncState::Updating);
    sync.reason = Phrase("sync.value_changed_outside");
    sync.stateSince = m_means.clock->now();
    m_means.book->noteProgress(sync);
}

qint64 DriftWatch::pauseFor(const SyncId &sync)
{
    Seen &seen = m_seen[sync];
    const qint64 nowMs = m_means.clock->monotonicMs();
    seen.times = seen.times > 0 && nowMs - seen.atMs < calmMs ? seen.times + 1 : 1;
    seen.atMs = nowMs;
    return seen.times == 1 ? 0 : std::min(longestPauseMs, qint64(1000) << std::min(seen.times - 2, 10));
}

} // namespace bowline
