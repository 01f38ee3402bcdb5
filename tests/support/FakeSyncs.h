// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/SyncsApi.h"
#include "support/FakeAnswers.h"
#include "support/FakeEnvVars.h"

namespace bowline::test {

/// SyncsApi without a service behind it, see FakeService.
class FakeSyncs final : public SyncsApi
{
public:
    FakeSyncs(FakeAnswers &answers, FakeEnvVars &envVars)
        : m_answers(answers)
        , m_envVars(envVars)
    {
    }

    // What it answers, and what it was asked
    QHash<QString, QList<DatabaseView>> databasesOf; ///< by account id
    ConnectRequest lastConnect;
    WritePlanView plan;
    /// Heroku's URL, with dots for its password, whatever database is chosen.
    QString previewSource = QStringLiteral("postgres://u1:••••••••@db.example.com:5432/d1");

    Pending<QList<DatabaseView>> databases(const AccountId &account) override;
    Pending<WritePlanView> planConnect(const ConnectRequest &request) override;
    Pending<ConnectPreview> previewConnect(const ConnectRequest &request) override;
    Pending<JobView> connectDatabase(const ConnectRequest &request) override;
    Pending<Done> syncNow(const ProjectId &project, const QString &envVar) override;
    Pending<EnvVarView> optOut(const ProjectId &project, const QString &envVar) override;
    Pending<EnvVarView> resumeSync(const ProjectId &project, const QString &envVar) override;
    Pending<RemovalPreview> previewDeleteIntegration(const ProjectId &project, const AccountId &account) override;
    Pending<Done> deleteIntegration(const ProjectId &project, const AccountId &account) override;

private:
    Pending<EnvVarView> moveSync(const QString &call, const ProjectId &project, const QString &envVar, SyncState to);

    FakeAnswers &m_answers;
    FakeEnvVars &m_envVars;
};

} // namespace bowline::test
