// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/Destination.h"
#include "store/Records.h"

namespace bowline {

/// Which env vars of syncs were not at their destination when that was last read, and since when: what is
/// shown of them must not promise a value that no program finds there.
class MissedEnvVars
{
public:
    /// What a project's destination has just been found to hold. `syncs`: all of the project.
    void noteRead(const ProjectId &project, const QList<SyncRecord> &syncs, const EnvVars &there, const QDateTime &now);
    void noteWritten(const ProjectId &project, const QString &envVar) { m_since[project].remove(envVar); }
    void forget(const ProjectId &project) { m_since.remove(project); }
    /// False if it was missed, and not written since.
    bool isThere(const SyncRecord &sync, const QString &envVar) const;

private:
    QHash<ProjectId, QHash<QString, QDateTime>> m_since;
};

} // namespace bowline
