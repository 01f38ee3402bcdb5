// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/ServiceState.h"

#include <QSet>
#include <QTimer>

#include <algorithm>

namespace bowline {

namespace {

constexpr int longestRetryMs = 15 * 1000;
constexpr int finishedJobsKept = 20;

template <class View>
bool replace(View &known, const View &told)
{
    return std::exchange(known, told) != told;
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
    m_revision = snapshot.revision;
    const bool first = !std::exchange(m_ready, true);
    takeRows(snapshot);
    if (first)
        Q_EMIT ready();
    else
        Q_EMIT resynced();
    const QList<Delta> early = std::exchange(m_early, {});
    for (const Delta &delta : early) {
        if (delta.revision > m_revision)
            onDelta(delta);
    }
}

// Everything is taken before anything is told: who hears of one row may ask for another.
void ServiceState::takeRows(const Snapshot &snapshot)
{
    const auto accounts = m_accounts.replaceAll(snapshot.accounts);
    const auto projects = m_projects.replaceAll(snapshot.projects);
    countStates();
    const auto integrations = m_integrations.replaceAll(snapshot.integrations);
    m_syncs.replaceAll(snapshot.syncs);
    QSet<ProjectId> touched;
    for (const IntegrationView &row : integrations.gone + integrations.changed)
        touched.insert(row.project);
    if (!accounts.isEmpty())
        Q_EMIT accountsChanged();
    for (const ProjectView &row : projects.gone) {
        m_envVars.remove(row.id);
        Q_EMIT projectRemoved(row.id);
    }
    for (const ProjectView &row : projects.changed)
        Q_EMIT projectChanged(row.id);
    for (const ProjectId &id : std::as_const(touched))
        Q_EMIT integrationChanged(id);
    takeJobs(snapshot.jobs);
    takeSingles(snapshot);
}

// A job ends with the service that ran it: whoever waits for it must not wait for ever. Acts go on with the next one.
void ServiceState::takeJobs(const QList<JobView> &jobs)
{
    const auto difference = m_jobs.replaceAll(jobs);
    for (const JobView &row : difference.changed)
        Q_EMIT jobChanged(row);
    for (const JobView &row : difference.gone) {
        if (row.finished || hasAct(row.act))
            continue;
        if (row.act.isEmpty())
            Q_EMIT jobChanged(lost(row));
        else
            Q_EMIT actInterrupted(row.act);
    }
}

bool ServiceState::hasAct(const QString &act) const
{
    const auto &jobs = m_jobs.rows();
    return !act.isEmpty() &&
           std::any_of(jobs.begin(), jobs.end(), [&act](const JobView &job) { return job.act == act; });
}

JobView ServiceState::lost(JobView job)
{
    job.finished = true;
    job.error = makeError(ErrorCode::ServiceAway,
                          Phrase::plain(tr("Bowline's service was restarted meanwhile. Try again.")), {});
    for (JobStepView &step : job.steps) {
        if (step.state == StepState::Running)
            step.state = StepState::Failed;
    }
    return job;
}

void ServiceState::takeSingles(const Snapshot &snapshot)
{
    if (replace(m_keychain, snapshot.keychain))
        Q_EMIT keychainChanged();
    if (replace(m_settings, snapshot.settings))
        Q_EMIT settingsChanged();
    if (replace(m_webhooks, snapshot.webhooks))
        Q_EMIT webhooksChanged();
}

void ServiceState::onDelta(const Delta &delta)
{
    if (m_subscribing) {
        m_early.append(delta);
        return;
    }
    if (!m_ready)
        return;
    if (delta.revision != m_revision + 1) {
        start();
        return;
    }
    m_revision = delta.revision;
    for (const Change &change : delta.changes)
        std::visit([this](const auto &row) { apply(row); }, change);
}

std::optional<AccountView> ServiceState::account(const AccountId &id) const
{
    return m_accounts.find(id);
}

std::optional<ProjectView> ServiceState::project(const ProjectId &id) const
{
    return m_projects.find(id);
}

std::optional<JobView> ServiceState::job(const JobId &id) const
{
    return m_jobs.find(id);
}

QList<IntegrationView> ServiceState::integrations(const ProjectId &project) const
{
    QList<IntegrationView> rows;
    std::copy_if(m_integrations.rows().begin(), m_integrations.rows().end(), std::back_inserter(rows),
                 [&](const IntegrationView &row) { return row.project == project; });
    return rows;
}

std::optional<SyncState> ServiceState::worstState() const
{
    return m_worstStates.isEmpty() ? std::nullopt : std::optional(m_worstStates.lastKey());
}

void ServiceState::countStates()
{
    m_worstStates.clear();
    for (const ProjectView &row : m_projects.rows())
        countState(row, 1);
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
    for (const IntegrationView &row : m_integrations.rows()) {
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
    if (m_accounts.upsert(row))
        Q_EMIT accountsChanged();
}

void ServiceState::apply(const Removed<AccountView> &gone)
{
    if (m_accounts.remove(gone.key.id))
        Q_EMIT accountsChanged();
}

void ServiceState::apply(const ProjectView &row)
{
    const auto before = m_projects.find(row.id);
    if (!m_projects.upsert(row))
        return;
    if (before)
        countState(*before, -1);
    countState(row, 1);
    Q_EMIT projectChanged(row.id);
}

void ServiceState::apply(const Removed<ProjectView> &gone)
{
    m_envVars.remove(gone.key.id);
    m_syncs.removeIf([&](const SyncBriefView &row) { return row.project == gone.key.id; });
    if (const auto before = m_projects.find(gone.key.id); before && m_projects.remove(gone.key.id)) {
        countState(*before, -1);
        Q_EMIT projectRemoved(gone.key.id);
    }
}

void ServiceState::apply(const EnvVarView &row)
{
    QStringList &names = m_envVars[row.project];
    if (!names.contains(row.name))
        names.append(row.name);
    if (row.sync && row.isFirst())
        m_syncs.upsert({row.project, row.name, row.sync->state});
    else
        m_syncs.remove({row.project, row.name});
    Q_EMIT envVarChanged(row);
}

void ServiceState::apply(const Removed<EnvVarView> &gone)
{
    m_envVars[gone.key.project].removeAll(gone.key.name);
    m_syncs.remove({gone.key.project, gone.key.name});
    Q_EMIT envVarRemoved(gone.key.project, gone.key.name);
}

void ServiceState::apply(const IntegrationView &row)
{
    if (m_integrations.upsert(row))
        Q_EMIT integrationChanged(row.project);
}

void ServiceState::apply(const Removed<IntegrationView> &gone)
{
    if (m_integrations.remove({gone.key.project, gone.key.account}))
        Q_EMIT integrationChanged(gone.key.project);
}

void ServiceState::apply(const ActivityView &row)
{
    Q_EMIT activityChanged(row);
}

void ServiceState::apply(const JobView &row)
{
    if (!m_jobs.upsert(row))
        return;
    // A window that stays open for weeks must not collect them.
    while (m_jobs.rows().size() > finishedJobsKept) {
        const auto &jobs = m_jobs.rows();
        const auto old = std::find_if(jobs.begin(), jobs.end(), [](const JobView &job) { return job.finished; });
        if (old == jobs.end())
            break;
        m_jobs.remove(JobId(old->id));
    }
    Q_EMIT jobChanged(row);
}

void ServiceState::apply(const KeychainView &row)
{
    if (replace(m_keychain, row))
        Q_EMIT keychainChanged();
}

void ServiceState::apply(const SettingsView &row)
{
    if (replace(m_settings, row))
        Q_EMIT settingsChanged();
}

void ServiceState::apply(const WebhookView &row)
{
    if (replace(m_webhooks, row))
        Q_EMIT webhooksChanged();
}

void ServiceState::apply(const DataLinkView &row)
{
    Q_EMIT dataLinkChanged(row);
}

void ServiceState::apply(const Removed<DataLinkView> &gone)
{
    Q_EMIT dataLinkRemoved(gone.key);
}

} // namespace bowline
