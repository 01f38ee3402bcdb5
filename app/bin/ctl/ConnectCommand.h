// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/Answer.h"
#include "bin/ctl/CommandLine.h"
#include "bin/ctl/JobWait.h"
#include "service/api/ProjectViews.h"
#include "service/api/ServiceApi.h"
#include "service/api/SyncsApi.h"

#include <QCoreApplication>

#include <optional>

namespace bowline::ctl {

/// The commands connect and edit-sync: lets an env var follow a database, or writes one that follows in another way.
/// With
/// --preview it only says what would be written.
///
///   find the database -> preview, or connect -> wait until the job has ended -> Answer
class ConnectCommand : public QObject
{
    Q_OBJECT
public:
    /// `service` is not owned.
    explicit ConnectCommand(ServiceApi *service, QObject *parent = nullptr);

    /// `edited`: the sync that is edited; nothing for a new one. `account`: whose databases are looked through.
    Pending<Answer> run(const CommandLine &line, const ProjectView &project, const AccountId &account,
                        const std::optional<SyncView> &edited);

private:
    Pending<Answer> preview(const ConnectRequest &request);
    Pending<Answer> connectNow(const ConnectRequest &request);
    static Answer answerOf(const ConnectRequest &request, const ConnectPreview &preview, const WritePlanView &plan);
    static Answer answerOf(const ConnectRequest &request, const JobView &job);

    ServiceApi *m_service;
    JobWait m_jobs;
};

} // namespace bowline::ctl
