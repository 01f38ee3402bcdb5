// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/WindowPages.h"

#include "dialogs/LoginFlow.h"
#include "state/ServiceState.h"
#include "views/FinderSources.h"
#include "views/MainMenu.h"
#include "views/PageStack.h"
#include "views/SettingsPage.h"
#include "views/Sidebar.h"
#include "views/WelcomeView.h"
#include "views/activity/ActivityPage.h"
#include "views/databases/DatabasesPage.h"
#include "views/datalinks/DataLinksPage.h"
#include "views/project/ProjectsView.h"
#include "widgets/EmptyState.h"

#include <QAction>
#include <QTimer>

namespace bowline {

namespace {

constexpr int patienceMs = 300; // a service that answers sooner is not worth the word "Connecting"

} // namespace

WindowPages::WindowPages(const Frame &frame, QObject *parent)
    : QObject(parent)
    , m_frame(frame)
    , m_pages(new PageStack)
    , m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->start(patienceMs);
    addPages();
    connectState();
}

void WindowPages::addPages()
{
    m_loadingPage = addPage({.make = [] {
        return new EmptyState(Symbol::Turning, tr("Connecting"), tr("Bowline's service is being asked for its state."));
    }});
    m_welcomePage = addPage({.make = [this] { return makeWelcome(); }});
    m_projectsPage = addPage(
        {tr("Projects"), Symbol::Projects, QKeySequence(Qt::CTRL | Qt::Key_1), [this] { return makeProjects(); },
         [this] {
             return finder::projects(
                 m_frame.state, [this](const ProjectId &project) { showProject(project); },
                 [this](const ProjectId &project, const QString &name) { showEnvVar(project, name); });
         }});
    addPage(
        {tr("Databases"), Symbol::Database, QKeySequence(Qt::CTRL | Qt::Key_2), [this] { return makeDatabases(); }});
    addPage(
        {tr("Data Links"), Symbol::DataLink, QKeySequence(Qt::CTRL | Qt::Key_3), [this] { return makeDataLinks(); }});
    m_activityPage = addPage({tr("Activity"), Symbol::Activity, QKeySequence(Qt::CTRL | Qt::Key_4),
                              [this] { return new ActivityPage(m_frame.api, m_frame.state); }});
    m_settingsPage = addPage(
        {tr("Settings"), Symbol::Settings, QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { return makeSettings(); }});
}

int WindowPages::addPage(const Page &page)
{
    const int id = m_pages->add(page);
    if (!page.title.isEmpty()) {
        connect(m_frame.menu.addPage(page.title, page.shortcut), &QAction::triggered, this, [this, id] { choose(id); });
        m_frame.sidebar.addEntry(page.title, page.symbol);
        m_pageOfRow.append(id);
    }
    return id;
}

QWidget *WindowPages::makeWelcome()
{
    auto *page = new WelcomeView(m_frame.api);
    connect(page, &WelcomeView::logIn, &m_frame.logins, &LoginFlow::logIn);
    connect(page, &WelcomeView::trySandbox, &m_frame.logins, &LoginFlow::trySandbox);
    connect(page, &WelcomeView::useToken, &m_frame.logins, &LoginFlow::useToken);
    connect(page, &WelcomeView::useCliLogin, &m_frame.logins, &LoginFlow::useCliLogin);
    connect(page, &WelcomeView::actionRequested, this, &WindowPages::stepRequested);
    return page;
}

QWidget *WindowPages::makeProjects()
{
    auto *page = new ProjectsView(m_frame.api, m_frame.state);
    connect(page, &ProjectsView::loginRequested, this, &WindowPages::loginRequested);
    connect(page, &ProjectsView::actionRequested, this, &WindowPages::stepRequested);
    connect(page, &ProjectsView::renewRequested, this, [this](const AccountId &id) {
        if (const auto account = m_frame.state.account(id))
            m_frame.logins.renew(*account);
        else
            Q_EMIT loginRequested();
    });
    return page;
}

QWidget *WindowPages::makeDatabases()
{
    auto *page = new DatabasesPage(m_frame.api, m_frame.state);
    connect(page, &DatabasesPage::stepRequested, this, &WindowPages::stepRequested);
    return page;
}

QWidget *WindowPages::makeDataLinks()
{
    auto *page = new DataLinksPage(m_frame.api, m_frame.state);
    connect(page, &DataLinksPage::stepRequested, this, &WindowPages::stepRequested);
    return page;
}

QWidget *WindowPages::makeSettings()
{
    auto *page = new SettingsPage(m_frame.api, m_frame.state, m_frame.logins);
    connect(page, &SettingsPage::keychainRequested, this, &WindowPages::keychainRequested);
    connect(page, &SettingsPage::logRequested, this, &WindowPages::logRequested);
    return page;
}

ProjectsView &WindowPages::projects()
{
    return static_cast<ProjectsView &>(*m_pages->page(m_projectsPage));
}

SettingsPage &WindowPages::settings()
{
    return static_cast<SettingsPage &>(*m_pages->page(m_settingsPage));
}

void WindowPages::connectState()
{
    connect(&m_frame.sidebar, &Sidebar::entryChosen, this, &WindowPages::showChosen);
    connect(&m_frame.sidebar, &Sidebar::entryChosenAgain, this, [this] {
        if (isAtProjects())
            projects().showWorst();
    });
    connect(&m_frame.logins, &LoginFlow::loggedIn, this, [this] {
        if (isShown(m_welcomePage))
            showProjects();
    });
    connect(&m_frame.state, &ServiceState::ready, this, &WindowPages::showChosen);
    connect(&m_frame.state, &ServiceState::accountsChanged, this, &WindowPages::onAccounts);
    connect(&m_frame.state, &ServiceState::projectChanged, this, &WindowPages::showWorstStatus);
    connect(&m_frame.state, &ServiceState::projectRemoved, this, &WindowPages::showWorstStatus);
    connect(m_patience, &QTimer::timeout, this, &WindowPages::showChosen);
}

void WindowPages::showWorstStatus()
{
    m_frame.sidebar.setStatus(int(m_pageOfRow.indexOf(m_projectsPage)), m_frame.state.worstState());
}

// The last login has gone, or the first has come.
void WindowPages::onAccounts()
{
    const bool atProjects = m_pageOfRow.value(m_frame.sidebar.current()) == m_projectsPage;
    if (m_frame.state.isReady() && atProjects && (isWelcomeNeeded() || isShown(m_welcomePage)))
        showProjects();
}

bool WindowPages::isShown(int page) const
{
    return m_pages->currentId() == page;
}

// Shows what the sidebar says.
void WindowPages::showChosen()
{
    const int page = m_pageOfRow.value(m_frame.sidebar.current(), m_projectsPage);
    if (m_frame.state.isReady())
        showPage(page == m_projectsPage && isWelcomeNeeded() ? m_welcomePage : page);
    else if (!m_patience->isActive())
        showPage(m_loadingPage);
}

void WindowPages::showPage(int page)
{
    m_pages->showPage(page);
    Q_EMIT shown();
}

bool WindowPages::isWelcomeNeeded() const
{
    return m_frame.state.accounts().isEmpty() && m_frame.state.projects().isEmpty();
}

void WindowPages::choose(int page)
{
    m_frame.sidebar.setCurrent(int(m_pageOfRow.indexOf(page)));
    showChosen();
}

void WindowPages::showWelcome()
{
    m_frame.sidebar.setCurrent(int(m_pageOfRow.indexOf(m_projectsPage)));
    showPage(m_welcomePage);
}

void WindowPages::showProject(const ProjectId &project)
{
    showProjects();
    projects().showProject(project);
}

void WindowPages::showEnvVar(const ProjectId &project, const QString &name)
{
    showProjects();
    projects().showEnvVar(project, name);
}

void WindowPages::newProject()
{
    if (!m_frame.state.isReady())
        return;
    showProjects();
    showPage(m_projectsPage); // also without an account
    projects().newProject();
}

void WindowPages::showOAuth()
{
    showSettings();
    settings().showOAuth();
}

void WindowPages::showLoginError(const Error &error)
{
    if (isShown(m_welcomePage)) {
        static_cast<WelcomeView *>(m_pages->page(m_welcomePage))->showError(error);
        return;
    }
    showSettings();
    settings().showError(error);
}

QList<FinderEntry> WindowPages::findable()
{
    QList<FinderEntry> entries;
    QList<FinderEntry> pages;
    for (int id = 0; id < m_pages->pages().size(); ++id) {
        const Page &page = m_pages->pages().at(id);
        if (page.findable)
            entries += page.findable();
        if (!page.title.isEmpty())
            //: What kind of thing was found: a page of the window
            pages.append({page.title, tr("Page"), page.symbol, [this, id] { choose(id); }});
    }
    return entries + pages;
}

} // namespace bowline
