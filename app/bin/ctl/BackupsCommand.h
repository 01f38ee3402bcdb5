// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/ActCommand.h"
#include "bin/ctl/Answer.h"
#include "bin/ctl/BackupsLine.h"
#include "service/api/BackupViews.h"
#include "service/api/DatabaseViews.h"

namespace bowline::ctl {

/// What `bowlinectl databases` does about backups: lists them, gives a link to one, and performs acts on them.
class BackupsCommand : public QObject
{
    Q_OBJECT
public:
    /// `service` is not owned.
    explicit BackupsCommand(ServiceApi *service, QObject *parent = nullptr);

    /// `target`: of a restore.
    Pending<Answer> run(const ActCommand::Wish &wish, const BackupsLine &line, const DatabaseRowView &database,
                        const DatabaseRowView &target);

private:
    Pending<Answer> list(const DatabaseRowView &database);
    /// By its name or number; not_found.
    Pending<BackupView> find(const QString &backup, const DatabaseRowView &database);
    Pending<Answer> download(const DatabaseRowView &database, const QString &id);
    Pending<Answer> unschedule(const ActCommand::Wish &wish, const DatabaseRowView &database);

    ServiceApi *m_service;
    ActCommand m_acts;
};

} // namespace bowline::ctl
