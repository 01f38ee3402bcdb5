// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeService.h"

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
    , m_accounts(*this)
    , m_projects(*this)
    , m_envVars(*this)
    , m_syncs(*this, m_envVars)
    , m_activity(*this)
    , m_keychain(*this)
    , m_settings(*this)
    , m_webhooks(*this)
    , m_acts(*this)
    , m_dataLinks(*this)
    , m_databases(*this)
    , m_backups(*this)
    , m_maintenances(*this)
{
    state.revision = 1;
    state.keychain.state = KeychainState::Ready;
    state.settings.oauthRedirect = QStringLiteral("http://127.0.0.1:53682/callback");
    state.settings.journalPath = QStringLiteral("/home/ada/.local/share/bowline/journal.sqlite");
    nextJob.id = JobId(QStringLiteral("job-1"));
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
    std::visit(Overloaded{
                   [&](const AccountView &row) {
                       upsert(state.accounts, row, [&](const AccountView &other) { return other.id == row.id; });
                   },
                   [&](const Removed<AccountView> &gone) {
                       state.accounts.removeIf([&](const AccountView &row) { return row.id == gone.key.id; });
                   },
                   [&](const ProjectView &row) {
                       upsert(state.projects, row, [&](const ProjectView &other) { return other.id == row.id; });
                   },
                   [&](const Removed<ProjectView> &gone) {
                       state.projects.removeIf([&](const ProjectView &row) { return row.id == gone.key.id; });
                   },
                   [&](const EnvVarView &row) {
                       upsert(m_envVars.envVarsOf[row.project.text], row,
                              [&](const EnvVarView &other) { return other.name == row.name; });
                   },
                   [&](const Removed<EnvVarView> &gone) {
                       m_envVars.envVarsOf[gone.key.project.text].removeIf(
                           [&](const EnvVarView &row) { return row.name == gone.key.name; });
                   },
                   [&](const IntegrationView &row) {
                       upsert(state.integrations, row, [&](const IntegrationView &other) {
                           return other.project == row.project && other.account == row.account;
                       });
                   },
                   [&](const Removed<IntegrationView> &gone) {
                       state.integrations.removeIf([&](const IntegrationView &row) {
                           return row.project == gone.key.project && row.account == gone.key.account;
                       });
                   },
                   [&](const ActivityView &row) {
                       upsert(m_activity.activities, row,
                              [&](const ActivityView &other) { return other.id == row.id; });
                   },
                   [&](const JobView &row) {
                       upsert(state.jobs, row, [&](const JobView &other) { return other.id == row.id; });
                   },
                   [&](const KeychainView &row) { state.keychain = row; },
                   [&](const SettingsView &row) { state.settings = row; },
                   [&](const WebhookView &row) { state.webhooks = row; },
                   [&](const DataLinkView &row) {
                       upsert(m_dataLinks.known.links, row,
                              [&](const DataLinkView &other) { return other.key() == row.key(); });
                   },
                   [&](const Removed<DataLinkView> &gone) {
                       m_dataLinks.known.links.removeIf([&](const DataLinkView &row) { return row.key() == gone.key; });
                   },
               },
               change);
}

Pending<Snapshot> FakeService::subscribe()
{
    return answer(QStringLiteral("subscribe"), {}, state);
}

Pending<Done> FakeService::replaceService()
{
    return answer(QStringLiteral("replaceService"), {}, Done{});
}

Pending<Done> FakeService::cancelJob(const JobId &job)
{
    return answer(QStringLiteral("cancelJob"), {job.text}, Done{});
}

} // namespace bowline::test
