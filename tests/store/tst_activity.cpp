// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A long history: how the journal finds its way in it, what it forgets, and that a journal from before has
// lost nothing.
#include "core/DestinationSpec.h"
#include "core/Language.h"
#include "core/SearchText.h"
#include "store/Journal.h"
#include "store/Migrations.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QFile>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <ctime>

using namespace bowline;
using bowline::test::await;

namespace tst_activity {

namespace {

constexpr qint64 firstStartMs = 1'700'000'000'000;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

JourneyRecord journeyAt(qint64 minute)
{
    JourneyRecord journey;
    journey.sync = SyncId(QStringLiteral("s%1").arg(minute % 50));
    journey.project = ProjectId(QStringLiteral("p%1").arg(minute % 5));
    journey.envVar = s("DATABASE_URL");
    journey.what = Phrase::plain(s("DATABASE_URL updated"));
    journey.startedAt = QDateTime::fromMSecsSinceEpoch(firstStartMs + minute * 60'000, Qt::UTC);
    journey.endedAt = journey.startedAt.addSecs(2);
    journey.result = s(minute % 100 == 7 ? "failed" : "succeeded");
    journey.before = QStringLiteral("f%1").arg(minute);
    journey.after = QStringLiteral("f%1").arg(minute + 1);
    return journey;
}

} // namespace

class TestActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        m_database = QSqlDatabase::addDatabase(s("QSQLITE"), s("activity"));
        m_database.setDatabaseName(path());
        QVERIFY(m_database.open());
        QVERIFY(exec(s("PRAGMA foreign_keys = ON")));
    }
    void cleanup()
    {
        m_store.reset();
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(s("activity"));
    }

    // Every statement that the tables have prepared, asked for its plan.
    void noQuestionWalksThroughAllJourneys()
    {
        open();
        fill(20);
        askEverything();
        int asked = 0;
        for (const QString &statement : m_store->preparedStatements()) {
            if (!statement.contains(s("journey")))
                continue;
            ++asked;
            QSqlQuery plan(m_database);
            QVERIFY2(plan.prepare(s("EXPLAIN QUERY PLAN ") + statement), qPrintable(statement));
            for (int i = 0; i < statement.count(u'?'); ++i)
                plan.bindValue(i, QVariant());
            QVERIFY2(plan.exec(), qPrintable(statement + plan.lastError().text()));
            while (plan.next()) {
                const QString line = plan.value(3).toString();
                // What is in a partial index is what was asked for: rows without an end, rows not folded yet.
                const bool isWalk = line.contains(QRegularExpression(s("^SCAN (journey|journey_step|s)\\b"))) &&
                                    !line.contains(s("journey_unfinished")) && !line.contains(s("journey_unfolded"));
                QVERIFY2(!isWalk, qPrintable(line + u'\n' + statement));
            }
        }
        QVERIFY2(asked > 20, qPrintable(QString::number(asked)));
    }

    void aHundredThousandJourneysStayQuick()
    {
        open();
        fillBySql(100'000);
        JourneyFilter failed;
        failed.results = {s("failed"), s("unproven"), s("running")};
        JourneyFilter rare;
        rare.text = s("NOWHERE");
        JourneyFilter recent;
        recent.since = QDateTime::fromMSecsSinceEpoch(firstStartMs + 99'990 * 60'000LL, Qt::UTC);
        // The processor's time: what other programs take of it says nothing about the query.
        const auto msOf = [this](const JourneyFilter &filter) {
            const std::clock_t began = std::clock();
            const auto page = m_store->journeys().page(filter, 0, 200);
            return page ? qint64(std::clock() - began) * 1000 / CLOCKS_PER_SEC : 1'000'000;
        };
        for (const JourneyFilter &filter : {JourneyFilter{}, failed, rare, recent}) {
            const qint64 ms = std::min(msOf(filter), msOf(filter));
            qInfo("a page of 100000 journeys in %lld ms", ms);
            QVERIFY(ms < 200);
        }
        // A search that finds nothing looks at so many and says where to go on.
        const auto page = m_store->journeys().page(rare, 0, 200);
        QVERIFY(page->journeys.isEmpty());
        QCOMPARE(page->before, 100'001 - JourneyTable::idsPerSearch);
        QCOMPARE(m_store->journeys().list(failed, 0, 3000)->size(), 1000);
        QCOMPARE(m_store->journeys().list(recent, 0, 3000)->size(), 10);
    }

    void pagesLeaveNothingOutAndRepeatNothing()
    {
        open();
        fill(500);
        for (const QStringList &results : {QStringList(), QStringList{s("failed"), s("succeeded")}}) {
            JourneyFilter filter;
            filter.results = results;
            filter.text = s("updated");
            QList<qint64> ids;
            qint64 before = 0;
            do {
                const auto page = m_store->journeys().page(filter, before, 70);
                QVERIFY(page);
                for (const JourneyRecord &journey : page->journeys)
                    ids.append(journey.id);
                before = page->before;
            } while (before > 0);
            QCOMPARE(ids.size(), 500);
            QVERIFY(std::is_sorted(ids.crbegin(), ids.crend()));
        }
    }

    // A clock that was set: what started late has an early id.
    void sinceMeansTheTimeAndNotTheOrder()
    {
        open();
        QVERIFY(addProjects());
        JourneyRecord ahead = journeyAt(1000);
        ahead.envVar = s("AHEAD");
        QVERIFY(m_store->journeys().add(ahead));
        for (int minute = 1; minute < 20; ++minute)
            QVERIFY(m_store->journeys().add(journeyAt(minute)));
        JourneyFilter filter;
        filter.since = journeyAt(18).startedAt;
        QCOMPARE(m_store->journeys().list(filter, 0, 100)->size(), 3);
        filter.since = journeyAt(2000).startedAt;
        QVERIFY(m_store->journeys().list(filter, 0, 100)->isEmpty());
    }

    void letterCaseOfEveryScript()
    {
        open();
        QVERIFY(m_store->projects().store({ProjectId(s("k")), s("Küche"), {}, {}}));
        JourneyRecord journey = journeyAt(1);
        journey.project = ProjectId(s("k"));
        journey.message = Phrase::plain(s("Größe ЖУРНАЛ"));
        QVERIFY(m_store->journeys().add(journey));
        QVERIFY(m_store->projects().store({ProjectId(s("p1")), s("Other"), {}, {}}));
        QVERIFY(m_store->journeys().add(journeyAt(1)));
        for (const char *text : {"KÜCHE", "küche",
                                 "u\xcc\x88"
                                 "che",
                                 "GRÖßE", "größe", "журнал"}) {
            JourneyFilter filter;
            filter.text = s(text);
            QVERIFY2(m_store->journeys().list(filter, 0, 10)->size() == 1, text);
        }
    }

    void whatIsOldGoesInBatches()
    {
        open();
        fill(30);
        const QDateTime border = journeyAt(20).startedAt;
        JourneyRecord running = journeyAt(0);
        running.endedAt = {};
        QVERIFY(m_store->journeys().add(running));
        QCOMPARE(*m_store->journeys().removeStartedBefore(border, 15), 15);
        QCOMPARE(*m_store->journeys().removeStartedBefore(border, 15), 5);
        QCOMPARE(*m_store->journeys().removeStartedBefore(border, 15), 0);
        QCOMPARE(m_store->journeys().list({}, 0, 100)->size(), 11); // and the one that has not ended
        QSqlQuery steps(m_database);
        QVERIFY(steps.exec(s("SELECT COUNT(*) FROM journey_step")) && steps.next());
        QCOMPARE(steps.value(0).toInt(), 10); // those of the others went too
    }

    // journal_schema4.sql is a dump of a journal that Bowline wrote before its activity had indexes.
    void aJournalFromBeforeHasLostNothing()
    {
        load(s(BOWLINE_SOURCE_DIR "/tests/store/journal_schema4.sql"));
        const auto rows = [this](const QString &columns, const QString &table) {
            QSqlQuery query(m_database);
            QStringList all;
            query.exec(QStringLiteral("SELECT %1 FROM %2 ORDER BY 1, 2").arg(columns, table));
            while (query.next()) {
                QStringList row;
                for (int i = 0; i < columns.count(u',') + 1; ++i)
                    row.append(query.value(i).toString());
                all.append(row.join(u'|'));
            }
            return all;
        };
        QMap<QString, std::pair<QString, QStringList>> before; // by table: its columns, its rows
        for (const QString &table : m_database.tables()) {
            if (table != s("meta") && !table.startsWith(s("sqlite"))) {
                QStringList columns;
                QSqlQuery query(m_database);
                QVERIFY(query.exec(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table)));
                while (query.next())
                    columns.append(query.value(0).toString());
                columns.removeAll(s("transforms")); // what has become of them: tst_renderingmigration
                before[table] = {columns.join(s(", ")), rows(columns.join(s(", ")), table)};
            }
        }
        QCOMPARE(before.value(s("journey")).second.size(), 12);
        QVERIFY(Migrations::apply(m_database, Migrations::shipped()));
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            QCOMPARE(rows(it->first, it.key()), it->second);

        m_store = std::make_unique<Repositories>(m_database);
        QCOMPARE(m_store->accounts().all()->size(), 1);
        QCOMPARE(m_store->syncs().all()->size(), 2);
        const QList<ProjectRecord> projects = *m_store->projects().all();
        QCOMPARE(projects.size(), 2);
        for (const ProjectRecord &project : projects) {
            const DestinationSpec spec = destinationFromJson(project.destination);
            QCOMPARE(spec.kind, project.name == s("Shop") ? s("env_file") : s("own_store"));
            QCOMPARE(spec.text(QLatin1String("file_path")),
                     project.name == s("Shop") ? s("/srv/Läden/.env") : QString());
        }
        for (int round = 0; round < 2; ++round) { // before its texts are folded, and after
            QCOMPARE(m_store->journeys().list({}, 0, 100)->size(), 12);
            QCOMPARE(m_store->journeys().list({}, 0, 1)->first().steps.size(), 4);
            QCOMPARE(found(s("LÄDEN")), 3); // in a path
            QCOMPARE(found(s("KÜCHE")), 3); // the project's name
            QCOMPARE(found(s("nowhere")), 0);
            QCOMPARE(*m_store->journeys().foldTexts(100), round == 0 ? 12 : 0);
        }
    }

    // journal_schema6.sql has sentences: the older half German, the newer half English.
    void aJournalOfSentencesBecomesOneOfPhrases()
    {
        load(s(BOWLINE_SOURCE_DIR "/tests/store/journal_schema6.sql"));
        QVERIFY(Migrations::apply(m_database, Migrations::shipped()));
        m_store = std::make_unique<Repositories>(m_database);
        for (int round = 0; round < 2; ++round) { // as they were stored, and made anew
            const QList<JourneyRecord> rows = *m_store->journeys().list({}, 0, 100);
            QCOMPARE(rows.size(), 13);
            for (const JourneyRecord &row : rows) {
                QCOMPARE(row.what.key(), s("journey.follows"));
                QVERIFY2(row.cause.key().startsWith(s("cause.")), qPrintable(row.cause.text()));
                QVERIFY2(row.message.key() != s("plain"), qPrintable(row.message.text()));
                for (const JourneyStepRecord &step : row.steps)
                    QVERIFY2(step.name != s("prove") || !step.outcome.text().contains(u' ') ||
                                 step.outcome.key() == s("proof.login_tls"),
                             qPrintable(step.outcome.text()));
            }
            for (const Language &language : Language::all()) { // what stands in a row is found by its words
                const JourneyRecord &oldest = rows.last();
                QCOMPARE(found(oldest.what.textIn(language)), 6);
                QCOMPARE(found(Phrase("cause.connected").textIn(language)), 2);
                QCOMPARE(found(Phrase("cause.rotation").textIn(language).toUpper()), 4);
            }
            QCOMPARE(found(s("destination.unwritable")), 2);
            QCOMPARE(*m_store->journeys().foldTexts(100), round == 0 ? 13 : 0);
        }
        const QList<SyncRecord> syncs = *m_store->syncs().all();
        QCOMPARE(syncs.last().proof.key(), s("proof.login_tls"));
        QSqlQuery query(m_database);
        QVERIFY(query.exec(s("SELECT COUNT(*) FROM journey_step WHERE outcome <> '' AND outcome NOT LIKE '{%'")));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 0);
    }

    /// Another version has other words, or speaks one language more.
    void otherWordsMakeTheSearchAnew()
    {
        open();
        fill(3);
        QCOMPARE(*m_store->journeys().foldTexts(100), 0);
        QVERIFY(m_store->journeys().unfoldAll());
        QCOMPARE(found(s("DATABASE_URL")), 3);
        QCOMPARE(*m_store->journeys().foldTexts(100), 3);
    }

    void aLongHistoryIsReadWholeOnlyAfterAKill()
    {
        open();
        fill(1);
        QVERIFY(exec(s("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) INSERT INTO "
                       "journey "
                       "(sync, env_var, what, cause, release, release_text, result, error_code, message, before_print, "
                       "after_print) SELECT '', '', '', '', 0, '', '', '', hex(zeroblob(2000)), '', '' FROM n")));
        cleanup();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 20'000'000);
        QVERIFY(file.seek(file.size() / 2) && file.write(QByteArray(8192, '\xa5')) == 8192);
        file.close();
        QVERIFY(await(Journal(path()).open()));
        QFile log(path() + s("-wal")); // what a killed writer leaves
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write("x") == 1);
        log.close();
        QCOMPARE(await(Journal(path()).open()).error().code, ErrorCode::StoreCorrupt);
        init();
    }
    void readingWaitsForNoWriter()
    {
        Journal journal(m_dir->filePath(s("other.db")));
        QVERIFY(!await(journal.read([](Repositories &r) { return r.settings().value(s("k")); }))); // not open yet
        QVERIFY(await(journal.open()));
        QVERIFY(await(journal.run([](Repositories &r) { return r.settings().store(s("k"), s("1")); })));
        QSemaphore writing;
        QSemaphore goOn;
        const auto slow = journal.run([&](Repositories &r) {
            const auto stored = r.settings().store(s("k"), s("2"));
            writing.release();
            goOn.acquire();
            return stored;
        });
        writing.acquire();
        QCOMPARE(*await(journal.read([](Repositories &r) { return r.settings().value(s("k")); })), s("1"));
        goOn.release();
        QVERIFY(await(slow));
        QCOMPARE(*await(journal.read([](Repositories &r) { return r.settings().value(s("k")); })), s("2"));
        const auto refused = await(journal.read([](Repositories &r) { return r.settings().store(s("k"), s("3")); }));
        QCOMPARE(refused.error().code, ErrorCode::StoreReadOnly);
    }
    void writingWaitsForNoReader()
    {
        Journal journal(m_dir->filePath(s("other.db")));
        QVERIFY(await(journal.open()));
        QSemaphore reading;
        QSemaphore goOn;
        const auto slow = journal.read([&](Repositories &r) {
            const auto value = r.settings().value(s("k"));
            reading.release();
            goOn.acquire();
            return value;
        });
        reading.acquire();
        QVERIFY(await(journal.run([](Repositories &r) { return r.settings().store(s("k"), s("1")); })));
        goOn.release();
        QCOMPARE(*await(slow), QString());
    }

private:
    QString path() const { return m_dir->filePath(s("journal.db")); }
    bool exec(const QString &statement) { return QSqlQuery(m_database).exec(statement); }
    void open()
    {
        const auto migrated = Migrations::apply(m_database, Migrations::shipped());
        QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
        m_store = std::make_unique<Repositories>(m_database);
    }
    qsizetype found(const QString &text)
    {
        JourneyFilter filter;
        filter.text = text;
        return m_store->journeys().list(filter, 0, 100)->size();
    }
    bool addProjects()
    {
        for (int i = 0; i < 5; ++i) {
            const QString id = QStringLiteral("p%1").arg(i);
            if (!m_store->projects().store({ProjectId(id), id, {}, {}}))
                return false;
        }
        return true;
    }
    void fill(int count)
    {
        QVERIFY(addProjects());
        QVERIFY(m_database.transaction());
        for (int minute = 0; minute < count; ++minute) {
            JourneyRecord journey = journeyAt(minute);
            journey.steps = {{s("write"), journey.startedAt, journey.endedAt, {}}};
            QVERIFY(m_store->journeys().add(journey));
        }
        QVERIFY(m_database.commit());
    }
    void fillBySql(int count)
    {
        fill(1);
        QVERIFY(exec(
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1 - 1) "
                           "INSERT INTO journey (sync, project, env_var, what, cause, release, release_text, "
                           "noticed_by, "
                           "started_at, ended_at, result, error_code, message, before_print, after_print, search) "
                           "SELECT 's' || (i % 50), 'p' || (i % 5), env_var, what, cause, release, release_text, "
                           "noticed_by, "
                           "started_at + i * 60000, ended_at + i * 60000, CASE WHEN i % 100 = 7 THEN 'failed' ELSE "
                           "'succeeded' END, '', '', 'f' || i, 'f' || (i + 1), search FROM journey, n")
                .arg(count)));
    }
    void askEverything()
    {
        JourneyTable &journeys = m_store->journeys();
        for (const ProjectId &project : {ProjectId(), ProjectId(s("p1"))}) {
            for (const SyncId &sync : {SyncId(), SyncId(s("s1"))}) {
                for (const QStringList &results :
                     {QStringList(), QStringList{s("failed")}, QStringList{s("failed"), s("running")}}) {
                    for (const char *text : {"", "updated", "p1"}) {
                        for (const QDateTime &since : {QDateTime(), journeyAt(3).startedAt}) {
                            const JourneyFilter filter{project, sync, results, s(text), since};
                            QVERIFY(journeys.page(filter, 0, 10));
                            QVERIFY(journeys.times(filter, 10));
                        }
                    }
                }
            }
        }
        QVERIFY(journeys.find(1));
        QVERIFY(journeys.unfinished());
        QVERIFY(journeys.foldTexts(10));
        QVERIFY(journeys.removeStartedBefore(journeyAt(2).startedAt, 10));
        JourneyRecord journey = journeyAt(50);
        const auto id = journeys.add(journey);
        QVERIFY(id);
        journey.id = *id;
        QVERIFY(journeys.startStep(*id, {s("write"), journey.startedAt, {}, {}}));
        QVERIFY(journeys.endStep(*id, {s("write"), {}, journey.endedAt, {}}));
        QVERIFY(journeys.update(journey));
    }
    void load(const QString &file)
    {
        QFile dump(file);
        QVERIFY(dump.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(dump.readAll());
        for (const QString &statement : text.split(s(";\n"), Qt::SkipEmptyParts))
            QVERIFY2(exec(statement), qPrintable(statement));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QSqlDatabase m_database;
    std::unique_ptr<Repositories> m_store;
};

BOWLINE_TEST(TestActivity)

} // namespace tst_activity

#include "tst_activity.moc"
