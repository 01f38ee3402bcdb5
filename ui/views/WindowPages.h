// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

#include <QObject>

class QTimer;

namespace bowline {

class LoginFlow;
class MainMenu;
class PageStack;
class ProjectsView;
class ServiceState;
class SettingsPage;
class Sidebar;
struct FinderEntry;
struct Page;

/// Which pages the window has, and which of them is shown: what the sidebar says, once the service has told its state;
/// the welcome in place of the projects as long as there is neither an account nor a project. Makes the pages, and
/// passes on what they ask of the frame.
class WindowPages final : public QObject
{
    Q_OBJECT
public:
    /// All that is not a page; outlives this.
    struct Frame
    {
        ServiceApi &api;
        ServiceState &state;
        LoginFlow &logins;
        MainMenu &menu;
        Sidebar &sidebar;
    };
    explicit WindowPages(const Frame &frame, QObject *parent = nullptr);

    PageStack *stack() const { return m_pages; } ///< to be given a parent
    bool isAtProjects() const { return isShown(m_projectsPage); }
    bool isAtSettings() const { return isShown(m_settingsPage); }

    void showProjects() { choose(m_projectsPage); }
    void showActivity() { choose(m_activityPage); }
    void showSettings() { choose(m_settingsPage); }
    void showWelcome();
    void showProject(const ProjectId &project);
    void showEnvVar(const ProjectId &project, const QString &name);
    void newProject();
    /// Where an OAuth client is entered.
    void showOAuth();
    /// Of a login that was started here or there: where the person is.
    void showLoginError(const Error &error);
    /// Pages, and what they have that can be found.
    QList<FinderEntry> findable();

Q_SIGNALS:
    void shown(); ///< another page
    void stepRequested(bowline::NextStep step);
    void loginRequested();
    void keychainRequested();
    void logRequested();

private:
    void addPages();
    int addPage(const Page &page);
    QWidget *makeWelcome();
    QWidget *makeProjects();
    QWidget *makeDatabases();
    QWidget *makeDataLinks();
    QWidget *makeSettings();
    ProjectsView &projects();
    SettingsPage &settings();
    void connectState();
    void choose(int page);
    void showChosen();
    void showPage(int page);
    bool isShown(int page) const;
    bool isWelcomeNeeded() const;
    void onAccounts();
    void showWorstStatus();

    Frame m_frame;
    PageStack *m_pages;
    QTimer *m_patience;     ///< until it is said that the service is being waited for
    QList<int> m_pageOfRow; ///< of the sidebar
    int m_loadingPage = -1;
    int m_welcomePage = -1;
    int m_projectsPage = -1;
    int m_activityPage = -1;
    int m_settingsPage = -1;
};

} // namespace bowline
