// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// KeychainStore on a computer without a session bus: it says so, at once.
#include "credentials/KeychainStore.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;

namespace tst_nobus {

class TestNoBus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isMissing()
    {
        KeychainStore store;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(*await(store.probe()), SecretStoreState::Missing);
        QCOMPARE(await(store.read(QStringLiteral("a"))).error().code, ErrorCode::KeychainMissing);
        QCOMPARE(await(store.write(QStringLiteral("a"), Secret(QByteArray("v")))).error().code,
                 ErrorCode::KeychainMissing);
        QCOMPARE(await(store.remove(QStringLiteral("a"))).error().code, ErrorCode::KeychainMissing);
        QCOMPARE(await(store.unlock()).error().code, ErrorCode::KeychainMissing);
        QVERIFY(timer.elapsed() < 25000); // at once, and not after the time that D-Bus gives a call
    }
};

BOWLINE_TEST(TestNoBus)

} // namespace tst_nobus

#include "tst_nobus.moc"
