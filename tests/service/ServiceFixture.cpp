// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ServiceFixture.h"

#include "service/api/ActsApi.h"
#include "support/Consent.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace bowline::test {

namespace {

constexpr int connectPatienceMs = 3 * usualPatienceMs; // it reads, writes and proves

} // namespace

ServiceForm ServiceFixture::formOfThisRun()
{
    return qgetenv("BOWLINE_TEST_FORM") == "remote" ? ServiceForm::Remote : ServiceForm::Local;
}

ServiceFixture::ServiceFixture(SandboxProcess &sandbox, double hurry, ServiceForm form)
    : m_sandbox(sandbox)
    , m_clock(hurry)
    , m_form(form)
{
    const Endpoints endpoints = sandbox.endpoints();
    qputenv("BOWLINE_HEROKU_API", endpoints.api.toEncoded());
    qputenv("BOWLINE_HEROKU_DATA", endpoints.data.toEncoded());
    qputenv("BOWLINE_HEROKU_ID", endpoints.id.toEncoded());
    qputenv("BOWLINE_HASURA_CLOUD", endpoints.hasuraCloud.toEncoded());
}

QString ServiceFixture::journalPath() const
{
    return m_dir.filePath(QStringLiteral("bowline/journal.sqlite"));
}

QString ServiceFixture::freeRedirect()
{
    return freeOAuthRedirect();
}

bool ServiceFixture::startOnly()
{
    m_remote.reset();
    m_server.reset();
    m_service = std::make_unique<LocalService>(ServicePlaces{journalPath(),
                                                             m_dir.filePath(QStringLiteral("bowline/secrets.sealed")),
                                                             m_dir.filePath(QStringLiteral("sandbox"))},
                                               &m_clock, &m_random);
    if (m_form == ServiceForm::Remote) {
        const QString socket = m_dir.filePath(QStringLiteral("run/service.sock"));
        m_server = std::make_unique<RpcServer>(*m_service, QStringLiteral("fixture"));
        if (const auto listening = m_server->listen(socket); !listening) {
            qWarning("listen: %s", qPrintable(listening.error().detail));
            return false;
        }
        m_remote = std::make_unique<RemoteService>(RemotePlace{socket, QStringLiteral("fixture"), {}});
    }
    m_revision.reset();
    m_early.clear();
    QObject::connect(&service(), &ServiceApi::changed, &service(), [this](const Delta &delta) { hear(delta); });
    const auto snapshot = await(service().subscribe());
    if (!snapshot) {
        qWarning("subscribe: %s", qPrintable(errorCodeText(snapshot.error().code)));
        return false;
    }
    begin(*snapshot);
    return true;
}

void ServiceFixture::begin(const Snapshot &snapshot)
{
    keychain = snapshot.keychain;
    for (const AccountView &account : snapshot.accounts)
        accounts.insert(account.id, account);
    for (const ProjectView &project : snapshot.projects)
        projects.insert(project.id, project);
    integrations = snapshot.integrations;
    settings = snapshot.settings;
    webhooks = snapshot.webhooks;
    m_revision = snapshot.revision;
    const QList<Delta> early = std::exchange(m_early, {});
    for (const Delta &delta : early) {
        if (delta.revision > snapshot.revision)
            apply(delta);
    }
}

bool ServiceFixture::start(KeychainState until)
{
    return startOnly() && happens([this, until] { return keychain.state == until; });
}

void ServiceFixture::stop()
{
    m_remote.reset();
    m_server.reset();
    m_service.reset();
    accounts.clear();
    projects.clear();
    envVars.clear();
    integrations.clear();
    jobs.clear();
}

Expected<Snapshot> ServiceFixture::subscribeAgain()
{
    const quint64 before = m_revision.value_or(0);
    m_revision.reset();
    const auto snapshot = await(service().subscribe());
    m_revision = snapshot ? snapshot->revision : before;
    const QList<Delta> early = std::exchange(m_early, {});
    for (const Delta &delta : early) {
        if (delta.revision > *m_revision) {
            apply(delta);
            continue;
        }
        for (const Change &change : delta.changes)
            applyOne(change);
    }
    return snapshot;
}

// What comes between the snapshot's arrival and whoever waits for it belongs behind the snapshot.
void ServiceFixture::hear(const Delta &delta)
{
    if (m_revision)
        apply(delta);
    else
        m_early.append(delta);
}

void ServiceFixture::apply(const Delta &delta)
{
    if (delta.revision != *m_revision + 1)
        revisionsInOrder = false;
    m_revision = delta.revision;
    for (const Change &change : delta.changes)
        applyOne(change);
}

void ServiceFixture::applyOne(const Change &change)
{
    if (const auto *view = std::get_if<KeychainView>(&change))
        keychain = *view;
    else if (const auto *settingsView = std::get_if<SettingsView>(&change))
        settings = *settingsView;
    else if (const auto *webhookView = std::get_if<WebhookView>(&change))
        webhooks = *webhookView;
    else if (const auto *job = std::get_if<JobView>(&change))
        jobs.insert(job->id, *job);
    else if (const auto *account = std::get_if<AccountView>(&change))
        accounts.insert(account->id, *account);
    else if (const auto *gone = std::get_if<Removed<AccountView>>(&change))
        accounts.remove(gone->key.id);
    else if (const auto *project = std::get_if<ProjectView>(&change))
        projects.insert(project->id, *project);
    else if (const auto *removed = std::get_if<Removed<ProjectView>>(&change))
        projects.remove(removed->key.id);
    else if (const auto *envVarView = std::get_if<EnvVarView>(&change))
        envVars.insert({envVarView->project, envVarView->name}, *envVarView);
    else if (const auto *link = std::get_if<DataLinkView>(&change))
        keepLink(link->key(), *link);
    else if (const auto *linkGone = std::get_if<Removed<DataLinkView>>(&change))
        keepLink(linkGone->key, std::nullopt);
    else if (const auto *envVarGone = std::get_if<Removed<EnvVarView>>(&change))
        envVars.remove({envVarGone->key.project, envVarGone->key.name});
}

void ServiceFixture::keepLink(const DataLinkKey &key, const std::optional<DataLinkView> &link)
{
    dataLinks.removeIf([&key](const DataLinkView &known) { return known.key() == key; });
    if (link)
        dataLinks.append(*link);
}

Expected<AccountView> ServiceFixture::logIn(int account)
{
    return await(service().accounts().addToken(Secret(m_sandbox.token(account))));
}

Expected<AccountView> ServiceFixture::logInByBrowser(const QString &email)
{
    return answerInBrowser(await(service().accounts().startLogin()), email);
}

Expected<AccountView> ServiceFixture::answerInBrowser(const Expected<JobView> &started, const QString &email)
{
    if (!started)
        return bowline::fail(started.error());
    allowLogin(started->link, email);
    const JobId id = started->id;
    if (!happens([&] { return jobs.value(id).finished; }))
        return bowline::fail(ErrorCode::AuthTimedOut);
    const JobView job = jobs.value(id);
    return job.error ? Expected<AccountView>(bowline::fail(*job.error)) : accounts.value(job.account);
}

Expected<ProjectView> ServiceFixture::newProject(const QString &name, const DestinationInput &destination)
{
    return await(service().projects().createProject(name, destination));
}

std::optional<DatabaseView> ServiceFixture::database(const AccountId &account, const QString &app,
                                                     const QString &configVarName)
{
    const auto all = await(service().syncs().databases(account));
    if (!all)
        return std::nullopt;
    for (const DatabaseView &one : *all) {
        if (one.appName == app && one.configVar == configVarName)
            return one;
    }
    return std::nullopt;
}

ConnectRequest ServiceFixture::request(const ProjectView &project, const AccountView &account,
                                       const DatabaseView &database, const QString &envVarName) const
{
    ConnectRequest request;
    request.project = project.id;
    request.account = account.id;
    request.database = database;
    request.envVar = envVarName;
    return request;
}

std::optional<JobView> ServiceFixture::connect(const ConnectRequest &request)
{
    const auto started = await(service().syncs().connectDatabase(request));
    if (!started) {
        qWarning("connectDatabase: %s", qPrintable(started.error().text()));
        return std::nullopt;
    }
    const JobId id = started->id;
    if (!happens([&] { return jobs.value(id).finished; }, connectPatienceMs))
        return std::nullopt;
    return jobs.value(id);
}

Expected<JobView> ServiceFixture::perform(const ActRequest &request)
{
    const auto preview = await(service().acts().preview(request));
    return preview ? await(service().acts().perform(request, preview->fingerprint, preview->typed))
                   : Expected<JobView>(bowline::fail(preview.error()));
}

std::optional<JobView> ServiceFixture::performed(const ActRequest &request)
{
    const auto started = perform(request);
    if (!started) {
        qWarning("perform: %s", qPrintable(started.error().text()));
        return std::nullopt;
    }
    const JobId id = started->id;
    if (!happens([&] { return jobs.value(id).finished; }, connectPatienceMs))
        return std::nullopt;
    return jobs.value(id);
}

EnvVarView ServiceFixture::envVar(const ProjectId &project, const QString &name) const
{
    return envVars.value({project, name});
}

SyncView ServiceFixture::sync(const ProjectId &project, const QString &name) const
{
    return envVar(project, name).sync.value_or(SyncView());
}

SyncState ServiceFixture::state(const ProjectId &project, const QString &name) const
{
    const EnvVarView view = envVar(project, name);
    return view.sync ? view.sync->state : SyncState::OptedOut;
}

QByteArray ServiceFixture::value(const ProjectId &project, const QString &name)
{
    return await(service().envVars().revealEnvVar(project, name)).value_or(Secret()).reveal();
}

QList<ActivityView> ServiceFixture::activity(const ProjectId &project)
{
    ActivityFilter filter;
    filter.project = project;
    return await(service().activity().listActivity(filter, 0, 100)).value_or(QList<ActivityView>());
}

QList<ActivityView> ServiceFixture::journeys(const ProjectId &project)
{
    QList<ActivityView> rows = activity(project);
    rows.removeIf([](const ActivityView &row) { return row.sync.isEmpty(); });
    return rows;
}

QByteArray ServiceFixture::configVar(const QString &app, const QString &name) const
{
    QUrl url = m_sandbox.endpoints().api;
    url.setPath(QStringLiteral("/apps/%1/config-vars").arg(app));
    return m_sandbox.call("GET", url, {}, m_sandbox.token())
        .value(QStringLiteral("body"))
        .toObject()
        .value(name)
        .toString()
        .toUtf8();
}

QJsonValue ServiceFixture::control(const QByteArray &method, const QString &path, const QJsonObject &body) const
{
    const QJsonObject answer = m_sandbox.control(method, path, body);
    const int status = answer.value(QStringLiteral("status")).toInt();
    if (status < 200 || status > 299)
        QTest::qFail("the sandbox refused a control request", __FILE__, __LINE__);
    return answer.value(QStringLiteral("body"));
}

bool ServiceFixture::rotate(const QString &addon, const QString &credential) const
{
    QUrl url = m_sandbox.endpoints().data;
    url.setPath(QStringLiteral("/postgres/v0/databases/%1/credentials/%2/credentials_rotation").arg(addon, credential));
    return m_sandbox.call("POST", url, {}, m_sandbox.token()).value(QStringLiteral("status")).toInt() == 200;
}

} // namespace bowline::test
