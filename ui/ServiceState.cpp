// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServiceState.h"

#include <QSet>
#include <QTimer>

#include <algorithm>

namespace bowline {

namespace {

constexpr int longestRetryMs = 15 * 1000;
constexpr int finishedJobsKept = 20;

template <class T, class Same>
void upsert(QList<T> &list, const T &row, Same same)
{
    const auto at = std::find_if(list.begin(), list.end(), same);
    if (at == list.end())
        list.append(row);
    else
        *at = row;
}

template <class T, class Same>
std::optional<T> find(const QList<T> &list, Same same)
{
    const auto at = std::find_if(list.begin(), list.end(), same);
    return at == list.end() ? std::nullopt : std::optional<T>(*at);
}

} // namespace

ServiceState::ServiceState(ServiceApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_retry(new QTimer(this))
{
    m_retry->setSingleShot(true);
    connect(m_retry, &QTimer::timeout, this, &ServiceState::start);
    connect(&m_api, &ServiceApi::changed, this, &ServiceState::onDelta);
    connect(&m_api, &ServiceApi::connectionChanged, this, &ServiceState::onConnection);
    connect(&m_api, &ServiceApi::snapshotRenewed, this, [this](const Snapshot &snapshot) {
        m_retry->stop();
        take(snapshot);
    });
}

void ServiceState::start()
{
    if (m_subscribing)
        return;
    m_retry->stop();
    m_subscribing = true;
    m_early.clear();
    m_api.subscribe().then(this, [this](const Expected<Snapshot> &snapshot) {
        m_subscribing = false;
        if (snapshot)
            take(*snapshot);
        else
            retryLater(snapshot.error());
    });
}

void ServiceState::retryLater(const Error &error)
{
    m_retry->start(m_retryMs);
    m_retryMs = qMin(m_retryMs * 2, longestRetryMs);
    Q_EMIT subscribeFailed(error);
}

void ServiceState::onConnection(const ServiceConnection &connection)
{
    if (m_connection.connected && !connection.connected)
        m_awaySince = QDateTime::currentDateTime();
    m_connection = connection;
    Q_EMIT connectionChanged();
}

void ServiceState::take(const Snapshot &snapshot)
{
    m_retryMs = 1000;
    const Snapshot before = std::exchange(m_state, snapshot);
    indexProjects();
    const bool first = !std::exchange(m_ready, true);
    tellDifferences(before);
    if (first)
        Q_EMIT ready();
    else
        Q_EMIT resynced();
    const QList<Delta> early = std::exchange(m_early, {});
    for (const Delta &delta : early) {
        if (delta.revision > m_state.revision)
            onDelta(delta);
    }
}

void ServiceState::tellDifferences(const Snapshot &before)
{
    if (before.accounts != m_state.accounts)
        Q_EMIT accountsChanged();
    for (const ProjectView &old : before.projects) {
        if (!project(old.id))
            Q_EMIT projectRemoved(old.id);
    }
    QSet<ProjectId> touched;
    for (const ProjectView &row : std::as_const(m_state.projects)) {
        if (!before.projects.contains(row))
            Q_EMIT projectChanged(row.id);
    }
    for (const IntegrationView &row : std::as_const(m_state.integrations)) {
        if (!before.integrations.contains(row))
            touched.insert(row.project);
    }
    for (const IntegrationView &row : before.integrations) {
        if (!m_state.integrations.contains(row))
            touched.insert(row.project);
    }
    for (const ProjectId &id : std::as_const(touched))
        Q_EMIT integrationChanged(id);
    for (const JobView &row : std::as_const(m_state.jobs)) {
        if (!before.jobs.contains(row))
            Q_EMIT jobChanged(row);
    }
    endLostJobs(before);
    if (before.keychain != m_state.keychain)
        Q_EMIT keychainChanged();
    if (before.settings != m_state.settings)
        Q_EMIT settingsChanged();
    if (before.webhooks != m_state.webhooks)
        Q_EMIT webhooksChanged();
}

// A job ends with the service that ran it: whoever waits for it must not wait for ever.
void ServiceState::endLostJobs(const Snapshot &before)
{
    for (JobView lost : before.jobs) {
        if (lost.finished || job(lost.id))
            continue;
        lost.finished = true;
        lost.error = makeError(ErrorCode::ServiceAway, tr("Bowline’s service was restarted meanwhile. Try again."), {});
        for (JobStepView &step : lost.steps) {
            if (step.state == StepState::Running)
                step.state = StepState::Failed;
        }
        Q_EMIT jobChanged(lost);
    }
}

void ServiceState::onDelta(const Delta &delta)
{
    if (m_subscribing) {
        m_early.append(delta);
        return;
    }
    if (!m_ready)
        return;
    if (delta.revision != m_state.revision + 1) {
        start();
        return;
    }
    m_state.revision = delta.revision;
    for (const Change &change : delta.changes)
        std::visit([this](const auto &row) { apply(row); }, change);
}

std::optional<AccountView> ServiceState::account(const AccountId &id) const
{
    return find(m_state.accounts, [&](const AccountView &row) { return row.id == id; });
}

std::optional<ProjectView> ServiceState::project(const ProjectId &id) const
{
    const auto at = m_projectAt.constFind(id);
    return at == m_projectAt.cend() ? std::nullopt : std::optional(m_state.projects[*at]);
}

std::optional<JobView> ServiceState::job(const JobId &id) const
{
    return find(m_state.jobs, [&](const JobView &row) { return row.id == id; });
}

QList<IntegrationView> ServiceState::integrations(const ProjectId &project) const
{
    QList<IntegrationView> rows;
    std::copy_if(m_state.integrations.begin(), m_state.integrations.end(), std::back_inserter(rows),
                 [&](const IntegrationView &row) { return row.project == project; });
    return rows;
}

std::optional<SyncState> ServiceState::worstState() const
{
    return m_worstStates.isEmpty() ? std::nullopt : std::optional(m_worstStates.lastKey());
}

void ServiceState::indexProjects()
{
    m_projectAt.clear();
    m_worstStates.clear();
    for (qsizetype i = 0; i < m_state.projects.size(); ++i) {
        m_projectAt.insert(m_state.projects[i].id, i);
        countState(m_state.projects[i], 1);
    }
}

void ServiceState::countState(const ProjectView &project, int by)
{
    if (!project.worstState)
        return;
    int &count = m_worstStates[*project.worstState];
    count += by;
    if (count == 0)
        m_worstStates.remove(*project.worstState);
}

QStringList ServiceState::knownEnvVars(const ProjectId &project) const
{
    QStringList names = m_envVars.value(project);
    for (const IntegrationView &row : m_state.integrations) {
        if (row.project == project)
            names += row.envVars;
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

void ServiceState::rememberEnvVars(const ProjectId &project, const QList<EnvVarView> &envVars)
{
    QStringList &names = m_envVars[project];
    names.clear();
    for (const EnvVarView &row : envVars)
        names.append(row.name);
}

void ServiceState::apply(const AccountView &row)
{
    upsert(m_state.accounts, row, [&](const AccountView &other) { return other.id == row.id; });
    Q_EMIT accountsChanged();
}

void ServiceState::apply(const Removed<AccountView> &gone)
{
    m_state.accounts.removeIf([&](const AccountView &row) { return row.id == gone.key.id; });
    Q_EMIT accountsChanged();
}

void ServiceState::apply(const ProjectView &row)
{
    if (const auto at = m_projectAt.constFind(row.id); at != m_projectAt.cend()) {
        countState(m_state.projects[*at], -1);
        m_state.projects[*at] = row;
    } else {
        m_projectAt.insert(row.id, m_state.projects.size());
        m_state.projects.append(row);
    }
    countState(row, 1);
    Q_EMIT projectChanged(row.id);
}

void ServiceState::apply(const Removed<ProjectView> &gone)
{
    m_state.projects.removeIf([&](const ProjectView &row) { return row.id == gone.key.id; });
    indexProjects();
    m_envVars.remove(gone.key.id);
    Q_EMIT projectRemoved(gone.key.id);
}

void ServiceState::apply(const EnvVarView &row)
{
    QStringList &names = m_envVars[row.project];
    if (!names.contains(row.name))
        names.append(row.name);
    Q_EMIT envVarChanged(row);
}

void ServiceState::apply(const Removed<EnvVarView> &gone)
{
    m_envVars[gone.key.project].removeAll(gone.key.name);
    Q_EMIT envVarRemoved(gone.key.project, gone.key.name);
}

void ServiceState::apply(const IntegrationView &row)
{
    upsert(m_state.integrations, row, [&](const IntegrationView &other) {
        return other.project == row.project && other.account == row.account;
    });
    Q_EMIT integrationChanged(row.project);
}

void ServiceState::apply(const Removed<IntegrationView> &gone)
{
    m_state.integrations.removeIf([&](const IntegrationView &row) {
        return row.project == gone.key.project && row.account == gone.key.account;
    });
    Q_EMIT integrationChanged(gone.key.project);
}

void ServiceState::apply(const ActivityView &row)
{
    Q_EMIT activityChanged(row);
}

void ServiceState::apply(const JobView &row)
{
    upsert(m_state.jobs, row, [&](const JobView &other) { return other.id == row.id; });
    // A window that stays open for weeks must not collect them.
    while (m_state.jobs.size() > finishedJobsKept) {
        const auto old = std::find_if(m_state.jobs.begin(), m_state.jobs.end(),
                                      [](const JobView &job) { return job.finished; });
        if (old == m_state.jobs.end())
            break;
        m_state.jobs.erase(old);
    }
    Q_EMIT jobChanged(row);
}

void ServiceState::apply(const KeychainView &row)
{
    m_state.keychain = row;
    Q_EMIT keychainChanged();
}

void ServiceState::apply(const SettingsView &row)
{
    m_state.settings = row;
    Q_EMIT settingsChanged();
}

void ServiceState::apply(const WebhookView &row)
{
    m_state.webhooks = row;
    Q_EMIT webhooksChanged();
}

} // namespace bowline
