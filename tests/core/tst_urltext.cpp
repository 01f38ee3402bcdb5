// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A URL is edited where it stands: the bytes that nobody named are the same afterwards.
#include "core/rendering/TlsWish.h"
#include "support/TestMain.h"

using namespace bowline;

namespace tst_urltext {

namespace {
UrlText urlText(const QByteArray &text)
{
    return *UrlText::of(Secret(text));
}
} // namespace

class TestUrlText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsParameters()
    {
        const UrlText url = urlText("postgres://u:p%3f@h1:1,[::1]:2/d?a=1&&flag&b=x%26y&a=2");
        QCOMPARE(url.scheme(), QByteArray("postgres"));
        QCOMPARE(url.parameters().size(), 4);
        QCOMPARE(*url.parameter("a"), QByteArray("2"));
        QCOMPARE(*url.parameter("b"), QByteArray("x&y"));
        QVERIFY(!url.parameters()[1].hasEquals);
        QVERIFY(!url.parameter("c"));
    }
    void changesNothingElse()
    {
        UrlText url = urlText("postgres://U:%7e@H:05432,[FE80::1%25eth0]/d%2f?b=%2F&&a=1&c=+&");
        url.setParameter("a", "x y");
        QCOMPARE(url.text().reveal(), QByteArray("postgres://U:%7e@H:05432,[FE80::1%25eth0]/d%2f?b=%2F&&a=x%20y&c=+&"));
        url.setScheme("postgresql");
        url.addParameter("d", "/run/pg");
        QCOMPARE(url.text().reveal(),
                 QByteArray("postgresql://U:%7e@H:05432,[FE80::1%25eth0]/d%2f?b=%2F&&a=x%20y&c=+&d=/run/pg"));
        url.removeParameters([](const UrlText::Parameter &one) { return one.name != "c"; });
        QCOMPARE(url.text().reveal(), QByteArray("postgresql://U:%7e@H:05432,[FE80::1%25eth0]/d%2f?&c=+"));
    }
    void addsTheFirstAndRemovesTheLast()
    {
        UrlText url = urlText("postgres://h");
        url.setParameter("a", "1");
        QCOMPARE(url.text().reveal(), QByteArray("postgres://h?a=1"));
        url.removeParameters([](const UrlText::Parameter &) { return true; });
        QCOMPARE(url.text().reveal(), QByteArray("postgres://h"));
    }
    void otherSchemes()
    {
        UrlText url = urlText("mysql://u:p@h/d");
        url.setParameter("ssl-mode", "REQUIRED");
        QCOMPARE(url.text().reveal(), QByteArray("mysql://u:p@h/d?ssl-mode=REQUIRED"));
        QVERIFY(!UrlText::of(Secret(QByteArray("no url"))));
        QVERIFY(!UrlText::of(Secret()));
    }
    void seesWhatReadersTakeDifferently_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("differently");
        QTest::addColumn<QByteArray>("spills");
        const auto row = [](const char *text, const char *differently, const char *spills) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(differently) << QByteArray(spills);
        };
        row("postgres://u:p%40@h1:1,h2/d?x=y", "", "");
        row("postgres://h/d", "", "");
        row("postgres://u:p@ss@h/d", "@", "@");
        row("postgres://u:p?s@h/d", "?", "?");
        row("postgres://u:p#s@h/d", "#", "#");
        row("postgres://u:p/s@h/d", "", "/");
        row("postgres://u:p@h/d?options=a@b", "", "@");
        row("postgres://u:p@h/d#x", "#", "#");
    }
    void seesWhatReadersTakeDifferently()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, differently);
        QFETCH(QByteArray, spills);
        const auto sign = [](char c) { return c ? QByteArray(1, c) : QByteArray(); };
        QCOMPARE(sign(urlText(text).layout().readDifferently), differently);
        QCOMPARE(sign(urlText(text).layout().passwordSpills), spills);
    }
    void wishesInOtherWords()
    {
        const auto libpqs = [](const char *query) {
            const auto foreign = TlsWish::foreignTo(urlText(QByteArray("postgres://h/d?") + query));
            return foreign ? foreign->sslmode : QByteArray();
        };
        QCOMPARE(libpqs("sslmode=no-verify"), QByteArray("require"));
        QCOMPARE(libpqs("sslmode=Verify-Full"), QByteArray("verify-full"));
        QCOMPARE(libpqs("ssl=0"), QByteArray("disable"));
        QCOMPARE(libpqs("ssl=allow"), QByteArray("allow"));
        for (const char *own :
             {"sslmode=require", "ssl=true", "ssl=0&sslmode=prefer", "sslmode=true", "sslmode=nonsense", "a=b"})
            QCOMPARE(libpqs(own), QByteArray());
    }
};

BOWLINE_TEST(TestUrlText)

} // namespace tst_urltext

#include "tst_urltext.moc"
