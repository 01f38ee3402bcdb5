// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DatabasesApi.h"
#include "service/databases/ConnectionEndAct.h"
#include "service/databases/ConnectionEndAllAct.h"
#include "service/databases/DatabaseActs.h"
#include "service/databases/DatabaseChecks.h"
#include "service/databases/DatabaseConnections.h"
#include "service/databases/DatabaseRows.h"

namespace bowline {

class ActDesk;

/// What people ask about databases: which there are, how they are, who may log in, what hangs on them. Owns the acts on
/// them.
///
///   list     inventory (a minute old at most) -> DatabaseRows: filter, sort, cut
///   look     FigureBook -> the rows again
///   checks   the URL of now -> CheckRunner on a thread that may block -> what is muted
class DatabaseDesk final : public QObject, public DatabasesApi
{
    Q_OBJECT
public:
    /// None is owned; `acts` gets the acts on databases.
    struct Parts
    {
        AccountBook *accounts;
        Inventory *inventory;
        ProtectionBook *protections;
        ProjectBook *projects;
        const LinkBook *links;
        ActDesk *acts;
    };
    DatabaseDesk(ServiceCore *core, const Parts &parts, QObject *parent = nullptr);

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

private:
    Pending<Secret> urlOf(const KnownDatabase &database, const QString &appId, const QString &configVar);
    Pending<Done> askAll(const DatabaseFilter &filter, const std::shared_ptr<QList<DatabaseTroubleView>> &troubles);
    /// Of the inventory, asked if it is old. not_found, or why its account cannot be asked.
    Pending<KnownDatabase> find(const DatabaseKey &key);
    int connectionLimitOf(const DatabaseKey &key) const; ///< of the plan, as Heroku said last; -1: not known
    LinkActParts sqlParts() const;
    DatabaseActParts actParts() const;
    DatabaseDetailView detail(const KnownDatabase &database) const;
    CredentialView credentialView(const KnownDatabase &database, const HerokuCredential &credential) const;

    ServiceCore *m_core;
    Parts m_parts;
    DatabaseTies m_ties;
    FigureBook m_figures;
    DatabaseRows m_rows;
    LinkUrls m_urls;
    DatabaseChecks m_checks;
    DatabaseConnections m_connections;
    DatabaseCatalogs m_catalogs;
    DatabaseActs m_acts;
    ConnectionEndAct m_end;
    ConnectionEndAllAct m_endAll;
};

} // namespace bowline
