// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DatabasesApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// DatabasesApi without a service behind it, see FakeService. Pages are cut from `known`, unfiltered.
class FakeDatabases final : public DatabasesApi
{
public:
    explicit FakeDatabases(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    // What it answers, and what it was asked
    QList<DatabaseRowView> known;
    QStringList families;
    QList<DatabaseTroubleView> troubles;
    DatabaseDetailView detail; ///< its row is that of the database that was asked for
    QList<CredentialView> credentialsOfAll;
    QStringList appNames;
    QList<DatabasePlanView> sold;
    Secret url;
    ConnectionReport connection;
    DatabaseChecksView checked;
    DatabaseConnectionsView connected; ///< statements are left out where nobody asks for them
    DatabaseFilter lastFilter;
    QList<DatabaseKey> lastLooked;

    Pending<DatabasePageView> list(const DatabaseFilter &filter, int offset, int limit) override;
    Pending<QList<DatabaseRowView>> look(const QList<DatabaseKey> &databases) override;
    Pending<DatabaseDetailView> details(const DatabaseKey &database) override;
    Pending<QList<CredentialView>> credentials(const DatabaseKey &database) override;
    Pending<QStringList> apps(const AccountId &account) override;
    Pending<QList<DatabasePlanView>> plans(const AccountId &account) override;
    Pending<Secret> revealUrl(const DatabaseKey &database, const QString &appId, const QString &configVar,
                              SnippetForm form) override;
    Pending<ConnectionReport> testConnection(const DatabaseKey &database, const QString &appId,
                                             const QString &configVar) override;
    Pending<DatabaseChecksView> checks(const DatabaseKey &database) override;
    Pending<Done> mute(const DatabaseKey &database, const QString &finding, bool on) override;
    Pending<DatabaseConnectionsView> connections(const DatabaseKey &database, bool withQueries) override;

    static DatabaseRowView row(const QString &account, const QString &name);

private:
    DatabaseRowView rowOf(const DatabaseKey &key) const; ///< an empty one if it is not known

    FakeAnswers &m_answers;
};

} // namespace bowline::test
