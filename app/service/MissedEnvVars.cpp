// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/MissedEnvVars.h"

namespace bowline {

void MissedEnvVars::noteRead(const ProjectId &project, const QList<SyncRecord> &syncs, const EnvVars &there,
                             const QDateTime &now)
{
    QHash<QString, QDateTime> &since = m_since[project];
    since.clear();
    for (const SyncRecord &sync : syncs) {
        if (!there.contains(sync.envVar))
            since.insert(sync.envVar, now);
    }
}

bool MissedEnvVars::isThere(const SyncRecord &sync) const
{
    const QDateTime since = m_since.value(sync.project).value(sync.envVar);
    return !since.isValid() || (sync.syncedAt.isValid() && sync.syncedAt > since);
}

} // namespace bowline
