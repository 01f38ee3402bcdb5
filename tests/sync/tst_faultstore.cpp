// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fault table's last column: Bowline's own store as destination, in a journal that refuses to write, as a file and
// in PostgreSQL. What becomes of the sync, that the old value stays whole, and that it heals when the journal writes
// again.
#include "destinations/OwnStoreDestination.h"
#include "net/RefreshGate.h"
#include "service/HurriedClock.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"
#include "sync/OneSync.h"
#include "sync/SmallHeroku.h"
#include "sync/SyncEngine.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace bowline;
using namespace bowline::test;

namespace tst_faultstore {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

constexpr int hurry = 40;
constexpr int patienceMs = test::usualPatienceMs;
constexpr int mostRotations = 60;

enum class Place { File, Postgres };

/// How the journal refuses, what mends it, and what is expected. `person`: it waits for one, who has mended it.
struct Row
{
    const char *name;
    Place place;
    QStringList spoil;
    QStringList mend;
    const char *expected;
    bool person = false;
};

QStringList refusing(const char *state)
{
    return {s("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused' USING "
              "ERRCODE = "
              "'%1'; END $$")
                .arg(s(state)),
            s("CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON env_var FOR EACH ROW EXECUTE FUNCTION refuse()")};
}

QList<Row> rows()
{
    const QStringList mended{s("DROP TRIGGER refuse ON env_var"), s("DROP FUNCTION refuse")};
    return {
        // The file as a whole: nothing can be recorded either.
        {"file: disk full",
         Place::File,
         {s("PRAGMA max_page_count = 1"), s("fill")},
         {s("PRAGMA max_page_count = 1000000")},
         "fail store.full"},
        {"file: read-only", Place::File, {s("PRAGMA query_only = ON")}, {s("reopen")}, "fail store.read_only"},
        // Of the server, only what the destination writes.
        {"server: disk full", Place::Postgres, refusing("53100"), mended, "fail store.full"},
        {"server: read-only", Place::Postgres, refusing("25006"), mended, "fail store.read_only"},
        {"server: not allowed", Place::Postgres, refusing("42501"), mended, "fail store.read_only"},
        {"server: out of connections", Place::Postgres, refusing("53300"), mended, "fail store.offline"},
        {"server: an error of its own", Place::Postgres, refusing("XX000"), mended, "fail store.failed"},
    };
}

} // namespace

class TestFaultStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<SmallHeroku> m_heroku;
    std::unique_ptr<HurriedClock> m_clock;
    SystemRandom m_random;
    Sealer m_sealer;
    QThreadPool m_pool;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ShortHttp> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<PlatformApi> m_api;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Destination> m_destination;
    std::unique_ptr<SyncEngine> m_engine;
    int m_values = 0;

    SyncRecord sync() const { return m_engine->book().find(syncId).value_or(SyncRecord()); }
    SyncState state() const { return syncStateFromKey(sync().state); }
    QString seen() const
    {
        static const QHash<SyncState, QString> names{{SyncState::Failing, s("fail")}, {SyncState::InSync, s("ok")}};
        return (names.value(state(), s("other")) + u' ' + sync().errorCode).trimmed();
    }
    QByteArray valueThere()
    {
        const auto there = await(m_destination->read());
        return there ? there->value(envVar).reveal() : QByteArray();
    }
    // The state last: reading takes a moment, in which it may become another.
    bool isHealed()
    {
        return valueThere() == m_heroku->value && state() == SyncState::InSync && sync().reason.isEmpty();
    }
    // As far as the engine knows: the journal may refuse to be read as well.
    bool isLatestWritten() const
    {
        return state() == SyncState::InSync && sync().fingerprint == m_sealer.fingerprint(Secret(m_heroku->value));
    }
    void rotate()
    {
        ++m_heroku->version;
        m_heroku->value =
            m_postgres->url(TestPostgres::password(), ++m_values % 2 ? s("second") : TestPostgres::database()).reveal();
    }

    // On the journal's own connection, as it is the one that must be refused.
    bool onJournal(const QString &statement)
    {
        if (statement == QLatin1String("fill"))
            return fill();
        const auto done = await(m_journal->run([statement](Repositories &) -> Expected<Done> {
            for (const QString &name : QSqlDatabase::connectionNames()) {
                if (name.startsWith(QLatin1String("journal-")) &&
                    QSqlQuery(QSqlDatabase::database(name, false)).exec(statement))
                    return Done{};
            }
            return fail(ErrorCode::StoreFailed, statement);
        }));
        return done.has_value();
    }
    // Large first, then what fits into the gaps.
    bool fill()
    {
        int number = 0;
        for (const int size : {200000, 3000, 300, 30}) {
            Expected<Done> saved = Done{};
            while (saved) {
                const QString key = s("filler-%1").arg(number++);
                saved = await(m_journal->run(
                    [key, size](Repositories &r) { return r.settings().store(key, QString(size, u'x')); }));
            }
            if (saved.error().code != ErrorCode::StoreFull)
                return false;
        }
        return true;
    }
    bool all(Place place, const QStringList &statements)
    {
        for (const QString &statement : statements) {
            if (statement == QLatin1String("reopen") ? !reopen()
                : place == Place::File               ? !onJournal(statement)
                                                     : !onServer(statement))
                return false;
        }
        return true;
    }
    bool onServer(const QString &statement)
    {
        QSqlDatabase database = QSqlDatabase::database(s("past-bowline"));
        QSqlQuery query(database);
        const bool done = query.exec(statement);
        if (!done)
            qWarning().noquote() << query.lastError().text();
        return done;
    }

    void openJournal(Place place)
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_journal = place == Place::File
                        ? std::make_unique<Journal>(m_dir->filePath(s("journal.sqlite")))
                        : std::make_unique<Journal>(m_postgres->url(TestPostgres::password(), s("journal")));
        const auto opened = await(m_journal->open());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(saveOwners(*m_journal, m_clock->now()));
    }
    void startEngine()
    {
        makeEngine();
        QVERIFY(await(m_engine->connectSync(newSync(m_clock->now()), {}), patienceMs));
    }
    // As after a restart.
    bool reopen()
    {
        const QString path = m_journal->path();
        m_engine.reset();
        m_destination.reset();
        m_journal.reset();
        m_journal = std::make_unique<Journal>(path);
        if (!await(m_journal->open()))
            return false;
        const auto syncs = await(m_journal->run([](Repositories &r) { return r.syncs().all(); }));
        const auto unfinished = await(m_journal->run([](Repositories &r) { return r.journeys().unfinished(); }));
        if (!syncs || !unfinished)
            return false;
        makeEngine(*syncs, *unfinished);
        return true;
    }
    void makeEngine(const QList<SyncRecord> &syncs = {}, const QList<JourneyRecord> &unfinished = {})
    {
        m_destination =
            std::make_unique<OwnStoreDestination>(projectId, m_journal.get(), m_sealer, m_clock.get(), &m_pool);
        m_engine = std::make_unique<SyncEngine>(EngineParts{m_journal.get(), &m_sealer, m_clock.get(), &m_random,
                                                            [this](const ProjectId &) { return m_destination.get(); },
                                                            nullptr});
        m_api.reset();
        m_gate = std::make_unique<RefreshGate>(
            [] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked)); }, [] { return 0; });
        m_gate->setToken({Secret(m_heroku->token), 0});
        const QUrl base(s("http://127.0.0.1:%1").arg(m_heroku->port()));
        m_api = std::make_unique<PlatformApi>(Endpoints{base, base, base, base}, m_http.get(), m_gate.get());
        m_engine->load(syncs, unfinished);
        m_engine->useAccount(accountId, m_api.get());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QLoggingCategory::setFilterRules(s("bowline.*.info=false"));
        m_postgres = std::make_unique<TestPostgres>();
        QVERIFY2(m_postgres->start(), qPrintable(m_postgres->error()));
        QVERIFY(m_postgres->sql(s("CREATE DATABASE second OWNER bowline")));
        m_sealer = *Sealer::fromMasterKey(Sealer::newMasterKey(m_random));
        m_clock = std::make_unique<HurriedClock>(hurry);
        m_http = std::make_unique<ShortHttp>();
        m_heroku = std::make_unique<SmallHeroku>();
    }
    void init()
    {
        QVERIFY(m_postgres->sql(s("DROP DATABASE IF EXISTS journal WITH (FORCE)")));
        QVERIFY(m_postgres->sql(s("CREATE DATABASE journal OWNER bowline")));
        QSqlDatabase past = QSqlDatabase::addDatabase(s("QPSQL"), s("past-bowline"));
        past.setHostName(s("127.0.0.1"));
        past.setPort(m_postgres->port());
        past.setDatabaseName(s("journal"));
        past.setUserName(TestPostgres::role());
        past.setPassword(TestPostgres::password());
        QVERIFY(past.open());
        rotate();
    }
    void cleanup()
    {
        m_engine.reset();
        m_destination.reset();
        m_journal.reset();
        m_api.reset();
        m_gate.reset();
        m_pool.waitForDone();
        m_dir.reset();
        QSqlDatabase::removeDatabase(s("past-bowline"));
    }
    void cleanupTestCase()
    {
        m_heroku.reset();
        m_http.reset();
        m_postgres.reset();
    }

    void journalRefuses_data()
    {
        QTest::addColumn<int>("row");
        const QList<Row> table = rows();
        for (int row = 0; row < table.size(); ++row)
            QTest::newRow(table[row].name) << row;
    }
    void journalRefuses()
    {
        QFETCH(int, row);
        const Row expected = rows()[row];
        openJournal(expected.place);
        startEngine();
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(), patienceMs);
        QByteArray before;
        QVERIFY(all(expected.place, expected.spoil));

        // A full file still takes what fits into pages that have room. What is neither written nor refused is on its
        // way: the sweep has told of the release, and Heroku takes longer than NewsWait allows.
        const QDeadlineTimer limit(3 * patienceMs);
        for (int rotations = 0; seen() != s(expected.expected);) {
            QVERIFY2(!limit.hasExpired(), qPrintable(seen()));
            if (isLatestWritten()) {
                QVERIFY(++rotations <= mostRotations);
                before = m_heroku->value;
                rotate();
            }
            await(m_engine->syncNow(syncId), patienceMs);
        }
        const SyncRecord refused = sync();
        const bool isPlanned = m_engine->retries().nextAt(syncId).isValid();
        // Whole, not half of each. In the file it may be the new one, whose record did not fit any more; and a file
        // that cannot be written cannot be read either.
        const QByteArray there = valueThere();
        QVERIFY(there == before || (expected.place == Place::File && (there == m_heroku->value || there.isEmpty())));
        QVERIFY(refused.reason.text().size() > 20);
        QVERIFY(nextStepOf(syncStateFromKey(refused.state), errorCodeFromText(refused.errorCode)) != NextStep::None);
        QCOMPARE(isPlanned, !expected.person);
        QVERIFY(all(expected.place, expected.mend));
        if (expected.person) {
            if (expected.place == Place::Postgres)
                QCOMPARE(valueThere(), before);
            await(m_engine->syncNow(syncId), patienceMs);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(), patienceMs);
    }
};

BOWLINE_TEST(TestFaultStore)

} // namespace tst_faultstore

#include "tst_faultstore.moc"
