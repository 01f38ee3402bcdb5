// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include "dialogs/ConfirmDialog.h"
#include "dialogs/FinderDialog.h"
#include "views/MainWindow.h"
#include "views/SettingsPage.h"
#include "views/WelcomeView.h"
#include "views/WindowPlace.h"
#include "views/activity/ActivityPage.h"
#include "views/project/EnvVarDetail.h"
#include "views/project/IntegrationsTab.h"
#include "views/project/ProjectsView.h"
#include "widgets/Card.h"
#include "widgets/NoticeBar.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include <ctime>

using namespace bowline;
using test::FakeService;
using test::Stage;

namespace tst_pages {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Counts how often each widget is told that its style is another.
class StyleCounter final : public QObject
{
public:
    QHash<const QObject *, int> told;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            ++told[watched];
        return false;
    }
};

} // namespace

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        m_stage = std::make_unique<Stage>();
        m_stage->view.reset(); // only its data
    }
    void cleanup()
    {
        m_window.reset();
        m_stage.reset();
        qunsetenv("BOWLINE_HEROKU_API");
    }
    void pagesAreMadeWhenTheyAreShown();
    void firstVisitsAreStyledOnce();
    void firstVisitsAreQuick();
    void cardsOfSettingsFollowOneByOne();
    void projectsAreFoundByTheirStatus();
    void clickingTheEntryAgainLeadsToTheWorst();
    void manyProjectsCanBeChosenByStatus();
    void cliLoginFromTheMenuAsksFirst();
    void refusedAddressIsSaid();
    void firstWindowFitsItsScreen_data();
    void firstWindowFitsItsScreen();
    void ownActivityHasNoProjectColumn();
    void accountsAreSeenWhole();
    void listOfABoxOpensBelowIt();

private:
    void start();
    bool openTab(const QString &name) const;

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void TestPages::start()
{
    m_window = std::make_unique<MainWindow>(m_stage->service);
    m_window->show();
    QTRY_VERIFY(m_window->state().isReady());
}

bool TestPages::openTab(const QString &name) const
{
    return Stage::openTab(*m_window->findChild<ProjectsView *>(), name);
}

void TestPages::pagesAreMadeWhenTheyAreShown()
{
    start();
    QVERIFY(m_window->findChild<ProjectsView *>());
    QVERIFY(!m_window->findChild<WelcomeView *>());
    QVERIFY(!m_window->findChild<ActivityPage *>());
    QVERIFY(!m_window->findChild<SettingsPage *>());
    QVERIFY(!m_window->findChild<IntegrationsTab *>());
    QVERIFY(!m_window->findChild<EnvVarDetail *>());
    m_window->showActivity();
    QVERIFY(m_window->findChild<ActivityPage *>()->isVisible());
    m_window->showSettings();
    auto *settings = m_window->findChild<SettingsPage *>();
    QVERIFY(settings->isVisible());
    m_window->showProjects();
    m_window->showSettings();
    QCOMPARE(m_window->findChildren<SettingsPage *>(), QList<SettingsPage *>{settings});
}

// The style of a widget is worked out when its page is put in its place, and not again for each widget around
// it.
void TestPages::firstVisitsAreStyledOnce()
{
    start();
    StyleCounter counter;
    qApp->installEventFilter(&counter);
    m_window->showSettings();
    QTRY_VERIFY(m_window->findChild<SettingsPage *>()->isComplete());
    m_window->showActivity();
    qApp->removeEventFilter(&counter);
    const QList<QWidget *> pages{m_window->findChild<SettingsPage *>(), m_window->findChild<ActivityPage *>()};
    int widgets = 0;
    int told = 0;
    for (const QWidget *page : pages) {
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            ++widgets;
            told += counter.told.value(widget);
        }
    }
    QVERIFY(widgets > 100);
    QVERIFY2(told < 2 * widgets, qPrintable(QStringLiteral("%1 for %2 widgets").arg(told).arg(widgets)));
}

// The processor's time, since other programs may be using it: on a computer that does nothing else a page is there
// after that. The aim is 100 ms; a debug build and sanitizers get more.
void TestPages::firstVisitsAreQuick()
{
    for (int i = 0; i < 1000; ++i)
        m_stage->service.state.projects.append(
            FakeService::project(QStringLiteral("x%1").arg(i), QStringLiteral("P %1").arg(i)));
    const auto spent = [](const std::function<void()> &visit) {
        const std::clock_t began = std::clock();
        visit();
        QCoreApplication::processEvents();
        return int((std::clock() - began) * 1000 / CLOCKS_PER_SEC);
    };
    const int shown = spent([this] { start(); });
    const int settings = spent([this] { m_window->showSettings(); });
    const int activity = spent([this] { m_window->showActivity(); });
    m_window->showProjects();
    const int row = spent([] { Stage::selectRow(s("Environment variables"), s("PG_DATABASE_URL")); });
    const int integrations = spent([this] { openTab(s("Integrations")); });
    const int own = spent([this] { openTab(s("Activity")); });
    const int ownSettings = spent([this] { openTab(s("Settings")); });
    qInfo("window with 1000 projects %d ms, Settings %d, Activity %d, an env var %d, tabs %d, %d, %d", shown, settings,
          activity, row, integrations, own, ownSettings);
    for (const int page : {settings, activity, row, integrations, own, ownSettings})
        QVERIFY2(page < 800, qPrintable(QString::number(page)));
}

// Nobody waits for what is below the window's edge: it comes in the turns of the event loop after the page is there.
void TestPages::cardsOfSettingsFollowOneByOne()
{
    start();
    m_window->showSettings();
    auto *settings = m_window->findChild<SettingsPage *>();
    QVERIFY(settings->isVisible());
    QVERIFY(!settings->isComplete());
    const qsizetype first = settings->findChildren<Card *>().size();
    QVERIFY(first >= 2);
    QTRY_VERIFY(settings->isComplete());
    QCOMPARE(settings->findChildren<Card *>().size(), first + 6);
    m_window->showProjects();
    m_window->showSettings();
    QTest::qWait(20);
    QCOMPARE(settings->findChildren<Card *>().size(), first + 6);
}

void TestPages::projectsAreFoundByTheirStatus()
{
    m_stage->service.state.projects[1].worstState = SyncState::Failing;
    start();
    m_window->openFinder();
    auto *finder = m_window->findChild<FinderDialog *>();
    QTRY_VERIFY(finder->isVisible());
    finder->findChild<QLineEdit *>()->setText(s("failing"));
    auto *results = finder->findChild<QListWidget *>();
    QCOMPARE(results->count(), 1);
    QCOMPARE(results->item(0)->text(), s("Worker, Project, Failing"));
}

void TestPages::clickingTheEntryAgainLeadsToTheWorst()
{
    start();
    auto *projects = Stage::one<QListView>(s("Projects"));
    QVERIFY(projects);
    QCOMPARE(projects->currentIndex().data().toString(), s("Shop API"));
    ProjectView worker = m_stage->service.state.projects[1];
    worker.worstState = SyncState::Disconnected;
    m_stage->service.emitChanges({worker});
    QCOMPARE(projects->model()->index(0, 0).data().toString(),
             s("Worker")); // first, but nobody is moved there
    QCOMPARE(projects->currentIndex().data().toString(), s("Shop API"));
    auto *navigation = Stage::one<QListWidget>(s("Navigation"));
    QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {},
                      navigation->visualItemRect(navigation->item(0)).center());
    QCOMPARE(projects->currentIndex().data().toString(), s("Worker"));
}

void TestPages::manyProjectsCanBeChosenByStatus()
{
    for (int i = 0; i < 300; ++i) {
        ProjectView project = FakeService::project(QStringLiteral("x%1").arg(i), QStringLiteral("Calm %1").arg(i));
        project.worstState = SyncState::InSync;
        m_stage->service.state.projects.append(project);
    }
    ProjectView zeta = FakeService::project(s("zeta"), s("Zeta"));
    zeta.worstState = SyncState::Failing;
    m_stage->service.state.projects.append(zeta);
    start();
    auto *projects = Stage::one<QListView>(s("Projects"));
    QCOMPARE(projects->model()->index(0, 0).data().toString(), s("Zeta"));
    auto *kinds = m_window->findChild<ProjectsView *>()->findChild<QComboBox *>();
    QVERIFY(kinds);
    kinds->setCurrentIndex(1);
    QCOMPARE(projects->model()->rowCount(), 1);
    // What is asked for by name is shown whatever the choice hides.
    m_window->showProject(ProjectId(s("x7")));
    QCOMPARE(projects->currentIndex().data().toString(), s("Calm 7"));
}

void TestPages::cliLoginFromTheMenuAsksFirst()
{
    start();
    m_stage->service.accounts().cliLogin = {true, s("ada@example.com"), Phrase::plain(s("~/.netrc"))};
    QAction *use = nullptr;
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text() == s("Use the Heroku CLI login"))
            use = action;
    }
    QVERIFY(use);
    ConfirmDialog::answerNext(false);
    use->trigger();
    QTRY_VERIFY(ConfirmDialog::lastRequest().sentence.contains(s("ada@example.com")));
    QTest::qWait(20);
    QVERIFY(!m_stage->service.called(s("useCliLogin")));
    ConfirmDialog::answerNext(true);
    use->trigger();
    QTRY_VERIFY(m_stage->service.called(s("useCliLogin")));
}

void TestPages::refusedAddressIsSaid()
{
    qputenv("BOWLINE_HEROKU_API", "http://heroku.example.com");
    start();
    auto *bar = m_window->findChild<NoticeBar *>();
    QTRY_VERIFY(bar->text().contains(s("BOWLINE_HEROKU_API")));
    QVERIFY(!bar->text().contains(s("example.com"))); // an address can hold a password
    bar->button()->click();
    QVERIFY(!bar->text().contains(s("BOWLINE_HEROKU_API")));
}

void TestPages::firstWindowFitsItsScreen_data()
{
    QTest::addColumn<QRect>("screen");
    QTest::newRow("1024 x 700") << QRect(0, 0, 1024, 700);
    QTest::newRow("1280 x 800, panel above") << QRect(0, 32, 1280, 768);
    QTest::newRow("second screen") << QRect(1920, 0, 2560, 1440);
}

void TestPages::firstWindowFitsItsScreen()
{
    QFETCH(QRect, screen);
    const QRect place = place::firstPlace(screen);
    QVERIFY(screen.contains(place.adjusted(0, -30, 0, 0))); // with a title bar
    QVERIFY(place.width() <= 1240 && place.height() <= 800);
    QVERIFY(place.width() >= qMin(1240, screen.width() - 10));
}

void TestPages::ownActivityHasNoProjectColumn()
{
    start();
    QVERIFY(openTab(s("Activity")));
    QTRY_VERIFY(Stage::one<QTableView>(s("Activity")));
    auto *own = Stage::one<QTableView>(s("Activity"));
    QVERIFY(own->isColumnHidden(1));
    m_window->showActivity();
    QTRY_VERIFY(Stage::one<QTableView>(s("Activity")));
    auto *all = Stage::one<QTableView>(s("Activity"));
    QVERIFY(all && all != own && !all->isColumnHidden(1));
}

void TestPages::accountsAreSeenWhole()
{
    start();
    m_window->showSettings();
    auto *accounts = Stage::one<QTableView>(s("Accounts"));
    QVERIFY(accounts);
    QTRY_VERIFY(accounts->viewport()->height() >= accounts->rowHeight(0));
}

void TestPages::listOfABoxOpensBelowIt()
{
    start();
    m_window->showActivity();
    auto *box = m_window->findChild<ActivityPage *>()->findChild<QComboBox *>();
    box->showPopup();
    QTRY_VERIFY(box->view()->isVisible());
    const QModelIndex last = box->model()->index(box->count() - 1, 0);
    QVERIFY(box->view()->viewport()->rect().contains(box->view()->visualRect(last)));
    QVERIFY(box->view()->mapToGlobal(QPoint()).y() >= box->mapToGlobal(QPoint(0, box->height())).y() - 2);
    box->hidePopup();
}

BOWLINE_GUI_TEST(TestPages)

} // namespace tst_pages

#include "tst_pages.moc"
