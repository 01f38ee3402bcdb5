// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and dialog of a project in light and dark: nothing warns, nothing is missing. With BOWLINE_SHOTS=<folder>
// it leaves pictures to look at.
#include "Stage.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"
#include "theme/Theme.h"

using namespace bowline;
using namespace bowline::test;

namespace tst_shots {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestShots : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnGuiWarnings(); }

    void pages_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << int(Theme::Choice::Light);
        QTest::newRow("dark") << int(Theme::Choice::Dark);
    }
    void pages()
    {
        QFETCH(int, choice);
        Theme::instance().setChoice(Theme::Choice(choice));
        Stage stage;
        stage.service.preview = {
            {s("LEGACY_DATABASE_URL"), s("PG_DATABASE_URL"), s("REPORTS_DATABASE_URL")},
            {},
            Phrase::plain(s("Bowline stops following Heroku for this project. The env vars and their values stay "
                            "as they are."))};
        stage.open();
        QTRY_VERIFY(Stage::one<QTableView>(s("Environment variables")));
        Stage::shot(stage.view.get(), s("envvars"));
        for (const char *name : {"PG_DATABASE_URL", "LEGACY_DATABASE_URL", "STAGING_DATABASE_URL", "STRIPE_KEY",
                                 "HASURA_GRAPHQL_ADMIN_SECRET"}) {
            QVERIFY(Stage::selectRow(s("Environment variables"), s(name)));
            Stage::shot(stage.view.get(), s("envvars-") + s(name).toLower());
        }
        QVERIFY(Stage::selectRow(s("Environment variables"), s("STRIPE_KEY")));
        QVERIFY(Stage::press(s("Edit")));
        Stage::shot(Stage::dialog(), s("edit"));
        QVERIFY(Stage::press(s("Cancel")));
        QVERIFY(stage.openTab(s("Integrations")));
        Stage::shot(stage.view.get(), s("integrations"));
        QVERIFY(Stage::press(s("Delete integration")));
        QTRY_VERIFY(Stage::seesText(s("stay as they are")));
        Stage::shot(Stage::dialog(), s("delete-integration"));
        QVERIFY(Stage::press(s("Cancel")));
        QVERIFY(stage.openTab(s("Activity")));
        QTRY_VERIFY(Stage::one<QTableView>(s("Activity")));
        QVERIFY(Stage::selectRow(s("Activity"), s("PG_DATABASE_URL updated"), 2));
        Stage::shot(stage.view.get(), s("activity"));
        QVERIFY(stage.openTab(s("Settings")));
        Stage::shot(stage.view.get(), s("settings"));
        QVERIFY(Stage::press(s("New project")));
        Stage::shot(Stage::dialog(), s("new-project"));
        QTRY_VERIFY(Stage::one<QRadioButton>(s("Hasura Cloud project"))); // the service says which kinds there are
        QTest::mouseClick(Stage::one<QRadioButton>(s("Hasura Cloud project")), Qt::LeftButton, {}, {10, 10});
        Stage::shot(Stage::dialog(), s("new-project-hasura"));
        QVERIFY(Stage::press(s("Cancel")));
        QVERIFY(stage.openTab(s("Integrations")));
        QVERIFY(Stage::press(s("Connect Heroku database")));
        QTRY_VERIFY(Stage::one<QTableView>(s("Heroku databases")));
        QVERIFY(Stage::selectRow(s("Heroku databases"), s("vault")));
        Stage::shot(Stage::dialog(), s("connect"));
        JobView job;
        job.id = JobId(s("job-1"));
        job.steps = {{Phrase::plain(s("Read DATABASE_URL from vault")), StepState::Done, Phrase::plain(s("0.2 s"))},
                     {Phrase::plain(s("Write PG_DATABASE_URL1 to shop-api-production")), StepState::Running, {}},
                     {Phrase::plain(s("Prove that it works")), StepState::Waiting, {}}};
        stage.service.nextJob = job;
        QVERIFY(Stage::press(s("Connect")));
        QTest::qWait(10);
        Stage::shot(Stage::dialog(), s("connect-progress"));
        job.steps[1].state = StepState::Failed;
        job.finished = true;
        job.error = makeError(ErrorCode::DestinationUnauthorized);
        stage.service.emitChanges({job});
        Stage::shot(Stage::dialog(), s("connect-failed"));
        QVERIFY(Stage::press(s("Cancel")));
    }
    void empty()
    {
        Theme::instance().setChoice(Theme::Choice::Light);
        Stage stage;
        stage.service.state.projects.clear();
        stage.open();
        QVERIFY(Stage::sees(s("New project")));
        Stage::shot(stage.view.get(), s("no-projects"));
        stage.service.emitChanges({FakeService::project(s("p1"), s("Fresh"))});
        QTRY_VERIFY(Stage::sees(s("Sync Database URL")));
        Stage::shot(stage.view.get(), s("no-env-vars"));
    }
};

BOWLINE_GUI_TEST(TestShots)

} // namespace tst_shots

#include "tst_shots.moc"
