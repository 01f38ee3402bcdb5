// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in through the browser when more than one login, or more than one person, is about.
#include "service/ServiceFixture.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QUrlQuery>

#include <csignal>
#include <sys/types.h>
#include <unistd.h>

using namespace bowline;
using bowline::test::await;
using bowline::test::happens;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

namespace tst_logins {

namespace {

const QString ada = QStringLiteral("ada@example.com");
const QString grace = QStringLiteral("grace@example.com");

} // namespace

class TestLogins : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;

    ServiceApi &service() { return m_fixture->service(); }
    static QString stateOf(const JobView &job) { return QUrlQuery(job.link).queryItemValue(QStringLiteral("state")); }
    /// What the browser shows when it is sent to the login's redirect address with `query`.
    static QByteArray comeBack(const JobView &job, const QString &query)
    {
        QUrl back(QUrlQuery(job.link).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
        back.setQuery(query);
        QNetworkAccessManager browser;
        std::unique_ptr<QNetworkReply> reply(browser.get(QNetworkRequest(back)));
        return happens([&] { return reply->isFinished(); }) ? reply->readAll() : QByteArray();
    }
    // The process of the sandbox that the service has started, not of the test's own.
    qint64 ownSandbox() const
    {
        const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &process : processes) {
            QFile command(QStringLiteral("/proc/%1/cmdline").arg(process));
            QFile status(QStringLiteral("/proc/%1/stat").arg(process));
            if (!command.open(QFile::ReadOnly) || !status.open(QFile::ReadOnly))
                continue;
            const bool isChild =
                status.readAll().split(')').last().simplified().split(' ').value(1).toLongLong() == ::getpid();
            if (isChild && command.readAll().contains(m_fixture->folder().toUtf8()))
                return process.toLongLong();
        }
        return 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(
                     {QStringLiteral("--quiet"), QStringLiteral("--redirect-uri"), ServiceFixture::freeRedirect()}),
                 qPrintable(m_sandbox.error()));
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox);
        QVERIFY(m_fixture->start());
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanupTestCase()
    {
        QVERIFY(m_fixture->revisionsInOrder);
        m_fixture->stop();
    }

    void renewingTakesNobodyElse()
    {
        const auto account = m_fixture->logInByBrowser(ada);
        QVERIFY(account);
        const auto other = m_fixture->answerInBrowser(await(service().accounts().renewLogin(account->id)), grace);
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::AuthOtherPerson);
        QVERIFY(other.error().text().contains(grace));
        QVERIFY(other.error().text().contains(ada));
        QTRY_COMPARE(m_fixture->accounts.size(), 1);
        QVERIFY(await(service().syncs().databases(account->id)));

        const auto same = m_fixture->answerInBrowser(await(service().accounts().renewLogin(account->id)), ada);
        QVERIFY(same);
        QCOMPARE(same->id, account->id);
        QTRY_COMPARE(m_fixture->accounts.size(), 1);
    }

    // A token account heals by a token of the same person, and by nobody else's.
    void aTokenAccountGetsANewToken()
    {
        const auto account = m_fixture->logIn(0);
        QVERIFY(account);
        QCOMPARE(account->login, LoginKind::ApiToken);
        const auto tokenOf = [this](int index) { return Secret(m_sandbox.token(index)); };
        const auto other = await(service().accounts().renewToken(account->id, tokenOf(1)));
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::AuthOtherPerson);
        QVERIFY(other.error().text().contains(QStringLiteral("token")));
        QVERIFY(!other.error().text().contains(QStringLiteral("browser")));
        const auto wrong = await(service().accounts().renewToken(account->id, Secret(QStringLiteral("not-a-token"))));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::AuthRevoked);
        QVERIFY(await(service().syncs().databases(account->id))); // as before
        const auto same = await(service().accounts().renewToken(account->id, tokenOf(0)));
        QVERIFY(same);
        QCOMPARE(same->id, account->id);
        QCOMPARE(same->login, LoginKind::ApiToken);
        QCOMPARE(await(service().accounts().renewToken(AccountId(QStringLiteral("none")), tokenOf(0))).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(await(service().accounts().renewCliLogin(AccountId(QStringLiteral("none")))).error().code,
                 ErrorCode::NotFound);
    }

    void aSecondPersonIsAnAccountOfTheirOwn()
    {
        QVERIFY(m_fixture->logInByBrowser(ada));
        QVERIFY(m_fixture->logInByBrowser(grace));
        QTRY_COMPARE(m_fixture->accounts.size(), 2);
    }

    // The Back button, or a reload, a moment after: here the moment lasts ten times as long.
    void aSecondReplyIsToldThatTheLoginIsDone()
    {
        ServiceFixture slow(m_sandbox, 0.1);
        QVERIFY(slow.start());
        const auto started = await(slow.service().accounts().startLogin());
        QVERIFY(started);
        QVERIFY(slow.answerInBrowser(started, ada));
        QTRY_VERIFY(slow.jobs.value(started->id).finished);
        const QByteArray page = comeBack(*started, QStringLiteral("code=again&state=") + stateOf(*started));
        QVERIFY2(page.contains("already done"), page.constData());
        slow.stop();
    }

    void anotherLoginsAnswerIsToldInTheWindow()
    {
        const auto started = await(service().accounts().startLogin());
        QVERIFY(started);
        QVERIFY(comeBack(*started, QStringLiteral("code=x&state=of-another")).contains("out of date"));
        QTRY_VERIFY(
            m_fixture->jobs.value(started->id).steps.value(0).note.text().contains(QStringLiteral("another login")));
        QCOMPARE(m_fixture->jobs.value(started->id).steps.value(0).state, StepState::Running);
        QVERIFY(m_fixture->answerInBrowser(started, ada)); // the right one still comes
        QVERIFY(m_fixture->jobs.value(started->id).steps.value(0).note.isEmpty());
    }

    // The browser has answered, and the keychain or Heroku takes a while: a person who gives up then has no account.
    void givenUpAfterTheAnswerIsGivenUp()
    {
        const auto known = m_fixture->accounts.keys();
        for (const AccountId &id : known)
            QVERIFY(await(service().accounts().logOut(id)));
        QTRY_VERIFY(m_fixture->accounts.isEmpty());
        const auto started = await(service().accounts().startLogin());
        QVERIFY(started);
        const auto watching = connect(&service(), &ServiceApi::changed, this, [this, id = started->id](const Delta &) {
            const JobView job = m_fixture->jobs.value(id);
            if (!job.finished && job.steps.value(0).state == StepState::Done)
                service().cancelJob(id).then(this, [](const Expected<Done> &) {});
        });
        const auto answered = m_fixture->answerInBrowser(started, ada);
        disconnect(watching);
        QVERIFY(!answered);
        QCOMPARE(answered.error().code, ErrorCode::Cancelled);
        QTest::qWait(1500); // long enough for what must not happen
        QVERIFY(m_fixture->accounts.isEmpty());
        QVERIFY(m_fixture->logInByBrowser(ada));
    }

    void onePersonTwiceAtOnceIsOneAccount()
    {
        const auto known = m_fixture->accounts.keys();
        for (const AccountId &id : known)
            QVERIFY(await(service().accounts().logOut(id)));
        const auto first = service().accounts().addToken(Secret(m_sandbox.token(0)));
        const auto second = service().accounts().addToken(Secret(m_sandbox.token(0)));
        const auto one = await(first);
        const auto other = await(second);
        QVERIFY(one && other);
        QCOMPARE(one->id, other->id);
        QTRY_COMPARE(m_fixture->accounts.size(), 1);
        QVERIFY(await(service().syncs().databases(one->id)));
    }

    void cancellingOneLoginLeavesTheOther()
    {
        const QByteArray path = qgetenv("PATH"); // where the service looks for the sandbox
        qputenv("PATH", QByteArray(BOWLINE_BIN_DIR ":") + path);
        const auto restore = qScopeGuard([&path] { qputenv("PATH", path); });
        const auto sandbox = await(service().accounts().startSandbox()); // comes to its login much later
        QVERIFY(sandbox);
        const auto browser = await(service().accounts().startLogin());
        QVERIFY2(browser, browser ? "" : qPrintable(browser.error().text() + browser.error().detail));
        QVERIFY(await(service().cancelJob(sandbox->id)));
        QTRY_VERIFY(m_fixture->jobs.value(sandbox->id).finished);
        QVERIFY(m_fixture->answerInBrowser(browser, ada));
    }

    // The last, since it stays up: the sandbox of the test above must be slow to start.
    void aSandboxThatDiesIsStartedAgain()
    {
        if (ServiceFixture::formOfThisRun() == test::ServiceForm::Remote)
            QSKIP("the same service behind a socket");
        const QByteArray path = qgetenv("PATH"); // where the service looks for the sandbox
        qputenv("PATH", QByteArray(BOWLINE_BIN_DIR ":") + path);
        const auto restore = qScopeGuard([&path] { qputenv("PATH", path); });
        const auto started = await(service().accounts().startSandbox());
        QVERIFY(started);
        // Two database clusters are made for it: beside compilers, that takes minutes.
        const auto job = [&] { return m_fixture->jobs.value(started->id); };
        QVERIFY(happens([&] { return !job().link.isEmpty() || job().finished; }, 600000));
        QVERIFY2(!job().finished, qPrintable(job().error ? job().error->text() + job().error->detail : QString()));
        const auto account = m_fixture->answerInBrowser(job(), ada);
        QVERIFY(account);
        QVERIFY(await(service().syncs().databases(account->id)));
        const qint64 process = ownSandbox();
        QVERIFY(process > 0);
        ::kill(pid_t(process), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(ownSandbox() > 0 && ownSandbox() != process, 120000);
        // Once is enough: what is asked in the moment in which the account moves to the new one is cancelled.
        QVERIFY(happens([&] { return await(service().syncs().databases(account->id)).has_value(); }, 120000));
        QVERIFY(await(service().accounts().logOut(account->id)));
    }
};

BOWLINE_TEST(TestLogins)

} // namespace tst_logins

#include "tst_logins.moc"
