// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Wire.h"
#include "support/TestMain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace bowline;
using namespace bowline::test;

namespace tst_oauth {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QString authorize =
    QStringLiteral("/oauth/authorize?client_id=bowline-development&response_type=code&scope=global&state=st%2Fate%201");
const QByteArray secret = "&client_secret=bowline-development-secret";

} // namespace

/// The login as a browser and a client go through it.
class OAuthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pageOffersBothAnswers();
    void allowGivesACode();
    void denySaysSo();
    void personIsChosen();
    void pageCountsOnce();
    void codeCountsOnce();
    void challengeIsVerified();
    void secretIsRequired();
    void basicCarriesTheSecret();
    void refreshGivesANewToken();
    void expiredTokenCanBeRefreshed();
    void revokedLoginCannot();
    void deletedAuthorizationIsDead();
    void badRequestsGoNowhere_data();
    void badRequestsGoNowhere();
    void clientsAreRegistered();
    void tokensAreRedacted();

private:
    QString page(const QString &path = authorize);
    QUrl answer(const QString &choice, const QString &path = authorize, const QString &account = {});
    QString code(const QString &path = authorize, const QString &account = {});
    Wire::Answer redeem(const QString &code, const QByteArray &more = secret);
    QJsonObject logIn(const QString &account = {});

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Wire> m_wire;
    bool m_expectViolations = false;
};

void OAuthTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start({s("--quiet"), s("--redirect-uri"), s("http://127.0.0.1:4711/callback")}),
             qPrintable(m_sandbox->error()));
}

void OAuthTest::init()
{
    QTest::failOnWarning(QRegularExpression(s(".*")));
    m_wire = std::make_unique<Wire>(*m_sandbox);
    m_expectViolations = false;
}

void OAuthTest::cleanup()
{
    const QJsonArray violations = m_wire->violations();
    m_wire->control("DELETE", s("/violations"));
    QVERIFY2(violations.isEmpty() != m_expectViolations, QJsonDocument(violations).toJson().constData());
}

QString OAuthTest::page(const QString &path)
{
    const auto shown = m_wire->get(path);
    static const QRegularExpression field(s("name=\"page\" value=\"([^\"]+)\""));
    return field.match(QString::fromUtf8(shown.body)).captured(1);
}

QUrl OAuthTest::answer(const QString &choice, const QString &path, const QString &account)
{
    QByteArray fields = "page=" + page(path).toLatin1() + "&authorize=" + choice.toLatin1();
    if (!account.isEmpty())
        fields += "&account=" + QUrl::toPercentEncoding(account);
    const auto decided = m_wire->form(s("/oauth/authorize"), fields);
    return decided.status == 302 ? QUrl::fromEncoded(decided.header("Location")) : QUrl();
}

QString OAuthTest::code(const QString &path, const QString &account)
{
    return QUrlQuery(answer(s("Allow"), path, account)).queryItemValue(s("code"));
}

Wire::Answer OAuthTest::redeem(const QString &code, const QByteArray &more)
{
    return m_wire->form(s("/oauth/token"), "grant_type=authorization_code&code=" + code.toLatin1() + more);
}

QJsonObject OAuthTest::logIn(const QString &account)
{
    return redeem(code(authorize, account)).object();
}

void OAuthTest::pageOffersBothAnswers()
{
    const auto shown = m_wire->get(authorize);
    QCOMPARE(shown.status, 200);
    QVERIFY(shown.body.contains(">Allow</button>"));
    QVERIFY(shown.body.contains(">Deny</button>"));
    QVERIFY(shown.body.contains("ada@example.com"));
    QVERIFY(shown.body.contains("grace@example.com"));
    QCOMPARE(shown.header("X-Frame-Options"), QByteArray("DENY"));
}

void OAuthTest::allowGivesACode()
{
    const QUrl back = answer(s("Allow"));
    QCOMPARE(back.adjusted(QUrl::RemoveQuery), QUrl(s("http://127.0.0.1:4711/callback")));
    const QUrlQuery query(back);
    QCOMPARE(query.queryItemValue(s("state"), QUrl::FullyDecoded), s("st/ate 1"));
    const auto token = redeem(query.queryItemValue(s("code")));
    QCOMPARE(token.status, 200);
    QCOMPARE(token.object().keys(), (QStringList{s("access_token"), s("expires_in"), s("refresh_token"),
                                                 s("session_nonce"), s("token_type"), s("user_id")}));
    QCOMPARE(token.object().value(s("expires_in")).toInt(), 28799);
    QCOMPARE(token.object().value(s("token_type")).toString(), s("Bearer"));
    m_wire->setToken(token.object().value(s("access_token")).toString());
    QCOMPARE(m_wire->get(s("/account")).object().value(s("email")).toString(), s("ada@example.com"));
}

void OAuthTest::denySaysSo()
{
    const QUrlQuery query(answer(s("Deny")));
    QCOMPARE(query.queryItemValue(s("error")), s("access_denied"));
    QCOMPARE(query.queryItemValue(s("state"), QUrl::FullyDecoded), s("st/ate 1"));
    QVERIFY(!query.hasQueryItem(s("code")));
}

void OAuthTest::personIsChosen()
{
    m_wire->setToken(logIn(s("grace@example.com")).value(s("access_token")).toString());
    QCOMPARE(m_wire->get(s("/account")).object().value(s("email")).toString(), s("grace@example.com"));
}

void OAuthTest::pageCountsOnce()
{
    const QByteArray fields = "authorize=Allow&page=" + page().toLatin1();
    QCOMPARE(m_wire->form(s("/oauth/authorize"), fields).status, 302);
    QCOMPARE(m_wire->form(s("/oauth/authorize"), fields).status, 400);
}

void OAuthTest::codeCountsOnce()
{
    const QString granted = code();
    QCOMPARE(redeem(granted).status, 200);
    const auto again = redeem(granted);
    QCOMPARE(again.status, 401);
    QCOMPARE(again.id(), s("unauthorized"));
    QVERIFY(again.object().contains(s("message")));
}

void OAuthTest::challengeIsVerified()
{
    const QByteArray verifier = "a-verifier-of-at-least-forty-three-characters-0";
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QString path = authorize + s("&code_challenge_method=S256&code_challenge=") + QString::fromLatin1(challenge);
    QCOMPARE(redeem(code(path)).status, 401);
    QCOMPARE(redeem(code(path), secret + "&code_verifier=another").status, 401);
    QCOMPARE(redeem(code(path), secret + "&code_verifier=" + verifier).status, 200);
}

void OAuthTest::secretIsRequired()
{
    QCOMPARE(redeem(code(), {}).status, 401);
    QCOMPARE(redeem(code(), "&client_secret=wrong").status, 401);
}

void OAuthTest::basicCarriesTheSecret()
{
    const auto token =
        m_wire->form(s("/oauth/token"), "grant_type=authorization_code&code=" + code().toLatin1(),
                     {{"Authorization", "Basic " + QByteArray("x:bowline-development-secret").toBase64()}});
    QCOMPARE(token.status, 200);
}

void OAuthTest::refreshGivesANewToken()
{
    const QJsonObject login = logIn();
    const QByteArray refresh =
        "grant_type=refresh_token&refresh_token=" + login.value(s("refresh_token")).toString().toLatin1() + secret;
    const auto renewed = m_wire->form(s("/oauth/token"), refresh);
    QCOMPARE(renewed.status, 200);
    QVERIFY(renewed.object().value(s("access_token")) != login.value(s("access_token")));
    QCOMPARE(renewed.object().value(s("refresh_token")), login.value(s("refresh_token")));
    m_wire->setToken(renewed.object().value(s("access_token")).toString());
    QCOMPARE(m_wire->get(s("/account")).status, 200);
    QCOMPARE(m_wire->form(s("/oauth/token"), "grant_type=refresh_token&refresh_token=nonsense" + secret).status, 401);
}

void OAuthTest::expiredTokenCanBeRefreshed()
{
    const QJsonObject login = logIn();
    m_wire->setToken(login.value(s("access_token")).toString());
    QCOMPARE(m_wire->get(s("/account")).status, 200);
    m_wire->control("POST", s("/expire"), {{s("account"), s("ada@example.com")}});
    QCOMPARE(m_wire->get(s("/account")).status, 401);
    const auto renewed = m_wire->form(
        s("/oauth/token"),
        "grant_type=refresh_token&refresh_token=" + login.value(s("refresh_token")).toString().toLatin1() + secret);
    QCOMPARE(renewed.status, 200);
    m_wire->setToken(m_sandbox->token());
    QCOMPARE(m_wire->get(s("/account")).status, 200);
}

void OAuthTest::revokedLoginCannot()
{
    const QJsonObject login = logIn(s("grace@example.com"));
    m_wire->control("POST", s("/revoke"), {{s("account"), s("grace@example.com")}});
    m_wire->setToken(login.value(s("access_token")).toString());
    QCOMPARE(m_wire->get(s("/account")).status, 401);
    const auto renewed = m_wire->form(
        s("/oauth/token"),
        "grant_type=refresh_token&refresh_token=" + login.value(s("refresh_token")).toString().toLatin1() + secret);
    QCOMPARE(renewed.status, 401);
    QCOMPARE(m_wire->get(s("/account"), {{"Authorization", "Bearer " + m_sandbox->token(1).toLatin1()}}).status, 401);
    QVERIFY(!logIn(s("grace@example.com")).isEmpty());
}

void OAuthTest::deletedAuthorizationIsDead()
{
    const QJsonObject login = logIn();
    const QString mine = login.value(s("access_token")).toString();
    QString id;
    for (const QJsonValue &each :
         m_wire->get(s("/oauth/authorizations"), {{"Authorization", "Bearer " + mine.toLatin1()}}).array()) {
        if (each.toObject().value(s("access_token")).toObject().value(s("token")).toString() == mine)
            id = each.toObject().value(s("id")).toString();
    }
    QVERIFY(!id.isEmpty());
    QCOMPARE(m_wire->send("DELETE", s("/oauth/authorizations/") + id, {}).status, 200);
    m_wire->setToken(mine);
    QCOMPARE(m_wire->get(s("/account")).status, 401);
}

void OAuthTest::badRequestsGoNowhere_data()
{
    QTest::addColumn<QString>("path");
    const QString base = s("/oauth/authorize?");
    QTest::newRow("no client") << base + s("response_type=code");
    QTest::newRow("unknown client") << base + s("response_type=code&client_id=nobody");
    QTest::newRow("other redirect") << authorize + s("&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fcallback");
    QTest::newRow("token response") << base + s("response_type=token&client_id=bowline-development");
    QTest::newRow("plain challenge") << authorize + s("&code_challenge=abc&code_challenge_method=plain");
    QTest::newRow("unknown scope") << base + s("response_type=code&client_id=bowline-development&scope=everything");
}

void OAuthTest::badRequestsGoNowhere()
{
    QFETCH(QString, path);
    m_expectViolations = true;
    const auto answered = m_wire->get(path);
    QCOMPARE(answered.status, 400);
    QVERIFY(answered.header("Location").isEmpty());
    QVERIFY(!answered.body.contains("Allow"));
}

void OAuthTest::clientsAreRegistered()
{
    const auto made =
        m_wire->send("POST", s("/oauth/clients"),
                     {{s("name"), s("Mine <b>")}, {s("redirect_uri"), s("http://localhost:1234/cb?keep=1")}});
    QCOMPARE(made.status, 201);
    const QString path = s("/oauth/authorize?response_type=code&client_id=") + made.object().value(s("id")).toString();
    QVERIFY(m_wire->get(path).body.contains("Mine &lt;b&gt;"));
    const QUrl back = answer(s("Allow"), path);
    QCOMPARE(QUrlQuery(back).queryItemValue(s("keep")), s("1"));
    QVERIFY(!QUrlQuery(back).hasQueryItem(s("state")));
    // Another client's code is worth nothing.
    QCOMPARE(redeem(QUrlQuery(back).queryItemValue(s("code"))).status, 401);
}

void OAuthTest::tokensAreRedacted()
{
    logIn();
    int redacted = 0;
    for (const QJsonValue &each : m_wire->get(s("/oauth/authorizations")).array()) {
        const QString token = each.toObject().value(s("access_token")).toObject().value(s("token")).toString();
        redacted += token.contains(s("**********")) ? 1 : 0;
    }
    QVERIFY(redacted >= 1);
}

BOWLINE_TEST(OAuthTest)

} // namespace tst_oauth

#include "tst_oauth.moc"
