// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeService.h"

#include "service/ActivityFilters.h"

#include <algorithm>

namespace bowline::test {

namespace {

template <class T, class Same>
void upsert(QList<T> &list, const T &row, Same same)
{
    const auto at = std::find_if(list.begin(), list.end(), same);
    if (at == list.end())
        list.append(row);
    else
        *at = row;
}

template <class... F>
struct Overloaded : F...
{
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

} // namespace

FakeService::FakeService(QObject *parent)
    : ServiceApi(parent)
{
    state.revision = 1;
    state.keychain.state = KeychainState::Ready;
    state.settings.oauthRedirect = QStringLiteral("http://127.0.0.1:53682/callback");
    state.settings.journalPath = QStringLiteral("/home/ada/.local/share/bowline/journal.sqlite");
    nextJob.id = JobId(QStringLiteral("job-1"));
}

bool FakeService::called(const QString &name) const
{
    return count(name) > 0;
}

int FakeService::count(const QString &name) const
{
    return static_cast<int>(
        std::count_if(calls.begin(), calls.end(), [&](const Call &call) { return call.name == name; }));
}

QStringList FakeService::lastArguments(const QString &name) const
{
    for (auto call = calls.crbegin(); call != calls.crend(); ++call) {
        if (call->name == name)
            return call->arguments;
    }
    return {};
}

void FakeService::failNext(const QString &name, const Error &error)
{
    m_failures[name].append(error);
}

void FakeService::hold(const QString &name)
{
    m_held.insert(name);
}

void FakeService::release(const QString &name)
{
    m_held.remove(name);
    const auto waiting = m_waiting.take(name);
    for (const auto &settle : waiting)
        settle();
}

template <class T>
Pending<T> FakeService::answer(const QString &name, const QStringList &arguments, T value)
{
    calls.append({name, arguments});
    const Promise<T> promise;
    Expected<T> result = std::move(value);
    if (!m_failures[name].isEmpty())
        result = tl::unexpected<Error>(m_failures[name].takeFirst());
    if (m_held.contains(name))
        m_waiting[name].append([promise, result] { promise.settle(result); });
    else
        promise.settle(result);
    return promise.pending();
}

void FakeService::emitChanges(const QList<Change> &changes)
{
    for (const Change &change : changes)
        apply(change);
    ++state.revision;
    Q_EMIT changed(Delta{state.revision, changes});
}

void FakeService::apply(const Change &change)
{
    std::visit(
        Overloaded{
            [&](const AccountView &row) {
                upsert(state.accounts, row, [&](const AccountView &other) { return other.id == row.id; });
            },
            [&](const AccountRemoved &gone) {
                state.accounts.removeIf([&](const AccountView &row) { return row.id == gone.id; });
            },
            [&](const ProjectView &row) {
                upsert(state.projects, row, [&](const ProjectView &other) { return other.id == row.id; });
            },
            [&](const ProjectRemoved &gone) {
                state.projects.removeIf([&](const ProjectView &row) { return row.id == gone.id; });
            },
            [&](const EnvVarView &row) {
                upsert(envVarsOf[row.project.text], row,
                       [&](const EnvVarView &other) { return other.name == row.name; });
            },
            [&](const EnvVarRemoved &gone) {
                envVarsOf[gone.project.text].removeIf(
                    [&](const EnvVarView &row) { return row.name == gone.name; });
            },
            [&](const IntegrationView &row) {
                upsert(state.integrations, row, [&](const IntegrationView &other) {
                    return other.project == row.project && other.account == row.account;
                });
            },
            [&](const IntegrationRemoved &gone) {
                state.integrations.removeIf([&](const IntegrationView &row) {
                    return row.project == gone.project && row.account == gone.account;
                });
            },
            [&](const ActivityView &row) {
                upsert(activities, row, [&](const ActivityView &other) { return other.id == row.id; });
            },
            [&](const JobView &row) {
                upsert(state.jobs, row, [&](const JobView &other) { return other.id == row.id; });
            },
            [&](const KeychainView &row) { state.keychain = row; },
            [&](const SettingsView &row) { state.settings = row; },
            [&](const WebhookView &row) { state.webhooks = row; },
        },
        change);
}

AccountView FakeService::account(const QString &id, const QString &email)
{
    AccountView row;
    row.id = AccountId(id);
    row.email = email;
    return row;
}

ProjectView FakeService::project(const QString &id, const QString &name)
{
    ProjectView row;
    row.id = ProjectId(id);
    row.name = name;
    row.createdAt = QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
    return row;
}

EnvVarView FakeService::manualVar(const QString &projectId, const QString &name)
{
    EnvVarView row;
    row.project = ProjectId(projectId);
    row.name = name;
    row.valueBytes = 24;
    row.updatedAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
    return row;
}

EnvVarView FakeService::syncedVar(const QString &projectId, const QString &name, SyncState state)
{
    EnvVarView row = manualVar(projectId, name);
    SyncView sync;
    sync.id = SyncId(QStringLiteral("sync-") + name);
    sync.account = AccountId(QStringLiteral("a1"));
    sync.accountEmail = QStringLiteral("ada@example.com");
    sync.appName = QStringLiteral("sushi");
    sync.addonName = QStringLiteral("postgresql-rounded-123");
    sync.plan = QStringLiteral("standard-0");
    sync.configVar = QStringLiteral("DATABASE_URL");
    sync.credential = QStringLiteral("default");
    sync.state = state;
    sync.stateSince = sync.syncedAt = sync.provenAt = QDateTime::currentDateTimeUtc().addSecs(-12);
    sync.release = 42;
    sync.proof = QStringLiteral("A new login with it succeeded");
    row.sync = sync;
    return row;
}

DatabaseView FakeService::database(const QString &appName, const QString &addonName)
{
    DatabaseView row;
    row.appId = QStringLiteral("app-") + appName;
    row.appName = appName;
    row.addonId = QStringLiteral("addon-") + addonName;
    row.addonName = addonName;
    row.owningApp = appName;
    row.plan = QStringLiteral("standard-0");
    row.state = QStringLiteral("provisioned");
    row.attachment = QStringLiteral("DATABASE");
    row.configVar = QStringLiteral("DATABASE_URL");
    row.credential = QStringLiteral("default");
    return row;
}

Pending<Snapshot> FakeService::subscribe()
{
    return answer(QStringLiteral("subscribe"), {}, state);
}

Pending<Done> FakeService::replaceService()
{
    return answer(QStringLiteral("replaceService"), {}, Done{});
}

Pending<JobView> FakeService::startLogin()
{
    return answer(QStringLiteral("startLogin"), {}, nextJob);
}

Pending<Done> FakeService::cancelJob(const JobId &job)
{
    return answer(QStringLiteral("cancelJob"), {job.text}, Done{});
}

Pending<AccountView> FakeService::addToken(const Secret &token)
{
    return answer(QStringLiteral("addToken"), {token.revealText()}, nextAccount);
}

Pending<CliLoginView> FakeService::findCliLogin()
{
    return answer(QStringLiteral("findCliLogin"), {}, cliLogin);
}

Pending<AccountView> FakeService::useCliLogin()
{
    return answer(QStringLiteral("useCliLogin"), {}, nextAccount);
}

Pending<JobView> FakeService::startSandbox()
{
    return answer(QStringLiteral("startSandbox"), {}, nextJob);
}

Pending<JobView> FakeService::renewLogin(const AccountId &account)
{
    return answer(QStringLiteral("renewLogin"), {account.text}, nextJob);
}

Pending<RemovalPreview> FakeService::previewLogOut(const AccountId &account)
{
    return answer(QStringLiteral("previewLogOut"), {account.text}, preview);
}

Pending<Done> FakeService::logOut(const AccountId &account)
{
    return answer(QStringLiteral("logOut"), {account.text}, Done{});
}

Pending<QList<HasuraProjectView>> FakeService::hasuraProjects(const Secret &token)
{
    return answer(QStringLiteral("hasuraProjects"), {token.revealText()}, hasura);
}

Pending<ProjectView> FakeService::createProject(const QString &name, const DestinationInput &destination)
{
    lastDestination = destination;
    ProjectView row = project(QStringLiteral("p-%1").arg(name), name);
    row.destination = destination.destination;
    return answer(QStringLiteral("createProject"), {name}, row);
}

Pending<ProjectView> FakeService::renameProject(const ProjectId &id, const QString &name)
{
    ProjectView row = project(id.text, name);
    for (const ProjectView &known : std::as_const(state.projects)) {
        if (known.id == id)
            row = known;
    }
    row.name = name;
    return answer(QStringLiteral("renameProject"), {id.text, name}, row);
}

Pending<ProjectView> FakeService::changeDestination(const ProjectId &id, const DestinationInput &destination)
{
    lastDestination = destination;
    ProjectView row = project(id.text, id.text);
    for (const ProjectView &known : std::as_const(state.projects)) {
        if (known.id == id)
            row = known;
    }
    row.destination = destination.destination;
    return answer(QStringLiteral("changeDestination"), {id.text}, row);
}

Pending<DestinationPreview> FakeService::previewChangeDestination(const ProjectId &id, const DestinationInput &destination)
{
    lastDestination = destination;
    return answer(QStringLiteral("previewChangeDestination"), {id.text}, destinationPreview);
}

Pending<RemovalPreview> FakeService::previewDeleteProject(const ProjectId &id)
{
    return answer(QStringLiteral("previewDeleteProject"), {id.text}, preview);
}

Pending<Done> FakeService::deleteProject(const ProjectId &id)
{
    return answer(QStringLiteral("deleteProject"), {id.text}, Done{});
}

Pending<EnvVarsView> FakeService::envVars(const ProjectId &id)
{
    return answer(QStringLiteral("envVars"), {id.text}, EnvVarsView{envVarsOf.value(id.text), envVarsError});
}

Pending<Secret> FakeService::revealEnvVar(const ProjectId &id, const QString &name)
{
    return answer(QStringLiteral("revealEnvVar"), {id.text, name}, Secret(values.value(name)));
}

Pending<EnvVarView> FakeService::setEnvVar(const ProjectId &id, const QString &name, const Secret &value)
{
    EnvVarView row = manualVar(id.text, name);
    row.valueBytes = value.size();
    row.updatedAt = QDateTime::currentDateTimeUtc();
    return answer(QStringLiteral("setEnvVar"), {id.text, name, value.revealText()}, row);
}

Pending<RemovalPreview> FakeService::previewDeleteEnvVar(const ProjectId &id, const QString &name)
{
    return answer(QStringLiteral("previewDeleteEnvVar"), {id.text, name}, preview);
}

Pending<Done> FakeService::deleteEnvVar(const ProjectId &id, const QString &name)
{
    return answer(QStringLiteral("deleteEnvVar"), {id.text, name}, Done{});
}

Pending<QList<DatabaseView>> FakeService::databases(const AccountId &account)
{
    return answer(QStringLiteral("databases"), {account.text}, databasesOf.value(account.text));
}

Pending<JobView> FakeService::connectDatabase(const ConnectRequest &request)
{
    lastConnect = request;
    return answer(QStringLiteral("connectDatabase"), {request.project.text, request.envVar}, nextJob);
}

Pending<Done> FakeService::syncNow(const ProjectId &id, const QString &envVar)
{
    return answer(QStringLiteral("syncNow"), {id.text, envVar}, Done{});
}

EnvVarView *FakeService::findEnvVar(const QString &projectId, const QString &name)
{
    QList<EnvVarView> &rows = envVarsOf[projectId];
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&](const EnvVarView &row) { return row.name == name; });
    return at == rows.end() ? nullptr : &*at;
}

Pending<EnvVarView> FakeService::moveSync(const QString &call, const ProjectId &id, const QString &envVar,
                                          SyncState to)
{
    EnvVarView row = manualVar(id.text, envVar);
    if (const EnvVarView *known = findEnvVar(id.text, envVar))
        row = *known;
    if (row.sync)
        row.sync->state = to;
    return answer(call, {id.text, envVar}, row);
}

Pending<EnvVarView> FakeService::optOut(const ProjectId &id, const QString &envVar)
{
    return moveSync(QStringLiteral("optOut"), id, envVar, SyncState::OptedOut);
}

Pending<EnvVarView> FakeService::resumeSync(const ProjectId &id, const QString &envVar)
{
    return moveSync(QStringLiteral("resumeSync"), id, envVar, SyncState::Updating);
}

Pending<RemovalPreview> FakeService::previewDeleteIntegration(const ProjectId &id, const AccountId &account)
{
    return answer(QStringLiteral("previewDeleteIntegration"), {id.text, account.text}, preview);
}

Pending<Done> FakeService::deleteIntegration(const ProjectId &id, const AccountId &account)
{
    return answer(QStringLiteral("deleteIntegration"), {id.text, account.text}, Done{});
}

Pending<QList<ActivityView>> FakeService::activity(const ActivityFilter &filter, qint64 before, int limit)
{
    lastFilter = filter;
    QList<ActivityView> rows;
    for (const ActivityView &row : std::as_const(activities)) {
        if (matches(filter, row) && (before == 0 || row.id < before) && rows.size() < limit)
            rows.append(row);
    }
    return answer(QStringLiteral("activity"), {filter.project.text, QString::number(before), QString::number(limit)},
                  rows);
}

Pending<TimingsView> FakeService::timings(const ActivityFilter &filter)
{
    return answer(QStringLiteral("timings"), {filter.project.text, filter.sync.text}, timingsAnswer);
}

Pending<QString> FakeService::incidentReport(qint64 activity)
{
    return answer(QStringLiteral("incidentReport"), {QString::number(activity)}, report);
}

Pending<QList<LogLine>> FakeService::logTail(int lines)
{
    return answer(QStringLiteral("logTail"), {QString::number(lines)}, log);
}

Pending<Done> FakeService::unlockKeychain()
{
    return answer(QStringLiteral("unlockKeychain"), {}, Done{});
}

Pending<Done> FakeService::chooseSecretStore(KeychainKind kind, const Secret &passphrase)
{
    return answer(QStringLiteral("chooseSecretStore"),
                  {QString::number(static_cast<int>(kind)), passphrase.revealText()}, Done{});
}

Pending<SettingsView> FakeService::setOAuthClient(const QString &id, const Secret &secret,
                                                  const QString &redirect)
{
    SettingsView settings = state.settings;
    settings.oauthClientId = id;
    settings.oauthSecretSet = settings.oauthSecretSet || !secret.isEmpty();
    settings.oauthRedirect = redirect;
    return answer(QStringLiteral("setOAuthClient"), {id, secret.revealText(), redirect}, settings);
}

Pending<SettingsView> FakeService::setPolling(int seconds, int budgetPercent)
{
    SettingsView settings = state.settings;
    settings.pollSeconds = seconds;
    settings.budgetPercent = budgetPercent;
    settings.stalenessSeconds = seconds + 1;
    return answer(QStringLiteral("setPolling"), {QString::number(seconds), QString::number(budgetPercent)},
                  settings);
}

Pending<SettingsView> FakeService::setStartAtLogin(bool on)
{
    SettingsView settings = state.settings;
    settings.startAtLogin = on;
    return answer(QStringLiteral("setStartAtLogin"), {on ? QStringLiteral("on") : QStringLiteral("off")}, settings);
}

Pending<WebhookView> FakeService::setWebhooks(bool on, const QString &publicUrl, const QString &address, int port)
{
    WebhookView webhooks = state.webhooks;
    webhooks.on = on;
    webhooks.listening = on;
    webhooks.publicUrl = publicUrl;
    webhooks.address = address;
    webhooks.port = port;
    return answer(QStringLiteral("setWebhooks"),
                  {on ? QStringLiteral("on") : QStringLiteral("off"), publicUrl, address, QString::number(port)}, webhooks);
}

} // namespace bowline::test
