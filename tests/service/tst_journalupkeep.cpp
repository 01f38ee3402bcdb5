// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Activity is kept for as long as the setting says, and goes in small batches.
#include "service/JournalUpkeep.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::await;

namespace tst_journalupkeep {

class TestJournalUpkeep : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::VirtualClock>();
        m_journal = std::make_unique<Journal>(m_dir->filePath(QStringLiteral("journal.db")));
        QVERIFY(await(m_journal->open()));
        for (int days : {0, 1, 399, 401, 800})
            QVERIFY(await(add(days, JournalUpkeep::rowsPerBatch / 2 + 10)));
    }
    void cleanup() { m_journal.reset(); }

    void keepsWhatTheSettingSays_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<int>("kept"); // of the five ages
        QTest::newRow("never set") << QString() << 3;
        QTest::newRow("two days") << QStringLiteral("2") << 2;
        QTest::newRow("for ever") << QStringLiteral("0") << 5;
        QTest::newRow("nonsense") << QStringLiteral("-3 or so") << 3;
    }
    void keepsWhatTheSettingSays()
    {
        QFETCH(QString, setting);
        QFETCH(int, kept);
        QVERIFY(await(m_journal->run(
            [setting](Repositories &r) { return r.settings().store(JournalUpkeep::daysKey(), setting); })));
        ServiceCore core;
        core.clock = m_clock.get();
        core.journal = m_journal.get();
        JournalUpkeep upkeep(&core);
        upkeep.start();
        const qsizetype each = JournalUpkeep::rowsPerBatch / 2 + 10;
        QCOMPARE(count(), 5 * each); // not at once
        m_clock->advance(JournalUpkeep::firstMs);
        settle();
        QVERIFY(count() >= 5 * each - JournalUpkeep::rowsPerBatch); // and not in one go
        for (int batch = 0; batch < 5; ++batch) {
            m_clock->advance(JournalUpkeep::pauseMs);
            settle();
        }
        QCOMPARE(count(), kept * each);
        // And again later, whatever has become old meanwhile.
        m_clock->advance(JournalUpkeep::everyMs);
        settle();
        QCOMPARE(count(), kept * each);
    }

    void aNewSettingIsCarriedOutSoon()
    {
        ServiceCore core;
        core.clock = m_clock.get();
        core.journal = m_journal.get();
        JournalUpkeep upkeep(&core);
        upkeep.start();
        m_clock->advance(JournalUpkeep::firstMs);
        settle();
        for (int batch = 0; batch < 5; ++batch) {
            m_clock->advance(JournalUpkeep::pauseMs);
            settle();
        }
        const qsizetype each = JournalUpkeep::rowsPerBatch / 2 + 10;
        QCOMPARE(count(), 3 * each);
        QVERIFY(await(m_journal->run(
            [](Repositories &r) { return r.settings().store(JournalUpkeep::daysKey(), QStringLiteral("2")); })));
        upkeep.start(); // as the service does when a person has changed the setting
        m_clock->advance(JournalUpkeep::firstMs);
        settle();
        for (int batch = 0; batch < 5; ++batch) {
            m_clock->advance(JournalUpkeep::pauseMs);
            settle();
        }
        QCOMPARE(count(), 2 * each);
    }

private:
    Pending<Done> add(int daysAgo, int rows)
    {
        return m_journal->run([start = m_clock->now().addDays(-daysAgo), rows](Repositories &r) -> Expected<Done> {
            for (int i = 0; i < rows; ++i) {
                JourneyRecord journey;
                journey.startedAt = start;
                journey.endedAt = start.addSecs(1);
                if (const auto added = r.journeys().add(journey); !added)
                    return fail(added.error());
            }
            return Done{};
        });
    }
    qsizetype count()
    {
        return await(m_journal->run([](Repositories &r) { return r.journeys().list({}, 0, 100'000); }))->size();
    }
    void settle() { count(); } // what was queued before has settled then

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::VirtualClock> m_clock;
    std::unique_ptr<Journal> m_journal;
};

BOWLINE_TEST(TestJournalUpkeep)

} // namespace tst_journalupkeep

#include "tst_journalupkeep.moc"
