// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The log's newest lines: bounded, in order, redacted before they are kept, from any thread.
#include "core/Log.h"
#include "core/LogRing.h"
#include "core/Secret.h"
#include "support/TestMain.h"

#include <memory>
#include <thread>

using namespace bowline;

namespace tst_logring {

namespace {

LogLine line(int i)
{
    return {0, QDateTime::fromSecsSinceEpoch(i, Qt::UTC), LogLevel::Info, QStringLiteral("sync"), QString::number(i)};
}

// QTest has its own message handler; the program's is in place only as long as this lives.
class OwnLog
{
public:
    OwnLog()
        : m_before(qInstallMessageHandler(nullptr))
    {
        installLog();
    }
    ~OwnLog() { qInstallMessageHandler(m_before); }
    OwnLog(const OwnLog &) = delete;
    OwnLog &operator=(const OwnLog &) = delete;

private:
    QtMessageHandler m_before;
};

} // namespace

class TestLogRing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheNewest()
    {
        LogRing ring(3);
        for (int i = 1; i <= 5; ++i)
            ring.add(line(i));
        const QList<LogLine> all = ring.tail(100);
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.first().text, QStringLiteral("3"));
        QCOMPARE(all.first().number, 3);
        QCOMPARE(all.last().text, QStringLiteral("5"));
        QCOMPARE(ring.tail(1).first().text, QStringLiteral("5"));
        QVERIFY(ring.tail(0).isEmpty());
        QVERIFY(ring.tail(-1).isEmpty());
    }

    void cutsALineWithoutEnd()
    {
        LogRing ring;
        LogLine longLine = line(1);
        longLine.text = QString(1'000'000, QLatin1Char('x'));
        ring.add(longLine);
        QVERIFY(ring.tail(1).first().text.size() < 5000);
    }

    void manyThreadsWrite()
    {
        LogRing ring(500);
        std::vector<std::thread> writers;
        for (int t = 0; t < 4; ++t) {
            writers.emplace_back([&ring] {
                for (int i = 0; i < 1000; ++i) {
                    ring.add(line(i));
                    ring.tail(10);
                }
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        const QList<LogLine> all = ring.tail(1000);
        QCOMPARE(all.size(), 500);
        QCOMPARE(all.last().number, 4000);
        for (qsizetype i = 1; i < all.size(); ++i)
            QCOMPARE(all[i].number, all[i - 1].number + 1);
    }

    void theLogFillsItRedacted()
    {
        const Secret password(QStringLiteral("correct-horse-battery"));
        {
            const OwnLog log;
            qCWarning(lcSync) << "tried" << QStringLiteral("postgres://u:other-secret@h/d") << password.revealText();
            qCInfo(lcNet) << "fine";
        }
        const QList<LogLine> all = LogRing::instance().tail(2);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].level, LogLevel::Warning);
        QCOMPARE(all[0].part, QStringLiteral("sync"));
        QVERIFY(all[0].text.contains(QStringLiteral("tried")));
        QVERIFY(!all[0].text.contains(QStringLiteral("correct-horse")));
        QVERIFY(!all[0].text.contains(QStringLiteral("other-secret")));
        QCOMPARE(all[1].part, QStringLiteral("net"));
        QCOMPARE(all[1].level, LogLevel::Info);
    }
};

BOWLINE_TEST(TestLogRing)

} // namespace tst_logring

#include "tst_logring.moc"
