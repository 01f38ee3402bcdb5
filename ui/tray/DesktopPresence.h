// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

namespace bowline {

class Clock;
class DesktopNotifier;
class MainWindow;
class SyncWatch;
class TrayIcon;

/// Ties the window's state to the tray and the notifications:
///
///   ServiceState -> SyncWatch -> TrayIcon
///                            \-> DesktopNotifier --refused--> TrayIcon::showMessage
///
/// Lives beside the window, which it neither owns nor outlives; `clock` is not owned.
class DesktopPresence : public QObject
{
    Q_OBJECT
public:
    DesktopPresence(ServiceApi &api, MainWindow &window, Clock *clock, QObject *parent = nullptr);

    SyncWatch &watch() { return *m_watch; }
    TrayIcon &tray() { return *m_tray; }

private:
    void connectState();
    void connectActs();
    void syncAll();

    ServiceApi &m_api;
    MainWindow &m_window;
    SyncWatch *m_watch;
    TrayIcon *m_tray;
    DesktopNotifier *m_notifier;
};

} // namespace bowline
