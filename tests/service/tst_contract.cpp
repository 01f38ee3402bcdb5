// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What both forms of the seam promise, each case over both: in this process, and over a socket.
#include "service/ServiceFixture.h"
#include "support/Destinations.h"
#include "support/TestMain.h"

#include <QSignalSpy>

using namespace bowline;
using bowline::test::await;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;
using bowline::test::ServiceForm;

namespace tst_contract {

namespace {

const QString app = QStringLiteral("sushi");
const QString configVar = QStringLiteral("DATABASE_URL");
const QString envVar = QStringLiteral("PG_DATABASE_URL");

template <class T>
QString codeOf(const Expected<T> &result)
{
    return result ? QStringLiteral("none") : errorCodeText(result.error().code);
}

} // namespace

class TestContract : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_forms[2];

    ServiceFixture &fixture() const
    {
        QFETCH_GLOBAL(int, form);
        return *m_forms[form];
    }
    ServiceApi &service() const { return fixture().service(); }
    AccountView account() const { return fixture().accounts.begin().value(); }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("form");
        QTest::newRow("local") << 0;
        QTest::newRow("remote") << 1;
    }
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.error()));
        const ServiceForm forms[] = {ServiceForm::Local, ServiceForm::Remote};
        for (int form = 0; form < 2; ++form) {
            m_forms[form] = std::make_unique<ServiceFixture>(m_sandbox, 1, forms[form]);
            QVERIFY(m_forms[form]->start());
            QVERIFY(m_forms[form]->logIn());
            QTRY_COMPARE(m_forms[form]->accounts.size(), 1);
        }
    }
    void cleanupTestCase()
    {
        for (const auto &form : m_forms) {
            QVERIFY(form->revisionsInOrder);
            form->stop();
        }
    }

    void theSnapshotIsTheStateAndDeltasFollowIt()
    {
        const auto project = fixture().newProject(QStringLiteral("Snapshot"));
        QVERIFY(project);
        const auto snapshot = fixture().subscribeAgain();
        QVERIFY(snapshot);
        QVERIFY(snapshot->projects.contains(*project));
        QCOMPARE(snapshot->accounts, QList<AccountView>{account()});
        QCOMPARE(snapshot->keychain.state, KeychainState::Ready);
        QVERIFY(snapshot->settings.journalPath.endsWith(QStringLiteral("journal.sqlite")));
        QSignalSpy changed(&service(), &ServiceApi::changed);
        QVERIFY(await(service().projects().renameProject(project->id, QStringLiteral("Renamed"))));
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.first().first().value<Delta>().revision, snapshot->revision + 1);
        QTRY_COMPARE(fixture().projects.value(project->id).name, QStringLiteral("Renamed"));
    }

    void resultsAreWholeRows()
    {
        const auto list = await(service().syncs().databases(account().id));
        QVERIFY(list);
        const auto one = fixture().database(account().id, app, configVar);
        QVERIFY(one);
        QVERIFY(list->contains(*one));
        QVERIFY(!one->addonId.isEmpty() && !one->plan.isEmpty());
    }

    void errorsAreTyped()
    {
        const ProjectId nobody(QStringLiteral("none"));
        QCOMPARE(codeOf(await(service().envVars().listEnvVars(nobody))), QStringLiteral("not_found"));
        QCOMPARE(codeOf(await(service().projects().createProject(QString(), {}))), QStringLiteral("input.invalid"));
        QCOMPARE(codeOf(await(service().cancelJob(JobId(QStringLiteral("none"))))), QStringLiteral("not_found"));
        const auto refused = await(service().accounts().addToken(Secret(QByteArray("HRKU-not-a-token"))));
        QCOMPARE(codeOf(refused), QStringLiteral("auth.revoked"));
        QVERIFY(!refused.error().text().isEmpty());
        QCOMPARE(refused.error().nextStep(), NextStep::LogIn);
    }

    void valuesAreWrittenAndRevealed()
    {
        const auto project = fixture().newProject(QStringLiteral("Values"));
        QVERIFY(project);
        const Secret value(QByteArray("line one\nl\xc3\xbc\"\\ two"));
        const auto row = await(service().envVars().setEnvVar(project->id, QStringLiteral("KEY"), value));
        QVERIFY2(row, qPrintable(codeOf(row)));
        QCOMPARE(row->valueBytes, qint64(value.size()));
        QCOMPARE(fixture().value(project->id, QStringLiteral("KEY")), value.reveal());
        QCOMPARE(await(service().envVars().listEnvVars(project->id))->rows.size(), 1);
        const auto preview = await(service().envVars().previewDeleteEnvVar(project->id, QStringLiteral("KEY")));
        QVERIFY(preview && !preview->sentence.isEmpty());
        QVERIFY(await(service().envVars().deleteEnvVar(project->id, QStringLiteral("KEY"))));
        QCOMPARE(codeOf(await(service().envVars().revealEnvVar(project->id, QStringLiteral("KEY")))),
                 QStringLiteral("not_found"));
    }

    void aChangeOfDestinationIsPreviewed()
    {
        const auto project = fixture().newProject(QStringLiteral("Preview"));
        QVERIFY(project);
        DestinationInput elsewhere;
        elsewhere.destination = test::envFileAt(fixture().folder() + QStringLiteral("/preview.env"));
        const auto preview = await(service().projects().previewChangeDestination(project->id, elsewhere));
        QVERIFY2(preview, qPrintable(codeOf(preview)));
        QCOMPARE(preview->overwritten + preview->equal + preview->added, QStringList());
        QVERIFY(!preview->sentence.isEmpty());
        elsewhere.destination = test::envFileAt(QStringLiteral("preview.env"));
        QCOMPARE(codeOf(await(service().projects().previewChangeDestination(project->id, elsewhere))),
                 QStringLiteral("input.invalid"));
        QCOMPARE(fixture().projects.value(project->id).destination.kind, QStringLiteral("own_store"));
    }

    void longWorkIsAJobWhoseProgressArrives()
    {
        const auto project = fixture().newProject(QStringLiteral("Work"));
        const auto database = fixture().database(account().id, app, configVar);
        QVERIFY(project && database);
        const auto job = fixture().connect(fixture().request(*project, account(), *database, envVar));
        QVERIFY(job && !job->error);
        QCOMPARE(job->steps.last().state, StepState::Done);
        QTRY_COMPARE(fixture().state(project->id, envVar), SyncState::InSync);
        QCOMPARE(fixture().value(project->id, envVar), fixture().configVar(app, configVar));
        const auto activity = fixture().journeys(project->id);
        QCOMPARE(activity.size(), 1);
        QCOMPARE(activity.first().steps.size(), 6);
        QVERIFY(await(service().syncs().syncNow(project->id, envVar)));
        QCOMPARE(await(service().syncs().optOut(project->id, envVar))->sync->state, SyncState::OptedOut);
        QVERIFY(await(service().syncs().resumeSync(project->id, envVar))->isSynced());
        const auto preview = await(service().syncs().previewDeleteIntegration(project->id, account().id));
        QCOMPARE(preview->syncedEnvVars, QStringList{envVar});
        QVERIFY(await(service().syncs().deleteIntegration(project->id, account().id)));
    }

    void aJobCanBeCancelled()
    {
        const auto job = await(service().accounts().startLogin());
        QVERIFY2(job, qPrintable(codeOf(job)));
        QVERIFY(job->link.isValid());
        QVERIFY(await(service().cancelJob(job->id)));
        QTRY_VERIFY(fixture().jobs.value(job->id).finished);
        QCOMPARE(fixture().jobs.value(job->id).error->code, ErrorCode::Cancelled);
    }

    void settingsAreKeptAndTold()
    {
        const auto settings = await(service().settings().setPolling(20, 30));
        QCOMPARE(settings->pollSeconds, 20);
        QTRY_COMPARE(fixture().settings, *settings);
        QCOMPARE(codeOf(await(service().settings().setOAuthClient(QStringLiteral("id"), Secret(QByteArray("s")),
                                                                  QStringLiteral("https://example.com")))),
                 QStringLiteral("input.invalid"));
        const auto days = await(service().settings().setActivityDays(30));
        QVERIFY2(days, qPrintable(codeOf(days)));
        QCOMPARE(days->activityDays, 30);
        QTRY_COMPARE(fixture().settings, *days);
        QCOMPARE(codeOf(await(service().settings().setActivityDays(-1))), QStringLiteral("input.invalid"));
        QCOMPARE(fixture().settings.activityDays, 30);
    }

    void unreadItemsOfAnAccountAreAskedFor()
    {
        const auto unread = await(service().accounts().unreadItems(account().id));
        QVERIFY2(unread, qPrintable(codeOf(unread)));
        QCOMPARE(*unread, QStringList()); // the sandbox sends what it should
        QCOMPARE(codeOf(await(service().accounts().unreadItems(AccountId(QStringLiteral("nobody"))))),
                 QStringLiteral("not_found"));
    }

    void manyCallsSideBySideAllSettle()
    {
        const auto project = fixture().newProject(QStringLiteral("Many"));
        QVERIFY(project);
        int settled = 0;
        QObject context;
        for (int i = 0; i < 300; ++i) {
            service().envVars().listEnvVars(project->id).then(&context, [&](const auto &result) {
                settled += result.has_value();
            });
        }
        QTRY_COMPARE(settled, 300);
    }
};

BOWLINE_TEST(TestContract)

} // namespace tst_contract

#include "tst_contract.moc"
