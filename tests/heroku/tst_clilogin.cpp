// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Heroku CLI's own login: the variable, a real keyring, ~/.netrc, in this order.
#include "credentials/Keyring.h"
#include "heroku/CliLogin.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::Keyring;

namespace tst_clilogin {

class TestCliLogin : public QObject
{
    Q_OBJECT
private:
    const QString m_host = QStringLiteral("api.heroku.com");

    static void write(const QString &path, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QString loginFile() { return qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/heroku/login.json"); }
    static QString netrcFile() { return QDir::homePath() + QStringLiteral("/.netrc"); }
    Expected<CliLoginFound> find(const QString &host) { return await(findCliLogin(host, this)); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(Keyring::store({{QStringLiteral("service"), QStringLiteral("heroku-cli")},
                                 {QStringLiteral("account"), QStringLiteral("me@example.com")}},
                                "HRKU-keychain"),
                 QString());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        qunsetenv("HEROKU_API_KEY");
        qunsetenv("HEROKU_HOST");
        QFile::remove(loginFile());
        QFile::remove(netrcFile());
    }

    void notLoggedIn()
    {
        const auto found = find(m_host);
        QVERIFY(found);
        QVERIFY(found->token.isEmpty());
    }
    void theVariableWins()
    {
        qputenv("HEROKU_API_KEY", "HRKU-variable");
        write(loginFile(), R"({"account":"me@example.com"})");
        const auto found = find(m_host);
        QVERIFY(found);
        QCOMPARE(found->token.reveal(), QByteArray("HRKU-variable"));
        QCOMPARE(found->source.text(), QStringLiteral("HEROKU_API_KEY"));
        QVERIFY(found->email.isEmpty());
    }
    void tokensStayWithTheirHost()
    {
        qputenv("HEROKU_API_KEY", "HRKU-variable");
        write(loginFile(), R"({"account":"me@example.com"})");
        QVERIFY(find(QStringLiteral("api.example.com"))->token.isEmpty());
        QVERIFY(find(QStringLiteral("127.0.0.1.example.com"))->token.reveal().isEmpty());
        QCOMPARE(find(QStringLiteral("127.0.0.1:5059"))->token.reveal(), QByteArray("HRKU-variable"));
        qputenv("HEROKU_HOST", "https://api.example.com");
        QCOMPARE(find(QStringLiteral("api.example.com"))->token.reveal(), QByteArray("HRKU-variable"));
        QVERIFY(find(m_host)->token.isEmpty());
        qputenv("HEROKU_HOST", "example.com");
        QCOMPARE(find(QStringLiteral("api.example.com"))->token.reveal(), QByteArray("HRKU-variable"));
    }
    void theKeychain()
    {
        write(loginFile(), R"({"account":"me@example.com"})");
        write(netrcFile(), "machine api.heroku.com login me@example.com password HRKU-netrc");
        const auto found = find(m_host);
        QVERIFY(found);
        QCOMPARE(found->token.reveal(), QByteArray("HRKU-keychain"));
        QCOMPARE(found->email, QStringLiteral("me@example.com"));
    }
    void anotherAccountInTheKeychain()
    {
        write(loginFile(), R"({"account":"other@example.com"})");
        write(netrcFile(), "machine api.heroku.com login me@example.com password HRKU-netrc");
        const auto found = find(m_host);
        QVERIFY(found);
        QCOMPARE(found->token.reveal(), QByteArray("HRKU-netrc"));
        QCOMPARE(found->source.text(), QStringLiteral("~/.netrc"));
    }
    void brokenLoginFile()
    {
        write(loginFile(), "<html>");
        QVERIFY(find(m_host)->token.isEmpty());
    }
    void netrcWithPort()
    {
        write(netrcFile(), "machine 127.0.0.1:5059\n  login me@example.com\n  password HRKU-sandbox\n");
        QCOMPARE(find(QStringLiteral("127.0.0.1:5059"))->token.reveal(), QByteArray("HRKU-sandbox"));
        QVERIFY(find(m_host)->token.isEmpty());
    }
    void lockedKeychain()
    {
        write(loginFile(), R"({"account":"me@example.com"})");
        QCOMPARE(Keyring::lock(), QString());
        const auto found = find(m_host);
        QCOMPARE(Keyring::unlock(), QString());
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::KeychainLocked);
        QCOMPARE(find(m_host)->token.reveal(), QByteArray("HRKU-keychain"));
    }
    void noSecretService()
    {
        QCOMPARE(Keyring::end(), QString());
        write(loginFile(), R"({"account":"other@example.com"})");
        write(netrcFile(), "machine api.heroku.com login me@example.com password HRKU-netrc");
        QCOMPARE(find(m_host)->token.reveal(), QByteArray("HRKU-netrc"));
    }
};

BOWLINE_TEST(TestCliLogin)

} // namespace tst_clilogin

#include "tst_clilogin.moc"
