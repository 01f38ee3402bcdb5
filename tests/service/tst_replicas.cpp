// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Three services, each a process of its own, share hundreds of syncs on one PostgreSQL: each has some, one is killed in
// the middle, one sleeps past its lease, PostgreSQL is restarted, and in the end every env var has Heroku's newest
// value and none was written twice. BOWLINE_TEST_SYNCS: how many; BOWLINE_TEST_LEASE: for how many seconds a replica is
// believed to live. How quickly all of it goes is the computer's affair: on a busy one a replica is late with its
// heartbeats, and leases go to and fro; that must change nothing.
#include "service/TeamFixture.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <csignal>

using namespace bowline;
using bowline::test::await;
using bowline::test::happens;
using bowline::test::TeamFixture;
using bowline::test::TestPostgres;
using bowline::test::usualPatienceMs;

namespace tst_replicas {

namespace {

constexpr int replicaCount = 3;
constexpr int projectCount = 20;
constexpr int patienceMs = 3 * test::usualPatienceMs; // behind hundreds of journeys
constexpr int lookMs = 200;                           // looking costs the server time as well

int wished(const char *variable, int usual)
{
    const int wanted = qEnvironmentVariableIntValue(variable);
    return wanted > 0 ? wanted : usual;
}

int syncCount()
{
    return wished("BOWLINE_TEST_SYNCS", 300);
}

int leaseSeconds()
{
    return wished("BOWLINE_TEST_LEASE", 15);
}

} // namespace

class TestReplicas : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_team.start(), qPrintable(m_team.error()));
        qputenv("BOWLINE_LEASE_SECONDS", QByteArray::number(leaseSeconds()));
        QVERIFY(prepare());
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void workIsShared()
    {
        for (int i = 0; i < replicaCount; ++i)
            startReplica();
        QVERIFY(waitForAll());
        QTRY_COMPARE_WITH_TIMEOUT(m_team.rows(shareQuery()).size(), replicaCount, patienceMs);
        // Heartbeats settle it: who has more than an equal part gives the rest back.
        const auto largest = [this] {
            int most = 0;
            for (const QVariantList &share : m_team.rows(shareQuery()))
                most = std::max(most, share.at(1).toInt());
            return most;
        };
        QTRY_VERIFY_WITH_TIMEOUT(largest() <= syncCount() / replicaCount + 1, patienceMs);
        QTRY_COMPARE(
            m_team.ask(QStringLiteral("SELECT COUNT(*) FROM lease WHERE kind = 'sweep' AND holder <> ''")).toInt(), 1);
        verifyNothingTwice();
    }
    void theSyncsOfOneThatIsKilledMoveOn()
    {
        const int before = travelled();
        QVERIFY(rotate());
        QTRY_VERIFY_WITH_TIMEOUT(travelled() > before + syncCount() / 10, patienceMs); // in the middle of it
        const QString dead = holderOf(m_replicas.front()->processId());
        QVERIFY(!dead.isEmpty());
        const QString left = QStringLiteral("SELECT COUNT(*) FROM lease WHERE holder = '%1'").arg(dead);
        QTRY_VERIFY(m_team.ask(left).toInt() > 0);
        m_replicas.front()->kill();
        QVERIFY(m_replicas.front()->waitForFinished(usualPatienceMs));
        QElapsedTimer timer;
        timer.start();
        const bool hadAny = m_team.ask(left).toInt() > 0;
        QTRY_COMPARE_WITH_TIMEOUT(m_team.ask(left).toInt(), 0, patienceMs);
        QVERIFY(!hadAny || isBelievedDead(dead));
        qInfo("taken over after %lld ms, with a lease of %d s", timer.elapsed(), leaseSeconds());
        QVERIFY(waitForAll());
        verifyNothingTwice();
    }
    void theSyncsOfOneThatSleepsMoveOn()
    {
        startReplica();
        const QString all = QStringLiteral("SELECT COUNT(*) FROM lease WHERE kind = 'sync' AND holder <> ''");
        QTRY_COMPARE_WITH_TIMEOUT(m_team.ask(all).toInt(), syncCount(), patienceMs);
        const QString sleeper = holderOf(m_replicas.back()->processId());
        const QString its =
            QStringLiteral("SELECT COUNT(*) FROM lease WHERE kind = 'sync' AND holder = '%1'").arg(sleeper);
        QTRY_VERIFY_WITH_TIMEOUT(m_team.ask(its).toInt() > syncCount() / 10, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(unfinished(), 0, patienceMs); // what it took over is looked at, and rests
        m_team.rows(QStringLiteral(
            "CREATE TABLE before_sleep AS SELECT subject, holder, epoch FROM lease WHERE kind = 'sync'"));
        QCOMPARE(::kill(pidOf(m_replicas.back()), SIGSTOP), 0);
        QElapsedTimer timer;
        timer.start();
        const bool hadAny = m_team.ask(its).toInt() > 0;
        QVERIFY(rotate());
        QTRY_COMPARE_WITH_TIMEOUT(m_team.ask(its).toInt(), 0, patienceMs);
        QVERIFY(!hadAny || isBelievedDead(sleeper));
        qInfo("taken over after %lld ms of sleep, with a lease of %d s", timer.elapsed(), leaseSeconds());
        QVERIFY(waitForAll()); // with the newest value, without it
        // With a new epoch each: that is what the sleeper cannot know, and what stops it.
        QCOMPARE(m_team
                     .ask(QStringLiteral(
                              "SELECT COUNT(*) FROM lease l JOIN before_sleep b ON l.subject = b.subject AND l.kind "
                              "= 'sync' WHERE b.holder = '%1' AND l.epoch <= b.epoch")
                              .arg(sleeper))
                     .toInt(),
                 0);
        const int writes = writesOf(m_replicas.size());
        QCOMPARE(::kill(pidOf(m_replicas.back()), SIGCONT), 0);
        // It is one of the team again, with new leases; nothing is left to write, and it writes nothing.
        QTRY_VERIFY_WITH_TIMEOUT(m_team.ask(its).toInt() > syncCount() / 10, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(unfinished(), 0, patienceMs);
        QCOMPARE(writesOf(m_replicas.size()), writes);
        QVERIFY(waitForAll());
        verifyNothingTwice();
    }
    void oneThatFallsAsleepInTheMiddleWritesNothingOld_data()
    {
        QTest::addColumn<bool>("inTransaction");
        QTest::newRow("in a transaction") << true;
        QTest::newRow("between two") << false;
    }
    void oneThatFallsAsleepInTheMiddleWritesNothingOld()
    {
        QFETCH(bool, inTransaction);
        const int before = writesOf(m_replicas.size());
        QVERIFY(rotate());
        QTRY_VERIFY_WITH_TIMEOUT(writesOf(m_replicas.size()) > before, patienceMs); // it is at it
        const QString sleeper = holderOf(m_replicas.back()->processId());
        QVERIFY(fallAsleep(inTransaction));
        QElapsedTimer timer;
        timer.start();
        const QString its = QStringLiteral("SELECT COUNT(*) FROM lease WHERE holder = '%1'").arg(sleeper);
        const bool hadAny = m_team.ask(its).toInt() > 0;
        QTRY_COMPARE_WITH_TIMEOUT(m_team.ask(its).toInt(), 0, patienceMs);
        QVERIFY(!hadAny || isBelievedDead(sleeper));
        qInfo("taken over after %lld ms of sleep, with a lease of %d s", timer.elapsed(), leaseSeconds());
        QVERIFY(waitForAll());
        // What it was about to write is not even the newest value any more.
        QVERIFY(rotate());
        QVERIFY(waitForAll());
        QCOMPARE(::kill(pidOf(m_replicas.back()), SIGCONT), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_team.ask(its).toInt() > syncCount() / 10, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(unfinished(), 0, patienceMs);
        QVERIFY(waitForAll());
        verifyNothingTwice();
    }
    void allRecoverFromARestartOfPostgres()
    {
        const int before = travelled();
        QVERIFY(rotate());
        QTRY_VERIFY_WITH_TIMEOUT(travelled() > before + syncCount() / 10, patienceMs);
        QVERIFY(m_team.server().halt());
        QVERIFY2(m_team.server().resume(), qPrintable(m_team.server().error()));
        QVERIFY(waitForAll());
        verifyNothingTwice();
    }
    void whoLeavesGivesEverythingBack()
    {
        const QString leaving = holderOf(m_replicas.back()->processId());
        m_replicas.back()->terminate();
        QVERIFY(m_replicas.back()->waitForFinished(usualPatienceMs));
        QCOMPARE(m_replicas.back()->exitCode(), 0);
        QCOMPARE(m_team.ask(QStringLiteral("SELECT COUNT(*) FROM lease WHERE holder = '%1'").arg(leaving)).toInt(), 0);
        const QString all = QStringLiteral("SELECT COUNT(*) FROM lease WHERE kind = 'sync' AND holder <> ''");
        QTRY_COMPARE_WITH_TIMEOUT(m_team.ask(all).toInt(), syncCount(), patienceMs);
    }
    void cleanupTestCase()
    {
        for (const auto &replica : m_replicas) {
            if (replica->state() != QProcess::NotRunning)
                ::kill(pidOf(replica), SIGCONT); // should a test have ended while it slept
            replica->terminate();
            if (replica->state() != QProcess::NotRunning && !replica->waitForFinished(usualPatienceMs))
                replica->kill();
        }
    }

private:
    // An account by way of a service; projects and syncs straight into the journal.
    bool prepare()
    {
        SystemClock clock;
        SystemRandom random;
        AccountView account;
        DatabaseView database;
        {
            LocalService service(m_team.places(QStringLiteral("setup")), &clock, &random);
            bool open = false;
            connect(&service, &ServiceApi::changed, this, [&](const Delta &delta) {
                for (const Change &change : delta.changes) {
                    if (const auto *view = std::get_if<KeychainView>(&change))
                        open = view->state == KeychainState::Ready;
                }
            });
            if (!await(service.subscribe()) || !happens([&] { return open; }))
                return false;
            const auto added = await(service.accounts().addToken(Secret(m_team.sandbox().token())));
            const auto databases = added ? await(service.syncs().databases(added->id))
                                         : Expected<QList<DatabaseView>>(fail(added.error()));
            if (!databases)
                return false;
            account = *added;
            // One whose value changes when the default credential rotates, whatever order Heroku lists them in.
            const auto rotating = std::find_if(databases->cbegin(), databases->cend(), [](const DatabaseView &each) {
                return each.configVar == QLatin1String("DATABASE_URL") && each.credential == QLatin1String("default");
            });
            if (rotating == databases->cend())
                return false;
            database = *rotating;
        }
        m_addon = database.addonId;
        Journal journal(m_team.url());
        if (!await(journal.open()))
            return false;
        const auto made = await(journal.run([&](Repositories &r) { return insert(r, account, database); }), 60000);
        // The destination's own record: what was written when, whoever says what about it.
        m_team.rows(QStringLiteral("CREATE TABLE written (project TEXT, name TEXT, writer TEXT)"));
        m_team.rows(QStringLiteral(
            "CREATE FUNCTION note_write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO "
            "written VALUES (NEW.project, NEW.name, current_setting('application_name')); RETURN NEW; END $$"));
        m_team.rows(
            QStringLiteral("CREATE TRIGGER note AFTER INSERT OR UPDATE ON env_var FOR EACH ROW EXECUTE FUNCTION "
                           "note_write()"));
        return made.has_value();
    }
    static Expected<Done> insert(Repositories &r, const AccountView &account, const DatabaseView &database)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < projectCount; ++i) {
            const QString id = QStringLiteral("project-%1").arg(i);
            if (const auto saved = r.projects().store(
                    {ProjectId(id), id, {{QStringLiteral("kind"), QStringLiteral("own_store")}}, now});
                !saved)
                return saved;
        }
        for (int i = 0; i < syncCount(); ++i) {
            SyncRecord sync;
            sync.id = SyncId(QStringLiteral("sync-%1").arg(i));
            sync.project = ProjectId(QStringLiteral("project-%1").arg(i % projectCount));
            sync.envVar = QStringLiteral("DATABASE_URL_%1").arg(i);
            sync.account = account.id;
            sync.appId = database.appId;
            sync.appName = database.appName;
            sync.configVar = database.configVar;
            sync.state = syncStateKey(SyncState::Updating);
            sync.createdAt = now;
            if (const auto saved = r.syncs().store(sync); !saved)
                return saved;
        }
        return Done{};
    }
    void startReplica()
    {
        auto replica = std::make_unique<QProcess>();
        replica->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BOWLINE_STORE"),
                           m_team.url().revealText() +
                               QStringLiteral("?application_name=replica-%1").arg(m_replicas.size() + 1));
        replica->setProcessEnvironment(environment);
        replica->start(QStringLiteral(BOWLINE_TEST_REPLICA), QStringList());
        QVERIFY(replica->waitForStarted());
        m_replicas.push_back(std::move(replica));
        QProcess &started = *m_replicas.back();
        QTRY_VERIFY(started.canReadLine());
        QCOMPARE(started.readLine().trimmed(), QByteArray("ready"));
    }
    static QString shareQuery()
    {
        return QStringLiteral(
            "SELECT holder, COUNT(*) FROM lease WHERE kind = 'sync' AND holder <> '' GROUP BY holder");
    }
    // Replicas are known by their process in the journal. One that is late with its heartbeat is not there for a
    // moment.
    QString holderOf(qint64 pid)
    {
        QString holder;
        const QString query = QStringLiteral("SELECT id FROM replica WHERE id LIKE '%-%1'").arg(pid);
        static_cast<void>(happens([&] { return !(holder = m_team.ask(query).toString()).isEmpty(); }));
        return holder;
    }
    /// By the server's clock: nothing is taken from a replica before its lease has run out.
    bool isBelievedDead(const QString &replica)
    {
        return m_team
                   .ask(QStringLiteral("SELECT COUNT(*) FROM replica WHERE id = '%1' AND alive_until >= "
                                       "EXTRACT(EPOCH FROM clock_timestamp()) * 1000")
                            .arg(replica))
                   .toInt() == 0;
    }
    static pid_t pidOf(const std::unique_ptr<QProcess> &replica) { return static_cast<pid_t>(replica->processId()); }
    /// What the replica of this number, from 1 on, has written at the destination.
    int writesOf(size_t number)
    {
        return m_team.ask(QStringLiteral("SELECT COUNT(*) FROM written WHERE writer = 'replica-%1'").arg(number))
            .toInt();
    }
    bool rotate()
    {
        ++m_rounds;
        return m_team.rotate(m_addon);
    }
    /// Stops the newest replica while its journal is, or is not, in the middle of a transaction.
    bool fallAsleep(bool inTransaction)
    {
        const QString within =
            QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'replica-%1' AND state "
                           "<> 'idle'")
                .arg(m_replicas.size());
        for (int i = 0; i < 1000; ++i) {
            if (::kill(pidOf(m_replicas.back()), SIGSTOP) != 0)
                return false;
            QTest::qSleep(1); // what is under way at the server ends
            if ((m_team.ask(within).toInt() > 0) == inTransaction)
                return true;
            ::kill(pidOf(m_replicas.back()), SIGCONT);
        }
        return false;
    }
    int unfinished()
    {
        return m_team.ask(QStringLiteral("SELECT COUNT(*) FROM journey WHERE ended_at IS NULL")).toInt();
    }
    int travelled()
    {
        return m_team.ask(QStringLiteral("SELECT COUNT(*) FROM journey WHERE result = 'succeeded'")).toInt();
    }
    /// What waitForAll() waits for, as numbers.
    QVariantList standing()
    {
        return m_team
            .rows(QStringLiteral("SELECT COUNT(*) FILTER (WHERE state = 'in_sync'), COUNT(DISTINCT fingerprint), "
                                 "(SELECT COUNT(*) FROM written), "
                                 "(SELECT COUNT(*) FROM journey WHERE ended_at IS NULL) FROM sync"))
            .value(0);
    }
    bool isAllDone(const QVariantList &now) const
    {
        return now.value(0).toInt() == syncCount() && now.value(1).toInt() == 1 &&
               now.value(2).toInt() >= m_rounds * syncCount() && now.value(3).toInt() == 0;
    }
    // Every sync is proven with one and the same newest value, which each env var has got in as many writes as there
    // have been values. Given up when nothing moves any more.
    bool waitForAll()
    {
        QElapsedTimer timer;
        timer.start();
        QElapsedTimer still;
        still.start();
        QVariantList now = standing();
        while (!isAllDone(now) && still.elapsed() < patienceMs) {
            QTest::qWait(lookMs);
            const QVariantList next = standing();
            if (next != now)
                still.start();
            now = next;
        }
        qInfo("round %d: %d in sync, %d values, %d writes, %d unfinished, %lld ms", m_rounds, now.value(0).toInt(),
              now.value(1).toInt(), now.value(2).toInt(), now.value(3).toInt(), timer.elapsed());
        return isAllDone(now);
    }
    void verifyNothingTwice()
    {
        // As many writes of each env var as it has had values.
        const QString writes = QStringLiteral("SELECT COUNT(*) FROM (SELECT s.id, COUNT(DISTINCT j.after_print) AS "
                                              "prints, (SELECT COUNT(*) FROM written w "
                                              "WHERE w.name = s.env_var) AS writes FROM sync s JOIN journey j ON "
                                              "j.sync = s.id AND j.result = 'succeeded' "
                                              "GROUP BY s.id, s.env_var) x WHERE writes <> prints");
        QCOMPARE(m_team.ask(writes).toInt(), 0);
        const QString twice =
            QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM journey WHERE result = 'succeeded' GROUP "
                           "BY sync, after_print HAVING COUNT(*) > 1) x");
        QCOMPARE(m_team.ask(twice).toInt(), 0);
    }

    TeamFixture m_team;
    QString m_addon;
    int m_rounds = 1; ///< values that Heroku has had
    std::vector<std::unique_ptr<QProcess>> m_replicas;
};

BOWLINE_TEST(TestReplicas)

} // namespace tst_replicas

#include "tst_replicas.moc"
