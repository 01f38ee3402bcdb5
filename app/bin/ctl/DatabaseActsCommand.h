// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/ActCommand.h"
#include "bin/ctl/DatabaseActsLine.h"
#include "service/api/AccountViews.h"
#include "service/api/DatabaseViews.h"

namespace bowline::ctl {

/// databases attach, detach, promote, create, follow, fork, unfollow, reset, destroy, and its credentials.
class DatabaseActsCommand : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned.
    DatabaseActsCommand(ServiceApi *service, ActCommand *acts, QObject *parent = nullptr);

    /// With the database that the line names.
    Pending<Answer> run(const ActCommand::Wish &wish, const DatabaseActsLine &line, const DatabaseRowView &row);
    /// A new one: of the first account that sees the app.
    Pending<Answer> create(const ActCommand::Wish &wish, const DatabaseActsLine &line,
                           const QList<AccountView> &accounts);

private:
    Pending<Answer> detach(const ActCommand::Wish &wish, const DatabaseActsLine &line, const DatabaseRowView &row);
    /// `notAsked`: why one of those before could not be asked; it may be the one.
    Pending<AccountId> accountOf(const QString &app, const QList<AccountView> &accounts,
                                 const std::optional<Error> &notAsked = {});

    ServiceApi *m_service;
    ActCommand *m_acts;
};

} // namespace bowline::ctl
