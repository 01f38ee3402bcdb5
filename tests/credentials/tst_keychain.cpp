// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// KeychainStore against a real gnome-keyring: kept, locked, hung.
#include "credentials/KeychainStore.h"
#include "credentials/Keyring.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::Keyring;

namespace tst_keychain {

namespace {

constexpr qint64 dbusOwnLimitMs = 25000; ///< after that D-Bus itself gives a call up, whatever limit is set here

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT
private:
    const QString m_key = QStringLiteral("heroku/7");

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        KeychainStore store;
        QCOMPARE(*await(store.probe()), SecretStoreState::Ready);
        QVERIFY(await(store.remove(m_key)));
    }

    void keeps_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("text") << QByteArray("HRKU-token");
        QTest::newRow("utf-8") << QByteArray("Zürich ⚓ 日本");
        QTest::newRow("100 KB") << QByteArray(100 * 1024, 'x');
        QTest::newRow("binary") << QByteArray("\0\xff\1key", 6);
    }
    void keeps()
    {
        QFETCH(QByteArray, value);
        {
            KeychainStore store;
            QVERIFY(await(store.read(m_key))->isEmpty());
            QVERIFY(await(store.write(m_key, Secret(QByteArray("earlier")))));
            QVERIFY(await(store.write(m_key, Secret(value))));
        }
        KeychainStore store;
        QCOMPARE(await(store.read(m_key))->reveal(), value);
        QVERIFY(await(store.remove(m_key)));
        QVERIFY(await(store.read(m_key))->isEmpty());
        QVERIFY(await(store.remove(m_key)));
    }
    void emptyValueRemoves()
    {
        KeychainStore store;
        QVERIFY(await(store.write(m_key, Secret(QByteArray("v")))));
        QVERIFY(await(store.write(m_key, Secret())));
        QVERIFY(await(store.read(m_key))->isEmpty());
    }
    void servicesAreApart()
    {
        KeychainStore store;
        KeychainStore other(QStringLiteral("Bowline test"));
        QVERIFY(await(store.write(m_key, Secret(QByteArray("v")))));
        QVERIFY(await(other.read(m_key))->isEmpty());
    }
    void manyCallsAtOnceKeepTheirOrder()
    {
        KeychainStore store;
        for (int i = 0; i < 20; ++i)
            store.write(m_key, Secret(QByteArray::number(i))).then(this, [](const auto &r) { QVERIFY(r); });
        QCOMPARE(await(store.read(m_key))->reveal(), QByteArray("19"));
    }
    void locked()
    {
        KeychainStore store;
        QVERIFY(await(store.write(m_key, Secret(QByteArray("kept")))));
        QCOMPARE(Keyring::lock(), QString());
        QCOMPARE(*await(store.probe()), SecretStoreState::Locked);
        QCOMPARE(await(store.read(m_key)).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(await(store.read(QStringLiteral("never there"))).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(await(store.write(m_key, Secret(QByteArray("new")))).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(await(store.remove(m_key)).error().code, ErrorCode::KeychainLocked);
        // No display here: gnome-keyring cannot show its prompt and dismisses it.
        QCOMPARE(await(store.unlock()).error().code, ErrorCode::KeychainLocked);

        QCOMPARE(Keyring::unlock(), QString());
        QCOMPARE(*await(store.probe()), SecretStoreState::Ready);
        QVERIFY(await(store.unlock()));
        QCOMPARE(await(store.read(m_key))->reveal(), QByteArray("kept"));
    }
    void hangs()
    {
        KeychainStore store;
        QVERIFY(await(store.write(m_key, Secret(QByteArray("kept")))));
        store.setTimeLimit(300);
        Keyring::stop();
        QElapsedTimer timer;
        timer.start();
        const auto first = store.read(m_key);
        const auto second = store.write(m_key, Secret(QByteArray("must not arrive late")));
        const auto firstResult = await(first);
        const auto secondResult = await(second);
        const auto state = await(store.probe());
        const qint64 took = timer.elapsed();
        Keyring::resume();
        QCOMPARE(firstResult.error().code, ErrorCode::KeychainTimeout);
        QCOMPARE(secondResult.error().code, ErrorCode::KeychainTimeout);
        QCOMPARE(*state, SecretStoreState::Refusing);
        QVERIFY2(took < dbusOwnLimitMs, QByteArray::number(took).constData());

        store.setTimeLimit(KeychainStore::defaultLimitMs);
        QCOMPARE(await(store.read(m_key))->reveal(), QByteArray("kept"));
        QVERIFY(await(store.write(m_key, Secret(QByteArray("after")))));
        QCOMPARE(await(store.read(m_key))->reveal(), QByteArray("after"));
    }
    void hangsWhileManyWait()
    {
        // It stops among 40 writes: those whose time runs out in the queue never begin.
        KeychainStore store;
        store.setTimeLimit(2000);
        int settled = 0;
        int timeouts = 0;
        for (int i = 0; i < 40; ++i) {
            store.write(m_key, Secret(QByteArray("v") + QByteArray::number(i)))
                .then(this, [&](const Expected<Done> &r) {
                    ++settled;
                    if (!r && r.error().code == ErrorCode::KeychainTimeout)
                        ++timeouts;
                    if (settled == 1)
                        Keyring::stop();
                });
        }
        const bool all = QTest::qWaitFor([&] { return settled == 40; }, bowline::test::usualPatienceMs);
        Keyring::resume();
        QVERIFY(all);
        QVERIFY(timeouts > 0);
        store.setTimeLimit(KeychainStore::defaultLimitMs);
        QVERIFY(await(store.write(m_key, Secret(QByteArray("after")))));
        QCOMPARE(await(store.read(m_key))->reveal(), QByteArray("after"));
    }
    // At its beginning, a little later, and so on until it has ended before its store does.
    void dyingInTheMiddleOfAJob()
    {
        bool ended = false;
        int moments = 0;
        for (int turns = 0; !ended; turns += 1 + turns / 3, ++moments) {
            auto store = std::make_unique<KeychainStore>();
            bool called = false;
            const auto pending = store->write(m_key, Secret(QByteArray("v")));
            pending.then(store.get(), [&](const auto &) { called = true; });
            for (int turn = 0; turn < turns && !called; ++turn)
                QTest::qWait(1);
            ended = called;
            store.reset();
            const auto written = await(pending);
            QCOMPARE(written.has_value(), ended);
            QVERIFY(ended || written.error().code == ErrorCode::Cancelled);
            QCOMPARE(called, ended);
        }
        QVERIFY(moments > 1);
        KeychainStore next;
        QVERIFY(await(next.write(m_key, Secret(QByteArray("after")))));
    }
};

BOWLINE_TEST(TestKeychain)

} // namespace tst_keychain

#include "tst_keychain.moc"
