// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/MainWindow.h"

#include "ServiceState.h"
#include "dialogs/AboutDialog.h"
#include "dialogs/ErrorReferenceDialog.h"
#include "dialogs/FinderDialog.h"
#include "dialogs/KeychainDialog.h"
#include "dialogs/LogDialog.h"
#include "dialogs/LoginFlow.h"
#include "theme/Theme.h"
#include "theme/UiSettings.h"
#include "tray/DesktopSettings.h"
#include "tray/TrayIcon.h"
#include "views/MainMenu.h"
#include "views/ServiceReplacement.h"
#include "views/SettingsPage.h"
#include "views/Sidebar.h"
#include "views/WelcomeView.h"
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
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace bowline {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
constexpr int awayGraceMs = 600; // a service that is back at once is not worth a word
const QString noticeKey = QStringLiteral("window/dismissedNotice");
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
    , m_stack(new QStackedWidget)
{
    Theme::instance(); // before the first page takes its fonts
    installScrollAccess();
    setWindowTitle(QStringLiteral("Bowline"));
    setWindowIcon(icons::appIcon());
    buildPages();
    buildLayout();
    connectMenu();
    connectLogins();
    connectState();
    resize(1240, 800);
    restoreGeometry(QSettings(uiSettingsFile(), QSettings::IniFormat).value(geometryKey).toByteArray());
    m_state->start();
}

void MainWindow::buildPages()
{
    m_loading = new EmptyState(Symbol::Turning, tr("Connecting"),
                               tr("Bowline’s service is being asked for its state."));
    m_welcome = new WelcomeView(m_api);
    m_projects = new ProjectsView(m_api, *m_state, this);
    m_activity = new ActivityPage(m_api, *m_state);
    m_settings = new SettingsPage(m_api, *m_state, *m_logins);
    for (QWidget *page : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_welcome),
                          static_cast<QWidget *>(m_projects), static_cast<QWidget *>(m_activity),
                          static_cast<QWidget *>(m_settings)})
        m_stack->addWidget(page);
    m_projectsRow = addPage(tr("Projects"), Symbol::Projects, QKeySequence(Qt::CTRL | Qt::Key_1),
                            &MainWindow::showProjects);
    m_activityRow = addPage(tr("Activity"), Symbol::Activity, QKeySequence(Qt::CTRL | Qt::Key_2),
                            &MainWindow::showActivity);
    m_settingsRow = addPage(tr("Settings"), Symbol::Settings, QKeySequence(Qt::CTRL | Qt::Key_Comma),
                            &MainWindow::showSettings);
}

int MainWindow::addPage(const QString &title, Symbol symbol, const QKeySequence &shortcut,
                        void (MainWindow::*showIt)())
{
    connect(m_menu->addPage(title, shortcut), &QAction::triggered, this, showIt);
    return m_sidebar->addEntry(title, symbol);
}

void MainWindow::buildLayout()
{
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_noticeBar);
    content->addWidget(m_stack, 1);
    auto *middle = new QWidget(this);
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(content, 1);
    setCentralWidget(middle);
    setMinimumSize(860, 560);
    m_sidebar->setCurrent(m_projectsRow);
    m_sidebar->list()->setFocus();
}

void MainWindow::connectMenu()
{
    connect(m_sidebar, &Sidebar::entryChosen, this, &MainWindow::onEntry);
    connect(m_sidebar, &Sidebar::findRequested, this, &MainWindow::openFinder);
    connect(m_menu, &MainMenu::newProject, this, &MainWindow::newProject);
    connect(m_menu, &MainMenu::find, this, &MainWindow::openFinder);
    connect(m_menu, &MainMenu::logIn, m_logins, &LoginFlow::logIn);
    connect(m_menu, &MainMenu::trySandbox, m_logins, &LoginFlow::trySandbox);
    connect(m_menu, &MainMenu::useToken, m_logins, &LoginFlow::useToken);
    connect(m_menu, &MainMenu::useCliLogin, m_logins, &LoginFlow::useCliLogin);
    connect(m_menu, &MainMenu::quit, this, &MainWindow::quit);
    connect(m_menu, &MainMenu::log, this, &MainWindow::openLog);
    connect(m_menu, &MainMenu::errorReference, this, [this] { openDialog<ErrorReferenceDialog>(this); });
    connect(m_menu, &MainMenu::about, this, [this] { openDialog<AboutDialog>(this); });
}

void MainWindow::connectLogins()
{
    connect(m_welcome, &WelcomeView::logIn, m_logins, &LoginFlow::logIn);
    connect(m_welcome, &WelcomeView::trySandbox, m_logins, &LoginFlow::trySandbox);
    connect(m_welcome, &WelcomeView::useToken, m_logins, &LoginFlow::useToken);
    connect(m_welcome, &WelcomeView::useCliLogin, m_logins, &LoginFlow::useCliLogin);
    connect(m_welcome, &WelcomeView::actionRequested, this, &MainWindow::take);
    connect(m_projects, &ProjectsView::loginRequested, this, &MainWindow::requestLogin);
    connect(m_projects, &ProjectsView::actionRequested, this, &MainWindow::take);
    connect(m_projects, &ProjectsView::renewRequested, this, [this](const AccountId &id) {
        if (const auto account = m_state->account(id))
            m_logins->renew(*account);
        else
            requestLogin();
    });
    connect(m_settings, &SettingsPage::keychainRequested, this, &MainWindow::openKeychain);
    connect(m_settings, &SettingsPage::logRequested, this, &MainWindow::openLog);
    connect(m_logins, &LoginFlow::actionRequested, this, &MainWindow::take);
    connect(m_logins, &LoginFlow::loggedIn, this, [this] {
        if (m_stack->currentWidget() == m_welcome)
            showProjects();
    });
    connect(m_logins, &LoginFlow::failed, this, [this](const Error &error) {
        if (m_stack->currentWidget() == m_welcome) {
            m_welcome->showError(error);
            return;
        }
        showSettings();
        m_settings->showError(error);
    });
    connect(m_noticeBar, &NoticeBar::activated, this, &MainWindow::onNotice);
}

void MainWindow::connectState()
{
    const auto alive = [this] {
        m_serviceError.reset();
        refreshNotice();
    };
    connect(m_state, &ServiceState::ready, this, [this] { onEntry(m_sidebar->current()); });
    connect(m_state, &ServiceState::ready, this, alive);
    connect(m_state, &ServiceState::resynced, this, alive);
    connect(m_state, &ServiceState::subscribeFailed, this, [this](const Error &error) {
        m_serviceError = error;
        refreshNotice();
    });
    connect(m_state, &ServiceState::connectionChanged, this, [this] {
        refreshNotice();
        QTimer::singleShot(awayGraceMs + 50, this, &MainWindow::refreshNotice);
    });
    connect(m_replacement, &ServiceReplacement::changed, this, &MainWindow::refreshNotice);
    connect(m_state, &ServiceState::keychainChanged, this, &MainWindow::refreshNotice);
    connect(m_state, &ServiceState::settingsChanged, this, &MainWindow::refreshNotice);
    connect(m_state, &ServiceState::accountsChanged, this, [this] {
        refreshNotice();
        // The last login has gone, or the first has come.
        if (m_state->isReady() && m_sidebar->current() == m_projectsRow &&
            (isWelcomeNeeded() || m_stack->currentWidget() == m_welcome))
            showProjects();
    });
    const auto worst = [this] {
        m_sidebar->setStatus(m_projectsRow, m_state->worstState());
    };
    connect(m_state, &ServiceState::projectChanged, this, worst);
    connect(m_state, &ServiceState::projectRemoved, this, worst);
    connect(m_state, &ServiceState::projectRemoved, this, &MainWindow::refreshNotice);
}

void MainWindow::onEntry(int row)
{
    if (!m_state->isReady())
        m_stack->setCurrentWidget(m_loading);
    else if (row == m_activityRow)
        m_stack->setCurrentWidget(m_activity);
    else if (row == m_settingsRow)
        m_stack->setCurrentWidget(m_settings);
    else
        m_stack->setCurrentWidget(isWelcomeNeeded() ? static_cast<QWidget *>(m_welcome) : m_projects);
    refreshNotice();
}

bool MainWindow::isWelcomeNeeded() const
{
    return m_state->accounts().isEmpty() && m_state->projects().isEmpty();
}

void MainWindow::showProjects()
{
    m_sidebar->setCurrent(m_projectsRow);
    onEntry(m_projectsRow);
}

void MainWindow::showActivity()
{
    m_sidebar->setCurrent(m_activityRow);
    onEntry(m_activityRow);
}

void MainWindow::showSettings()
{
    m_sidebar->setCurrent(m_settingsRow);
    onEntry(m_settingsRow);
}

void MainWindow::showProject(const ProjectId &project)
{
    showProjects();
    m_projects->showProject(project);
}

void MainWindow::showEnvVar(const ProjectId &project, const QString &name)
{
    showProjects();
    m_projects->showEnvVar(project, name);
}

void MainWindow::newProject()
{
    if (!m_state->isReady())
        return;
    showProjects();
    m_stack->setCurrentWidget(m_projects); // also without an account
    m_projects->newProject();
}

// The most pressing thing about the whole program; only one is shown.
void MainWindow::refreshNotice()
{
    const QString keychain = KeychainDialog::explanation(m_state->keychain());
    const auto &accounts = m_state->accounts();
    const auto revoked = std::find_if(accounts.begin(), accounts.end(), [](const AccountView &row) {
        return row.state == AccountState::NeedsLogin;
    });
    const bool away = !m_state->isConnected() &&
                      m_state->awaySince().msecsTo(QDateTime::currentDateTime()) >= awayGraceMs;
    const auto mismatch = otherVersion(away);
    m_noticeBar->button()->setEnabled(!m_replacement->isUnderWay());
    if (mismatch || m_replacement->isUnderWay()) {
        m_notice = Notice::OtherVersion;
        m_noticeBar->showNotice(m_replacement->text(mismatch.value_or(Error())), m_replacement->button(), Tone::Failing);
    } else if (m_state->isReady() && away) {
        m_notice = Notice::Service;
        m_noticeBar->showNotice(awayText(), nextStepText(NextStep::Retry));
    } else if (m_serviceError) {
        m_notice = Notice::Service;
        m_noticeBar->showNotice(tr("Bowline’s service does not answer. What you see may be out of date. %1")
                                    .arg(m_serviceError->message),
                                nextStepText(NextStep::Retry), Tone::Failing);
    } else if (m_state->isReady() && !keychain.isEmpty()) {
        m_notice = Notice::Keychain;
        m_noticeBar->showNotice(keychain, KeychainDialog::actionText(m_state->keychain()));
    } else if (revoked != accounts.end() && m_stack->currentWidget() != m_settings) {
        m_notice = Notice::Renew;
        const QString why =
            revoked->message.isEmpty() ? standardMessage(ErrorCode::AuthRevoked) : revoked->message;
        // What the login has stopped offers "Log in again" beside it; another name keeps the two apart.
        m_noticeBar->showNotice(QStringLiteral("%1: %2").arg(revoked->email, why),
                                tr("Log in to Heroku again"), Tone::Failing);
    } else if (isJournalNoticeNew()) {
        m_notice = Notice::Journal;
        m_noticeBar->showNotice(m_state->settings().journalNotice, tr("Understood"));
    } else if (m_state->isReady() && accounts.isEmpty() && m_stack->currentWidget() == m_projects) {
        m_notice = Notice::NoAccount;
        m_noticeBar->showNotice(tr("There is no Heroku login, so no database is followed."),
                                tr("Log in to Heroku"));
    } else {
        m_notice = Notice::None;
        m_noticeBar->clear();
    }
}

// Before the first answer it comes as the error of that answer, later as the reason why there is no connection.
std::optional<Error> MainWindow::otherVersion(bool away) const
{
    if (m_serviceError && m_serviceError->code == ErrorCode::ServiceMismatch)
        return m_serviceError;
    const auto &why = m_state->connection().why;
    return away && why && why->code == ErrorCode::ServiceMismatch ? why : std::nullopt;
}

QString MainWindow::awayText() const
{
    const auto &why = m_state->connection().why;
    const QString time = QLocale().toString(m_state->awaySince().time(), QLocale::ShortFormat);
    if (why && why->code != ErrorCode::ServiceAway)
        return tr("%1 What you see is the last known state, from %2.").arg(why->message, time);
    return tr("Bowline’s service has stopped. What you see is the last known state, from %1. Bowline reconnects by itself "
              "when it is back; until then nothing can be changed.")
        .arg(time);
}

void MainWindow::onNotice()
{
    switch (m_notice) {
    case Notice::Service:
        m_state->start();
        break;
    case Notice::OtherVersion:
        m_replacement->act();
        break;
    case Notice::Keychain:
        openKeychain();
        break;
    case Notice::Journal:
        dismissJournalNotice();
        break;
    case Notice::Renew:
    case Notice::NoAccount:
        requestLogin();
        break;
    case Notice::None:
        break;
    }
}

void MainWindow::take(NextStep step)
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
        m_settings->showOAuth();
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

// It stays until a person has read it, also over a new start of the window.
bool MainWindow::isJournalNoticeNew() const
{
    const QString notice = m_state->settings().journalNotice;
    return !notice.isEmpty() && QSettings(uiSettingsFile(), QSettings::IniFormat).value(noticeKey).toString() != notice;
}

void MainWindow::dismissJournalNotice()
{
    QSettings(uiSettingsFile(), QSettings::IniFormat).setValue(noticeKey, m_state->settings().journalNotice);
    refreshNotice();
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
        m_sidebar->setCurrent(m_projectsRow);
        m_stack->setCurrentWidget(m_welcome);
        refreshNotice();
        return;
    }
    m_logins->logIn();
}

QList<FinderEntry> MainWindow::findable()
{
    QList<FinderEntry> entries;
    for (const ProjectView &project : m_state->projects()) {
        const auto go = [this, id = project.id] {
            showProject(id);
        };
        entries.append({project.name, tr("Project"), Symbol::Projects, go});
        for (const QString &name : m_state->knownEnvVars(project.id))
            entries.append(
                {name, tr("Env var of %1").arg(project.name), Symbol::Key, [this, id = project.id, name] {
                     showEnvVar(id, name);
                 }});
    }
    entries.append({tr("Projects"), tr("Page"), Symbol::Projects, [this] {
                        showProjects();
                    }});
    entries.append({tr("Activity"), tr("Page"), Symbol::Activity, [this] {
                        showActivity();
                    }});
    entries.append({tr("Settings"), tr("Page"), Symbol::Settings, [this] {
                        showSettings();
                    }});
    for (QAction *action : m_menu->actions()) {
        if (action->shortcut() != QKeySequence(Qt::CTRL | Qt::Key_K))
            entries.append({action->text(), tr("Action"), Symbol::ChevronRight, [action] {
                                action->trigger();
                            }});
    }
    return entries;
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
    QSettings(uiSettingsFile(), QSettings::IniFormat).setValue(geometryKey, saveGeometry());
    if (!m_quitting && DesktopSettings::instance().keepsInTray() && TrayIcon::isAvailable()) {
        event->ignore();
        hide();
        return;
    }
    QMainWindow::closeEvent(event);
}

} // namespace bowline
