// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/ActCommand.h"
#include "bin/ctl/Answer.h"
#include "bin/ctl/BackupsCommand.h"
#include "bin/ctl/DatabaseActsCommand.h"
#include "bin/ctl/DatabasesLine.h"
#include "bin/ctl/MaintenancesCommand.h"
#include "service/api/DatabaseViews.h"

namespace bowline::ctl {

/// The command databases: lists them, shows one with its credentials, and performs acts on them.
class DatabasesCommand : public QObject
{
    Q_OBJECT
public:
    /// `service` is not owned.
    explicit DatabasesCommand(ServiceApi *service, QObject *parent = nullptr);

    struct Wish
    {
        DatabasesLine line;
        bool dryRun = false;
        QString confirm; ///< what a person would type
    };
    /// `accounts`: those that there are, for a new database.
    Pending<Answer> run(const Wish &wish, const QList<AccountView> &accounts);

private:
    /// Every row, page by page, and the accounts that could not be asked.
    Pending<DatabasePageView> all(const QList<DatabaseRowView> &known = {});
    Pending<Answer> list();
    Pending<DatabaseRowView> find(const QString &name);
    Pending<Answer> show(const DatabaseRowView &row);
    Pending<Answer> checks(const DatabaseRowView &row);
    Pending<Answer> connections(const DatabaseRowView &row, bool withQueries);
    Pending<Answer> act(const Wish &wish, const DatabaseRowView &row);
    Pending<Answer> endConnection(const Wish &wish, const DatabaseRowView &row);

    Pending<Answer> runBackups(const Wish &wish, const DatabaseRowView &row);

    ServiceApi *m_service;
    ActCommand m_acts;
    DatabaseActsCommand m_databaseActs;
    BackupsCommand m_backups;
    MaintenancesCommand m_maintenances;
};

} // namespace bowline::ctl
