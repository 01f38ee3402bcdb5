// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/NamedWidget.h"
#include "support/TestMain.h"

#include "dialogs/FinderDialog.h"
#include "dialogs/KeychainDialog.h"
#include "dialogs/LoginDialog.h"
#include "dialogs/TokenDialog.h"
#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "views/MainWindow.h"
#include "views/SettingsPage.h"
#include "views/WelcomeView.h"
#include "views/activity/ActivityPage.h"
#include "views/databases/DatabasesPage.h"
#include "views/datalinks/DataLinksPage.h"
#include "views/project/ProjectsView.h"
#include "widgets/NoticeBar.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

using namespace bowline;
using test::button;
using test::FakeService;
using test::named;

namespace tst_mainwindow {

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void welcomesWithoutAnAccount();
    void cliLoginIsOfferedOnlyWhenThereIsOne();
    void navigatesByKeyboard();
    void assistiveTechnologyOpensAPage();
    void narrowWindowKeepsEveryName();
    void everyActIsInTheMenuBar();
    void firstLoginLeadsToTheProjects();
    void clientMissingLeadsToSettings();
    void noticeTellsOfTheKeychain();
    void noticeTellsOfTheService();
    void noticeTellsThatTheServiceIsAway();
    void noticeTellsOfADamagedJournal();
    void worstStatusIsToldInWords();
    void findsEverything();
    void rememberedGeometry();

private:
    void start();

    FakeService *m_api = nullptr;
    MainWindow *m_window = nullptr;
};

void tst_MainWindow::init()
{
    test::failOnGuiWarnings();
    m_api = new FakeService(this);
}

void tst_MainWindow::cleanup()
{
    delete std::exchange(m_window, nullptr);
    delete std::exchange(m_api, nullptr);
    Theme::instance().setChoice(Theme::Choice::Light);
}

void tst_MainWindow::start()
{
    m_window = new MainWindow(*m_api);
    m_window->show();
    QTRY_VERIFY(m_window->state().isReady());
}

void tst_MainWindow::welcomesWithoutAnAccount()
{
    start();
    for (const char *name : {"Log in to Heroku", "Try the sandbox", "Use an API token"}) {
        QPushButton *way = button(m_window, QLatin1String(name));
        QVERIFY2(way && way->isEnabled(), name);
    }
    button(m_window, QStringLiteral("Use an API token"))->click();
    QTRY_VERIFY(m_window->findChild<TokenDialog *>());
    m_window->findChild<TokenDialog *>()->reject();
    button(m_window, QStringLiteral("Try the sandbox"))->click();
    QTRY_COMPARE(m_api->count(QStringLiteral("startSandbox")), 1);
    m_window->findChild<LoginDialog *>()->reject();
}

void tst_MainWindow::cliLoginIsOfferedOnlyWhenThereIsOne()
{
    start();
    const QString name = QStringLiteral("Use the Heroku CLI login");
    QTRY_VERIFY(m_api->called(QStringLiteral("findCliLogin")));
    QCoreApplication::processEvents();
    QVERIFY(!button(m_window, name)->isEnabled());
    m_api->accounts().cliLogin = {true, QStringLiteral("ada@example.com"), Phrase::plain(QStringLiteral("~/.netrc"))};
    m_window->showSettings();
    m_window->showProjects();
    QTRY_VERIFY(button(m_window, name)->isEnabled());
    button(m_window, name)->click();
    QTRY_VERIFY(m_api->called(QStringLiteral("useCliLogin")));
}

void tst_MainWindow::navigatesByKeyboard()
{
    start();
    auto *list = named<QListWidget>(m_window, QStringLiteral("Navigation"));
    QVERIFY(list);
    QCOMPARE(list->item(0)->text(), QStringLiteral("Projects"));
    QCOMPARE(list->item(1)->text(), QStringLiteral("Databases"));
    QCOMPARE(list->item(2)->text(), QStringLiteral("Data Links"));
    QCOMPARE(list->item(3)->text(), QStringLiteral("Activity"));
    QCOMPARE(list->item(4)->text(), QStringLiteral("Settings"));
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(m_window->findChild<DatabasesPage *>()->isVisible());
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(m_window->findChild<DataLinksPage *>()->isVisible());
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(m_window->findChild<ActivityPage *>()->isVisible());
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(m_window->findChild<SettingsPage *>()->isVisible());
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(list, Qt::Key_Up);
    QVERIFY(m_window->findChild<WelcomeView *>()->isVisible());
}

// It selects a row without making it the current one.
void tst_MainWindow::assistiveTechnologyOpensAPage()
{
    m_api->state.accounts = {FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))};
    start();
    auto *list = m_window->findChild<QListWidget *>();
    QCOMPARE(list->accessibleName(), QStringLiteral("Navigation"));
    list->selectionModel()->select(list->model()->index(list->count() - 1, 0), QItemSelectionModel::ClearAndSelect);
    QTRY_VERIFY(m_window->findChild<SettingsPage *>()->isVisible());
    list->selectionModel()->select(list->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
    QTRY_VERIFY(!m_window->findChild<SettingsPage *>()->isVisible());
}

void tst_MainWindow::narrowWindowKeepsEveryName()
{
    start();
    auto *list = m_window->findChild<QListWidget *>();
    m_window->resize(1280, 800);
    QPushButton *find = button(m_window, QStringLiteral("Find anything"));
    QVERIFY(find);
    const int wide = list->width();
    m_window->resize(1000, 700);
    QTRY_VERIFY(list->width() < wide * 2 / 3); // room for the longest name, in German, too
    QCOMPARE(list->item(0)->text(), QStringLiteral("Projects"));
    QVERIFY(list->sizeHintForColumn(0) <= list->viewport()->width());
    QCOMPARE(QAccessible::queryAccessibleInterface(find)->text(QAccessible::Name), QStringLiteral("Find anything"));
    m_window->resize(1280, 800);
    QTRY_COMPARE(list->width(), wide);
    QCOMPARE(find->text(), QStringLiteral("Find anything"));
}

void tst_MainWindow::everyActIsInTheMenuBar()
{
    start();
    QStringList texts;
    for (const QAction *menu : m_window->menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions())
            texts.append(action->text());
    }
    for (const char *text : {"New project", "Add account", "Quit", "Projects", "Activity", "Settings", "Find anything",
                             "Log", "Error reference", "About Bowline"})
        QVERIFY2(texts.contains(QLatin1String(text)), text);
}

void tst_MainWindow::firstLoginLeadsToTheProjects()
{
    start();
    QVERIFY(m_window->findChild<WelcomeView *>()->isVisible());
    m_api->emitChanges({FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))});
    QVERIFY(m_window->findChild<ProjectsView *>()->isVisible());
    m_api->emitChanges({Removed<AccountView>{{AccountId(QStringLiteral("a1"))}}});
    QVERIFY(m_window->findChild<WelcomeView *>()->isVisible());
}

void tst_MainWindow::clientMissingLeadsToSettings()
{
    start();
    m_api->failNext(QStringLiteral("startLogin"), makeError(ErrorCode::AuthClientMissing));
    button(m_window, QStringLiteral("Log in to Heroku"))->click();
    QTRY_VERIFY(m_window->findChild<LoginDialog *>());
    QTRY_VERIFY(button(m_window->findChild<LoginDialog *>(), QStringLiteral("Open Settings")));
    button(m_window->findChild<LoginDialog *>(), QStringLiteral("Open Settings"))->click();
    QVERIFY(m_window->findChild<SettingsPage *>()->isVisible());
    QTRY_VERIFY(!m_window->findChild<LoginDialog *>());
}

void tst_MainWindow::noticeTellsOfTheKeychain()
{
    m_api->state.accounts = {FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))};
    m_api->state.keychain.state = KeychainState::Locked;
    start();
    auto *bar = m_window->findChild<NoticeBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->button()->text(), QStringLiteral("Unlock the keychain"));
    bar->button()->click();
    QTRY_VERIFY(m_window->findChild<KeychainDialog *>());
    m_window->findChild<KeychainDialog *>()->reject();
    KeychainView ready;
    ready.state = KeychainState::Ready;
    m_api->emitChanges({ready});
    QVERIFY(!bar->isVisible());
}

void tst_MainWindow::noticeTellsOfTheService()
{
    m_api->failNext(QStringLiteral("subscribe"), makeError(ErrorCode::NetRefused));
    m_window = new MainWindow(*m_api);
    m_window->show();
    auto *bar = m_window->findChild<NoticeBar *>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(QStringLiteral("service does not answer")));
    bar->button()->click();
    QTRY_VERIFY(m_window->state().isReady());
    QTRY_VERIFY(!bar->isVisible());
}

void tst_MainWindow::noticeTellsThatTheServiceIsAway()
{
    m_api->state.accounts = {FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))};
    m_api->state.projects = {FakeService::project(QStringLiteral("p1"), QStringLiteral("shop"))};
    start();
    auto *bar = m_window->findChild<NoticeBar *>();
    Q_EMIT m_api->connectionChanged({false, makeError(ErrorCode::ServiceAway)});
    QVERIFY(!bar->isVisible()); // it may be back at once
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(QStringLiteral("last known state")));
    QCOMPARE(m_window->state().projects().size(), 1);
    Q_EMIT m_api->connectionChanged({false, makeError(ErrorCode::ServiceMismatch)});
    QVERIFY(bar->text().contains(QStringLiteral("different version")));
    Q_EMIT m_api->connectionChanged({});
    QVERIFY(!bar->isVisible());
}

void tst_MainWindow::noticeTellsOfADamagedJournal()
{
    m_api->state.settings.journalNotice =
        Phrase::plain(QStringLiteral("The journal was damaged and lies at /x/journal.corrupt-1"));
    start();
    auto *bar = m_window->findChild<NoticeBar *>();
    QTRY_VERIFY(bar->text().contains(QStringLiteral("/x/journal.corrupt-1")));
    QCOMPARE(bar->button()->text(), QStringLiteral("Understood"));
    bar->button()->click();
    QVERIFY(!bar->text().contains(QStringLiteral("damaged")));
    // Also for the next window; but another damage is told again.
    delete std::exchange(m_window, nullptr);
    start();
    QVERIFY(!m_window->findChild<NoticeBar *>()->text().contains(QStringLiteral("damaged")));
    SettingsView settings = m_api->state.settings;
    settings.journalNotice = Phrase::plain(settings.journalNotice.text() + QLatin1Char('2'));
    m_api->emitChanges({settings});
    QTRY_VERIFY(m_window->findChild<NoticeBar *>()->text().contains(QStringLiteral("journal.corrupt-12")));
}

void tst_MainWindow::worstStatusIsToldInWords()
{
    start();
    ProjectView project = FakeService::project(QStringLiteral("p1"), QStringLiteral("shop"));
    project.worstState = SyncState::Failing;
    m_api->emitChanges({project});
    auto *list = named<QListWidget>(m_window, QStringLiteral("Navigation"));
    QCOMPARE(list->item(0)->data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("Failing"));
    QCOMPARE(list->item(0)->text(), QStringLiteral("Projects"));
}

void tst_MainWindow::findsEverything()
{
    m_api->state.accounts = {FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))};
    m_api->state.projects = {FakeService::project(QStringLiteral("p1"), QStringLiteral("shop"))};
    IntegrationView card;
    card.project = ProjectId(QStringLiteral("p1"));
    card.account = AccountId(QStringLiteral("a1"));
    card.envVars = {QStringLiteral("PG_DATABASE_URL")};
    m_api->state.integrations = {card};
    start();
    m_window->openFinder();
    auto *finder = m_window->findChild<FinderDialog *>();
    QTRY_VERIFY(finder->isVisible());
    QStringList found;
    auto *results = finder->findChild<QListWidget *>();
    for (int i = 0; i < results->count(); ++i)
        found.append(results->item(i)->text());
    QVERIFY(found.contains(QStringLiteral("shop, Project")));
    QVERIFY(found.contains(QStringLiteral("PG_DATABASE_URL, Env var of shop")));
    QVERIFY(found.contains(QStringLiteral("Settings, Page")));
    QVERIFY(found.contains(QStringLiteral("New project, Action")));
    QTest::keyClicks(named<QLineEdit>(finder, QStringLiteral("Find anything")), QStringLiteral("settings"));
    QTest::keyClick(named<QLineEdit>(finder, QStringLiteral("Find anything")), Qt::Key_Return);
    QTRY_VERIFY(m_window->findChild<SettingsPage *>()->isVisible());
}

void tst_MainWindow::rememberedGeometry()
{
    start();
    m_window->resize(1000, 640);
    m_window->close();
    delete std::exchange(m_window, nullptr);
    start();
    QCOMPARE(m_window->size(), QSize(1000, 640));
}

BOWLINE_GUI_TEST(tst_MainWindow)

} // namespace tst_mainwindow

#include "tst_mainwindow.moc"
