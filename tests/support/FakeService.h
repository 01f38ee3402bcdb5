// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceApi.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace bowline::test {

/// The seam without a service behind it, for tests of the window. Every call is recorded in `calls`; it
/// answers from `state` and the public fields, or with the error set by `failNext`. `emitChanges` and the
/// helpers send deltas with the next revision, and keep `state` in step.
class FakeService : public ServiceApi
{
    Q_OBJECT
public:
    explicit FakeService(QObject *parent = nullptr);

    struct Call
    {
        QString name; ///< "optOut"
        QStringList
            arguments; ///< ids, names and numbers as text; secrets as their clear text (they are test values)
    };

    // What was asked
    QList<Call> calls;
    bool called(const QString &name) const;
    int count(const QString &name) const;
    QStringList lastArguments(const QString &name) const; ///< empty if never called
    ConnectRequest lastConnect;
    DestinationInput lastDestination;

    // What it answers
    Snapshot state;                                  ///< subscribe
    CliLoginView cliLogin;                           ///< findCliLogin
    QHash<QString, QList<EnvVarView>> envVarsOf;     ///< by project id
    std::optional<Error> envVarsError; ///< beside the rows: the destination cannot be read
    QHash<QString, QString> values;                  ///< revealEnvVar, by env var name
    QHash<QString, QList<DatabaseView>> databasesOf; ///< by account id
    QList<ActivityView> activities;                  ///< newest first
    ActivityFilter lastFilter;                       ///< of activity()
    TimingsView timingsAnswer;
    QString report;
    QList<LogLine> log;
    QList<HasuraProjectView> hasura;
    RemovalPreview preview;  ///< every preview call
    DestinationPreview destinationPreview;
    bool replaceable = false; ///< canReplaceService
    JobView nextJob;         ///< startLogin, startSandbox, renewLogin, connectDatabase
    AccountView nextAccount; ///< addToken, useCliLogin

    /// The next call of this name fails so.
    void failNext(const QString &name, const Error &error);
    /// Calls of this name stay pending until release().
    void hold(const QString &name);
    void release(const QString &name);

    // Deltas
    void emitChanges(const QList<Change> &changes);
    /// As if a delta had been lost.
    void skipRevision() { ++state.revision; }

    // Ready-made rows
    static AccountView account(const QString &id, const QString &email);
    static ProjectView project(const QString &id, const QString &name);
    static EnvVarView manualVar(const QString &projectId, const QString &name);
    static EnvVarView syncedVar(const QString &projectId, const QString &name, SyncState state);
    static DatabaseView database(const QString &appName, const QString &addonName);

    Pending<Snapshot> subscribe() override;
    bool canReplaceService() const override { return replaceable; }
    Pending<Done> replaceService() override;
    Pending<JobView> startLogin() override;
    Pending<Done> cancelJob(const JobId &job) override;
    Pending<AccountView> addToken(const Secret &token) override;
    Pending<CliLoginView> findCliLogin() override;
    Pending<AccountView> useCliLogin() override;
    Pending<JobView> startSandbox() override;
    Pending<JobView> renewLogin(const AccountId &account) override;
    Pending<RemovalPreview> previewLogOut(const AccountId &account) override;
    Pending<Done> logOut(const AccountId &account) override;
    Pending<QList<HasuraProjectView>> hasuraProjects(const Secret &token) override;
    Pending<ProjectView> createProject(const QString &name, const DestinationInput &destination) override;
    Pending<ProjectView> renameProject(const ProjectId &project, const QString &name) override;
    Pending<ProjectView> changeDestination(const ProjectId &project,
                                           const DestinationInput &destination) override;
    Pending<DestinationPreview> previewChangeDestination(const ProjectId &project,
                                                         const DestinationInput &destination) override;
    Pending<RemovalPreview> previewDeleteProject(const ProjectId &project) override;
    Pending<Done> deleteProject(const ProjectId &project) override;
    Pending<EnvVarsView> envVars(const ProjectId &project) override;
    Pending<Secret> revealEnvVar(const ProjectId &project, const QString &name) override;
    Pending<EnvVarView> setEnvVar(const ProjectId &project, const QString &name,
                                  const Secret &value) override;
    Pending<RemovalPreview> previewDeleteEnvVar(const ProjectId &project, const QString &name) override;
    Pending<Done> deleteEnvVar(const ProjectId &project, const QString &name) override;
    Pending<QList<DatabaseView>> databases(const AccountId &account) override;
    Pending<JobView> connectDatabase(const ConnectRequest &request) override;
    Pending<Done> syncNow(const ProjectId &project, const QString &envVar) override;
    Pending<EnvVarView> optOut(const ProjectId &project, const QString &envVar) override;
    Pending<EnvVarView> resumeSync(const ProjectId &project, const QString &envVar) override;
    Pending<RemovalPreview> previewDeleteIntegration(const ProjectId &project,
                                                     const AccountId &account) override;
    Pending<Done> deleteIntegration(const ProjectId &project, const AccountId &account) override;
    Pending<QList<ActivityView>> activity(const ActivityFilter &filter, qint64 before, int limit) override;
    Pending<TimingsView> timings(const ActivityFilter &filter) override;
    Pending<QString> incidentReport(qint64 activity) override;
    Pending<QList<LogLine>> logTail(int lines) override;
    Pending<Done> unlockKeychain() override;
    Pending<Done> chooseSecretStore(KeychainKind kind, const Secret &passphrase) override;
    Pending<SettingsView> setOAuthClient(const QString &id, const Secret &secret,
                                         const QString &redirect) override;
    Pending<SettingsView> setPolling(int seconds, int budgetPercent) override;
    Pending<SettingsView> setStartAtLogin(bool on) override;
    Pending<WebhookView> setWebhooks(bool on, const QString &publicUrl, const QString &address, int port) override;

private:
    template <class T>
    Pending<T> answer(const QString &name, const QStringList &arguments, T value);
    void apply(const Change &change);
    EnvVarView *findEnvVar(const QString &projectId, const QString &name);
    Pending<EnvVarView> moveSync(const QString &call, const ProjectId &project, const QString &envVar,
                                 SyncState to);

    QHash<QString, QList<Error>> m_failures;
    QSet<QString> m_held;
    QHash<QString, QList<std::function<void()>>> m_waiting;
};

} // namespace bowline::test
