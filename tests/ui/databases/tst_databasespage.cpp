// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of databases over a service double: list, filters, one database with its tabs, and the act.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/NamedWidget.h"
#include "support/TestMain.h"
#include "ui/models/ReadyState.h"

#include "dialogs/acts/ActDialog.h"
#include "models/ConnectionTrialModel.h"
#include "theme/Theme.h"
#include "views/databases/DatabasesPage.h"
#include "widgets/SecretClipboard.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace bowline;

namespace tst_databasespage {

using test::button;
using test::FakeDatabases;
using test::FakeService;
using test::named;

namespace {

QString t(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestDatabasesPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<ServiceState> m_state;
    std::unique_ptr<DatabasesPage> m_page;

    QTableView *table() { return named<QTableView>(m_page.get(), t("Databases")); }
    void open()
    {
        m_page = std::make_unique<DatabasesPage>(*m_service, *m_state);
        m_page->resize(900, 680);
        m_page->show();
        QTRY_VERIFY(m_service->called(t("listDatabases")));
    }
    void openAtFirst()
    {
        open();
        QTRY_VERIFY(table());
        QCOMPARE(table()->model()->rowCount(), 2);
        table()->selectRow(0);
        QTRY_VERIFY(button(m_page.get(), t("Rotate credentials")));
        QTRY_VERIFY(m_service->called(t("databaseDetails")));
    }
    bool sees(const QString &part) { return test::sees(m_page.get(), part); }
    /// By its label, as on Linux.
    QComboBox *choice(const char *name)
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->text() == t(name) && label->buddy())
                return qobject_cast<QComboBox *>(label->buddy());
        }
        return nullptr;
    }
    void showTab(const QString &title)
    {
        auto *tabs = m_page->findChild<QTabWidget *>();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == title)
                tabs->setCurrentIndex(i);
        }
    }

private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        Theme::instance().setChoice(Theme::Choice::Light);
        m_service = std::make_unique<FakeService>();
        m_service->state.accounts = {FakeService::account(t("a1"), t("ada@example.com"))};
        m_service->databases().known = {FakeDatabases::row(t("a1"), t("postgresql-round-1")),
                                        FakeDatabases::row(t("a1"), t("postgresql-flat-2"))};
        m_service->databases().families = {t("essential"), t("standard")};
        DatabaseDetailView &detail = m_service->databases().detail;
        detail.facts = {{t("PG Version"), t("15.7")}};
        detail.attachments = {
            {t("attachment-1"), t("app-1"), t("sushi"), t("DATABASE"), t("DATABASE_URL"), t("default"), false}};
        detail.tied = {{TouchedKind::EnvVar, t("PG_DATABASE_URL"), t("orders"), Phrase::plain(t("Proven.")), true}};
        detail.urlChanges = {Phrase::plain(t("A failover."))};
        m_service->databases().credentialsOfAll = {
            {t("default"), t("active"), {{t("u1"), t("active"), 3}}, {t("sushi::DATABASE")}, 1},
            {t("reporting"), t("active"), {{t("u2"), t("active"), 0}}, {}, 0}};
        m_service->databases().url = Secret(QByteArray("postgres://u:copied-secret@h/d"));
        m_state = test::readyState(*m_service);
        QVERIFY(m_state);
    }
    void cleanup()
    {
        m_page.reset();
        m_state.reset();
        m_service.reset();
    }

    void listsAndLooksAtWhatIsInSight()
    {
        open();
        QTRY_VERIFY(table());
        QCOMPARE(table()->model()->rowCount(), 2);
        QTRY_VERIFY(m_service->called(t("lookAtDatabases")));
        QCOMPARE(m_service->databases().lastLooked.size(), 2);
        QVERIFY(sees(t("Databases: 2")));
    }

    void filtersAreAskedFor()
    {
        open();
        QTRY_VERIFY(table());
        QCOMPARE(table()->model()->rowCount(), 2);
        named<QLineEdit>(m_page.get(), t("Search databases"))->setText(t("round"));
        QTRY_COMPARE(m_service->databases().lastFilter.search, t("round"));
        QComboBox *plans = choice("Plan");
        QVERIFY(plans);
        QCOMPARE(plans->count(), 3);
        plans->setCurrentIndex(2);
        Q_EMIT plans->activated(2);
        QTRY_COMPARE(m_service->databases().lastFilter.family, t("standard"));
        QComboBox *tied = choice("Tied");
        tied->setCurrentIndex(1);
        Q_EMIT tied->activated(1);
        QTRY_COMPARE(m_service->databases().lastFilter.tied, TiedFilter::Tied);
        QCOMPARE(m_service->databases().lastFilter.family, t("standard")); // what was chosen stays
    }

    void oneDatabaseWithItsTabs()
    {
        openAtFirst();
        QTRY_VERIFY(sees(t("A failover.")));
        QTRY_VERIFY(sees(t("15.7")));
        QTRY_COMPARE(named<QTableView>(m_page.get(), t("Attachments"))->model()->rowCount(), 1);
        QVERIFY(!m_service->called(t("credentials"))); // nobody has looked
        QVERIFY(!m_service->called(t("databaseChecks")) && !m_service->called(t("databaseConnections")));
        showTab(t("Credentials"));
        QTRY_COMPARE(named<QTableView>(m_page.get(), t("Credentials"))->model()->rowCount(), 2);
        showTab(t("Checks"));
        QTRY_VERIFY(m_service->called(t("databaseChecks")));
        showTab(t("Connections"));
        QTRY_VERIFY(m_service->called(t("databaseConnections")));
        showTab(t("Tied"));
        QTRY_COMPARE(named<QTableView>(m_page.get(), t("Tied"))->model()->rowCount(), 1);
    }

    void aCopiedUrlIsASecret()
    {
        openAtFirst();
        QTRY_VERIFY(button(m_page.get(), t("Copy connection URL"))->isEnabled());
        button(m_page.get(), t("Copy connection URL"))->click();
        QTRY_COMPARE(QApplication::clipboard()->text(), t("postgres://u:copied-secret@h/d"));
        QVERIFY(SecretClipboard::instance().holdsSecret());
        QCOMPARE(m_service->lastArguments(t("revealDatabaseUrl")),
                 (QStringList{t("id-postgresql-round-1"), t("app-1"), t("DATABASE_URL"), QString()}));
        QVERIFY(!sees(t("copied-secret")));
        QTRY_VERIFY(sees(t("stops working with the next rotation")));
        SecretClipboard::instance().clear();
    }

    void aUrlIsCopiedForSomebodysProgram()
    {
        openAtFirst();
        QTRY_VERIFY(button(m_page.get(), t("Copy as"))->isEnabled());
        const QList<QAction *> forms = button(m_page.get(), t("Copy as"))->menu()->actions();
        QCOMPARE(forms.size(), allSnippetForms().size() - 1); // the URL itself has a button
        for (QAction *form : forms) {
            form->trigger();
            QTRY_COMPARE(m_service->lastArguments(t("revealDatabaseUrl")).last(), form->text());
        }
        QTRY_COMPARE(QApplication::clipboard()->text(), t("postgres://u:copied-secret@h/d"));
        QVERIFY(SecretClipboard::instance().holdsSecret());
        SecretClipboard::instance().clear();
    }

    void aConnectionIsTestedWhenSomebodyWantsIt()
    {
        m_service->databases().connection = {
            {{Phrase("trial.reach"), TrialResult::Passed, Phrase("trial.reached").arg(t("h:5432")), 12},
             {Phrase("trial.log_in"), TrialResult::Failed, Phrase::plain(t("It does not let you in.")), 30}},
            {{t("the-server"), t("the-issuer"), QDateTime(QDate(2030, 1, 2), QTime(12, 0))}},
            {}};
        openAtFirst();
        auto *test = button(m_page.get(), t("Test connection"));
        QTRY_VERIFY(test->isEnabled());
        const auto table = [this] { return named<QTableView>(m_page.get(), t("Connection test")); };
        QVERIFY(!m_service->called(t("testConnection")));
        QVERIFY(!table());
        test->click();
        QTRY_VERIFY(table());
        const QAbstractItemModelTester tester(table()->model());
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(m_service->lastArguments(t("testConnection")),
                 (QStringList{t("id-postgresql-round-1"), t("app-1"), t("DATABASE_URL")}));
        QCOMPARE(table()->model()->index(1, ConnectionTrialModel::Outcome).data().toString(),
                 t("It does not let you in."));
        QVERIFY(sees(t("the-issuer")));
        m_service->failNext(t("testConnection"), makeError(ErrorCode::SourceGone));
        test->click();
        QTRY_VERIFY(!table());
        QTRY_VERIFY(test->isEnabled());
    }

    void aRotationIsAnAct()
    {
        openAtFirst();
        m_service->acts().nextPreview.verb = Phrase::plain(t("Rotate credentials"));
        button(m_page.get(), t("Rotate credentials"))->click();
        QTRY_VERIFY(m_page->findChild<ActDialog *>());
        QTRY_COMPARE(m_service->acts().lastRequest.kind, ActKind::CredentialRotate);
        QCOMPARE(m_service->acts().lastRequest.fields.value(t("credential")).toString(), t("default"));
        m_page->findChild<ActDialog *>()->close();
        showTab(t("Credentials"));
        auto *credentials = named<QTableView>(m_page.get(), t("Credentials"));
        QTRY_COMPARE(credentials->model()->rowCount(), 2);
        QVERIFY(!button(m_page.get(), t("Rotate this credential"))->isEnabled());
        credentials->selectRow(1);
        button(m_page.get(), t("Rotate this credential"))->click();
        QTRY_COMPARE(m_service->acts().lastRequest.fields.value(t("credential")).toString(), t("reporting"));
    }

    void anErrorSaysWhatHelps()
    {
        m_service->failNext(t("listDatabases"), makeError(ErrorCode::AuthRevoked));
        open();
        QTRY_VERIFY(sees(t("The databases could not be read")));
        QSignalSpy steps(m_page.get(), &DatabasesPage::stepRequested);
        QTRY_VERIFY(button(m_page.get(), t("Log in again")));
        button(m_page.get(), t("Log in again"))->click();
        QCOMPARE(steps.count(), 1);
    }

    void noDatabaseAtAll()
    {
        m_service->databases().known.clear();
        open();
        QTRY_VERIFY(sees(t("No databases")));
    }
};

BOWLINE_GUI_TEST(TestDatabasesPage)

} // namespace tst_databasespage

#include "tst_databasespage.moc"
