// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "store/Records.h"

#include <QStringList>

#include <optional>

class QSqlDatabase;

namespace bowline {

/// All tables, for use inside one transaction on the journal's thread. Prepared statements. Errors: store.*, and
/// input.name_taken where a unique name is taken.
class Repositories
{
public:
    explicit Repositories(QSqlDatabase &database);

    Expected<QList<AccountRecord>> accounts();
    Expected<Done> saveAccount(const AccountRecord &account); ///< insert or update by id
    Expected<Done> removeAccount(const AccountId &id);

    Expected<QList<ProjectRecord>> projects();
    Expected<Done> saveProject(const ProjectRecord &project);
    Expected<Done> removeProject(const ProjectId &id); ///< with its env vars, syncs and journeys

    Expected<QList<EnvVarRecord>> envVars(const ProjectId &project);
    Expected<std::optional<EnvVarRecord>> envVar(const ProjectId &project, const QString &name);
    Expected<Done> saveEnvVar(const EnvVarRecord &envVar);
    Expected<Done> removeEnvVar(const ProjectId &project, const QString &name);

    Expected<QList<SyncRecord>> syncs();
    Expected<Done> saveSync(const SyncRecord &sync);
    Expected<Done> removeSync(const SyncId &id);

    /// Starts a journey; gives its id.
    Expected<qint64> addJourney(const JourneyRecord &journey);
    Expected<Done> saveJourney(const JourneyRecord &journey); ///< all but its steps
    Expected<Done> startStep(qint64 journey, const JourneyStepRecord &step);
    Expected<Done> endStep(qint64 journey, const JourneyStepRecord &step); ///< the newest unfinished one of this name
    /// Newest first, with their steps; `before` 0 = from the newest. An empty project means all.
    Expected<QList<JourneyRecord>> journeys(const ProjectId &project, qint64 before, int limit);
    /// Those without an end: interrupted by a kill. For the engine's start.
    Expected<QList<JourneyRecord>> unfinishedJourneys();

    Expected<QString> setting(const QString &key); ///< empty if never set
    Expected<Done> saveSetting(const QString &key, const QString &value);

private:
    QSqlDatabase &m_database;
};

} // namespace bowline
