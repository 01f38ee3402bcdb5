// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

#include <QMainWindow>

namespace bowline {

class LoginFlow;
class MainMenu;
class NoticeBar;
class NoticeController;
class ServiceReplacement;
class ServiceState;
class Sidebar;
class WindowPages;

/// The window: sidebar, notice bar, pages. Owns the one ServiceState and starts it. `api` outlives it. WindowPages
/// knows the pages, NoticeController what the frame itself says; here are the steps that lead out of a trouble, and the
/// window's own life.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(ServiceApi &api, QWidget *parent = nullptr);

    ServiceState &state() { return *m_state; }

    void showProjects();
    void showActivity();
    void showSettings();
    void showProject(const ProjectId &project);
    void showEnvVar(const ProjectId &project, const QString &name);
    void newProject();
    void openFinder();
    /// From the tray or behind other windows to the front.
    void bringForward();
    /// Ends the program; closing the window may only leave it in the tray.
    void quit();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildLayout();
    void connectMenu();
    void connectPages();
    void followStep(NextStep step);
    void openKeychain();
    void openLog();
    void requestLogin();

    ServiceApi &m_api;
    ServiceState *m_state;
    ServiceReplacement *m_replacement;
    LoginFlow *m_logins;
    MainMenu *m_menu;
    Sidebar *m_sidebar;
    NoticeBar *m_noticeBar;
    NoticeController *m_notices;
    WindowPages *m_pages;
    bool m_quitting = false;
};

} // namespace bowline
