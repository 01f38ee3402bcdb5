// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sealer: opens only with the right key, the right context and every bit in place.
#include "credentials/Sealer.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;

namespace tst_sealer {

class TestSealer : public QObject
{
    Q_OBJECT
private:
    static Sealer sealer(char filler = 'k') { return *Sealer::fromMasterKey(Secret(QByteArray(32, filler))); }
    static ErrorCode openError(const Sealer &sealer, const QByteArray &sealed, const QByteArray &context)
    {
        const auto opened = sealer.open(sealed, context);
        return opened ? ErrorCode::Bug : opened.error().code;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void opensWhatItSealed_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("url") << QByteArray("postgres://u:p%40ss@host:5432/db");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("a\0b\xff", 4);
        QTest::newRow("utf-8") << QByteArray("Zürich ⚓");
        QTest::newRow("2 MB") << QByteArray(2 * 1024 * 1024, 'x');
    }
    void opensWhatItSealed()
    {
        QFETCH(QByteArray, value);
        const QByteArray sealed = sealer().seal(Secret(value), "envvar/1");
        const auto opened = sealer().open(sealed, "envvar/1");
        QVERIFY(opened);
        QCOMPARE(opened->reveal(), value);
        QCOMPARE(sealed.size(), 1 + 12 + value.size() + 16);
        QVERIFY(value.size() < 8 || !sealed.contains(value));
    }
    void sealsEachTimeAnew()
    {
        QVERIFY(sealer().seal(Secret(QByteArray("v")), "c") != sealer().seal(Secret(QByteArray("v")), "c"));
    }
    void wrongContext()
    {
        QCOMPARE(openError(sealer(), sealer().seal(Secret(QByteArray("value")), "envvar/1"), "envvar/2"),
                 ErrorCode::SealBroken);
    }
    void wrongKey()
    {
        QCOMPARE(openError(sealer('x'), sealer().seal(Secret(QByteArray("value")), "c"), "c"), ErrorCode::SealBroken);
    }
    void anyFlippedBit()
    {
        const QByteArray sealed = sealer().seal(Secret(QByteArray("value")), "c");
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray broken = sealed;
            broken[bit / 8] = static_cast<char>(broken.at(bit / 8) ^ (1 << (bit % 8)));
            QCOMPARE(openError(sealer(), broken, "c"), ErrorCode::SealBroken);
        }
    }
    void anyTruncation()
    {
        const QByteArray sealed = sealer().seal(Secret(QByteArray("value")), "c");
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QCOMPARE(openError(sealer(), sealed.left(size), "c"), ErrorCode::SealBroken);
        QCOMPARE(openError(sealer(), sealed + 'x', "c"), ErrorCode::SealBroken);
    }
    void refusesAShortMasterKey()
    {
        const auto sealer = Sealer::fromMasterKey(Secret(QByteArray(16, 'k')));
        QVERIFY(!sealer);
        QCOMPARE(sealer.error().code, ErrorCode::SealBroken);
    }
    void fingerprints()
    {
        // Written down once: history in the journal must stay comparable over versions.
        QCOMPARE(sealer().fingerprint(Secret(QByteArray("value"))), QStringLiteral("20d1da409b5fa7aa782a0bd5f5ed1872"));
        QCOMPARE(sealer().fingerprint(Secret(QByteArray("value"))), sealer().fingerprint(Secret(QByteArray("value"))));
        QVERIFY(sealer().fingerprint(Secret(QByteArray("value"))) !=
                sealer().fingerprint(Secret(QByteArray("value2"))));
        QVERIFY(sealer().fingerprint(Secret(QByteArray("value"))) !=
                sealer('x').fingerprint(Secret(QByteArray("value"))));
    }
    void newKeysDiffer()
    {
        SystemRandom random;
        const Secret key = Sealer::newMasterKey(random);
        QCOMPARE(key.size(), Sealer::keyBytes);
        QVERIFY(!(key == Sealer::newMasterKey(random)));
    }
};

BOWLINE_TEST(TestSealer)

} // namespace tst_sealer

#include "tst_sealer.moc"
