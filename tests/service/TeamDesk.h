// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/HurriedClock.h"
#include "service/TeamFixture.h"
#include "support/Await.h"

#include <QHash>
#include <QTest>

namespace bowline::test {

/// One service of a team and what it has told, as a window keeps it.
class TeamDesk
{
public:
    TeamDesk(TeamFixture &team, const QString &name)
        : TeamDesk(team.places(name))
    {
    }
    /// `hurry`: how many times faster than the computer's clock the service's time passes.
    explicit TeamDesk(const ServicePlaces &places, double hurry = 1)
        : m_clock(hurry)
        , service(places, &m_clock, &m_random)
    {
        QObject::connect(&service, &ServiceApi::changed, &service, [this](const Delta &delta) {
            for (const Change &change : delta.changes)
                apply(change);
        });
    }
    bool open()
    {
        return await(service.subscribe()) && happens([this] { return keychain.state == KeychainState::Ready; });
    }
    SyncState state(const ProjectId &project, const QString &envVar) const
    {
        const EnvVarView view = envVars.value({project, envVar});
        return view.sync ? view.sync->state : SyncState::OptedOut;
    }

    QHash<AccountId, AccountView> accounts;
    QHash<ProjectId, ProjectView> projects;
    QHash<std::pair<ProjectId, QString>, EnvVarView> envVars;
    QHash<JobId, JobView> jobs;
    KeychainView keychain;
    SettingsView settings;
    WebhookView webhooks;

private:
    void apply(const Change &change)
    {
        if (const auto *account = std::get_if<AccountView>(&change))
            accounts.insert(account->id, *account);
        else if (const auto *project = std::get_if<ProjectView>(&change))
            projects.insert(project->id, *project);
        else if (const auto *gone = std::get_if<Removed<ProjectView>>(&change))
            projects.remove(gone->key.id);
        else if (const auto *view = std::get_if<EnvVarView>(&change))
            envVars.insert({view->project, view->name}, *view);
        else if (const auto *job = std::get_if<JobView>(&change))
            jobs.insert(job->id, *job);
        else if (const auto *secrets = std::get_if<KeychainView>(&change))
            keychain = *secrets;
        else if (const auto *settingsView = std::get_if<SettingsView>(&change))
            settings = *settingsView;
        else if (const auto *webhookView = std::get_if<WebhookView>(&change))
            webhooks = *webhookView;
    }

    HurriedClock m_clock;
    SystemRandom m_random;

public:
    LocalService service;
};

} // namespace bowline::test
