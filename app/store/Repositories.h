// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables/AccountTable.h"
#include "store/tables/ActTable.h"
#include "store/tables/DataLinkTable.h"
#include "store/tables/EnvVarTable.h"
#include "store/tables/FileRescueTable.h"
#include "store/tables/JourneyTable.h"
#include "store/tables/LeaseTable.h"
#include "store/tables/ProjectTable.h"
#include "store/tables/SecretTable.h"
#include "store/tables/SettingTable.h"
#include "store/tables/SyncTable.h"
#include "store/tables/WebhookDeliveryTable.h"
#include "store/tables/WebhookTable.h"

#include <memory>

class QSqlDatabase;

namespace bowline {

/// All tables of one connection, for use inside one transaction on the journal's thread. Statements are
/// prepared once for each connection.
class Repositories
{
public:
    explicit Repositories(QSqlDatabase &database);
    ~Repositories();
    Repositories(const Repositories &) = delete;
    Repositories &operator=(const Repositories &) = delete;

    AccountTable &accounts() { return m_accounts; }
    ProjectTable &projects() { return m_projects; }
    EnvVarTable &envVars() { return m_envVars; }
    SyncTable &syncs() { return m_syncs; }
    JourneyTable &journeys() { return m_journeys; }
    WebhookTable &webhooks() { return m_webhooks; }
    WebhookDeliveryTable &webhookDeliveries() { return m_webhookDeliveries; }
    FileRescueTable &fileRescues() { return m_fileRescues; }
    SettingTable &settings() { return m_settings; }
    ActTable &acts() { return m_acts; }
    DataLinkTable &dataLinks() { return m_dataLinks; }
    LeaseTable &leases() { return m_leases; }    ///< shared journals only
    SecretTable &secrets() { return m_secrets; } ///< shared journals only
    /// What this transaction has changed. Of no effect in a journal of our own.
    ChangeList &changes() { return m_changes; }

    /// In a journal of our own, on the connection that only reads: another number whenever somebody has written.
    Expected<qint64> dataVersion();
    QStringList preparedStatements() const; ///< as Statements::preparedTexts()

    /// Tells who listens, when the transaction is over. In a shared journal only.
    Expected<Done> notify(const QString &channel, const QString &payload);

private:
    std::unique_ptr<Statements> m_statements;
    ChangeList m_changes;
    AccountTable m_accounts;
    ProjectTable m_projects;
    EnvVarTable m_envVars;
    SyncTable m_syncs;
    JourneyTable m_journeys;
    WebhookTable m_webhooks;
    WebhookDeliveryTable m_webhookDeliveries;
    FileRescueTable m_fileRescues;
    SettingTable m_settings;
    ActTable m_acts;
    DataLinkTable m_dataLinks;
    LeaseTable m_leases;
    SecretTable m_secrets;
};

} // namespace bowline
