// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "support/FakeAccounts.h"
#include "support/FakeActivity.h"
#include "support/FakeActs.h"
#include "support/FakeAnswers.h"
#include "support/FakeBackups.h"
#include "support/FakeDataLinks.h"
#include "support/FakeDatabases.h"
#include "support/FakeEnvVars.h"
#include "support/FakeKeychain.h"
#include "support/FakeMaintenances.h"
#include "support/FakeProjects.h"
#include "support/FakeRows.h"
#include "support/FakeSettings.h"
#include "support/FakeSyncs.h"
#include "support/FakeWebhooks.h"

namespace bowline::test {

/// The seam without a service behind it, for tests of the window: one small fake for each domain. Every call is
/// recorded in `calls`; it answers from `state` and the public fields of its domain's fake, or with the error set by
/// `failNext`. `emitChanges` and the helpers send deltas with the next revision, and keep what is answered in step.
class FakeService : public ServiceApi, public FakeAnswers, public FakeRows
{
    Q_OBJECT
public:
    explicit FakeService(QObject *parent = nullptr);

    bool replaceable = false; ///< canReplaceService

    // Deltas
    void emitChanges(const QList<Change> &changes);
    /// As if a delta had been lost.
    void skipRevision() { ++state.revision; }

    Pending<Snapshot> subscribe() override;
    Pending<Done> cancelJob(const JobId &job) override;
    bool canReplaceService() const override { return replaceable; }
    Pending<Done> replaceService() override;

    FakeAccounts &accounts() override { return m_accounts; }
    FakeProjects &projects() override { return m_projects; }
    FakeEnvVars &envVars() override { return m_envVars; }
    FakeSyncs &syncs() override { return m_syncs; }
    FakeActivity &activity() override { return m_activity; }
    FakeKeychain &keychain() override { return m_keychain; }
    FakeSettings &settings() override { return m_settings; }
    FakeWebhooks &webhooks() override { return m_webhooks; }
    FakeActs &acts() override { return m_acts; }
    FakeDataLinks &dataLinks() override { return m_dataLinks; }
    FakeDatabases &databases() override { return m_databases; }
    FakeBackups &backups() override { return m_backups; }
    FakeMaintenances &maintenances() override { return m_maintenances; }

private:
    void apply(const Change &change);

    FakeAccounts m_accounts;
    FakeProjects m_projects;
    FakeEnvVars m_envVars;
    FakeSyncs m_syncs;
    FakeActivity m_activity;
    FakeKeychain m_keychain;
    FakeSettings m_settings;
    FakeWebhooks m_webhooks;
    FakeActs m_acts;
    FakeDataLinks m_dataLinks;
    FakeDatabases m_databases;
    FakeBackups m_backups;
    FakeMaintenances m_maintenances;
};

} // namespace bowline::test
