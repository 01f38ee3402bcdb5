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
#include "views/Sidebar.h"
#include "views/WindowPages.h"
#include "views/WindowPlace.h"
#include "widgets/NoticeBar.h"
#include "widgets/ScrollAccess.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QListWidget>

namespace bowline {

namespace {

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
    , m_pages(new WindowPages({api, *m_state, *m_logins, *m_menu, *m_sidebar}, this))
{
    Theme::instance(); // before the first page takes its fonts
    installScrollAccess();
    setWindowTitle(QStringLiteral("Bowline"));
    setWindowIcon(icons::appIcon());
    buildLayout();
    connectMenu();
    connectPages();
    place::restore(this);
    m_state->start();
}

void MainWindow::buildLayout()
{
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_noticeBar);
    content->addWidget(m_pages->stack(), 1);
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
}

void MainWindow::connectMenu()
{
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

void MainWindow::connectPages()
{
    connect(m_pages, &WindowPages::shown, this, [this] {
        m_notices->setWhere(m_pages->isAtProjects()   ? NoticeController::Where::Projects
                            : m_pages->isAtSettings() ? NoticeController::Where::Settings
                                                      : NoticeController::Where::Elsewhere);
    });
    connect(m_pages, &WindowPages::stepRequested, this, &MainWindow::followStep);
    connect(m_pages, &WindowPages::loginRequested, this, &MainWindow::requestLogin);
    connect(m_pages, &WindowPages::keychainRequested, this, &MainWindow::openKeychain);
    connect(m_pages, &WindowPages::logRequested, this, &MainWindow::openLog);
    connect(m_notices, &NoticeController::keychainRequested, this, &MainWindow::openKeychain);
    connect(m_notices, &NoticeController::loginRequested, this, &MainWindow::requestLogin);
    connect(m_logins, &LoginFlow::actionRequested, this, &MainWindow::followStep);
    connect(m_logins, &LoginFlow::failed, m_pages, &WindowPages::showLoginError);
}

void MainWindow::showProjects()
{
    m_pages->showProjects();
}

void MainWindow::showActivity()
{
    m_pages->showActivity();
}

void MainWindow::showSettings()
{
    m_pages->showSettings();
}

void MainWindow::showProject(const ProjectId &project)
{
    m_pages->showProject(project);
}

void MainWindow::showEnvVar(const ProjectId &project, const QString &name)
{
    m_pages->showEnvVar(project, name);
}

void MainWindow::newProject()
{
    m_pages->newProject();
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
        m_pages->showOAuth();
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
        m_pages->showWelcome();
        return;
    }
    m_logins->logIn();
}

void MainWindow::openFinder()
{
    openDialog<FinderDialog>(this, m_pages->findable() + finder::actions(*m_menu));
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
