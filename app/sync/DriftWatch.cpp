// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/DriftWatch.h"

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
        if (there) // if not, the next check or write says so
            compare(before, *there);
    });
}

void DriftWatch::compare(const QList<SyncRecord> &before, const EnvVars &there)
{
    for (const SyncRecord &sync : before) {
        if (!hasDrifted(sync, there))
            continue;
        noteDrift(*m_means.book->find(sync.id));
        const qint64 pause = pauseFor(sync.id);
        if (pause == 0)
            m_means.heal(sync.id);
        else
            m_seen[sync.id].later = m_means.clock->after(pause, [this, id = sync.id] { m_means.heal(id); });
    }
}

bool DriftWatch::hasDrifted(const SyncRecord &before, const EnvVars &there) const
{
    const auto now = m_means.book->find(before.id);
    if (!now || syncStateFromKey(now->state) != SyncState::InSync || now->writtenFingerprint.isEmpty())
        return false;
    if (now->writtenFingerprint != before.writtenFingerprint || now->syncedAt != before.syncedAt ||
        !m_means.isQuiet(now->id))
        return false;
    return m_means.sealer->fingerprint(there.value(now->envVar)) != now->writtenFingerprint;
}

void DriftWatch::noteDrift(SyncRecord sync)
{
    m_drifted.insert(sync.id);
    sync.state = syncStateKey(SyncState::Updating);
    sync.reason = tr("The value was changed outside Bowline.");
    sync.stateSince = m_means.clock->now();
    m_means.book->note(sync);
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
