// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/MissedEnvVars.h"

#include "sync/SyncRendering.h"

namespace bowline {

void MissedEnvVars::noteRead(const ProjectId &project, const QList<SyncRecord> &syncs, const EnvVars &there,
                             const QDateTime &now)
{
    QHash<QString, QDateTime> &since = m_since[project];
    since.clear();
    for (const SyncRecord &sync : syncs) {
        for (const QString &name : envVarsOf(sync)) {
            if (!there.contains(name))
                since.insert(name, now);
        }
    }
}

bool MissedEnvVars::isThere(const SyncRecord &sync, const QString &envVar) const
{
    const QDateTime since = m_since.value(sync.project).value(envVar);
    return !since.isValid() || (sync.syncedAt.isValid() && sync.syncedAt > since);
}

} // namespace bowline
