// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Backups over a service double: its model under the tester, what each button asks for, the link, and when
// Heroku is asked.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/NamedWidget.h"
#include "support/TestMain.h"
#include "ui/models/ReadyState.h"

#include "dialogs/acts/ActDialog.h"
#include "models/BackupModel.h"
#include "models/BackupText.h"
#include "theme/Theme.h"
#include "views/databases/BackupsTab.h"
#include "views/databases/DatabasesPage.h"
#include "views/databases/FollowTimer.h"
#include "widgets/ErrorBanner.h"
#include "widgets/SecretClipboard.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>

using namespace bowline;

namespace tst_backups {

using test::button;
using test::FakeBackups;
using test::FakeDatabases;
using test::FakeService;
using test::named;

namespace {

QString t(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestUiBackups : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<BackupsTab> m_tab;
    QList<ActRequest> m_asked;

    const DatabaseKey m_key{AccountId(t("a1")), t("id-postgresql-round-1")};
    QTableView *table() { return named<QTableView>(m_tab.get(), t("Backups")); }
    QComboBox *choice(const char *name)
    {
        for (const QLabel *label : m_tab->findChildren<QLabel *>()) {
            if (label->text() == t(name) && label->buddy())
                return qobject_cast<QComboBox *>(label->buddy());
        }
        return nullptr;
    }
    void open()
    {
        m_tab = std::make_unique<BackupsTab>(*m_service);
        connect(m_tab.get(), &BackupsTab::actRequested, this,
                [this](const QString &, const ActRequest &request) { m_asked.append(request); });
        m_tab->resize(900, 500);
        m_tab->setDatabase(m_key);
        QVERIFY(!m_service->called(t("listBackups"))); // nobody has looked
        m_tab->show();
        QTRY_COMPARE(table()->model()->rowCount(), int(m_service->backups().known.backups.size()));
    }
    void press(const char *name)
    {
        QPushButton *pressed = button(m_tab.get(), t(name));
        QVERIFY2(pressed && pressed->isEnabled(), name);
        pressed->click();
    }
    QJsonValue asked(const char *field) const { return m_asked.last().fields.value(t(field)); }

private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        Theme::instance().setChoice(Theme::Choice::Light);
        m_asked.clear();
        m_service = std::make_unique<FakeService>();
        m_service->state.accounts = {FakeService::account(t("a1"), t("ada@example.com"))};
        m_service->databases().known = {FakeDatabases::row(t("a1"), t("postgresql-round-1")),
                                        FakeDatabases::row(t("a1"), t("postgresql-flat-2"))};
        m_service->databases().known[1].attachments = {t("ramen::DATABASE")};
        m_service->backups().known = {
            t("sushi"),
            {FakeBackups::backup(2, BackupState::Failed), FakeBackups::backup(1, BackupState::Completed)},
            {{t("s1"), t("DATABASE_URL"), true, 2, t("Europe/Berlin")}},
            {}};
    }
    void cleanup()
    {
        m_tab.reset();
        m_service.reset();
    }

    void theModelPassesTheTester()
    {
        BackupModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        BackupView running = FakeBackups::backup(3, BackupState::Running);
        BackupView warned = FakeBackups::backup(2, BackupState::Completed);
        warned.warnings = 4;
        BackupView waits = FakeBackups::backup(1, BackupState::Waiting);
        waits.startedAt = {};
        model.setRows({running, warned, waits});
        const auto shown = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(shown(0, BackupModel::Backup), t("b003"));
        QCOMPARE(shown(0, BackupModel::State), t("Running"));
        QCOMPARE(shown(0, BackupModel::Size), t("–")); // it is not over
        QVERIFY(shown(0, BackupModel::Finished).endsWith(t(" so far")));
        QCOMPARE(shown(1, BackupModel::State), t("Completed, warnings: 4"));
        QVERIFY(shown(1, BackupModel::Size).startsWith(t("3.0 M")));
        QCOMPARE(shown(2, BackupModel::Started), t("–"));
        QCOMPARE(model.rowOf(t("t2")), 1);
        QCOMPARE(model.rowOf(t("t9")), -1);
        model.setRows({waits});
    }

    void whatCanBeDoneWithEach()
    {
        open();
        QVERIFY(test::sees(m_tab.get(), t("all databases of sushi")));
        QVERIFY(test::sees(m_tab.get(), t("DATABASE_URL: every day at 02:00, Europe/Berlin")));
        for (const char *name : {"Download", "Cancel backup", "Delete backup", "Restore"})
            QVERIFY2(!button(m_tab.get(), t(name))->isEnabled(), name); // nothing is chosen
        table()->selectRow(0);                                          // failed
        QVERIFY(!button(m_tab.get(), t("Download"))->isEnabled() && !button(m_tab.get(), t("Restore"))->isEnabled());
        press("Delete backup");
        QCOMPARE(m_asked.last().kind, ActKind::BackupDelete);
        QCOMPARE(asked("transfer_id").toString(), t("t2"));
        press("Capture backup");
        QCOMPARE(m_asked.last().kind, ActKind::BackupCapture);
        QCOMPARE(asked("addon_id").toString(), m_key.addonId);
    }

    // What is in the target is lost: a person chooses it, among those into which Heroku restores.
    void theTargetOfARestoreIsChosen()
    {
        m_service->databases().known.append(FakeDatabases::row(t("a1"), t("postgresql-follower-3")));
        m_service->databases().known.last().canBeRestored = false;
        open();
        QComboBox *target = choice("Restore into");
        QTRY_COMPARE(target->count(), 2);
        QCOMPARE(target->currentIndex(), -1);
        QCOMPARE(target->placeholderText(), t("Choose a database"));
        QCOMPARE(target->itemText(0), t("ramen::DATABASE (postgresql-flat-2)"));
        QVERIFY(target->itemText(1).startsWith(t("this database")));
        table()->selectRow(1);
        QVERIFY(!button(m_tab.get(), t("Restore"))->isEnabled());
        target->setCurrentIndex(0);
        press("Restore");
        QCOMPARE(m_asked.last().kind, ActKind::BackupRestore);
        QCOMPARE(asked("addon_id").toString(), t("id-postgresql-flat-2"));
        QCOMPARE(asked("source_addon_id").toString(), m_key.addonId);
        QCOMPARE(asked("transfer_id").toString(), t("t1"));
        m_tab->forget(); // and asked anew it stays chosen
        QTRY_COMPARE(m_service->count(t("listDatabases")), 2);
        QTRY_COMPARE(target->currentIndex(), 0);
    }

    // What is known is shown, and each error beside it.
    void partOfItIsMissing()
    {
        m_service->backups().known.whyNoSchedules = makeError(ErrorCode::ApiUnavailable);
        open();
        auto *banner = m_tab->findChild<ErrorBanner *>();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(table()->model()->rowCount(), 2);
        QVERIFY(!choice("Time")->isEnabled()); // which of them it would replace is not known
        m_service->backups().known.whyNoSchedules.reset();
        m_service->failNext(t("listDatabases"), makeError(ErrorCode::ApiRateLimited));
        m_tab->forget();
        QTRY_VERIFY(banner->text().contains(makeError(ErrorCode::ApiRateLimited).text()));
        QCOMPARE(table()->model()->rowCount(), 2);
        m_tab->forget();
        QTRY_VERIFY(!banner->isVisible());
    }

    // A restore is no backup, and is not called one.
    void aRestoreHasWordsOfItsOwn()
    {
        BackupView restored = FakeBackups::backup(3, BackupState::Completed);
        restored.kind = BackupKind::Restore;
        BackupView running = FakeBackups::backup(4, BackupState::Running);
        running.kind = BackupKind::Restore;
        m_service->backups().known.backups = {running, restored};
        open();
        table()->selectRow(0);
        press("Cancel restore");
        QCOMPARE(m_asked.last().kind, ActKind::BackupCancel);
        table()->selectRow(1);
        QVERIFY(!button(m_tab.get(), t("Restore"))->isEnabled());
        press("Delete entry");
        QCOMPARE(m_asked.last().kind, ActKind::BackupDelete);
    }

    void scheduleAndUnschedule()
    {
        open();
        choice("Time")->setCurrentIndex(14);
        QComboBox *zone = choice("Time zone");
        zone->setCurrentIndex(zone->findText(t("Asia/Tokyo")));
        press("Schedule");
        QCOMPARE(m_asked.last().kind, ActKind::BackupSchedule);
        QCOMPARE(asked("hour").toInt(), 14);
        QCOMPARE(asked("time_zone").toString(), t("Asia/Tokyo"));
        press("Unschedule");
        QCOMPARE(m_asked.last().kind, ActKind::BackupUnschedule);
        QCOMPARE(asked("schedule_id").toString(), t("s1"));
        m_service->backups().known.schedules = {{t("s2"), t("BLUE_URL"), false, 2, t("UTC")}};
        m_tab->forget();
        QTRY_VERIFY(!button(m_tab.get(), t("Unschedule"))->isEnabled()); // it is another database's
    }

    void aLinkIsASecretThatExpires()
    {
        open();
        m_service->backups().link = {Secret(QByteArray("https://files.example.com/copied-secret")),
                                     QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::LocalTime)};
        table()->selectRow(1);
        press("Download");
        QTRY_COMPARE(QApplication::clipboard()->text(), t("https://files.example.com/copied-secret"));
        QVERIFY(SecretClipboard::instance().holdsSecret());
        QVERIFY(!test::sees(m_tab.get(), t("copied-secret")));
        QTRY_VERIFY(test::sees(m_tab.get(), backupTimeText(m_service->backups().link.expiresAt)));
        m_service->backups().known.backups.prepend(FakeBackups::backup(3, BackupState::Completed));
        m_tab->forget();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QVERIFY(test::sees(m_tab.get(), t("on the clipboard"))); // it is still about the one that is chosen
        table()->selectRow(0);
        QVERIFY(!test::sees(m_tab.get(), t("on the clipboard"))); // it was about the other one
        SecretClipboard::instance().clear();
    }

    // One that is under way is followed as its act moves, what was chosen stays chosen, and a tab that nobody sees asks
    // nothing.
    void whatIsUnderWayIsFollowed()
    {
        m_service->backups().known.backups.prepend(FakeBackups::backup(3, BackupState::Running));
        open();
        auto *following = m_tab->findChild<FollowTimer *>();
        QTRY_VERIFY(following->isRunning());
        table()->selectRow(0);
        QVERIFY(button(m_tab.get(), t("Cancel backup"))->isEnabled());
        QVERIFY(!button(m_tab.get(), t("Delete backup"))->isEnabled());
        m_service->backups().known.backups[0].bytes = 9 * 1024 * 1024;
        m_service->backups().known.backups.prepend(FakeBackups::backup(4, BackupState::Waiting));
        m_tab->actMoved();
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        QCOMPARE(table()->selectionModel()->selectedRows().value(0).row(), 1);
        QVERIFY(following->isRunning());
        m_tab->hide();
        QVERIFY(!following->isRunning());
        m_tab->actMoved();
        QVERIFY(!following->isRunning());
        const auto asked = m_service->count(t("listBackups"));
        for (BackupView &one : m_service->backups().known.backups)
            one.state = BackupState::Completed;
        m_tab->show();
        QTRY_VERIFY(m_service->count(t("listBackups")) > asked);
        QTRY_VERIFY(!following->isRunning()); // nothing is under way
    }

    // Others may have begun what is under way: asked about ever more rarely.
    void pausesGrow()
    {
        FollowTimer timer(nullptr);
        auto *clock = timer.findChild<QTimer *>();
        QList<int> pauses;
        for (int i = 0; i < 6; ++i) {
            timer.goOn();
            pauses.append(clock->interval());
        }
        QCOMPARE(pauses, (QList<int>{5000, 10000, 20000, 40000, 60000, 60000}));
        timer.hurry();
        QCOMPARE(clock->interval(), 1000);
        timer.goOn();
        QCOMPARE(clock->interval(), 5000);
    }

    void anErrorSaysWhatHelps()
    {
        m_service->failNext(t("listBackups"), makeError(ErrorCode::AuthRevoked));
        m_tab = std::make_unique<BackupsTab>(*m_service);
        QSignalSpy steps(m_tab.get(), &BackupsTab::stepRequested);
        m_tab->setDatabase(m_key);
        m_tab->show();
        QTRY_VERIFY(button(m_tab.get(), t("Log in again")));
        button(m_tab.get(), t("Log in again"))->click();
        QCOMPARE(steps.count(), 1);
    }

    void onThePage()
    {
        const auto state = test::readyState(*m_service);
        DatabasesPage page(*m_service, *state);
        page.resize(1000, 760);
        page.show();
        QTRY_VERIFY(named<QTableView>(&page, t("Databases")));
        QCOMPARE(named<QTableView>(&page, t("Databases"))->model()->rowCount(), 2);
        named<QTableView>(&page, t("Databases"))->selectRow(0);
        QTRY_VERIFY(page.findChild<QTabWidget *>());
        QVERIFY(!m_service->called(t("listBackups")));
        auto *tabs = page.findChild<QTabWidget *>();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == t("Backups"))
                tabs->setCurrentIndex(i);
        }
        QTRY_VERIFY(named<QTableView>(&page, t("Backups")));
        QTRY_COMPARE(named<QTableView>(&page, t("Backups"))->model()->rowCount(), 2);
        m_service->acts().nextPreview.verb = Phrase::plain(t("Capture it"));
        button(&page, t("Capture backup"))->click();
        QTRY_VERIFY(page.findChild<ActDialog *>());
        QTRY_COMPARE(m_service->acts().lastRequest.kind, ActKind::BackupCapture);
        // An act of the service that moves is looked at.
        const auto asked = m_service->count(t("listBackups"));
        JobView job;
        job.id = JobId(t("j1"));
        job.kind = JobKind::Act;
        m_service->emitChanges({job});
        QTRY_VERIFY(m_service->count(t("listBackups")) > asked);
        page.findChild<ActDialog *>()->close();
    }

    // What would be lost has to be captured first: the refusal leads there, and to the database that it is about.
    void aRestoreLeadsToTheCapture()
    {
        const auto state = test::readyState(*m_service);
        DatabasesPage page(*m_service, *state);
        page.resize(1000, 760);
        page.show();
        QTRY_VERIFY(named<QTableView>(&page, t("Databases")));
        named<QTableView>(&page, t("Databases"))->selectRow(0);
        QTRY_VERIFY(page.findChild<QTabWidget *>());
        auto *tabs = page.findChild<QTabWidget *>();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == t("Backups"))
                tabs->setCurrentIndex(i);
        }
        QTRY_VERIFY(named<QTableView>(&page, t("Backups")));
        QTRY_COMPARE(named<QTableView>(&page, t("Backups"))->model()->rowCount(), 2);
        named<QTableView>(&page, t("Backups"))->selectRow(1);
        auto *tab = page.findChild<BackupsTab *>();
        for (const QLabel *label : tab->findChildren<QLabel *>()) {
            if (label->text() == t("Restore into")) {
                auto *target = qobject_cast<QComboBox *>(label->buddy());
                QTRY_COMPARE(target->count(), 2);
                target->setCurrentIndex(0);
            }
        }
        m_service->acts().nextPreview.obstacle = makeError(ErrorCode::ActNotCaptured);
        button(&page, t("Restore"))->click();
        QTRY_VERIFY(page.findChild<ActDialog *>());
        auto *refused = page.findChild<ActDialog *>();
        QTRY_VERIFY(button(refused, t("Capture backup")));
        m_service->acts().nextPreview.obstacle.reset();
        button(refused, t("Capture backup"))->click();
        QTRY_COMPARE(m_service->acts().lastRequest.kind, ActKind::BackupCapture);
        QCOMPARE(m_service->acts().lastRequest.fields.value(t("addon_id")).toString(), t("id-postgresql-flat-2"));
        QTRY_COMPARE(page.findChildren<ActDialog *>().size(), 1);
        page.findChild<ActDialog *>()->close();
    }
};

BOWLINE_GUI_TEST(TestUiBackups)

} // namespace tst_backups

#include "tst_backups.moc"
