// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ~/.netrc as people and programs write it.
#include "heroku/Netrc.h"
#include "support/TestMain.h"

using namespace bowline;

namespace tst_netrc {

class TestNetrc : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("netrc");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QByteArray>("password");
        const auto row = [](const char *name, const char *netrc, const char *login, const char *password,
                            const char *host = "api.heroku.com") {
            QTest::newRow(name) << QByteArray(netrc) << QString::fromLatin1(host) << QString::fromLatin1(login)
                                << QByteArray(password);
        };
        row("as the CLI writes it",
            "machine api.heroku.com\n  login me@example.com\n  password HRKU-1\nmachine git.heroku.com\n"
            "  login me@example.com\n  password HRKU-2\n",
            "me@example.com", "HRKU-1");
        row("on one line", "machine git.heroku.com login x password y machine api.heroku.com login a password b", "a",
            "b");
        row("password first", "machine api.heroku.com password b login a", "a", "b");
        row("tabs and CRLF", "machine\tapi.heroku.com\r\n\tlogin\ta\r\n\tpassword\tb\r\n", "a", "b");
        row("quotes", "machine \"api.heroku.com\" login \"a b\" password \"p \\\"q\\\\ #\"", "a b", "p \"q\\ #");
        row("comments",
            "# machine api.heroku.com login no password no\nmachine api.heroku.com # mine\n login a # x\n"
            " password #b\n",
            "a", "#b");
        row("case", "machine API.Heroku.com login a password b", "a", "b");
        row("host and port", "machine 127.0.0.1:5059 login a password b", "a", "b", "127.0.0.1:5059");
        row("account", "machine api.heroku.com login a account machine password b", "a", "b");
        row("macro",
            "macdef init\nmachine api.heroku.com login no password no\n\nmachine api.heroku.com login a "
            "password b",
            "a", "b");
        row("a value named machine",
            "machine other login machine password api.heroku.com\n"
            "machine api.heroku.com login a password b",
            "a", "b");
        row("the first one counts",
            "machine api.heroku.com login a password b machine api.heroku.com login c "
            "password d",
            "a", "b");
    }
    void finds()
    {
        QFETCH(QByteArray, netrc);
        QFETCH(QString, host);
        QFETCH(QString, login);
        QFETCH(QByteArray, password);
        const auto entry = findInNetrc(netrc, host);
        QVERIFY(entry);
        QCOMPARE(entry->login, login);
        QCOMPARE(entry->password.reveal(), password);
    }
    void findsNothing_data()
    {
        QTest::addColumn<QByteArray>("netrc");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("default only") << QByteArray("default login a password b");
        QTest::newRow("another host") << QByteArray("machine git.heroku.com login a password b");
        QTest::newRow("a suffix") << QByteArray("machine heroku.com login a password b");
        QTest::newRow("garbage") << QByteArray("\0\xff\"machine api.heroku.com", 24);
        QTest::newRow("cut short") << QByteArray("machine");
        QTest::newRow("endless macro") << QByteArray("macdef x\nmachine api.heroku.com login a password b");
    }
    void findsNothing()
    {
        QFETCH(QByteArray, netrc);
        QVERIFY(!findInNetrc(netrc, QStringLiteral("api.heroku.com")));
    }
    void halfAnEntry()
    {
        const auto entry = findInNetrc("machine api.heroku.com login a password", QStringLiteral("api.heroku.com"));
        QVERIFY(entry && entry->password.isEmpty());
    }
};

BOWLINE_TEST(TestNetrc)

} // namespace tst_netrc

#include "tst_netrc.moc"
