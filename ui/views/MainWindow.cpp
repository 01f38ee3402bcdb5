// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/MainWindow.h"

#include "dialogs/AboutDialog.h"
#include "dialogs/ErrorReferenceDialog.h"
#include "dialogs/KeychainDialog.h"
#include "dialogs/LogDialog.h"
#include "dialogs/LoginFlow.h"
#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "tray/DesktopSettings.h"
#include "tray/TrayIcon.h"
#include "views/FinderSources.h"
#include "views/MainMenu.h"
#include "views/NoticeController.h"
#include "views/PageStack.h"
#include "views/ServiceReplacement.h"
#include "views/SettingsPage.h"
#include "views/Sidebar.h"
#include "views/WelcomeView.h"
#include "views/WindowPlace.h"
#include "views/activity/ActivityPage.h"
#include "views/project/ProjectsView.h"
#include "widgets/EmptyState.h"
#include "widgets/NoticeBar.h"
#include "widgets/ScrollAccess.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTimer>

namespace bowline {

namespace {

constexpr int patienceMs = 300;    // a service that answers sooner is not worth the word "Connecting"
constexpr int roomForWords = 1140; // below, the sidebar leaves its width to the page

template <class Dialog, class... Arguments>
void openDialog(QWidget *parent, Arguments &&...arguments)
{
    auto *dialog = new Dialog(std::forward<Arguments>(arguments)..., parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

MainWindow::MainWindow(ServiceApi &api, QWidget *parent)
    : QMainWindow(parent)
    , m_api(api)
    , m_state(new ServiceState(api, this))
    , m_replacement(new ServiceReplacement(api, *m_state, this))
    , m_logins(new LoginFlow(api, *m_state, this))
    , m_menu(new MainMenu(this))
    , m_sidebar(new Sidebar)
    , m_noticeBar(new NoticeBar)
    , m_notices(new NoticeController(*m_state, *m_noticeBar, *m_replacement, this))
    , m_pages(new PageStack)
    , m_patience(new QTimer(this))
{
    Theme::instance(); // before the first page takes its fonts
    installScrollAccess();
    setWindowTitle(QStringLiteral("Bowline"));
    setWindowIcon(icons::appIcon());
    addPages();
    buildLayout();
    connectMenu();
    connectLogins();
    connectState();
    place::restore(this);
    m_state->start();
}

void MainWindow::addPages()
{
    m_loadingPage = addPage({.make = [] {
        return new EmptyState(Symbol::Turning, tr("Connecting"), tr("Bowline's service is being asked for its state."));
    }});
    m_welcomePage = addPage({.make = [this] { return makeWelcome(); }});
    m_projectsPage = addPage(
        {tr("Projects"), Symbol::Projects, QKeySequence(Qt::CTRL | Qt::Key_1), [this] { return makeProjects(); },
         [this] {
             return finder::projects(
                 *m_state, [this](const ProjectId &project) { showProject(project); },
                 [this](const ProjectId &project, const QString &name) { showEnvVar(project, name); });
         }});
    m_activityPage = addPage({tr("Activity"), Symbol::Activity, QKeySequence(Qt::CTRL | Qt::Key_2),
                              [this] { return new ActivityPage(m_api, *m_state); }});
    m_settingsPage = addPage(
        {tr("Settings"), Symbol::Settings, QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { return makeSettings(); }});
}

int MainWindow::addPage(const Page &page)
{
    const int id = m_pages->add(page);
    if (!page.title.isEmpty()) {
        connect(m_menu->addPage(page.title, page.shortcut), &QAction::triggered, this, [this, id] { choose(id); });
        m_sidebar->addEntry(page.title, page.symbol);
        m_pageOfRow.append(id);
    }
    return id;
}

QWidget *MainWindow::makeWelcome()
{
    auto *page = new WelcomeView(m_api);
    connect(page, &WelcomeView::logIn, m_logins, &LoginFlow::logIn);
    connect(page, &WelcomeView::trySandbox, m_logins, &LoginFlow::trySandbox);
    connect(page, &WelcomeView::useToken, m_logins, &LoginFlow::useToken);
    connect(page, &WelcomeView::useCliLogin, m_logins, &LoginFlow::useCliLogin);
    connect(page, &WelcomeView::actionRequested, this, &MainWindow::followStep);
    return page;
}

QWidget *MainWindow::makeProjects()
{
    auto *page = new ProjectsView(m_api, *m_state);
    connect(page, &ProjectsView::loginRequested, this, &MainWindow::requestLogin);
    connect(page, &ProjectsView::actionRequested, this, &MainWindow::followStep);
    connect(page, &ProjectsView::renewRequested, this, [this](const AccountId &id) {
        if (const auto account = m_state->account(id))
            m_logins->renew(*account);
        else
            requestLogin();
    });
    return page;
}

QWidget *MainWindow::makeSettings()
{
    auto *page = new SettingsPage(m_api, *m_state, *m_logins);
    connect(page, &SettingsPage::keychainRequested, this, &MainWindow::openKeychain);
    connect(page, &SettingsPage::logRequested, this, &MainWindow::openLog);
    return page;
}

ProjectsView &MainWindow::projects()
{
    return static_cast<ProjectsView &>(*m_pages->page(m_projectsPage));
}

SettingsPage &MainWindow::settings()
{
    return static_cast<SettingsPage &>(*m_pages->page(m_settingsPage));
}

void MainWindow::buildLayout()
{
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_noticeBar);
    content->addWidget(m_pages, 1);
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(content, 1);
    setCentralWidget(middle);
    setMinimumSize(860, 560);
    m_sidebar->setCurrent(0);
    m_sidebar->list()->setFocus();
    m_patience->setSingleShot(true);
    m_patience->start(patienceMs);
}

void MainWindow::connectMenu()
{
    connect(m_sidebar, &Sidebar::entryChosen, this, &MainWindow::showChosen);
    connect(m_sidebar, &Sidebar::entryChosenAgain, this, [this] {
        if (isShown(m_projectsPage))
            projects().showWorst();
    });
    connect(m_sidebar, &Sidebar::findRequested, this, &MainWindow::openFinder);
    connect(m_menu, &MainMenu::newProject, this, &MainWindow::newProject);
    connect(m_menu, &MainMenu::find, this, &MainWindow::openFinder);
    connect(m_menu, &MainMenu::logIn, m_logins, &LoginFlow::logIn);
    connect(m_menu, &MainMenu::trySandbox, m_logins, &LoginFlow::trySandbox);
    connect(m_menu, &MainMenu::useToken, m_logins, &LoginFlow::useToken);
    connect(m_menu, &MainMenu::useCliLogin, m_logins, &LoginFlow::askForCliLogin);
    connect(m_menu, &MainMenu::quit, this, &MainWindow::quit);
    connect(m_menu, &MainMenu::log, this, &MainWindow::openLog);
    connect(m_menu, &MainMenu::errorReference, this, [this] { openDialog<ErrorReferenceDialog>(this); });
    connect(m_menu, &MainMenu::about, this, [this] { openDialog<AboutDialog>(this); });
}

void MainWindow::connectLogins()
{
    connect(m_notices, &NoticeController::keychainRequested, this, &MainWindow::openKeychain);
    connect(m_notices, &NoticeController::loginRequested, this, &MainWindow::requestLogin);
    connect(m_logins, &LoginFlow::actionRequested, this, &MainWindow::followStep);
    connect(m_logins, &LoginFlow::failed, this, &MainWindow::onLoginFailed);
    connect(m_logins, &LoginFlow::loggedIn, this, [this] {
        if (isShown(m_welcomePage))
            showProjects();
    });
}

void MainWindow::onLoginFailed(const Error &error)
{
    if (isShown(m_welcomePage)) {
        static_cast<WelcomeView *>(m_pages->page(m_welcomePage))->showError(error);
        return;
    }
    showSettings();
    settings().showError(error);
}

void MainWindow::connectState()
{
    connect(m_state, &ServiceState::ready, this, &MainWindow::showChosen);
    connect(m_state, &ServiceState::accountsChanged, this, &MainWindow::onAccounts);
    connect(m_patience, &QTimer::timeout, this, &MainWindow::showChosen);
    const auto worst = [this] {
        m_sidebar->setStatus(int(m_pageOfRow.indexOf(m_projectsPage)), m_state->worstState());
    };
    connect(m_state, &ServiceState::projectChanged, this, worst);
    connect(m_state, &ServiceState::projectRemoved, this, worst);
}

// The last login has gone, or the first has come.
void MainWindow::onAccounts()
{
    const bool atProjects = m_pageOfRow.value(m_sidebar->current()) == m_projectsPage;
    if (m_state->isReady() && atProjects && (isWelcomeNeeded() || isShown(m_welcomePage)))
        showProjects();
}

bool MainWindow::isShown(int page) const
{
    return m_pages->currentId() == page;
}

// Shows what the sidebar says.
void MainWindow::showChosen()
{
    const int page = m_pageOfRow.value(m_sidebar->current(), m_projectsPage);
    if (m_state->isReady())
        showPage(page == m_projectsPage && isWelcomeNeeded() ? m_welcomePage : page);
    else if (!m_patience->isActive())
        showPage(m_loadingPage);
}

void MainWindow::showPage(int page)
{
    m_pages->showPage(page);
    m_notices->setWhere(page == m_projectsPage   ? NoticeController::Where::Projects
                        : page == m_settingsPage ? NoticeController::Where::Settings
                                                 : NoticeController::Where::Elsewhere);
}

bool MainWindow::isWelcomeNeeded() const
{
    return m_state->accounts().isEmpty() && m_state->projects().isEmpty();
}

void MainWindow::choose(int page)
{
    m_sidebar->setCurrent(int(m_pageOfRow.indexOf(page)));
    showChosen();
}

void MainWindow::showProjects()
{
    choose(m_projectsPage);
}

void MainWindow::showActivity()
{
    choose(m_activityPage);
}

void MainWindow::showSettings()
{
    choose(m_settingsPage);
}

void MainWindow::showProject(const ProjectId &project)
{
    showProjects();
    projects().showProject(project);
}

void MainWindow::showEnvVar(const ProjectId &project, const QString &name)
{
    showProjects();
    projects().showEnvVar(project, name);
}

void MainWindow::newProject()
{
    if (!m_state->isReady())
        return;
    showProjects();
    showPage(m_projectsPage); // also without an account
    projects().newProject();
}

void MainWindow::followStep(NextStep step)
{
    switch (step) {
    case NextStep::Retry:
        m_state->start();
        break;
    case NextStep::LogIn:
        requestLogin();
        break;
    case NextStep::UnlockKeychain:
        openKeychain();
        break;
    case NextStep::OpenSettings:
        showSettings();
        settings().showOAuth();
        break;
    default:
        break;
    }
}

void MainWindow::openKeychain()
{
    openDialog<KeychainDialog>(this, m_api, m_state->keychain());
}

void MainWindow::openLog()
{
    openDialog<LogDialog>(this, m_api);
}

// Without any account all four ways in are offered; a login that has ended is renewed; else another one is
// added.
void MainWindow::requestLogin()
{
    for (const AccountView &account : m_state->accounts()) {
        if (account.state == AccountState::NeedsLogin) {
            m_logins->renew(account);
            return;
        }
    }
    if (m_state->accounts().isEmpty()) {
        m_sidebar->setCurrent(int(m_pageOfRow.indexOf(m_projectsPage)));
        showPage(m_welcomePage);
        return;
    }
    m_logins->logIn();
}

QList<FinderEntry> MainWindow::findable()
{
    QList<FinderEntry> entries;
    QList<FinderEntry> pages;
    for (int id = 0; id < m_pages->pages().size(); ++id) {
        const Page &page = m_pages->pages().at(id);
        if (page.findable)
            entries += page.findable();
        if (!page.title.isEmpty())
            pages.append({page.title, tr("Page"), page.symbol, [this, id] { choose(id); }});
    }
    return entries + pages + finder::actions(*m_menu);
}

void MainWindow::openFinder()
{
    openDialog<FinderDialog>(this, findable());
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit()
{
    m_quitting = true;
    close();
    QApplication::quit(); // a window that is hidden in the tray has nothing to close
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setCompact(width() < roomForWords);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    place::remember(this);
    if (!m_quitting && DesktopSettings::instance().keepsInTray() && TrayIcon::isAvailable()) {
        event->ignore();
        hide();
        return;
    }
    QMainWindow::closeEvent(event);
}

} // namespace bowline
