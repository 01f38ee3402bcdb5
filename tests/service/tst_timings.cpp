// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Percentiles against journals made by hand: through SQL, as the service reads them.
#include "service/Timings.h"
#include "store/Migrations.h"
#include "store/Repositories.h"
#include "support/TestMain.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QTemporaryDir>

using namespace bowline;

namespace tst_timings {

namespace {

const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

JourneyTimesRecord times(qint64 id, qint64 detect, qint64 write, qint64 proof)
{
    JourneyTimesRecord record;
    record.id = id;
    record.startedAt = start.addSecs(id);
    if (detect >= 0)
        record.releasedAt = record.startedAt.addMSecs(-detect);
    if (write >= 0)
        record.writtenAt = record.startedAt.addMSecs(write);
    if (proof >= 0)
        record.provenAt = record.startedAt.addMSecs(proof);
    record.noticedBy = s("release");
    return record;
}

JourneyRecord journey(const char *before, const char *after, const char *result)
{
    JourneyRecord record;
    record.sync = SyncId(s("s1"));
    record.envVar = s("A");
    record.what = Phrase::plain(s("A follows B of sushi"));
    record.noticedBy = s("release");
    record.releasedAt = start.addSecs(-4);
    record.startedAt = start;
    record.endedAt = start.addSecs(3);
    record.result = s(result);
    record.before = s(before);
    record.after = s(after);
    record.steps = {
        {s("write"), start, start.addMSecs(200), Phrase::plain(s("net.timeout"))},
        {s("write"), start.addSecs(1), start.addMSecs(1500), {}},
        {s("prove"), start.addMSecs(1500), start.addMSecs(2000), Phrase::plain(s("A new login succeeded"))}};
    return record;
}

} // namespace

class TestTimings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nothing()
    {
        const TimingsView view = timingsOf({});
        QCOMPARE(view.journeys, 0);
        QCOMPARE(view.kinds.size(), 3);
        for (const TimingView &kind : view.kinds) {
            QCOMPARE(kind.count, 0);
            QCOMPARE(kind.p50, -1);
            QCOMPARE(kind.max, -1);
            QVERIFY(kind.points.isEmpty());
        }
    }

    void one()
    {
        const TimingsView view = timingsOf({times(1, 2000, 300, 800)});
        QCOMPARE(view.kinds[0].kind, TimingKind::Detect);
        for (const auto &[kind, ms] : {std::pair{0, 2000}, {1, 300}, {2, 800}}) {
            QCOMPARE(view.kinds[kind].p50, ms);
            QCOMPARE(view.kinds[kind].p99, ms);
            QCOMPARE(view.kinds[kind].max, ms);
        }
    }

    // 1 … 100 ms, in an order that is none: the nearest rank of p % is p.
    void nearestRank()
    {
        QList<JourneyTimesRecord> journeys;
        for (int i = 0; i < 100; ++i)
            journeys.append(times(200 - i, -1, (i * 37) % 100 + 1, -1));
        const TimingView write = timingsOf(journeys).kinds[1];
        QCOMPARE(write.count, 100);
        QCOMPARE(write.p50, 50);
        QCOMPARE(write.p90, 90);
        QCOMPARE(write.p99, 99);
        QCOMPARE(write.max, 100);
        QCOMPARE(write.points.size(), 60); // the newest, oldest first
        QCOMPARE(write.points.last().activity, 200);
        QCOMPARE(write.points.first().activity, 141);
    }

    void onlyWhatIsKnownCounts()
    {
        QList<JourneyTimesRecord> journeys{times(3, -1, 100, -1), times(2, 5000, -1, -1), times(1, 9'000'000, 50, 60)};
        journeys[2].noticedBy = s("start"); // the computer was off
        const TimingsView view = timingsOf(journeys);
        QCOMPARE(view.journeys, 3);
        QCOMPARE(view.kinds[0].count, 1);
        QCOMPARE(view.kinds[0].max, 5000);
        QCOMPARE(view.kinds[1].count, 2);
        QCOMPARE(view.kinds[2].count, 1);
    }

    void aReleaseAheadOfItsDetectionIsNotNegative()
    {
        JourneyTimesRecord early = times(1, 0, 10, 20);
        early.releasedAt = early.startedAt.addMSecs(700);
        QCOMPARE(timingsOf({early}).kinds[0].max, 0);
    }

    void fromTheJournal()
    {
        QTemporaryDir dir;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(s("QSQLITE"), s("timings"));
            database.setDatabaseName(dir.filePath(s("journal.db")));
            QVERIFY(database.open());
            QVERIFY(Migrations::apply(database, Migrations::shipped()));
            Repositories store(database);
            QVERIFY(store.journeys().add(journey("f1", "f2", "succeeded")));
            QVERIFY(store.journeys().add(journey("f2", "f3", "unproven")));  // no proof
            QVERIFY(store.journeys().add(journey("f3", "f3", "succeeded"))); // nothing new: a person pressed "Sync now"
            QVERIFY(store.journeys().add(journey("", "f1", "succeeded")));   // the first value: connected, not changed
            JourneyRecord other = journey("f1", "f2", "succeeded");
            other.sync = SyncId(s("s2"));
            QVERIFY(store.journeys().add(other));
            JourneyFilter first;
            first.sync = SyncId(s("s1"));
            const auto found = store.journeys().times(first, 100);
            QVERIFY(found);
            const TimingsView view = timingsOf(*found);
            QCOMPARE(view.journeys, 2);
            QCOMPARE(view.kinds[0].count, 2);
            QCOMPARE(view.kinds[0].p50, 4000);
            QCOMPARE(view.kinds[1].count, 2);
            QCOMPARE(view.kinds[1].p50, 1500); // the write that went well, not the one that did not
            QCOMPARE(view.kinds[2].count, 1);
            QCOMPARE(view.kinds[2].p50, 2000);
            QCOMPARE(store.journeys().times({}, 100)->size(), 3);
            QCOMPARE(store.journeys().times({}, 1)->size(), 1);
        }
        QSqlDatabase::removeDatabase(s("timings"));
    }
};

BOWLINE_TEST(TestTimings)

} // namespace tst_timings

#include "tst_timings.moc"
