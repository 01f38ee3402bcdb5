// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "theme/Icons.h"

#include <QMainWindow>

class QStackedWidget;

namespace bowline {

class ActivityPage;
class EmptyState;
class LoginFlow;
class MainMenu;
class NoticeBar;
class ProjectsView;
class ServiceReplacement;
class ServiceState;
class SettingsPage;
class Sidebar;
class WelcomeView;
struct FinderEntry;

/// The window: sidebar, notice bar, pages. Owns the one ServiceState and starts it. `api` outlives it.
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
    void buildPages();
    void buildLayout();
    void connectMenu();
    void connectLogins();
    void connectState();
    int addPage(const QString &title, Symbol symbol, const QKeySequence &shortcut,
                void (MainWindow::*showIt)());
    void onEntry(int row);
    void refreshNotice();
    std::optional<Error> otherVersion(bool away) const;
    QString awayText() const;
    void onNotice();
    void take(NextStep step);
    void openKeychain();
    void openLog();
    bool isJournalNoticeNew() const;
    void dismissJournalNotice();
    void requestLogin();
    bool isWelcomeNeeded() const;
    QList<FinderEntry> findable();

    enum class Notice { None, Service, OtherVersion, Keychain, Renew, Journal, NoAccount };

    ServiceApi &m_api;
    ServiceState *m_state;
    ServiceReplacement *m_replacement;
    LoginFlow *m_logins;
    MainMenu *m_menu;
    Sidebar *m_sidebar;
    NoticeBar *m_noticeBar;
    QStackedWidget *m_stack;
    EmptyState *m_loading = nullptr;
    WelcomeView *m_welcome = nullptr;
    ProjectsView *m_projects = nullptr;
    ActivityPage *m_activity = nullptr;
    SettingsPage *m_settings = nullptr;
    int m_projectsRow = 0;
    int m_activityRow = 0;
    int m_settingsRow = 0;
    Notice m_notice = Notice::None;
    std::optional<Error> m_serviceError;
    bool m_quitting = false;
};

} // namespace bowline
