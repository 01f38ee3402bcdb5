// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

#include <QMainWindow>

class QTimer;

namespace bowline {

class LoginFlow;
class MainMenu;
class NoticeBar;
class NoticeController;
class PageStack;
class ProjectsView;
class ServiceReplacement;
class ServiceState;
class SettingsPage;
class Sidebar;
struct FinderEntry;
struct Page;

/// The window: sidebar, notice bar, pages. Owns the one ServiceState and starts it. `api` outlives it. Pages
/// are made when they are first shown; what the frame itself says or finds is in NoticeController and
/// FinderSources.
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
    void addPages();
    int addPage(const Page &page);
    QWidget *makeWelcome();
    QWidget *makeProjects();
    QWidget *makeSettings();
    ProjectsView &projects();
    SettingsPage &settings();
    void buildLayout();
    void connectMenu();
    void connectLogins();
    void connectState();
    void choose(int page);
    void showChosen();
    bool isShown(int page) const;
    void onAccounts();
    void onLoginFailed(const Error &error);
    void followStep(NextStep step);
    void openKeychain();
    void openLog();
    void requestLogin();
    void showPage(int page);
    bool isWelcomeNeeded() const;
    QList<FinderEntry> findable();

    ServiceApi &m_api;
    ServiceState *m_state;
    ServiceReplacement *m_replacement;
    LoginFlow *m_logins;
    MainMenu *m_menu;
    Sidebar *m_sidebar;
    NoticeBar *m_noticeBar;
    NoticeController *m_notices;
    PageStack *m_pages;
    QTimer *m_patience;     ///< until it is said that the service is being waited for
    QList<int> m_pageOfRow; ///< of the sidebar
    int m_loadingPage = -1;
    int m_welcomePage = -1;
    int m_projectsPage = -1;
    int m_activityPage = -1;
    int m_settingsPage = -1;
    bool m_quitting = false;
};

} // namespace bowline
