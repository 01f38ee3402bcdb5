// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does is an entry of Activity, and each entry says what happened.
#include "service/ServiceFixture.h"
#include "support/Destinations.h"
#include "support/TestMain.h"

#include <QDir>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::happens;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

namespace tst_acts {

const QString envVar = QStringLiteral("PG_URL");

class TestActs : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;
    AccountView m_account;
    DatabaseView m_database;

    ServiceApi &service() { return m_fixture->service(); }
    /// The newest entry of this kind, or one with id 0. An act is noted after it is answered.
    ActivityView entry(const ProjectId &project, const char *key)
    {
        ActivityView found;
        const bool isThere = happens([&] {
            for (const ActivityView &row : m_fixture->activity(project)) {
                if (row.what.key() != QLatin1String(key))
                    continue;
                found = row;
                return true;
            }
            return false;
        });
        return isThere ? found : ActivityView();
    }
    bool isAct(const ProjectId &project, const char *key, const QString &text)
    {
        const ActivityView row = entry(project, key);
        return row.id > 0 && row.what.text() == text && row.cause == Phrase("cause.person") && row.sync.isEmpty() &&
               row.result == ActivityResult::Succeeded;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.error())); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox);
        QVERIFY(m_fixture->start());
        const auto account = m_fixture->logIn();
        QVERIFY(account);
        m_account = *account;
        const auto found = m_fixture->database(m_account.id, QStringLiteral("sushi"), QStringLiteral("DATABASE_URL"));
        QVERIFY(found);
        m_database = *found;
    }
    void cleanup() { m_fixture.reset(); }

    void eachActOfAPersonIsNoted()
    {
        QVERIFY(isAct({}, "act.account_added", QStringLiteral("Logged in to Heroku as ada@example.com")));
        const auto project = m_fixture->newProject(QStringLiteral("Shop"));
        QVERIFY(project);
        QVERIFY(isAct(project->id, "act.project_created", QStringLiteral("Project Shop created")));
        QVERIFY(await(service().projects().renameProject(project->id, QStringLiteral("Store"))));
        QVERIFY(isAct(project->id, "act.project_renamed", QStringLiteral("Project Shop renamed to Store")));
        QVERIFY(await(service().envVars().setEnvVar(project->id, QStringLiteral("KEY"), Secret(QByteArray("v")))));
        QVERIFY(isAct(project->id, "act.value_set", QStringLiteral("KEY set by hand")));
        QVERIFY(await(service().envVars().deleteEnvVar(project->id, QStringLiteral("KEY"))));
        QVERIFY(isAct(project->id, "act.env_var_deleted", QStringLiteral("KEY deleted")));
        QVERIFY(await(service().projects().deleteProject(project->id)));
        QVERIFY(isAct({}, "act.project_deleted", QStringLiteral("Project Store deleted")));
        QVERIFY(await(service().accounts().logOut(m_account.id)));
        QVERIFY(isAct({}, "act.account_removed", QStringLiteral("Login of ada@example.com removed")));
    }

    void whatHappenedToASyncIsSaid()
    {
        const auto project = m_fixture->newProject(QStringLiteral("Shop"));
        QVERIFY(project);
        const auto job = m_fixture->connect(m_fixture->request(*project, m_account, m_database, envVar));
        QVERIFY(job && !job->error);
        QCOMPARE(entry(project->id, "journey.connected").what.text(),
                 QStringLiteral("PG_URL connected to DATABASE_URL of sushi"));
        QVERIFY(await(service().syncs().syncNow(project->id, envVar)));
        QCOMPARE(entry(project->id, "journey.checked").cause, Phrase("cause.sync_now"));
        QVERIFY(await(service().syncs().optOut(project->id, envVar)));
        QVERIFY(isAct(project->id, "act.opted_out",
                      QStringLiteral("PG_URL opted out of the sync with DATABASE_URL of sushi")));
        QVERIFY(await(service().syncs().resumeSync(project->id, envVar)));
        QCOMPARE(entry(project->id, "journey.synced_again").cause, Phrase("cause.opt_in"));

        // Nobody has pressed "Sync now" for that.
        DestinationInput file;
        const QString path = QDir(m_fixture->folder()).filePath(QStringLiteral("shop.env"));
        file.destination = test::envFileAt(path);
        QVERIFY(await(service().projects().changeDestination(project->id, file)));
        QVERIFY(
            isAct(project->id, "act.destination_changed", QStringLiteral("Destination changed to Env file ") + path));
        QTRY_COMPARE(entry(project->id, "journey.checked").cause, Phrase("cause.destination_changed"));
        QVERIFY(await(service().syncs().deleteIntegration(project->id, m_account.id)));
        QVERIFY(isAct(project->id, "act.integration_deleted",
                      QStringLiteral("Heroku integration with ada@example.com deleted; 1 env var keeps its value")));
    }
};

BOWLINE_TEST(TestActs)

} // namespace tst_acts

#include "tst_acts.moc"
