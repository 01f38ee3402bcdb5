// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/Answer.h"
#include "bin/ctl/CommandLine.h"
#include "bin/ctl/ConnectCommand.h"
#include "bin/ctl/DatabasesCommand.h"
#include "bin/ctl/LinksCommand.h"
#include "service/api/ServiceApi.h"
#include "service/api/Snapshot.h"

#include <optional>

namespace bowline::ctl {

/// Carries out one command line over the seam and settles with what is to be said. Errors of the service become answers
/// too, so run() itself never fails.
///
///   subscribe -> snapshot -> what the command asks for besides -> Answer
class Commands : public QObject
{
    Q_OBJECT
public:
    /// `service` is not owned.
    explicit Commands(ServiceApi *service, QObject *parent = nullptr);

    Pending<Answer> run(const CommandLine &line);

private:
    struct Row
    {
        ProjectView project;
        EnvVarView envVar; ///< with its sync, of which it is the first
        bool owns(const QString &name) const { return envVar.name == name || envVar.sync->envVars.contains(name); }
    };

    Pending<Answer> carryOut(const CommandLine &line, const Snapshot &snapshot);
    Pending<Answer> status(const Snapshot &snapshot);
    Answer projects(const Snapshot &snapshot) const;
    Answer accounts(const Snapshot &snapshot) const;
    Pending<Answer> syncs(const CommandLine &line, const Snapshot &snapshot);
    Pending<Answer> syncNow(const CommandLine &line, const Snapshot &snapshot);
    Pending<Answer> optOut(const CommandLine &line, const Snapshot &snapshot);
    Pending<Answer> resume(const CommandLine &line, const Snapshot &snapshot);
    Pending<Answer> connectDatabase(const CommandLine &line, const Snapshot &snapshot);
    Pending<Answer> editSync(const CommandLine &line, const Snapshot &snapshot);
    Pending<Answer> authorizeApp(const CommandLine &line, const Snapshot &snapshot);
    Pending<Answer> activity(const CommandLine &line, const Snapshot &snapshot);
    Pending<Answer> activityDays(const CommandLine &line, const Snapshot &snapshot);

    struct Look;
    /// Looks at each, one beside the other; fails never.
    Pending<QList<Look>> lookAtEach(const QList<Row> &chosen);
    Pending<Answer> lookedAt(const QList<ProjectView> &projects, const QList<Look> &looks);
    /// The syncs of one project, or of all; sorted by project and name.
    Pending<QList<Row>> collect(const QList<ProjectView> &projects);
    static Answer syncsAnswer(const QList<Row> &rows);

    ServiceApi *m_service;
    ConnectCommand m_connects;
    LinksCommand m_links;
    DatabasesCommand m_databases;
};

/// The answer that an error of the service makes.
Answer refusal(const Error &error);
/// The answer to a command line that was not understood.
Answer misuse(const Error &error);

} // namespace bowline::ctl
