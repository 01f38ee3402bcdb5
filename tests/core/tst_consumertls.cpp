// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each consumer does about TLS with a URL, and the URL that makes it encrypt. That the real libraries do
// the same is tried in tests/interop.
#include "core/rendering/ConsumerTls.h"
#include "support/TestMain.h"
#include "support/TlsWishes.h"

#include <QSet>

using namespace bowline;

namespace tst_consumertls {

namespace {

UrlText withWish(const QByteArray &wish)
{
    const QByteArray url = "postgres://U%75:p%7e@H:05432/d%2f?a=%2F";
    return *UrlText::of(Secret(wish.isEmpty() ? url : url + '&' + wish + "&z=+"));
}

TlsConduct conductOf(Consumer consumer, const char *wish)
{
    return ConsumerTls(consumer, withWish(wish)).conduct();
}

} // namespace

class TestConsumerTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAreStable()
    {
        QSet<QString> keys;
        for (const Consumer one : allConsumers()) {
            keys.insert(consumerKey(one));
            QCOMPARE(consumerFromKey(consumerKey(one)).value_or(Consumer::Other), one);
        }
        QCOMPARE(keys, (QSet<QString>{QStringLiteral("other"), QStringLiteral("libpq"), QStringLiteral("node_postgres"),
                                      QStringLiteral("jdbc"), QStringLiteral("npgsql"), QStringLiteral("go_pq"),
                                      QStringLiteral("go_pgx"), QStringLiteral("asyncpg"), QStringLiteral("prisma"),
                                      QStringLiteral("ecto")}));
        QVERIFY(!consumerFromKey(QStringLiteral("odbc")));
    }
    void triedOrNot()
    {
        for (const Consumer one : {Consumer::Npgsql, Consumer::Prisma, Consumer::Ecto, Consumer::Other})
            QVERIFY(consumerTried(one).isEmpty());
        QCOMPARE(consumerTried(Consumer::Libpq), QStringLiteral("libpq 15"));
    }
    void whatHerokusOwnUrlsMean()
    {
        using C = TlsConduct;
        QCOMPARE(conductOf(Consumer::Libpq, ""), C::MayGoPlain);
        QCOMPARE(conductOf(Consumer::NodePostgres, ""), C::NeverEncrypts);
        QCOMPARE(conductOf(Consumer::NodePostgres, "sslmode=require"), C::Verifies);
        QCOMPARE(conductOf(Consumer::Libpq, "sslmode=no-verify"), C::Refuses);
        QCOMPARE(conductOf(Consumer::GoPq, "sslmode=prefer"), C::Refuses);
        QCOMPARE(conductOf(Consumer::GoPgx, "sslmode=prefer"), C::MayGoPlain);
        QCOMPARE(conductOf(Consumer::Prisma, "sslmode=require"), C::Encrypts);
        QCOMPARE(conductOf(Consumer::Prisma, "sslmode=require&sslaccept=strict"), C::Verifies);
        QCOMPARE(conductOf(Consumer::Ecto, "sslmode=require"), C::NeverEncrypts);
        QCOMPARE(conductOf(Consumer::Ecto, "ssl=true"), C::Encrypts);
        QCOMPARE(conductOf(Consumer::Npgsql, "sslmode=require"), C::Encrypts);
        QCOMPARE(conductOf(Consumer::Other, "sslmode=require"), C::Unknown);
    }
    void theRemedyHelps()
    {
        for (const Consumer one : allConsumers()) {
            const QByteArray helps = ConsumerTls::remedy(one);
            QCOMPARE(helps.isEmpty(), one == Consumer::Other);
            if (!helps.isEmpty())
                QCOMPARE(ConsumerTls(one, withWish(helps)).conduct(), TlsConduct::Encrypts);
        }
    }
    void eachCaseHasItsSentence()
    {
        QSet<QString> sentences;
        for (const Consumer one : allConsumers()) {
            for (const QByteArray &wish : test::tlsWishes()) {
                const ConsumerTls tls(one, withWish(wish));
                QVERIFY(!tls.sentence().text().contains(QLatin1Char('%')));
                QCOMPARE(tls.remedySentence().isEmpty(), tls.connects() || one == Consumer::Other);
                if (tls.conduct() == TlsConduct::Refuses)
                    QVERIFY(tls.sentence().text().contains(QString::fromUtf8(wish)));
                if (one == Consumer::Libpq && tls.conduct() != TlsConduct::Refuses)
                    sentences.insert(tls.sentence().text());
            }
        }
        QCOMPARE(sentences.size(), 5); // encrypts, may go plain, verifies, verifies or plain, never encrypts
    }
    void requireMakesEachEncrypt_data()
    {
        QTest::addColumn<QByteArray>("wish");
        for (const QByteArray &wish : test::tlsWishes())
            QTest::newRow(wish.isEmpty() ? "none" : wish.constData()) << wish;
    }
    void requireMakesEachEncrypt()
    {
        QFETCH(QByteArray, wish);
        for (const Consumer one : allConsumers()) {
            if (one == Consumer::Other)
                continue;
            UrlText url = withWish(wish);
            const TlsConduct before = ConsumerTls(one, url).conduct();
            ConsumerTls::require(one, url);
            const TlsConduct after = ConsumerTls(one, url).conduct();
            const bool asked = wish.contains("verify-") || wish.contains("sslrootcert") || wish.contains("strict");
            QVERIFY2(after == TlsConduct::Encrypts || (asked && after == TlsConduct::Verifies),
                     qPrintable(consumerKey(one) + QLatin1Char(' ') + url.text().revealText()));
            if (before == TlsConduct::Encrypts)
                QCOMPARE(url.text(), withWish(wish).text());
            // Each byte outside the parameters for TLS is as it was.
            url.removeParameters([](const UrlText::Parameter &p) { return ConsumerTls::isTlsParameter(p.name); });
            UrlText bare = withWish(wish);
            bare.removeParameters([](const UrlText::Parameter &p) { return ConsumerTls::isTlsParameter(p.name); });
            QCOMPARE(url.text().reveal(), bare.text().reveal());
        }
    }
    void aDeliberateWishToVerifyStays()
    {
        for (const Consumer one : {Consumer::Libpq, Consumer::NodePostgres, Consumer::Jdbc, Consumer::GoPq,
                                   Consumer::GoPgx, Consumer::Asyncpg, Consumer::Npgsql}) {
            UrlText url = withWish("sslmode=verify-full");
            ConsumerTls::require(one, url);
            QCOMPARE(url.text(), withWish("sslmode=verify-full").text());
        }
    }
};

BOWLINE_TEST(TestConsumerTls)

} // namespace tst_consumertls

#include "tst_consumertls.moc"
