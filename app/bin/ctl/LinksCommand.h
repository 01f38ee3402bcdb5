// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/ActCommand.h"
#include "bin/ctl/Answer.h"
#include "bin/ctl/LinksLine.h"
#include "service/api/AccountViews.h"
#include "service/api/ActViews.h"
#include "service/api/DataLinkViews.h"

namespace bowline::ctl {

/// The command links: lists data links, looks at one, and performs acts on them. With a dry run an act is only shown.
///
///   find the databases -> what was asked, or an act -> Answer
class LinksCommand : public QObject
{
    Q_OBJECT
public:
    /// `service` is not owned.
    explicit LinksCommand(ServiceApi *service, QObject *parent = nullptr);

    struct Wish
    {
        LinksLine line;
        bool dryRun = false;
        QString confirm; ///< what a person would type
    };
    /// `accounts`: whose databases are looked through, in their order.
    Pending<Answer> run(const Wish &wish, const QList<AccountView> &accounts);

private:
    /// The databases that a line names. The remote's is empty where none is named.
    struct Found
    {
        AccountId account;
        LinkEndView local;
        LinkEndView remote;
    };

    Pending<Answer> list();
    Pending<Answer> carryOut(const Wish &wish, const Found &found);
    Pending<Answer> show(const DataLinkKey &link);
    Pending<Answer> examine(const DataLinkKey &link);
    Pending<Answer> protect(const Wish &wish, const Found &found);
    Pending<Found> find(const LinksLine &line, const QList<AccountView> &accounts);
    /// The local database of a link that is listed, where no account has that database any more.
    Pending<Found> findGone(const LinksLine &line);

    ServiceApi *m_service;
    ActCommand m_acts;
};

} // namespace bowline::ctl
