// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words for states and times, and when they change.
#include "models/StatusText.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;

namespace tst_statustext {

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);

SyncView syncIn(SyncState state, qint64 secondsAgo)
{
    SyncView sync;
    sync.state = state;
    sync.stateSince = sync.syncedAt = sync.provenAt = now.addSecs(-secondsAgo);
    return sync;
}

} // namespace

class TestStatusText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void relative_data()
    {
        QTest::addColumn<qint64>("ageMs");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, qint64 age, const QString &text) { QTest::newRow(name) << age << text; };
        row("to come", -12'400, QStringLiteral("in 12 s"));
        row("to come, far", -9'000'000LL, QStringLiteral("in 2 h"));
        row("clocks differ", -2'500, QStringLiteral("just now"));
        row("now", 2'500, QStringLiteral("just now"));
        row("seconds", 12'400, QStringLiteral("12 s ago"));
        row("last second", 59'700, QStringLiteral("59 s ago"));
        row("minutes", 60'000, QStringLiteral("1 min ago"));
        row("hours", 2 * 3600'000LL + 5, QStringLiteral("2 h ago"));
        row("one day", 30 * 3600'000LL, QStringLiteral("1 day ago"));
        row("days", 5 * 86'400'000LL, QStringLiteral("5 days ago"));
    }
    void relative()
    {
        QFETCH(qint64, ageMs);
        QFETCH(QString, text);
        const QDateTime time = now.addMSecs(-ageMs);
        QCOMPARE(relativeTime(time, now), text);
        const qint64 lifetime = relativeTimeLifetime(time, now);
        QVERIFY(lifetime > 0);
        QCOMPARE(relativeTime(time, now.addMSecs(lifetime - 1)), text);
        if (qAbs(ageMs) < 3600'000)
            QVERIFY(relativeTime(time, now.addMSecs(lifetime)) != text);
    }
    void oldTimesAreDates()
    {
        const QDateTime time = now.addDays(-40);
        QVERIFY(!relativeTime(time, now).contains(QStringLiteral("ago")));
        QCOMPARE(relativeTime({}, now), QString());
        QCOMPARE(relativeTimeLifetime({}, now), -1);
    }
    void phrases()
    {
        QCOMPARE(statusPhrase(syncIn(SyncState::InSync, 12), now), QStringLiteral("In sync, proven 12 s ago"));
        QCOMPARE(statusPhrase(syncIn(SyncState::OptedOut, 120), now), QStringLiteral("Opted out"));
        SyncView failing = syncIn(SyncState::Failing, 60);
        failing.reason = Phrase::plain(QStringLiteral("The project refuses."));
        QCOMPARE(statusPhrase(failing, now), QStringLiteral("Failing: The project refuses"));
        QCOMPARE(statusPhrase(EnvVarView(), now), QStringLiteral("Manual"));
    }
    void everyStateHasItsOwnWords()
    {
        QSet<QString> words;
        QSet<QString> phrases;
        for (int i = 0; i <= int(SyncState::Disconnected); ++i) {
            const auto state = SyncState(i);
            QVERIFY(!syncStateText(state).isEmpty());
            words.insert(syncStateText(state));
            phrases.insert(statusPhrase(syncIn(state, 5), now));
        }
        QCOMPARE(words.size(), int(SyncState::Disconnected) + 1);
        QCOMPARE(phrases.size(), words.size());
    }
    void durations()
    {
        QCOMPARE(durationText(-1), QString());
        QCOMPARE(durationText(420), QStringLiteral("420 ms"));
        QCOMPARE(durationText(1240), QStringLiteral("1.24 s"));
        QCOMPARE(durationText(12'340), QStringLiteral("12.3 s"));
        QCOMPARE(durationText(1240), QStringLiteral("1.24 s"));
        QCOMPARE(durationText(125'000), QStringLiteral("2 min 5 s"));
    }
};

BOWLINE_TEST(TestStatusText)

} // namespace tst_statustext

#include "tst_statustext.moc"
