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
#include "widgets/SecretClipboard.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

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
            {{t("s1"), t("DATABASE_URL"), true, 2, t("Europe/Berlin")}}};
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
        QCOMPARE(model.rowOf(2), 1);
        QCOMPARE(model.rowOf(9), -1);
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
        QCOMPARE(asked("number").toInt(), 2);
        press("Capture backup");
        QCOMPARE(m_asked.last().kind, ActKind::BackupCapture);
        QCOMPARE(asked("addon_id").toString(), m_key.addonId);
    }

    void anotherDatabaseIsProposedForARestore()
    {
        open();
        QComboBox *target = choice("Restore into");
        QTRY_COMPARE(target->count(), 2);
        QCOMPARE(target->currentText(), t("ramen::DATABASE (postgresql-flat-2)"));
        QVERIFY(target->itemText(1).startsWith(t("this database")));
        table()->selectRow(1);
        press("Restore");
        QCOMPARE(m_asked.last().kind, ActKind::BackupRestore);
        QCOMPARE(asked("addon_id").toString(), t("id-postgresql-flat-2"));
        QCOMPARE(asked("source_addon_id").toString(), m_key.addonId);
        QCOMPARE(asked("number").toInt(), 1);
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
        table()->selectRow(0);
        QVERIFY(!test::sees(m_tab.get(), t("on the clipboard"))); // it was about the other one
        SecretClipboard::instance().clear();
    }

    // One that is under way is followed, what was chosen stays chosen, and a tab that nobody sees asks nothing.
    void whatIsUnderWayIsFollowed()
    {
        m_service->backups().known.backups.prepend(FakeBackups::backup(3, BackupState::Running));
        open();
        table()->selectRow(0);
        QVERIFY(button(m_tab.get(), t("Cancel backup"))->isEnabled());
        QVERIFY(!button(m_tab.get(), t("Delete backup"))->isEnabled());
        m_service->backups().known.backups[0].bytes = 9 * 1024 * 1024;
        m_service->backups().known.backups.prepend(FakeBackups::backup(4, BackupState::Waiting));
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 4, 20000);
        QCOMPARE(table()->selectionModel()->selectedRows().value(0).row(), 1);
        m_tab->hide();
        const auto asked = m_service->count(t("listBackups"));
        QTest::qWait(6000);
        QCOMPARE(m_service->count(t("listBackups")), asked);
        m_tab->show();
        QTRY_VERIFY(m_service->count(t("listBackups")) > asked);
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
        page.findChild<ActDialog *>()->close();
    }
};

BOWLINE_GUI_TEST(TestUiBackups)

} // namespace tst_backups

#include "tst_backups.moc"
