// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Database URLs as Heroku writes them, odd passwords, transforms, and what a change means.
#include "core/DatabaseUrl.h"
#include "support/TestMain.h"

using namespace bowline;

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
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("redis") << QByteArray("redis://h:1");
        QTest::newRow("no host") << QByteArray("postgres:///d");
        QTest::newRow("port") << QByteArray("postgres://u:p@h:port/d");
        QTest::newRow("port range") << QByteArray("postgres://u:p@h:70000/d");
        QTest::newRow("percent") << QByteArray("postgres://u:p%zz@h/d");
        QTest::newRow("nul") << QByteArray("postgres://u:p%00@h/d");
        QTest::newRow("line end") << QByteArray("postgres://u:p@h/d\n");
        QTest::newRow("control") << QByteArray("postgres://u:p@h\x01/d");
        QTest::newRow("no UTF-8") << QByteArray("postgres://u:p@h\xee/d");
        QTest::newRow("no UTF-8, encoded") << QByteArray("postgres://u:p@h/%ff");
        QTest::newRow("bracket") << QByteArray("postgres://u:p@[::1/d");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto url = DatabaseUrl::parse(Secret(text));
        QVERIFY(!url);
        QCOMPARE(url.error().code, ErrorCode::UrlInvalid);
        QVERIFY(!url.error().message.isEmpty());
    }
    void transforms_data()
    {
        QTest::addColumn<QByteArray>("in");
        QTest::addColumn<int>("transforms");
        QTest::addColumn<QByteArray>("out");
        const int tls = int(UrlTransform::RequireTls);
        const int scheme = int(UrlTransform::PostgresqlScheme);
        QTest::newRow("as it is, even if no URL") << QByteArray("hello") << 0 << QByteArray("hello");
        QTest::newRow("tls") << QByteArray("postgres://u:p%40@h:1/d") << tls
                             << QByteArray("postgres://u:p%40@h:1/d?sslmode=require");
        QTest::newRow("tls with query") << QByteArray("postgres://u:p@h/d?a=b") << tls
                                        << QByteArray("postgres://u:p@h/d?a=b&sslmode=require");
        QTest::newRow("tls keeps stricter") << QByteArray("postgres://u:p@h/d?sslmode=verify-full") << tls
                                            << QByteArray("postgres://u:p@h/d?sslmode=verify-full");
        QTest::newRow("tls raises prefer") << QByteArray("postgres://u:p@h:5432/d?sslmode=prefer") << tls
                                           << QByteArray("postgres://u:p@h:5432/d?sslmode=require");
        QTest::newRow("tls, a question mark in a value") << QByteArray("postgres://u:p@h/d?a=b?") << tls
                                                         << QByteArray("postgres://u:p@h/d?a=b?&sslmode=require");
        QTest::newRow("tls, no option yet") << QByteArray("postgres://u:p@h/d?") << tls
                                            << QByteArray("postgres://u:p@h/d?sslmode=require");
        QTest::newRow("tls, the last counts") << QByteArray("postgres://u:p@h:5432/d?sslmode=require&sslmode=disable") << tls
                                              << QByteArray("postgres://u:p@h:5432/d?sslmode=require");
        QTest::newRow("scheme") << QByteArray("postgres://u:p@h/d") << scheme << QByteArray("postgresql://u:p@h/d");
        QTest::newRow("both") << QByteArray("postgres://u:p@h/d") << (tls | scheme)
                              << QByteArray("postgresql://u:p@h/d?sslmode=require");
        QTest::newRow("already") << QByteArray("postgresql://u:p@h/d") << scheme
                                 << QByteArray("postgresql://u:p@h/d");
    }
    void transforms()
    {
        QFETCH(QByteArray, in);
        QFETCH(int, transforms);
        QFETCH(QByteArray, out);
        const auto result = applyTransforms(Secret(in), UrlTransforms(transforms));
        QVERIFY(result);
        QCOMPARE(result->reveal(), out);
    }
    void transformNeedsUrl()
    {
        QCOMPARE(applyTransforms(s("hello"), UrlTransform::RequireTls).error().code, ErrorCode::UrlInvalid);
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
#include "tst_databaseurl.moc"
