// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main job through the seam, against a real sandbox, PostgreSQL and keyring: connect, follow a rotation, prove, opt
// out, take up again, delete the integration.
#include "core/DatabaseUrl.h"
#include "service/ServiceFixture.h"
#include "support/TestMain.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>

using namespace bowline;
using bowline::test::await;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

namespace tst_mainjob {

namespace {

const QString app = QStringLiteral("sushi");
const QString configVar = QStringLiteral("DATABASE_URL");
const QString envVar = QStringLiteral("PG_DATABASE_URL");

} // namespace

class TestMainJob : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;
    AccountView m_account;
    DatabaseView m_database;

    // A project with one connected env var; an empty one if that failed, which every test then notices.
    ProjectView connected(const QString &projectName, const Rendering &rendering = {})
    {
        const auto project = m_fixture->newProject(projectName);
        if (!project)
            return {};
        ConnectRequest request = m_fixture->request(*project, m_account, m_database, envVar);
        request.rendering = rendering;
        const auto job = m_fixture->connect(request);
        return job && !job->error ? *project : ProjectView();
    }
    /// The env vars of each.
    QList<QStringList> integrationsOf(const ProjectId &project)
    {
        QList<QStringList> found;
        const auto snapshot = m_fixture->subscribeAgain();
        for (const IntegrationView &each : snapshot ? snapshot->integrations : QList<IntegrationView>()) {
            if (each.project == project)
                found.append(each.envVars);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.error()));
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox);
        QVERIFY(m_fixture->start());
        const auto account = m_fixture->logIn();
        QVERIFY2(account, account ? "" : qPrintable(account.error().text()));
        m_account = *account;
        QCOMPARE(m_account.email, QStringLiteral("ada@example.com"));
        const auto database = m_fixture->database(m_account.id, app, configVar);
        QVERIFY(database);
        m_database = *database;
        QVERIFY(await(m_fixture->service().settings().setPolling(2, 100)));
    }
    void cleanupTestCase()
    {
        QVERIFY(m_fixture->revisionsInOrder);
        m_fixture->stop();
    }

    // The window asks for a project's env vars as soon as it hears of the project.
    void aProjectIsOfUseWhenItIsTold()
    {
        QObject listener;
        std::optional<Expected<EnvVarsView>> answer;
        connect(&m_fixture->service(), &ServiceApi::changed, &listener, [&](const Delta &delta) {
            for (const Change &change : delta.changes) {
                const auto *project = std::get_if<ProjectView>(&change);
                if (project && project->name == QStringLiteral("Told"))
                    m_fixture->service().envVars().listEnvVars(project->id).then(&listener, [&](const auto &list) {
                        answer = list;
                    });
            }
        });
        QVERIFY(m_fixture->newProject(QStringLiteral("Told")));
        QTRY_VERIFY(answer.has_value());
        QVERIFY2(*answer, *answer ? "" : qPrintable(errorCodeText(answer->error().code)));
    }

    void connectWritesAndProves()
    {
        const auto project = m_fixture->newProject(QStringLiteral("Connect"));
        QVERIFY(project);
        const auto job = m_fixture->connect(m_fixture->request(*project, m_account, m_database, envVar));
        QVERIFY(job);
        QVERIFY2(!job->error, job->error ? qPrintable(job->error->message.text()) : "");
        QCOMPARE(job->steps.size(), 4);
        for (const JobStepView &step : job->steps)
            QCOMPARE(step.state, StepState::Done);
        QTRY_COMPARE(m_fixture->state(project->id, envVar), SyncState::InSync);
        QVERIFY(m_fixture->envVar(project->id, envVar).sync->provenAt.isValid());
        QCOMPARE(m_fixture->value(project->id, envVar), m_fixture->configVar(app, configVar));
        QTRY_COMPARE(m_fixture->projects.value(project->id).syncCount, 1);
        const auto activity = m_fixture->journeys(project->id);
        QCOMPARE(activity.size(), 1);
        QCOMPARE(activity.first().result, ActivityResult::Succeeded);
        QVERIFY(activity.first().release > 0);
        QStringList steps;
        for (const ActivityStepView &step : activity.first().steps)
            steps.append(step.name);
        QCOMPARE(steps, QStringList({QStringLiteral("detect"), QStringLiteral("fetch"), QStringLiteral("classify"),
                                     QStringLiteral("write"), QStringLiteral("prove"), QStringLiteral("record")}));
    }

    void rotationIsFollowedByPolling()
    {
        const ProjectView project = connected(QStringLiteral("Rotation"));
        const QByteArray before = m_fixture->value(project.id, envVar);
        QElapsedTimer sinceBefore;
        sinceBefore.start();
        QVERIFY(m_fixture->rotate(m_database.addonName));
        const QByteArray after = m_fixture->configVar(app, configVar);
        QVERIFY(before != after);
        QTRY_VERIFY(m_fixture->value(project.id, envVar) == after &&
                    m_fixture->state(project.id, envVar) == SyncState::InSync);
        const auto activity = m_fixture->journeys(project.id);
        QCOMPARE(activity.first().cause.text(), QStringLiteral("Credential rotation"));
        QCOMPARE(activity.first().result, ActivityResult::Succeeded);
        QCOMPARE(activity.first().releaseText, QStringLiteral("Update DATABASE by heroku-postgresql"));
        // How long it took, from Heroku's own time on.
        QVERIFY(activity.first().releasedAt.isValid());
        QVERIFY(!activity.last().releasedAt.isValid()); // connected by hand: nothing was detected
        ActivityFilter ofSync;
        ofSync.sync = m_fixture->sync(project.id, envVar).id;
        const auto timings = await(m_fixture->service().activity().timings(ofSync));
        QVERIFY(timings);
        QCOMPARE(timings->journeys, 1);
        for (const TimingView &timing : timings->kinds) {
            QCOMPARE(timing.count, 1);
            QVERIFY(timing.max >= 0 && timing.max < sinceBefore.elapsed() + 1000); // releases are told in seconds
        }
        QVERIFY(timings->kinds[1].max <= timings->kinds[2].max);
        // A report for others: the whole story, and no secret in it.
        const auto report =
            await(m_fixture->service().activity().incidentReport(activity.first().id, QStringLiteral("en")));
        QVERIFY(report);
        QVERIFY(report->contains(QStringLiteral("Credential rotation")));
        for (const QByteArray &url : {before, after}) {
            const QByteArray password = QUrl(QString::fromUtf8(url)).password().toUtf8();
            QVERIFY(password.size() > 8);
            QVERIFY(!report->toUtf8().contains(url));
            QVERIFY(!report->toUtf8().contains(password));
        }
        QCOMPARE(await(m_fixture->service().activity().incidentReport(123456, {})).error().code, ErrorCode::NotFound);
    }

    void optOutHoldsStillUntilTakenUpAgain()
    {
        const ProjectView project = connected(QStringLiteral("Opt out"));
        const QByteArray before = m_fixture->value(project.id, envVar);
        QVERIFY(await(m_fixture->service().syncs().optOut(project.id, envVar)));
        QTRY_COMPARE(m_fixture->state(project.id, envVar), SyncState::OptedOut);
        QTRY_COMPARE(m_fixture->projects.value(project.id).syncCount, 0);
        QCOMPARE(integrationsOf(project.id), QList<QStringList>{{envVar}}); // it can still be deleted
        const ProjectView witness = connected(QStringLiteral("Witness"));
        QVERIFY(m_fixture->rotate(m_database.addonName));
        const QByteArray after = m_fixture->configVar(app, configVar);
        // When the witness has followed, the opted-out one has had its chance.
        QTRY_VERIFY(m_fixture->value(witness.id, envVar) == after);
        QCOMPARE(m_fixture->value(project.id, envVar), before);
        QVERIFY(!await(m_fixture->service().syncs().syncNow(project.id, envVar)));

        QVERIFY(await(m_fixture->service().syncs().resumeSync(project.id, envVar)));
        QTRY_VERIFY(m_fixture->state(project.id, envVar) == SyncState::InSync);
        QCOMPARE(m_fixture->value(project.id, envVar), after);
    }

    void deletedIntegrationLeavesTheEnvVar()
    {
        const ProjectView project = connected(QStringLiteral("Delete integration"));
        const QByteArray before = m_fixture->value(project.id, envVar);
        const auto preview = await(m_fixture->service().syncs().previewDeleteIntegration(project.id, m_account.id));
        QVERIFY(preview);
        QCOMPARE(preview->syncedEnvVars, QStringList{envVar});
        QVERIFY(await(m_fixture->service().syncs().deleteIntegration(project.id, m_account.id)));
        QCOMPARE(m_fixture->value(project.id, envVar), before);
        const auto list = await(m_fixture->service().envVars().listEnvVars(project.id));
        QVERIFY(list);
        QCOMPARE(list->rows.size(), 1);
        QVERIFY(!list->rows.first().sync);
        QCOMPARE(integrationsOf(project.id), QList<QStringList>());
    }

    void anOptedOutIntegrationCanBeDeleted()
    {
        const ProjectView project = connected(QStringLiteral("Opted out and deleted"));
        QVERIFY(await(m_fixture->service().syncs().optOut(project.id, envVar)));
        const auto preview = await(m_fixture->service().projects().previewDeleteProject(project.id));
        QVERIFY(preview);
        QCOMPARE(preview->syncedEnvVars, QStringList()); // no sync ends with it
        QVERIFY(await(m_fixture->service().syncs().deleteIntegration(project.id, m_account.id)));
        QCOMPARE(integrationsOf(project.id), QList<QStringList>());
        const auto list = await(m_fixture->service().envVars().listEnvVars(project.id));
        QVERIFY(list);
        QVERIFY(!list->rows.first().sync);
    }

    void anEmptyEnvVarIsFree()
    {
        const auto project = m_fixture->newProject(QStringLiteral("Empty"));
        QVERIFY(project);
        QVERIFY(await(m_fixture->service().envVars().setEnvVar(project->id, envVar, Secret())));
        const auto job = m_fixture->connect(m_fixture->request(*project, m_account, m_database, envVar));
        QVERIFY(job && !job->error);
        QCOMPARE(m_fixture->value(project->id, envVar), m_fixture->configVar(app, configVar));
    }

    void theRenderingIsWritten()
    {
        const ProjectView project = connected(QStringLiteral("Rendered"), Rendering::fromTransforms(true, true));
        const QByteArray value = m_fixture->value(project.id, envVar);
        QVERIFY(value.startsWith("postgresql://"));
        QVERIFY(value.endsWith("sslmode=require"));
        QVERIFY(m_fixture->configVar(app, configVar).startsWith("postgres://"));
    }

    void existingValueIsNotReplacedWithoutConsent()
    {
        const auto project = m_fixture->newProject(QStringLiteral("Existing"));
        QVERIFY(project);
        QVERIFY(
            await(m_fixture->service().envVars().setEnvVar(project->id, envVar, Secret(QByteArray("mine-and-dear")))));
        ConnectRequest request = m_fixture->request(*project, m_account, m_database, envVar);
        auto job = m_fixture->connect(request);
        QVERIFY(job && job->error);
        QCOMPARE(job->error->code, ErrorCode::NameTaken);
        QCOMPARE(m_fixture->value(project->id, envVar), QByteArray("mine-and-dear"));
        request.replaceExisting = true;
        job = m_fixture->connect(request);
        QVERIFY(job && !job->error);
        QCOMPARE(m_fixture->value(project->id, envVar), m_fixture->configVar(app, configVar));
    }

    void followedEnvVarCannotBeEditedOrDeleted()
    {
        const ProjectView project = connected(QStringLiteral("Followed"));
        QVERIFY(!await(m_fixture->service().envVars().setEnvVar(project.id, envVar, Secret(QByteArray("x")))));
        QVERIFY(!await(m_fixture->service().envVars().deleteEnvVar(project.id, envVar)));
        QVERIFY(await(m_fixture->service().syncs().optOut(project.id, envVar)));
        QVERIFY(await(m_fixture->service().envVars().deleteEnvVar(project.id, envVar)));
        QCOMPARE(await(m_fixture->service().envVars().listEnvVars(project.id))->rows.size(), 0);
    }

    void threeSyncsOfOneConfigVarCostOneGet()
    {
        const auto project = m_fixture->newProject(QStringLiteral("Three"));
        QVERIFY(project);
        for (const char *name : {"A_URL", "B_URL", "C_URL"}) {
            const auto job =
                m_fixture->connect(m_fixture->request(*project, m_account, m_database, QString::fromLatin1(name)));
            QVERIFY(job && !job->error);
        }
        const auto configGets = [this] {
            int count = 0;
            const auto requests =
                m_sandbox.control("GET", QStringLiteral("/requests"))[QStringLiteral("body")].toArray();
            for (const auto &request : requests) {
                const QJsonObject one = request.toObject();
                count += one[QStringLiteral("method")] == QStringLiteral("GET") &&
                         one[QStringLiteral("path")].toString().endsWith(QStringLiteral("/config-vars"));
            }
            return count;
        };
        // A look for another reason may fall into the moment, but not each time.
        int cost = 0;
        for (int round = 0; round < 5 && cost != 1; ++round) {
            const int before = configGets();
            QVERIFY(await(m_fixture->service().syncs().syncNow(project->id, QStringLiteral("A_URL"))));
            cost = configGets() - before;
        }
        QCOMPARE(cost, 1);
    }

    void everythingIsThereAfterARestart()
    {
        const ProjectView project = connected(QStringLiteral("Restart"));
        m_fixture->stop();
        QVERIFY(m_fixture->rotate(m_database.addonName));
        const QByteArray after = m_fixture->configVar(app, configVar);
        QVERIFY(m_fixture->start());
        QTRY_VERIFY(m_fixture->projects.contains(project.id));
        QTRY_VERIFY(m_fixture->accounts.contains(m_account.id));
        QTRY_VERIFY(m_fixture->value(project.id, envVar) == after &&
                    m_fixture->state(project.id, envVar) == SyncState::InSync);
    }

    // The window asks as soon as it has the state; the logins may not have been read by then.
    void syncNowRightAfterAStartIsNoFalseAlarm()
    {
        const ProjectView project = connected(QStringLiteral("Early"));
        m_fixture->stop();
        QVERIFY(m_fixture->rotate(m_database.addonName));
        QVERIFY(m_fixture->startOnly());
        const auto synced = await(m_fixture->service().syncs().syncNow(project.id, envVar));
        QVERIFY2(synced, synced ? "" : qPrintable(errorCodeText(synced.error().code)));
        QCOMPARE(m_fixture->value(project.id, envVar), m_fixture->configVar(app, configVar));
        QTRY_COMPARE(m_fixture->keychain.state, KeychainState::Ready);
    }

    void noSecretLiesOpenOnDisk()
    {
        const ProjectView project = connected(QStringLiteral("Disk"));
        const QByteArray url = m_fixture->value(project.id, envVar);
        const QByteArray password = DatabaseUrl::parse(Secret(url))->password.reveal();
        const QByteArray token = m_sandbox.token().toUtf8();
        QVERIFY(password.size() > 10 && token.size() > 10);
        int files = 0;
        QDirIterator it(m_fixture->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QFile::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(password), qPrintable(file.fileName()));
            QVERIFY2(!content.contains(token), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0);
    }
};

BOWLINE_TEST(TestMainJob)

} // namespace tst_mainjob

#include "tst_mainjob.moc"
