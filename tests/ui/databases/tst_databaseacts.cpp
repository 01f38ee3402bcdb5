// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of databases offers to do, and the dialogs that ask for it, over a service double.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/NamedWidget.h"
#include "support/TestMain.h"
#include "ui/models/ReadyState.h"

#include "dialogs/acts/ActDialog.h"
#include "dialogs/databases/AttachDialog.h"
#include "dialogs/databases/NewCredentialDialog.h"
#include "dialogs/databases/NewDatabaseDialog.h"
#include "dialogs/databases/PlanChooser.h"
#include "models/DatabaseListModel.h"
#include "theme/Theme.h"
#include "views/databases/DatabasesPage.h"
#include "widgets/ErrorBanner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTabWidget>
#include <QTableView>

using namespace bowline;

namespace tst_databaseacts {

using test::button;
using test::FakeDatabases;
using test::FakeService;
using test::named;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestUiDatabaseActs : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<ServiceState> m_state;
    std::unique_ptr<DatabasesPage> m_page;

    const ActRequest &asked() const { return m_service->acts().lastRequest; }
    /// The dialog that is open now; the test fails later if there is none.
    template <class Dialog>
    Dialog *dialog()
    {
        const QList<Dialog *> all = m_page->findChildren<Dialog *>();
        return all.isEmpty() || !all.last()->isVisible() ? nullptr : all.last();
    }
    /// By its label, as on Linux.
    static QComboBox *choice(QWidget *form, const char *name)
    {
        for (const QLabel *label : form->findChildren<QLabel *>()) {
            if (label->text() == u(name) && label->buddy())
                return qobject_cast<QComboBox *>(label->buddy());
        }
        return nullptr;
    }
    QAction *action(const QString &words)
    {
        for (QAction *one : button(m_page.get(), u("More"))->menu()->actions()) {
            if (one->text() == words)
                return one;
        }
        return nullptr;
    }
    void seeActDialog(ActKind kind)
    {
        QTRY_VERIFY(dialog<ActDialog>());
        QTRY_COMPARE(asked().kind, kind);
        QCOMPARE(asked().account, AccountId(u("a1")));
        dialog<ActDialog>()->reject();
    }

private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        Theme::instance().setChoice(Theme::Choice::Light);
        m_service = std::make_unique<FakeService>();
        m_service->state.accounts = {FakeService::account(u("a1"), u("ada@example.com"))};
        DatabaseRowView row = FakeDatabases::row(u("a1"), u("postgresql-round-1"));
        row.attachments = {u("sushi::DATABASE"), u("gyoza::REPORTS")};
        row.mayCopy = true;
        m_service->databases().known = {row};
        m_service->databases().detail.attachments = {
            {u("at-1"), u("app-1"), u("sushi"), u("DATABASE"), u("DATABASE_URL"), u("default"), false},
            {u("at-2"), u("app-2"), u("gyoza"), u("REPORTS"), u("REPORTS_URL"), u("default"), false}};
        m_service->databases().credentialsOfAll = {{u("default"), u("active"), {}, {}, 0},
                                                   {u("reader"), u("active"), {}, {}, 0}};
        m_service->databases().appNames = {u("gyoza"), u("ramen"), u("sushi")};
        m_service->databases().sold = {{u("essential-0"), u("Essential 0"), 500, u("month"), false},
                                       {u("standard-0"), u("Standard 0"), 5000, u("month"), true}};
        m_state = test::readyState(*m_service);
        QVERIFY(m_state);
        m_page = std::make_unique<DatabasesPage>(*m_service, *m_state);
        m_page->resize(1000, 760);
        m_page->show();
        QTRY_VERIFY(named<QTableView>(m_page.get(), u("Databases")));
        QTRY_COMPARE(named<QTableView>(m_page.get(), u("Databases"))->model()->rowCount(), 1);
        named<QTableView>(m_page.get(), u("Databases"))->selectRow(0);
        QTRY_VERIFY(m_service->called(u("databaseDetails")));
        QTRY_VERIFY(button(m_page.get(), u("Detach"))->isEnabled());
    }
    void cleanup()
    {
        m_page.reset();
        m_state.reset();
        m_service.reset();
    }

    void actsOfTheMenu_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<ActKind>("kind");
        QTest::newRow("promote") << u("Promote in gyoza…") << ActKind::AttachmentPromote;
        QTest::newRow("reset") << u("Delete everything in it…") << ActKind::DatabaseReset;
        QTest::newRow("destroy") << u("Destroy…") << ActKind::DatabaseDestroy;
    }
    void actsOfTheMenu()
    {
        QFETCH(QString, words);
        QFETCH(ActKind, kind);
        QVERIFY(action(words) && action(words)->isEnabled());
        action(words)->trigger();
        seeActDialog(kind);
        QCOMPARE(asked().fields.value(u("addon_id")).toString(), u("id-postgresql-round-1"));
    }

    void whatCannotBeIsOffAndSaysWhy()
    {
        QVERIFY(!action(u("Promote in sushi…"))->isEnabled()); // it is that already
        QVERIFY(!action(u("Promote in sushi…"))->toolTip().isEmpty());
        QVERIFY(!action(u("Unfollow…"))->isEnabled());
        QCOMPARE(action(u("Unfollow…"))->toolTip(), u("Nobody has looked at it yet."));
        QVERIFY(action(u("New follower…"))->isEnabled());
        m_service->databases().known[0].mayCopy = false;
        button(m_page.get(), u("Ask Heroku again"))->click();
        QTRY_VERIFY(!action(u("New follower…"))->isEnabled());
        QVERIFY(action(u("New fork…"))->toolTip().contains(m_service->databases().known[0].plan));
    }

    void anOpenMenuStaysAsItIs()
    {
        QMenu *menu = button(m_page.get(), u("More"))->menu();
        menu->popup(m_page->mapToGlobal(QPoint(100, 100)));
        QTRY_VERIFY(menu->isVisible());
        const QPointer<QAction> destroy = action(u("Destroy…"));
        m_service->databases().known[0].connections = 7; // news of the row that is chosen
        button(m_page.get(), u("Ask Heroku again"))->click();
        QTRY_COMPARE(named<QTableView>(m_page.get(), u("Databases"))
                         ->model()
                         ->index(0, DatabaseListModel::Connections)
                         .data()
                         .toString()
                         .contains(u("7")),
                     true);
        QVERIFY(destroy && menu->isVisible());
        menu->close();
    }

    void aFollowerCanBeLetGo()
    {
        m_service->databases().known.append(FakeDatabases::row(u("a1"), u("postgresql-next-3")));
        m_service->databases().known[1].isFollower = true;
        button(m_page.get(), u("Ask Heroku again"))->click();
        QTRY_COMPARE(named<QTableView>(m_page.get(), u("Databases"))->model()->rowCount(), 2);
        named<QTableView>(m_page.get(), u("Databases"))->selectRow(1);
        QTRY_VERIFY(action(u("Unfollow…")) && action(u("Unfollow…"))->isEnabled());
        action(u("Unfollow…"))->trigger();
        seeActDialog(ActKind::DatabaseUnfollow);
        QCOMPARE(asked().fields.value(u("addon_id")).toString(), u("id-postgresql-next-3"));
    }

    void attaching()
    {
        action(u("Attach to an app…"))->trigger();
        QTRY_VERIFY(dialog<AttachDialog>());
        AttachDialog *form = dialog<AttachDialog>();
        QPushButton *next = button(form, u("Continue"));
        QVERIFY(!next->isEnabled()); // no app yet
        auto *app = choice(form, "App");
        QTRY_COMPARE(app->count(), 3);
        app->setEditText(u("ramen"));
        QVERIFY(next->isEnabled());
        auto *name = named<QLineEdit>(form, u("Attachment name"));
        name->setText(u("reports"));
        QVERIFY(!next->isEnabled());
        QVERIFY(test::sees(form, u("Capital letters")));
        name->setText(u("REPORTS"));
        QVERIFY(next->isEnabled() && test::sees(form, u("REPORTS_URL")));
        auto *credential = choice(form, "Credential");
        QTRY_COMPARE(credential->count(), 2);
        credential->setCurrentIndex(1);
        next->click();
        seeActDialog(ActKind::AttachmentCreate);
        const QJsonObject fields{{u("addon_id"), u("id-postgresql-round-1")},
                                 {u("app"), u("ramen")},
                                 {u("name"), u("REPORTS")},
                                 {u("credential"), u("reader")},
                                 {u("pooled"), false}};
        QCOMPARE(asked().fields, fields);
    }

    void aPoolIsOfTheDefaultCredential()
    {
        action(u("Attach to an app…"))->trigger();
        QTRY_VERIFY(dialog<AttachDialog>());
        AttachDialog *form = dialog<AttachDialog>();
        choice(form, "App")->setEditText(u("ramen"));
        auto *pooled = form->findChild<QCheckBox *>();
        QVERIFY(pooled->isEnabled());
        pooled->setChecked(true);
        QVERIFY(!choice(form, "Credential")->isEnabled());
        button(form, u("Continue"))->click();
        seeActDialog(ActKind::AttachmentCreate);
        QVERIFY(asked().fields.value(u("pooled")).toBool());
        QCOMPARE(asked().fields.value(u("credential")).toString(), QString());
    }

    void detachingTheChosenOne()
    {
        named<QTableView>(m_page.get(), u("Attachments"))->selectRow(1);
        button(m_page.get(), u("Detach"))->click();
        seeActDialog(ActKind::AttachmentRemove);
        QCOMPARE(asked().fields.value(u("attachment_id")).toString(), u("at-2"));
    }

    void aNewDatabase()
    {
        button(m_page.get(), u("New database"))->click();
        QTRY_VERIFY(dialog<NewDatabaseDialog>());
        NewDatabaseDialog *form = dialog<NewDatabaseDialog>();
        auto *plan = form->findChild<PlanChooser *>();
        QTRY_COMPARE(plan->count(), 2);
        QVERIFY(plan->itemText(0).contains(u("$5.00 a month")));
        QVERIFY(!button(form, u("Continue"))->isEnabled());
        choice(form, "App")->setEditText(u("gyoza"));
        button(form, u("Continue"))->click();
        seeActDialog(ActKind::DatabaseCreate);
        QCOMPARE(asked().fields.value(u("plan")).toString(), u("essential-0"));
        QCOMPARE(asked().fields.value(u("app")).toString(), u("gyoza"));
        QCOMPARE(asked().fields.value(u("origin_id")).toString(), QString());
    }

    void aCopyHasAPlanThatMay_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("follows");
        QTest::newRow("follower") << u("New follower…") << true;
        QTest::newRow("fork") << u("New fork…") << false;
    }
    void aCopyHasAPlanThatMay()
    {
        QFETCH(QString, words);
        QFETCH(bool, follows);
        action(words)->trigger();
        QTRY_VERIFY(dialog<NewDatabaseDialog>());
        NewDatabaseDialog *form = dialog<NewDatabaseDialog>();
        auto *plan = form->findChild<PlanChooser *>();
        QTRY_COMPARE(plan->count(), 1);
        button(form, u("Continue"))->click(); // the app is that of the database
        seeActDialog(ActKind::DatabaseCreate);
        QCOMPARE(asked().fields.value(u("plan")).toString(), u("standard-0"));
        QCOMPARE(asked().fields.value(u("origin_id")).toString(), u("id-postgresql-round-1"));
        QCOMPARE(asked().fields.value(u("follows")).toBool(), follows);
    }

    void whatHerokuDoesNotSayIsToldAndAskedAgain()
    {
        m_service->failNext(u("databasePlans"), makeError(ErrorCode::NetOffline));
        button(m_page.get(), u("New database"))->click();
        QTRY_VERIFY(dialog<NewDatabaseDialog>());
        NewDatabaseDialog *form = dialog<NewDatabaseDialog>();
        QTRY_VERIFY(form->findChild<ErrorBanner *>()->isVisible());
        QVERIFY(!button(form, u("Continue"))->isEnabled());
        button(form, u("Try again"))->click();
        QTRY_COMPARE(form->findChild<PlanChooser *>()->count(), 2);
        form->reject();
    }

    void credentials()
    {
        m_page->findChild<QTabWidget *>()->setCurrentIndex(1);
        auto *table = named<QTableView>(m_page.get(), u("Credentials"));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QPushButton *destroy = button(m_page.get(), u("Destroy this credential"));
        table->selectRow(0);
        QVERIFY(!destroy->isEnabled()); // the default one stays
        table->selectRow(1);
        destroy->click();
        seeActDialog(ActKind::CredentialDestroy);
        QCOMPARE(asked().fields.value(u("credential")).toString(), u("reader"));
        button(m_page.get(), u("Repair default"))->click();
        seeActDialog(ActKind::CredentialRepair);
        button(m_page.get(), u("New credential"))->click();
        QTRY_VERIFY(dialog<NewCredentialDialog>());
        NewCredentialDialog *form = dialog<NewCredentialDialog>();
        QVERIFY(!button(form, u("Continue"))->isEnabled());
        named<QLineEdit>(form, u("Credential name"))->setText(u("a b"));
        QVERIFY(!button(form, u("Continue"))->isEnabled());
        named<QLineEdit>(form, u("Credential name"))->setText(u("reporting"));
        button(form, u("Continue"))->click();
        seeActDialog(ActKind::CredentialCreate);
        QCOMPARE(asked().fields.value(u("credential")).toString(), u("reporting"));
    }
};

BOWLINE_GUI_TEST(TestUiDatabaseActs)

} // namespace tst_databaseacts

#include "tst_databaseacts.moc"
