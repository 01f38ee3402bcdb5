// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"
#include "service/HurriedClock.h"
#include "service/LocalService.h"
#include "service/rpc/RemoteService.h"
#include "service/rpc/RpcServer.h"
#include "support/Await.h"
#include "support/SandboxProcess.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace bowline::test {

/// The two forms of the seam. Remote: the same LocalService behind a real socket.
enum class ServiceForm { Local, Remote };

/// A service on a real sandbox, with a picture of its state kept from the deltas as the window keeps one.
class ServiceFixture
{
public:
    /// `hurry`: how many times faster than the computer's clock the service's time passes.
    /// `form`: Local unless BOWLINE_TEST_FORM says "remote", so that whole test programs run over both.
    explicit ServiceFixture(SandboxProcess &sandbox, double hurry = 1, ServiceForm form = formOfThisRun());
    static ServiceForm formOfThisRun();

    /// A redirect for the browser's login on a port that is free, which the service will use from now on. The sandbox
    /// is to be started with it.
    static QString freeRedirect();

    /// Starts the service (again) on the same folder, without waiting for anything.
    bool startOnly();
    /// The same; true when the secret store has come into this state.
    bool start(KeychainState until = KeychainState::Ready);
    void stop();
    /// The service's wall clock.
    void turnClockForward(qint64 ms) { m_clock.turnForward(ms); }

    ServiceApi &service() { return m_remote ? static_cast<ServiceApi &>(*m_remote) : *m_service; }
    SandboxProcess &sandbox() { return m_sandbox; }
    QString folder() const { return m_dir.path(); }
    QString journalPath() const;

    Expected<AccountView> logIn(int account = 0);
    /// As a person does it: opens the link of startLogin() and presses Allow.
    Expected<AccountView> logInByBrowser(const QString &email = QStringLiteral("ada@example.com"));
    /// Opens the link of a login job that was started, presses Allow, and waits for the job's end.
    Expected<AccountView> answerInBrowser(const Expected<JobView> &started, const QString &email);
    Expected<ProjectView> newProject(const QString &name, const DestinationInput &destination = {});
    std::optional<DatabaseView> database(const AccountId &account, const QString &app, const QString &configVar);
    ConnectRequest request(const ProjectView &project, const AccountView &account, const DatabaseView &database,
                           const QString &envVar) const;
    /// Previews an act, types what it asks for, and begins it.
    Expected<JobView> perform(const ActRequest &request);
    /// The same, and waits for the job's end; nothing, with a warning, if it did not begin.
    std::optional<JobView> performed(const ActRequest &request);
    /// Connects and waits for the job's end.
    std::optional<JobView> connect(const ConnectRequest &request);
    /// The env var as last told.
    EnvVarView envVar(const ProjectId &project, const QString &name) const;
    SyncView sync(const ProjectId &project, const QString &name) const;
    SyncState state(const ProjectId &project, const QString &name) const;
    QByteArray value(const ProjectId &project, const QString &name);
    QList<ActivityView> activity(const ProjectId &project);
    QList<ActivityView> journeys(const ProjectId &project); ///< without the acts of persons

    /// What Heroku (the sandbox) holds.
    QByteArray configVar(const QString &app, const QString &name) const;
    /// The control API; fails the test if the sandbox did not understand, since a fault that never was proves nothing.
    QJsonValue control(const QByteArray &method, const QString &path, const QJsonObject &body = {}) const;
    /// As `heroku pg:credentials:rotate` does it.
    bool rotate(const QString &addon, const QString &credential = QStringLiteral("default")) const;

    KeychainView keychain;
    QHash<JobId, JobView> jobs;
    QHash<AccountId, AccountView> accounts;
    QHash<ProjectId, ProjectView> projects;
    QHash<std::pair<ProjectId, QString>, EnvVarView> envVars;
    QList<IntegrationView> integrations;
    SettingsView settings;
    WebhookView webhooks;
    QList<DataLinkView> dataLinks; ///< as last told, without those that were removed
    bool revisionsInOrder = true;
    /// Subscribes once more: what that snapshot has need not come as a delta any more.
    Expected<Snapshot> subscribeAgain();

private:
    void begin(const Snapshot &snapshot);
    void hear(const Delta &delta);
    void apply(const Delta &delta);
    void applyOne(const Change &change);
    void keepLink(const DataLinkKey &key, const std::optional<DataLinkView> &link);

    SandboxProcess &m_sandbox;
    QTemporaryDir m_dir;
    HurriedClock m_clock;
    SystemRandom m_random;
    ServiceForm m_form;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<RpcServer> m_server;
    std::unique_ptr<RemoteService> m_remote;
    std::optional<quint64> m_revision; ///< nothing until the snapshot is there
    QList<Delta> m_early;              ///< came before that
};

} // namespace bowline::test
