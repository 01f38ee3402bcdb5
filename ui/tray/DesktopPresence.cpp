// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/DesktopPresence.h"

#include "service/api/SyncsApi.h"
#include "state/ServiceState.h"
#include "tray/DesktopNotifier.h"
#include "tray/DesktopSettings.h"
#include "tray/TrayIcon.h"
#include "views/MainWindow.h"

namespace bowline {

namespace {

SyncWatch::ProjectName namesFrom(const ServiceState &state)
{
    return [&state](const ProjectId &id) {
        const auto project = state.project(id);
        return project ? project->name : QString();
    };
}

} // namespace

DesktopPresence::DesktopPresence(ServiceApi &api, MainWindow &window, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_window(window)
    , m_watch(new SyncWatch(clock, namesFrom(window.state()), this))
    , m_tray(new TrayIcon(*m_watch, namesFrom(window.state()), this))
    , m_notifier(new DesktopNotifier(this))
{
    connectState();
    connectActs();
}

void DesktopPresence::connectState()
{
    ServiceState &state = m_window.state();
    const auto takeAll = [this, &state] { m_watch->take(state.syncs()); };
    connect(&state, &ServiceState::ready, this, takeAll);
    connect(&state, &ServiceState::resynced, this, takeAll);
    connect(&state, &ServiceState::envVarChanged, m_watch, &SyncWatch::apply);
    connect(&state, &ServiceState::envVarRemoved, m_watch, &SyncWatch::remove);
    connect(&state, &ServiceState::projectRemoved, m_watch, &SyncWatch::removeProject);
    if (state.isReady())
        takeAll();
    DesktopSettings &settings = DesktopSettings::instance();
    m_watch->setQuiet(settings.isQuiet());
    connect(&settings, &DesktopSettings::quietChanged, m_watch, &SyncWatch::setQuiet);
}

void DesktopPresence::connectActs()
{
    connect(m_watch, &SyncWatch::notice, m_notifier, &DesktopNotifier::show);
    connect(m_notifier, &DesktopNotifier::refused, m_tray, &TrayIcon::showMessage);
    const auto open = [this](const ProjectId &project, const QString &envVar) {
        m_window.bringForward();
        if (!project.isEmpty())
            m_window.showEnvVar(project, envVar);
    };
    connect(m_notifier, &DesktopNotifier::activated, this, open);
    connect(m_tray, &TrayIcon::syncRequested, this, open);
    connect(m_tray, &TrayIcon::openRequested, &m_window, &MainWindow::bringForward);
    connect(m_tray, &TrayIcon::quitRequested, &m_window, &MainWindow::quit);
    connect(m_tray, &TrayIcon::syncAllRequested, this, &DesktopPresence::syncAll);
}

// What cannot be synced says so by its state.
void DesktopPresence::syncAll()
{
    for (const SyncBriefView &sync : m_watch->following())
        m_api.syncs().syncNow(sync.project, sync.envVar).then(this, [](const Expected<Done> &) {});
}

} // namespace bowline
