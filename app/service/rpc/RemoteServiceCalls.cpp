// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each call of the seam as one request: nothing but names, which the method table turns into the protocol's.
#include "service/rpc/Methods.h"
#include "service/rpc/RemoteService.h"

namespace bowline {

using namespace rpc;

namespace {

template <class Row, class... A>
QJsonObject named(const Row &row, const A &...arguments)
{
    static_assert(sizeof...(A) == std::tuple_size_v<typename Row::Arguments>);
    QJsonObject parameters;
    [[maybe_unused]] auto name = row.parameters.begin();
    (parameters.insert(QString::fromLatin1(*name++), encode(arguments)), ...);
    return parameters;
}

} // namespace

template <auto Call, class... A>
auto RemoteService::call(const A &...arguments)
{
    using Result = typename Method<Call>::Result;
    if (!m_client->isReady())
        return Pending<Result>::failed(m_why);
    const auto &row = method<Call>();
    const Promise<Result> promise;
    m_client->request(QString::fromLatin1(row.name), named(row, arguments...), row.limitMs,
                      [promise](const Expected<QJsonValue> &answer) {
                          Result value{};
                          Trouble trouble;
                          if (!answer)
                              promise.fail(answer.error());
                          else if (decode(*answer, value, trouble))
                              promise.settle(std::move(value));
                          else
                              promise.fail(makeError(ErrorCode::ServiceProtocol, trouble.text()));
                      });
    return promise.pending();
}

Pending<JobView> RemoteService::startLogin()
{
    return call<&ServiceApi::startLogin>();
}

Pending<Done> RemoteService::cancelJob(const JobId &job)
{
    return call<&ServiceApi::cancelJob>(job);
}

Pending<AccountView> RemoteService::addToken(const Secret &token)
{
    return call<&ServiceApi::addToken>(token);
}

Pending<CliLoginView> RemoteService::findCliLogin()
{
    return call<&ServiceApi::findCliLogin>();
}

Pending<AccountView> RemoteService::useCliLogin()
{
    return call<&ServiceApi::useCliLogin>();
}

Pending<JobView> RemoteService::startSandbox()
{
    return call<&ServiceApi::startSandbox>();
}

Pending<JobView> RemoteService::renewLogin(const AccountId &account)
{
    return call<&ServiceApi::renewLogin>(account);
}

Pending<RemovalPreview> RemoteService::previewLogOut(const AccountId &account)
{
    return call<&ServiceApi::previewLogOut>(account);
}

Pending<Done> RemoteService::logOut(const AccountId &account)
{
    return call<&ServiceApi::logOut>(account);
}

Pending<QList<HasuraProjectView>> RemoteService::hasuraProjects(const Secret &token)
{
    return call<&ServiceApi::hasuraProjects>(token);
}

Pending<ProjectView> RemoteService::createProject(const QString &name, const DestinationInput &destination)
{
    return call<&ServiceApi::createProject>(name, destination);
}

Pending<ProjectView> RemoteService::renameProject(const ProjectId &project, const QString &name)
{
    return call<&ServiceApi::renameProject>(project, name);
}

Pending<ProjectView> RemoteService::changeDestination(const ProjectId &project, const DestinationInput &destination)
{
    return call<&ServiceApi::changeDestination>(project, destination);
}

Pending<DestinationPreview> RemoteService::previewChangeDestination(const ProjectId &project,
                                                                    const DestinationInput &destination)
{
    return call<&ServiceApi::previewChangeDestination>(project, destination);
}

Pending<RemovalPreview> RemoteService::previewDeleteProject(const ProjectId &project)
{
    return call<&ServiceApi::previewDeleteProject>(project);
}

Pending<Done> RemoteService::deleteProject(const ProjectId &project)
{
    return call<&ServiceApi::deleteProject>(project);
}

Pending<EnvVarsView> RemoteService::envVars(const ProjectId &project)
{
    return call<&ServiceApi::envVars>(project);
}

Pending<Secret> RemoteService::revealEnvVar(const ProjectId &project, const QString &name)
{
    return call<&ServiceApi::revealEnvVar>(project, name);
}

Pending<EnvVarView> RemoteService::setEnvVar(const ProjectId &project, const QString &name, const Secret &value)
{
    return call<&ServiceApi::setEnvVar>(project, name, value);
}

Pending<RemovalPreview> RemoteService::previewDeleteEnvVar(const ProjectId &project, const QString &name)
{
    return call<&ServiceApi::previewDeleteEnvVar>(project, name);
}

Pending<Done> RemoteService::deleteEnvVar(const ProjectId &project, const QString &name)
{
    return call<&ServiceApi::deleteEnvVar>(project, name);
}

Pending<QList<DatabaseView>> RemoteService::databases(const AccountId &account)
{
    return call<&ServiceApi::databases>(account);
}

Pending<JobView> RemoteService::connectDatabase(const ConnectRequest &request)
{
    return call<&ServiceApi::connectDatabase>(request);
}

Pending<Done> RemoteService::syncNow(const ProjectId &project, const QString &envVar)
{
    return call<&ServiceApi::syncNow>(project, envVar);
}

Pending<EnvVarView> RemoteService::optOut(const ProjectId &project, const QString &envVar)
{
    return call<&ServiceApi::optOut>(project, envVar);
}

Pending<EnvVarView> RemoteService::resumeSync(const ProjectId &project, const QString &envVar)
{
    return call<&ServiceApi::resumeSync>(project, envVar);
}

Pending<RemovalPreview> RemoteService::previewDeleteIntegration(const ProjectId &project, const AccountId &account)
{
    return call<&ServiceApi::previewDeleteIntegration>(project, account);
}

Pending<Done> RemoteService::deleteIntegration(const ProjectId &project, const AccountId &account)
{
    return call<&ServiceApi::deleteIntegration>(project, account);
}

Pending<QList<ActivityView>> RemoteService::activity(const ActivityFilter &filter, qint64 before, int limit)
{
    return call<&ServiceApi::activity>(filter, before, limit);
}

Pending<TimingsView> RemoteService::timings(const ActivityFilter &filter)
{
    return call<&ServiceApi::timings>(filter);
}

Pending<QString> RemoteService::incidentReport(qint64 activity)
{
    return call<&ServiceApi::incidentReport>(activity);
}

Pending<QList<LogLine>> RemoteService::logTail(int lines)
{
    return call<&ServiceApi::logTail>(lines);
}

Pending<Done> RemoteService::unlockKeychain()
{
    return call<&ServiceApi::unlockKeychain>();
}

Pending<Done> RemoteService::chooseSecretStore(KeychainKind kind, const Secret &passphrase)
{
    return call<&ServiceApi::chooseSecretStore>(kind, passphrase);
}

Pending<SettingsView> RemoteService::setOAuthClient(const QString &id, const Secret &secret, const QString &redirect)
{
    return call<&ServiceApi::setOAuthClient>(id, secret, redirect);
}

Pending<SettingsView> RemoteService::setPolling(int seconds, int budgetPercent)
{
    return call<&ServiceApi::setPolling>(seconds, budgetPercent);
}

Pending<SettingsView> RemoteService::setStartAtLogin(bool on)
{
    return call<&ServiceApi::setStartAtLogin>(on);
}

Pending<WebhookView> RemoteService::setWebhooks(bool on, const QString &publicUrl, const QString &address, int port)
{
    return call<&ServiceApi::setWebhooks>(on, publicUrl, address, port);
}

} // namespace bowline
