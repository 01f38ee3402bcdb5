// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Database URLs as Heroku writes them, odd passwords, and what a change means.
#include "core/DatabaseUrl.h"
#include "support/TestMain.h"

using namespace bowline;

namespace tst_databaseurl {

namespace {
Secret s(const char *text)
{
    return Secret(QByteArray(text));
}
} // namespace

class TestDatabaseUrl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parsesHeroku()
    {
        const auto url = DatabaseUrl::parse(s("postgres://u1:p2@ec2-1-2-3-4.compute-1.amazonaws.com:5432/d3"));
        QVERIFY(url);
        QCOMPARE(url->user, QStringLiteral("u1"));
        QCOMPARE(url->password, s("p2"));
        QCOMPARE(url->host, QStringLiteral("ec2-1-2-3-4.compute-1.amazonaws.com"));
        QCOMPARE(url->port, 5432);
        QCOMPARE(url->database, QStringLiteral("d3"));
        QCOMPARE(url->display(), QStringLiteral("u1@ec2-1-2-3-4.compute-1.amazonaws.com:5432/d3"));
    }
    void roundTripsOddPasswords_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("reserved") << QByteArray("p@ss:/?#[]%&=+ word");
        QTest::newRow("utf8") << QStringLiteral("grün🔑").toUtf8();
        QTest::newRow("quotes") << QByteArray("a'b\"c\\d");
        QTest::newRow("long") << QByteArray(65, 'p');
    }
    void roundTripsOddPasswords()
    {
        QFETCH(QByteArray, password);
        DatabaseUrl url;
        url.scheme = QStringLiteral("postgres");
        url.user = QStringLiteral("u@x");
        url.password = Secret(password);
        url.host = QStringLiteral("::1");
        url.database = QStringLiteral("d/ b");
        const auto again = DatabaseUrl::parse(url.toUrl());
        QVERIFY(again);
        QCOMPARE(again->password.reveal(), password);
        QCOMPARE(again->user, url.user);
        QCOMPARE(again->host, url.host);
        QCOMPARE(again->database, url.database);
    }
    // What stands in the query wins, as it does in libpq; tst_urlsandpsql asks libpq itself.
    void queryWins()
    {
        const auto url =
            DatabaseUrl::parse(s("postgres://u:p@h:1/"
                                 "d?user=u2&password=p%402&host=h2,h3&port=2,3&dbname=d2&x=y&sslpassword=hush-hush"));
        QVERIFY(url);
        QCOMPARE(url->display(), QStringLiteral("u2@h2:2,h3:3/d2"));
        QCOMPARE(url->password.reveal(), QByteArray("p@2"));
        QCOMPARE(url->option(QStringLiteral("x")), QStringLiteral("y"));
        QCOMPARE(url->option(QStringLiteral("sslpassword")), QString());
        QCOMPARE(url->options.size(), 2);
    }
    void severalHosts()
    {
        const auto url = DatabaseUrl::parse(s("postgres://u:p@h1:1,[::1]:2,h3/d"));
        QVERIFY(url);
        QCOMPARE(url->host, QStringLiteral("h1"));
        QCOMPARE(url->moreHosts.size(), 2);
        QCOMPARE(url->moreHosts[0].first, QStringLiteral("::1"));
        QCOMPARE(url->moreHosts[1].second, 5432);
        QCOMPARE(DatabaseUrl::parse(url->toUrl())->moreHosts, url->moreHosts);
    }
    void sockets()
    {
        QCOMPARE(DatabaseUrl::parse(s("postgres://u@/d?host=/run/pg"))->host, QStringLiteral("/run/pg"));
        QCOMPARE(DatabaseUrl::parse(s("postgres://u@%2Frun%2Fpg:1/d"))->host, QStringLiteral("/run/pg"));
        QCOMPARE(DatabaseUrl::parse(s("postgres:///d"))->host, QString());
    }
    // Whatever a person has typed: what stands before the last @ is not shown but for the user's name.
    void neverShowsAPieceOfAPassword_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *password : {"SEC@RET", "SEC?RET", "SEC/RET", "SEC#RET", "SEC:RET", "1234?5678", "1234/5678",
                                     "1@2@3", "a,b:7/c@d", "[SEC]RET", "SEC%40RET", "?SECRET", "/SECRET", "@SECRET",
                                     "#SECRET", "12/3?host=SECRET", "/?dbname=SEC"}) {
            for (const char *rest : {"@h:1/d", "@h", "@h/d?x=y", "@/d?host=/run", "@h1,h2/d#x"})
                QTest::addRow("%s %s", password, rest) << QByteArray("postgres://user:") + password + rest;
        }
    }
    void neverShowsAPieceOfAPassword()
    {
        QFETCH(QByteArray, text);
        const auto url = DatabaseUrl::parse(Secret(text));
        const QString shown = url ? url->display() : url.error().text() + url.error().detail;
        for (const char *piece : {"SEC", "RET", "1234", "5678", "2@3", "7/c", "a,b"})
            QVERIFY2(!shown.contains(QLatin1String(piece)), qPrintable(shown));
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("redis") << QByteArray("redis://h:1");
        QTest::newRow("port") << QByteArray("postgres://u:p@h:port/d");
        QTest::newRow("port range") << QByteArray("postgres://u:p@h:70000/d");
        QTest::newRow("percent") << QByteArray("postgres://u:p%zz@h/d");
        QTest::newRow("nul") << QByteArray("postgres://u:p%00@h/d");
        QTest::newRow("line end") << QByteArray("postgres://u:p@h/d\n");
        QTest::newRow("control") << QByteArray("postgres://u:p@h\x01/d");
        QTest::newRow("no UTF-8") << QByteArray("postgres://u:p@h\xee/d");
        QTest::newRow("no UTF-8, encoded") << QByteArray("postgres://u:p@h/%ff");
        QTest::newRow("bracket") << QByteArray("postgres://u:p@[::1/d");
        QTest::newRow("nothing in the brackets") << QByteArray("postgres://u:p@[]/d");
        QTest::newRow("ports") << QByteArray("postgres://u:p@h1,h2,h3/d?port=1,2");
        QTest::newRow("raw slash in the password") << QByteArray("postgres://u:pa/ss@h/d");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto url = DatabaseUrl::parse(Secret(text));
        QVERIFY(!url);
        QCOMPARE(url.error().code, ErrorCode::UrlInvalid);
        QVERIFY(!url.error().text().isEmpty());
    }
    void classifies()
    {
        const Secret a = s("postgres://u:p@h:5432/d");
        QCOMPARE(classifyChange(a, a), ChangeKind::None);
        QCOMPARE(classifyChange({}, a), ChangeKind::First);
        QCOMPARE(classifyChange(a, {}), ChangeKind::Detached);
        QCOMPARE(classifyChange(a, s("postgres://u:q@h:5432/d")), ChangeKind::Rotation);
        QCOMPARE(classifyChange(a, s("postgres://v:q@h:5432/d")), ChangeKind::Rotation);
        QCOMPARE(classifyChange(a, s("postgres://u:p@h2:5432/d")), ChangeKind::Failover);
        QCOMPARE(classifyChange(a, s("postgres://u:p@h:5433/d")), ChangeKind::Failover);
        QCOMPARE(classifyChange(a, s("postgres://x:y@h2:5432/e")), ChangeKind::Promotion);
        QCOMPARE(classifyChange(a, s("redis://h")), ChangeKind::Other);
    }
};

BOWLINE_TEST(TestDatabaseUrl)

} // namespace tst_databaseurl

#include "tst_databaseurl.moc"
