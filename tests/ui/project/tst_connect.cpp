// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Integrations and the connect dialog: name, list, progress, result, errors, and the ways back.
#include "Stage.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include <QCheckBox>
#include <QSignalSpy>

using namespace bowline;
using namespace bowline::test;

namespace tst_connect {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString databases = QStringLiteral("Heroku databases");

JobView job(StepState write, bool finished, std::optional<Error> error = {})
{
    JobView view;
    view.id = JobId(QStringLiteral("job-1"));
    view.steps = {{Phrase::plain(s("Read DATABASE_URL from sushi")), StepState::Done, Phrase::plain(s("0.2 s"))},
                  {Phrase::plain(s("Write it")), write, {}}};
    view.finished = finished;
    view.error = std::move(error);
    return view;
}

} // namespace

class TestConnect : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Stage> m_stage;

    void openDialog()
    {
        QVERIFY(m_stage->openTab(s("Integrations")));
        QVERIFY(Stage::press(s("Connect Heroku database")));
        QTRY_VERIFY(Stage::one<QTableView>(databases));
    }
    static EnvVarView resumed(SyncState state)
    {
        return Stage::synced(s("STAGING_DATABASE_URL"), state, s("sushi-staging"), s("DATABASE_URL"));
    }
    static bool canConnect() { return Stage::one<QAbstractButton>(s("Connect"))->isEnabled(); }

private Q_SLOTS:
    void init()
    {
        failOnGuiWarnings();
        m_stage = std::make_unique<Stage>();
    }
    void cleanup() { m_stage.reset(); }

    void withoutAnAccountItAsksForALogin()
    {
        m_stage->service.state.accounts.clear();
        m_stage->service.state.integrations.clear();
        m_stage->open();
        QSignalSpy login(m_stage->view.get(), &ProjectsView::loginRequested);
        QVERIFY(m_stage->openTab(s("Integrations")));
        QVERIFY(Stage::one<QGroupBox>(s("Databases")));
        QVERIFY(Stage::one<QGroupBox>(s("Heroku")));
        QVERIFY(Stage::press(s("Connect Heroku database")));
        QCOMPARE(login.size(), 1);
        QVERIFY(!Stage::dialog());
    }

    void fromNameToGreenResult()
    {
        m_stage->open();
        openDialog();
        QCOMPARE(Stage::one<QLineEdit>(s("Env var name"))->text(), s("PG_DATABASE_URL1")); // the first free one
        QVERIFY(!canConnect());
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        QVERIFY(canConnect());
        QVERIFY(Stage::seesText(s("Bowline writes DATABASE_URL of sushi to PG_DATABASE_URL1 in Shop API now")));
        for (const char *bad : {"", "1ST", "A B", "A=B", "Ä"}) {
            QVERIFY(Stage::type(s("Env var name"), s(bad)));
            QVERIFY2(!canConnect(), bad);
        }
        QVERIFY(Stage::type(s("Env var name"), s("MAIN_URL")));
        QTest::mouseClick(Stage::one<QCheckBox>(s("Add sslmode=require")), Qt::LeftButton, {}, {10, 10});
        m_stage->service.nextJob = job(StepState::Running, false);
        QVERIFY(Stage::press(s("Connect")));
        QTRY_VERIFY(Stage::seesText(s("Read DATABASE_URL from sushi")));
        const ConnectRequest &request = m_stage->service.syncs().lastConnect;
        QCOMPARE(request.envVar, s("MAIN_URL"));
        QCOMPARE(request.database.appName, s("sushi"));
        QCOMPARE(request.account, AccountId(s("a1")));
        QCOMPARE(request.rendering.toJson(), QByteArray(R"({"consumer":"libpq","kind":"url","tls":true})"));
        QVERIFY(!request.replaceExisting);
        QVERIFY(!Stage::sees(s("Done")));
        m_stage->service.emitChanges({job(StepState::Done, true)});
        QTRY_VERIFY(Stage::sees(s("Done")));
        QVERIFY(Stage::seesText(s("MAIN_URL follows DATABASE_URL of sushi.")));
        QVERIFY(Stage::press(s("Done")));
        QTRY_VERIFY(!Stage::dialog());
    }

    // What the write does besides is said before it is done, of what is chosen by now and of nothing else.
    void whatTheWriteDoesBesidesIsSaidBefore()
    {
        m_stage->service.syncs().plan.sideEffects = {
            Phrase::plain(s("The file's mode stays 0644: every user can read it."))};
        m_stage->open();
        openDialog();
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        QTRY_VERIFY(Stage::seesText(s("The file's mode stays 0644")));
        QCOMPARE(m_stage->service.lastArguments(s("planConnect")), (QStringList{s("shop"), s("PG_DATABASE_URL1")}));
        QVERIFY(Stage::type(s("Env var name"), s("A B")));
        QVERIFY(!Stage::seesText(s("The file's mode stays 0644")));
        m_stage->service.failNext(s("planConnect"), makeError(ErrorCode::NetTimeout));
        QVERIFY(Stage::type(s("Env var name"), s("MAIN_URL")));
        QTRY_COMPARE(m_stage->service.lastArguments(s("planConnect")), (QStringList{s("shop"), s("MAIN_URL")}));
        QTest::qWait(50);
        QVERIFY(!Stage::seesText(s("The file's mode stays 0644")));
        QVERIFY(canConnect()); // what cannot be planned does not stop anybody
        QVERIFY(Stage::press(s("Cancel")));
    }

    void aJobThatIsToldBeforeItsCallAnswers()
    {
        m_stage->open();
        openDialog();
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        m_stage->service.nextJob = job(StepState::Waiting, false);
        m_stage->service.hold(s("connectDatabase"));
        QVERIFY(Stage::press(s("Connect")));
        m_stage->service.emitChanges({job(StepState::Done, true)});
        m_stage->service.release(s("connectDatabase"));
        QTRY_VERIFY(Stage::sees(s("Done")));
    }

    void anErrorLosesNothing()
    {
        m_stage->open();
        openDialog();
        QVERIFY(Stage::type(s("Env var name"), s("MAIN_URL")));
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        m_stage->service.nextJob = job(StepState::Failed, true, makeError(ErrorCode::DestinationMaintenance));
        QVERIFY(Stage::press(s("Connect")));
        QTRY_VERIFY(Stage::seesText(s("in maintenance")));
        QVERIFY(Stage::press(s("Back")));
        QCOMPARE(Stage::one<QLineEdit>(s("Env var name"))->text(), s("MAIN_URL"));
        QVERIFY(canConnect());
        QVERIFY(Stage::press(s("Connect")));
        QTRY_VERIFY(Stage::sees(s("Try again")));
        m_stage->service.nextJob = job(StepState::Done, true);
        QVERIFY(Stage::press(s("Try again")));
        QTRY_VERIFY(Stage::sees(s("Done")));
        QCOMPARE(m_stage->service.count(s("connectDatabase")), 3);
    }

    void writtenButUnprovenIsConnectedAndNotGreen()
    {
        m_stage->open();
        openDialog();
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        m_stage->service.nextJob = job(StepState::Failed, true);
        QVERIFY(Stage::press(s("Connect")));
        QTRY_VERIFY(Stage::sees(s("Done")));
        QVERIFY(Stage::seesText(s("is connected, but not proven")));
        QVERIFY(!Stage::seesText(s("is not connected")));
    }

    void cancelEndsTheWorkFirst()
    {
        m_stage->open();
        openDialog();
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        m_stage->service.nextJob = job(StepState::Running, false);
        QVERIFY(Stage::press(s("Connect")));
        QTRY_VERIFY(Stage::seesText(s("Write it")));
        QVERIFY(Stage::press(s("Cancel")));
        QCOMPARE(m_stage->service.lastArguments(s("cancelJob")), QStringList{s("job-1")});
        QVERIFY(Stage::dialog());
        m_stage->service.emitChanges({job(StepState::Failed, true, makeError(ErrorCode::Cancelled))});
        QTRY_VERIFY(Stage::seesText(s("Cancelled.")));
        QVERIFY(Stage::press(s("Cancel")));
        QTRY_VERIFY(!Stage::dialog());
    }

    void replacingAValueIsAskedFor()
    {
        m_stage->open();
        openDialog();
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        QVERIFY(Stage::type(s("Env var name"), s("STRIPE_KEY")));
        QVERIFY(Stage::seesText(s("STRIPE_KEY has a value, which is replaced")));
        QVERIFY(!canConnect());
        QTest::mouseClick(Stage::one<QCheckBox>(s("Replace its present value")), Qt::LeftButton, {}, {10, 10});
        QVERIFY(canConnect());
        QVERIFY(Stage::press(s("Connect")));
        QTRY_VERIFY(m_stage->service.syncs().lastConnect.replaceExisting);
    }

    void anEnvVarsOwnButtonNamesIt()
    {
        m_stage->open();
        QTRY_VERIFY(Stage::selectRow(s("Environment variables"), s("STRIPE_KEY")));
        QVERIFY(Stage::press(s("Sync Database URL")));
        QTRY_VERIFY(Stage::one<QTableView>(databases));
        QCOMPARE(Stage::one<QLineEdit>(s("Env var name"))->text(), s("STRIPE_KEY"));
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        QVERIFY(canConnect()); // the button was the question
        QVERIFY(Stage::press(s("Connect")));
        QTRY_VERIFY(m_stage->service.syncs().lastConnect.replaceExisting);
    }

    void anOptedOutSyncIsTakenUpAgain()
    {
        m_stage->open();
        QTRY_VERIFY(Stage::selectRow(s("Environment variables"), s("STAGING_DATABASE_URL")));
        QVERIFY(Stage::press(s("Sync Database URL")));
        QTRY_VERIFY(canConnect()); // its database is chosen already
        QVERIFY(Stage::press(s("Connect")));
        QTRY_COMPARE(m_stage->service.lastArguments(s("resumeSync")).value(1), s("STAGING_DATABASE_URL"));
        QVERIFY(!m_stage->service.called(s("connectDatabase")));
        m_stage->service.emitChanges({resumed(SyncState::Updating)});
        QTRY_VERIFY(Stage::seesText(s("Write STAGING_DATABASE_URL and prove it")));
        QVERIFY(!Stage::sees(s("Done"))); // nothing is written yet
        m_stage->service.emitChanges({resumed(SyncState::InSync)});
        QTRY_VERIFY(Stage::sees(s("Done")));
        QVERIFY(Stage::seesText(s("STAGING_DATABASE_URL is connected")));
        QVERIFY(!Stage::seesText(s("not proven")));
    }

    void aSyncThatIsTakenUpButNotProvenIsNotGreen()
    {
        m_stage->open();
        QTRY_VERIFY(Stage::selectRow(s("Environment variables"), s("STAGING_DATABASE_URL")));
        QVERIFY(Stage::press(s("Sync Database URL")));
        QTRY_VERIFY(canConnect());
        QVERIFY(Stage::press(s("Connect")));
        QTRY_VERIFY(m_stage->service.called(s("resumeSync")));
        EnvVarView failing = resumed(SyncState::Unproven);
        failing.sync->reason = Phrase::plain(s("The database cannot be reached."));
        m_stage->service.emitChanges({failing});
        QTRY_VERIFY(Stage::sees(s("Done")));
        QVERIFY(Stage::seesText(s("is connected, but not proven")));
        QVERIFY(Stage::seesText(s("The database cannot be reached.")));
    }

    void anOptedOutSyncMayChooseAnotherDatabase()
    {
        m_stage->open();
        QTRY_VERIFY(Stage::selectRow(s("Environment variables"), s("STAGING_DATABASE_URL")));
        QVERIFY(Stage::press(s("Sync Database URL")));
        QTRY_VERIFY(canConnect());
        QVERIFY(Stage::selectRow(databases, s("ramen")));
        QVERIFY(Stage::press(s("Connect")));
        QTRY_VERIFY(m_stage->service.called(s("connectDatabase")));
        QVERIFY(m_stage->service.syncs().lastConnect.replaceExisting);
    }

    void searchSortAndPrivatePlans()
    {
        m_stage->open();
        openDialog();
        QVERIFY(Stage::type(s("Search databases"), s("private")));
        QCOMPARE(Stage::one<QTableView>(databases)->model()->rowCount(), 1);
        QVERIFY(Stage::selectRow(databases, s("vault")));
        QVERIFY(Stage::seesText(s("lives in a private network")));
        QVERIFY(Stage::type(s("Search databases"), s("nowhere")));
        QVERIFY(Stage::seesText(s("No database matches")));
        QVERIFY(!canConnect());
    }

    void noDatabases()
    {
        m_stage->service.syncs().databasesOf.clear();
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Integrations")));
        QVERIFY(Stage::press(s("Connect Heroku database")));
        QTRY_VERIFY(Stage::seesText(s("has no Heroku Postgres database")));
        QVERIFY(!canConnect());
    }

    void listErrorHasItsButton()
    {
        m_stage->open();
        m_stage->service.failNext(s("databases"), makeError(ErrorCode::NetOffline));
        QVERIFY(m_stage->openTab(s("Integrations")));
        QVERIFY(Stage::press(s("Connect Heroku database")));
        QTRY_VERIFY(Stage::seesText(s("There is no network connection.")));
        QVERIFY(Stage::press(s("Try again")));
        QTRY_VERIFY(Stage::one<QTableView>(databases));
        QCOMPARE(Stage::one<QTableView>(databases)->model()->rowCount(), 5);
    }

    void aRevokedLoginIsRenewed()
    {
        m_stage->open();
        m_stage->service.failNext(s("databases"), makeError(ErrorCode::AuthRevoked));
        QSignalSpy renew(m_stage->view.get(), &ProjectsView::renewRequested);
        QVERIFY(m_stage->openTab(s("Integrations")));
        QVERIFY(Stage::press(s("Connect Heroku database")));
        QTRY_VERIFY(Stage::sees(s("Log in again")));
        QVERIFY(Stage::press(s("Log in again")));
        QTRY_COMPARE(renew.size(), 1);
        QCOMPARE(renew[0][0].value<AccountId>(), AccountId(s("a1")));
        QTRY_VERIFY(!Stage::dialog());
    }

    void anAppThatAsksForASecondFactorIsAuthorizedAndTriedAgain()
    {
        m_stage->open();
        openDialog();
        QVERIFY(Stage::type(s("Env var name"), s("MAIN_URL")));
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        m_stage->service.nextJob = job(StepState::Failed, true, makeError(ErrorCode::AuthAppTwoFactor));
        QVERIFY(Stage::press(s("Connect")));
        QTRY_VERIFY(Stage::sees(s("Authorize this app")));
        QVERIFY(Stage::press(s("Authorize this app")));
        QTRY_VERIFY(Stage::one<QLineEdit>(s("Second-factor code")));
        m_stage->service.nextJob = job(StepState::Done, true);
        QVERIFY(Stage::type(s("Second-factor code"), s("246810")));
        QTest::keyClick(Stage::one<QLineEdit>(s("Second-factor code")), Qt::Key_Return);
        QTRY_VERIFY(Stage::sees(s("Done")));
        QCOMPARE(m_stage->service.lastArguments(s("authorizeApp")).value(2), s("246810"));
        QCOMPARE(m_stage->service.count(s("connectDatabase")), 2);
    }

    void severalAccounts()
    {
        m_stage->service.state.accounts += FakeService::account(s("a2"), s("grace@example.com"));
        m_stage->service.syncs().databasesOf[s("a2")] = {FakeService::database(s("udon"), s("postgresql-udon"))};
        m_stage->open();
        openDialog();
        auto *accounts = Stage::one<QComboBox>(s("Account"));
        QVERIFY(accounts);
        accounts->setCurrentIndex(1);
        QTRY_VERIFY(Stage::selectRow(databases, s("udon")));
        QVERIFY(Stage::press(s("Connect")));
        QTRY_COMPARE(m_stage->service.syncs().lastConnect.account, AccountId(s("a2")));
    }

    void deleteIntegrationSaysThatEnvVarsStay()
    {
        m_stage->service.preview = {
            {s("PG_DATABASE_URL")}, {}, Phrase::plain(s("The env vars and their values stay."))};
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Integrations")));
        QVERIFY(Stage::seesText(s("DATABASE_URL of sushi")));
        QVERIFY(Stage::press(s("Delete integration")));
        QTRY_VERIFY(Stage::seesText(s("The env vars and their values stay.")));
        QVERIFY(Stage::press(s("Cancel")));
        QTRY_VERIFY(!Stage::dialog());
        QVERIFY(!m_stage->service.called(s("deleteIntegration")));
        QVERIFY(Stage::press(s("Delete integration")));
        QTRY_VERIFY(Stage::seesText(s("The env vars and their values stay.")));
        QVERIFY(Stage::press(s("Delete integration")));
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.lastArguments(s("deleteIntegration")), (QStringList{s("shop"), s("a1")}));
        m_stage->service.emitChanges({Removed<IntegrationView>{{ProjectId(s("shop")), AccountId(s("a1"))}}});
        QTRY_VERIFY(!Stage::sees(s("Delete integration")));
        QVERIFY(Stage::sees(s("Connect Heroku database")));
    }
};

BOWLINE_GUI_TEST(TestConnect)

} // namespace tst_connect

#include "tst_connect.moc"
