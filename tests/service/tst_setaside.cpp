// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the service tells of a damaged journal that it set aside, and of its own log.
#include "core/LogRing.h"
#include "core/Random.h"
#include "service/LocalService.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::await;

namespace tst_setaside {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestSetAside : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRandom m_random;

    Expected<Snapshot> start()
    {
        LocalService service(
            {m_dir.filePath(s("journal.sqlite")), m_dir.filePath(s("secrets")), m_dir.filePath(s("sandbox"))}, &m_clock,
            &m_random);
        return await(service.subscribe());
    }

private Q_SLOTS:
    void aSoundJournalIsNoNews()
    {
        const auto snapshot = start();
        QVERIFY(snapshot);
        QVERIFY(snapshot->settings.journalNotice.isEmpty());
        QVERIFY(snapshot->syncs.isEmpty());
    }

    // The journal says where secrets rest. Until it opens, nothing can be kept; and nothing may fall over that.
    void withoutAJournalThereIsNoPlaceForSecrets()
    {
        QFile file(m_dir.filePath(s("no folder")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        LocalService service(
            {file.fileName() + s("/journal.sqlite"), m_dir.filePath(s("secrets")), m_dir.filePath(s("sandbox"))},
            &m_clock, &m_random);
        QVERIFY(!await(service.subscribe()));
        QCOMPARE(await(service.keychain().unlockKeychain()).error().code, ErrorCode::KeychainMissing);
        const auto set = await(service.settings().setOAuthClient(s("mine"), Secret(QByteArray("its secret")), {}));
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::KeychainMissing);
        QVERIFY(!await(service.webhooks().setWebhooks(true, s("https://hooks.example.com"), s("127.0.0.1"), 8790)));
    }

    void aDamagedOneIsToldWithItsNewPlace()
    {
        QFile file(m_dir.filePath(s("journal.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write(QByteArray(8192, 'x')) > 0);
        file.close();
        QFile::remove(file.fileName() + s("-wal"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("the journal was damaged and has been set aside")));
        const auto snapshot = start();
        QVERIFY(snapshot);
        static const QRegularExpression place(s("set aside as (\\S+),"));
        const QString path = place.match(snapshot->settings.journalNotice.text()).captured(1);
        QVERIFY2(QFile::exists(path), qPrintable(snapshot->settings.journalNotice.text()));
        QVERIFY(start()->settings.journalNotice.isEmpty()); // the new one is sound
    }

    void theLogIsBounded()
    {
        for (int i = 0; i < 3000; ++i)
            LogRing::instance().add(
                {0, QDateTime::currentDateTimeUtc(), LogLevel::Info, s("test"), QString::number(i)});
        LocalService service(
            {m_dir.filePath(s("other.sqlite")), m_dir.filePath(s("secrets")), m_dir.filePath(s("sandbox"))}, &m_clock,
            &m_random);
        QCOMPARE(await(service.activity().logTail(3))->size(), 3);
        QCOMPARE(await(service.activity().logTail(3))->last().text, s("2999"));
        QCOMPARE(await(service.activity().logTail(100'000))->size(), 2000);
        QCOMPARE(await(service.activity().logTail(-5))->size(), 1);
    }
};

BOWLINE_TEST(TestSetAside)

} // namespace tst_setaside

#include "tst_setaside.moc"
