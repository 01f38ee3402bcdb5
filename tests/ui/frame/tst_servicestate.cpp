// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include "state/ServiceState.h"

#include <QApplication>
#include <QSignalSpy>

using namespace bowline;
using test::FakeService;

namespace tst_servicestate {

class tst_ServiceState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsTheFirstSnapshot();
    void appliesDeltasInStep();
    void subscribesAgainAfterAGap();
    void keepsWhatCameBeforeTheSnapshot();
    void triesAgainAfterAFailure();
    void keepsTheLastKnownStateWhileTheServiceIsAway();
    void endsJobsThatTheServiceHasLost();
    void knowsThatAnActGoesOn();
    void knowsTheWorstState();
    void knowsEnvVars();

private:
    FakeService *m_api = nullptr;
    ServiceState *m_state = nullptr;
};

void tst_ServiceState::init()
{
    test::failOnGuiWarnings();
    m_api = new FakeService(this);
    m_api->state.accounts = {FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))};
    m_api->state.projects = {FakeService::project(QStringLiteral("p1"), QStringLiteral("shop"))};
    m_state = new ServiceState(*m_api, this);
}

void tst_ServiceState::cleanup()
{
    delete std::exchange(m_state, nullptr);
    delete std::exchange(m_api, nullptr);
}

void tst_ServiceState::tellsTheFirstSnapshot()
{
    QSignalSpy ready(m_state, &ServiceState::ready);
    QSignalSpy accounts(m_state, &ServiceState::accountsChanged);
    QSignalSpy projects(m_state, &ServiceState::projectChanged);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(projects.size(), 1);
    QCOMPARE(m_state->account(AccountId(QStringLiteral("a1")))->email, QStringLiteral("ada@example.com"));
    QVERIFY(!m_state->project(ProjectId(QStringLiteral("other"))));
}

void tst_ServiceState::appliesDeltasInStep()
{
    QSignalSpy ready(m_state, &ServiceState::ready);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
    QSignalSpy removed(m_state, &ServiceState::projectRemoved);
    QSignalSpy changed(m_state, &ServiceState::projectChanged);
    QSignalSpy integration(m_state, &ServiceState::integrationChanged);
    QSignalSpy jobs(m_state, &ServiceState::jobChanged);
    JobView job;
    job.id = JobId(QStringLiteral("j1"));
    IntegrationView card;
    card.project = ProjectId(QStringLiteral("p2"));
    card.account = AccountId(QStringLiteral("a1"));
    m_api->emitChanges({FakeService::project(QStringLiteral("p2"), QStringLiteral("blog")), card, job,
                        Removed<ProjectView>{{ProjectId(QStringLiteral("p1"))}}});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(integration.size(), 1);
    QCOMPARE(jobs.size(), 1);
    QCOMPARE(m_state->projects().size(), 1);
    QCOMPARE(m_state->projects().first().name, QStringLiteral("blog"));
    QCOMPARE(m_state->integrations(ProjectId(QStringLiteral("p2"))).size(), 1);
    QVERIFY(m_state->job(JobId(QStringLiteral("j1"))));
    QCOMPARE(m_api->count(QStringLiteral("subscribe")), 1);
}

void tst_ServiceState::subscribesAgainAfterAGap()
{
    QSignalSpy ready(m_state, &ServiceState::ready);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
    QSignalSpy resynced(m_state, &ServiceState::resynced);
    QSignalSpy removed(m_state, &ServiceState::projectRemoved);
    QSignalSpy changed(m_state, &ServiceState::projectChanged);
    m_api->state.projects.clear();
    m_api->skipRevision();
    m_api->emitChanges({FakeService::project(QStringLiteral("p2"), QStringLiteral("blog"))});
    QVERIFY(resynced.wait(test::usualPatienceMs));
    QCOMPARE(m_api->count(QStringLiteral("subscribe")), 2);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_state->projects().size(), 1);
}

void tst_ServiceState::keepsWhatCameBeforeTheSnapshot()
{
    QSignalSpy ready(m_state, &ServiceState::ready);
    m_state->start(); // the snapshot is taken now, and delivered by the event loop
    m_api->emitChanges({FakeService::project(QStringLiteral("p2"), QStringLiteral("blog"))});
    QVERIFY(ready.wait(test::usualPatienceMs));
    QCOMPARE(m_state->projects().size(), 2);
    QCOMPARE(m_api->count(QStringLiteral("subscribe")), 1);
}

void tst_ServiceState::triesAgainAfterAFailure()
{
    m_api->failNext(QStringLiteral("subscribe"), makeError(ErrorCode::NetRefused));
    QSignalSpy ready(m_state, &ServiceState::ready);
    QSignalSpy failed(m_state, &ServiceState::subscribeFailed);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_api->count(QStringLiteral("subscribe")), 2);
}

void tst_ServiceState::keepsTheLastKnownStateWhileTheServiceIsAway()
{
    QSignalSpy ready(m_state, &ServiceState::ready);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
    QSignalSpy connection(m_state, &ServiceState::connectionChanged);
    QSignalSpy resynced(m_state, &ServiceState::resynced);
    Q_EMIT m_api->connectionChanged({false, makeError(ErrorCode::ServiceAway)});
    QCOMPARE(connection.size(), 1);
    QVERIFY(!m_state->isConnected());
    QVERIFY(m_state->awaySince().isValid());
    QCOMPARE(m_state->projects().size(), 1);
    // Another service, which counts anew.
    Snapshot snapshot;
    snapshot.revision = 1;
    snapshot.projects = {FakeService::project(QStringLiteral("p2"), QStringLiteral("blog"))};
    Q_EMIT m_api->connectionChanged({});
    Q_EMIT m_api->snapshotRenewed(snapshot);
    QVERIFY(m_state->isConnected());
    QCOMPARE(resynced.size(), 1);
    QCOMPARE(m_state->projects().first().name, QStringLiteral("blog"));
    Q_EMIT m_api->changed(Delta{2, {FakeService::project(QStringLiteral("p3"), QStringLiteral("wiki"))}});
    QCOMPARE(m_state->projects().size(), 2);
    QCOMPARE(m_api->count(QStringLiteral("subscribe")), 1);
}

void tst_ServiceState::endsJobsThatTheServiceHasLost()
{
    JobView job;
    job.id = JobId(QStringLiteral("j1"));
    job.steps = {{Phrase::plain(QStringLiteral("Read")), StepState::Running, {}}};
    m_api->state.jobs = {job};
    QSignalSpy ready(m_state, &ServiceState::ready);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
    QSignalSpy jobs(m_state, &ServiceState::jobChanged);
    Q_EMIT m_api->snapshotRenewed(Snapshot());
    QCOMPARE(jobs.size(), 1);
    const JobView ended = jobs.first().first().value<JobView>();
    QVERIFY(ended.finished);
    QCOMPARE(ended.error->code, ErrorCode::ServiceAway);
    QCOMPARE(ended.steps.first().state, StepState::Failed);
}

// The next service takes an act up: whoever follows it is not told that it has failed.
void tst_ServiceState::knowsThatAnActGoesOn()
{
    JobView job;
    job.id = JobId(QStringLiteral("j1"));
    job.kind = JobKind::Act;
    job.act = QStringLiteral("print");
    m_api->state.jobs = {job};
    QSignalSpy ready(m_state, &ServiceState::ready);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
    QSignalSpy jobs(m_state, &ServiceState::jobChanged);
    QSignalSpy interrupted(m_state, &ServiceState::actInterrupted);
    Snapshot snapshot;
    Q_EMIT m_api->snapshotRenewed(snapshot);
    QCOMPARE(jobs.size(), 0);
    QCOMPARE(interrupted.size(), 1);
    QCOMPARE(interrupted.first().first().toString(), job.act);
    // Taken up before the window is back: nothing was interrupted, for whoever looks.
    snapshot.jobs = {job};
    Q_EMIT m_api->snapshotRenewed(snapshot);
    snapshot.jobs.first().id = JobId(QStringLiteral("j2"));
    Q_EMIT m_api->snapshotRenewed(snapshot);
    QCOMPARE(interrupted.size(), 1);
    QCOMPARE(jobs.last().first().value<JobView>().id, JobId(QStringLiteral("j2")));
}

void tst_ServiceState::knowsTheWorstState()
{
    QSignalSpy ready(m_state, &ServiceState::ready);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
    QVERIFY(!m_state->worstState());
    ProjectView failing = FakeService::project(QStringLiteral("p2"), QStringLiteral("blog"));
    failing.worstState = SyncState::Failing;
    ProjectView fine = FakeService::project(QStringLiteral("p3"), QStringLiteral("wiki"));
    fine.worstState = SyncState::InSync;
    m_api->emitChanges({failing, fine});
    QCOMPARE(m_state->worstState(), std::optional(SyncState::Failing));
}

void tst_ServiceState::knowsEnvVars()
{
    const ProjectId p1(QStringLiteral("p1"));
    QSignalSpy ready(m_state, &ServiceState::ready);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
    m_state->rememberEnvVars(p1, {FakeService::manualVar(p1.text, QStringLiteral("B"))});
    m_api->emitChanges({FakeService::manualVar(p1.text, QStringLiteral("A"))});
    QCOMPARE(m_state->knownEnvVars(p1), QStringList({QStringLiteral("A"), QStringLiteral("B")}));
    m_api->emitChanges({Removed<EnvVarView>{{p1, QStringLiteral("B")}}});
    QCOMPARE(m_state->knownEnvVars(p1), QStringList({QStringLiteral("A")}));
}

BOWLINE_GUI_TEST(tst_ServiceState)

} // namespace tst_servicestate

#include "tst_servicestate.moc"
