// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong at Heroku, as a person sees it: each ends in the right state with a reason and a next step, and heals
// when its cause has gone. The service's time passes ten times as fast.
#include "service/ServiceFixture.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

Q_DECLARE_METATYPE(bowline::SyncState)
Q_DECLARE_METATYPE(bowline::NextStep)
Q_DECLARE_METATYPE(bowline::AccountState)

namespace tst_faults {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QString url = QStringLiteral("DATABASE_URL");
const QString mine = QStringLiteral("MY_OWN_URL");
const QString envVar = QStringLiteral("PG_DATABASE_URL");
constexpr int patienceMs = 120000; // the hurried clock leaves the computer a tenth of the time that it has in use

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;
    AccountView m_account;

    struct Tied
    {
        ProjectId project;
        QString app;
        QString configVar;
    };
    Tied m_sushi;

    // A project whose env var follows; one without an id if that failed, which every test then notices.
    Tied tie(const QString &name, const QString &app, const QString &configVar = url, const Rendering &rendering = {})
    {
        auto database = m_fixture->database(m_account.id, app, configVar);
        if (!database && (database = m_fixture->database(m_account.id, app, url)))
            database->configVar = configVar; // one that no attachment keeps, and a person may set
        const auto project = m_fixture->newProject(name);
        if (!database || !project)
            return {};
        ConnectRequest request = m_fixture->request(*project, m_account, *database, envVar);
        request.rendering = rendering;
        const auto job = m_fixture->connect(request);
        return job && !job->error ? Tied{project->id, app, configVar} : Tied();
    }
    void untie(const Tied &tied) { QVERIFY(await(m_fixture->service().projects().deleteProject(tied.project))); }
    SyncView sync(const Tied &tied) const { return m_fixture->sync(tied.project, envVar); }
    SyncState state(const Tied &tied) const { return m_fixture->state(tied.project, envVar); }
    bool isHealed(const Tied &tied)
    {
        // The state last: reading the value lets the service run, and what was in sync before it need not be after.
        return m_fixture->value(tied.project, envVar) == m_fixture->configVar(tied.app, tied.configVar) &&
               state(tied) == SyncState::InSync;
    }
    void fault(const char *kind, const QString &path, int status = 0)
    {
        QJsonObject body{{s("kind"), s(kind)}, {s("path"), path}, {s("times"), 0}};
        if (status)
            body.insert(s("status"), status);
        m_fixture->control("POST", s("/faults"), body);
    }
    void act(const char *what, const QJsonObject &body) { m_fixture->control("POST", s("/") + s(what), body); }
    void setMine(const QByteArray &value)
    {
        act("set", {{s("app"), s("sushi")}, {s("name"), mine}, {s("value"), QString::fromUtf8(value)}});
    }
    int requests(const QString &path) const
    {
        int count = 0;
        const auto all = m_fixture->control("GET", s("/requests")).toArray();
        for (const auto &one : all)
            count += one.toObject().value(s("path")).toString() == path;
        return count;
    }
    AccountState accountState() const { return m_fixture->accounts.value(m_account.id).state; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({s("--quiet"), s("--redirect-uri"), ServiceFixture::freeRedirect()}),
                 qPrintable(m_sandbox.error()));
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox, 10);
        QVERIFY(m_fixture->start());
        QVERIFY(await(m_fixture->service().settings().setPolling(2, 100)));
        const auto account = m_fixture->logInByBrowser();
        QVERIFY2(account, account ? "" : qPrintable(account.error().text()));
        m_account = *account;
        m_sushi = tie(s("Sushi"), s("sushi"));
        QVERIFY(!m_sushi.project.isEmpty());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(s(".*")));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_sushi), patienceMs);
    }
    void cleanup()
    {
        m_fixture->control("DELETE", s("/faults"));
        QCOMPARE(m_fixture->control("GET", s("/violations")).toArray(), QJsonArray());
        if (accountState() != AccountState::Ready)
            QVERIFY(m_fixture->logInByBrowser());
    }
    void cleanupTestCase()
    {
        QVERIFY(m_fixture->revisionsInOrder);
        m_fixture->stop();
    }

    // -- config vars cannot be fetched

    void fetchFails_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<SyncState>("state");
        QTest::addColumn<NextStep>("next");
        const auto row = [](const char *kind, int status, const char *code, SyncState state, NextStep next) {
            QTest::addRow("%s %d", kind, status) << s(kind) << status << s(code) << state << next;
        };
        row("status", 503, "api.unavailable", SyncState::Offline, NextStep::SyncNow);
        row("status", 500, "api.unavailable", SyncState::Offline, NextStep::SyncNow);
        row("rate_limit", 0, "api.rate_limited", SyncState::Offline, NextStep::SyncNow);
        row("html", 502, "api.unavailable", SyncState::Offline, NextStep::SyncNow);
        row("html", 200, "api.bad_answer", SyncState::Offline, NextStep::SyncNow);
        row("malformed", 0, "api.bad_answer", SyncState::Offline, NextStep::SyncNow);
        row("truncate", 0, "net.protocol", SyncState::Offline, NextStep::SyncNow);
        row("drop", 0, "net.protocol", SyncState::Offline, NextStep::SyncNow);
        row("status", 404, "api.not_found", SyncState::Disconnected, NextStep::ChooseDatabase);
        row("status", 403, "auth.forbidden", SyncState::Disconnected, NextStep::LogIn);
        row("status", 401, "api.unavailable", SyncState::Offline, NextStep::SyncNow);
        row("two_factor", 0, "auth.app_two_factor", SyncState::Disconnected, NextStep::AuthorizeApp);
        row("status", 402, "api.invalid", SyncState::Offline, NextStep::SyncNow);
        row("status", 422, "api.invalid", SyncState::Offline, NextStep::SyncNow);
    }
    void fetchFails()
    {
        QFETCH(QString, kind);
        QFETCH(int, status);
        fault(kind.toLatin1().constData(), s("/apps/{app}/config-vars"), status);
        const auto asked = await(m_fixture->service().syncs().syncNow(m_sushi.project, envVar));
        QVERIFY(!asked);
        QTEST(errorCodeText(asked.error().code), "code");
        // Each further attempt is an update for a moment.
        QFETCH(SyncState, state);
        QFETCH(NextStep, next);
        QTRY_COMPARE(sync(m_sushi).state, state);
        QTRY_COMPARE(sync(m_sushi).nextStep, next);
        QVERIFY(sync(m_sushi).reason.text().size() > 20);
        if (state == SyncState::Offline || kind == s("two_factor"))
            QTRY_VERIFY(sync(m_sushi).nextAttemptAt.isValid());
        QTRY_COMPARE(accountState(), AccountState::Ready);

        act("rotate", {{s("database"), s("sushi")}});
        m_fixture->control("DELETE", s("/faults"));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_sushi), patienceMs);
        QVERIFY(sync(m_sushi).reason.isEmpty());
        QCOMPARE(sync(m_sushi).nextStep, NextStep::None);
    }

    // The offered step leads out: by the app's id or its name, and a wrong code changes nothing.
    void anAppIsAuthorizedWithACode()
    {
        AccountsApi &accounts = m_fixture->service().accounts();
        const auto authorize = [&](const QString &app, const char *code) {
            return await(accounts.authorizeApp(m_account.id, app, Secret(s(code))));
        };
        for (const bool byName : {true, false}) {
            act("second_factor", {{s("app"), s("sushi")}, {s("code"), s("246810")}});
            QVERIFY(!await(m_fixture->service().syncs().syncNow(m_sushi.project, envVar)));
            QTRY_COMPARE(sync(m_sushi).nextStep, NextStep::AuthorizeApp);
            QVERIFY(sync(m_sushi).reason.text().contains(s("sushi")));
            const QString app = byName ? s("sushi") : sync(m_sushi).appId;
            QVERIFY(!app.isEmpty());
            QCOMPARE(authorize(app, "000000").error().code, ErrorCode::AuthCodeRefused);
            QCOMPARE(authorize(app, " ").error().code, ErrorCode::InputInvalid);
            QTRY_COMPARE(state(m_sushi), SyncState::Disconnected); // another attempt is an update for a moment
            act("rotate", {{s("database"), s("sushi")}});
            QVERIFY(authorize(app, " 246810 "));
            QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_sushi), patienceMs);
            QCOMPARE(sync(m_sushi).nextStep, NextStep::None);
        }
        act("second_factor", {{s("app"), s("sushi")}, {s("code"), QString()}});
        QCOMPARE(await(accounts.authorizeApp(AccountId(s("none")), s("sushi"), Secret(s("1")))).error().code,
                 ErrorCode::NotFound);
    }

    void slowIsOnlySlow()
    {
        m_fixture->control(
            "POST", s("/faults"),
            {{s("kind"), s("slow")}, {s("path"), s("/apps/{app}/config-vars")}, {s("ms"), 700}, {s("times"), 2}});
        act("rotate", {{s("database"), s("sushi")}});
        QVERIFY(await(m_fixture->service().syncs().syncNow(m_sushi.project, envVar)));
        QCOMPARE(m_fixture->value(m_sushi.project, envVar), m_fixture->configVar(m_sushi.app, m_sushi.configVar));
        // The sweep may tell of the release only now, and have it looked at once more.
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_sushi), patienceMs);
    }

    // -- the sweep fails

    void sweepFails_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("status");
        for (const char *kind : {"malformed", "truncate", "drop", "rate_limit"})
            QTest::newRow(kind) << s(kind) << 0;
        QTest::newRow("503") << s("status") << 503;
        QTest::newRow("401") << s("status") << 401;
        QTest::newRow("html") << s("html") << 502;
    }
    void sweepFails()
    {
        QFETCH(QString, kind);
        QFETCH(int, status);
        fault(kind.toLatin1().constData(), s("/apps"), status);
        act("rotate", {{s("database"), s("sushi")}});
        // Not at the first failure, but when it has lasted.
        QTRY_COMPARE_WITH_TIMEOUT(state(m_sushi), SyncState::Offline, patienceMs);
        QVERIFY(sync(m_sushi).reason.text().size() > 20);
        QCOMPARE(sync(m_sushi).nextStep, NextStep::SyncNow);
        QTRY_COMPARE(accountState(), AccountState::Ready);
        m_fixture->control("DELETE", s("/faults"));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_sushi), patienceMs);
    }

    // -- logins

    void expiredLoginIsRefreshedOnceAndSilently()
    {
        const Tied other = tie(s("Other"), s("miso-api"));
        QVERIFY(!other.project.isEmpty());
        const int before = requests(s("/oauth/token")); // the sweep may be the one that renews
        act("expire", {{s("account"), s("ada@example.com")}});
        const auto one = m_fixture->service().syncs().syncNow(m_sushi.project, envVar);
        const auto two = m_fixture->service().syncs().syncNow(other.project, envVar);
        QVERIFY(await(one));
        QVERIFY(await(two));
        QCOMPARE(requests(s("/oauth/token")), before + 1);
        QCOMPARE(accountState(), AccountState::Ready);
        untie(other);
    }
    void renewedLoginOutlivesARestart()
    {
        act("expire", {{s("account"), s("ada@example.com")}});
        QVERIFY(await(m_fixture->service().syncs().syncNow(m_sushi.project, envVar)));
        m_fixture->stop();
        act("rotate", {{s("database"), s("sushi")}});
        const int before = requests(s("/oauth/token"));
        QVERIFY(m_fixture->start());
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_sushi), patienceMs);
        QCOMPARE(requests(s("/oauth/token")), before);
    }
    // -- the database and its config var

    void revokedBeforeReplaced()
    {
        act("rotate", {{s("database"), s("sushi")}, {s("revoke_first_ms"), 20000}}); // time enough for a look
        QVERIFY(await(m_fixture->service().syncs().syncNow(m_sushi.project, envVar)));
        QTRY_COMPARE(state(m_sushi), SyncState::WaitingForHeroku);
        QCOMPARE(sync(m_sushi).nextStep, NextStep::SyncNow);
        QVERIFY(sync(m_sushi).reason.text().contains(s("no longer accepts")));
        QTRY_VERIFY(sync(m_sushi).nextAttemptAt.isValid());
        const QByteArray dead = m_fixture->value(m_sushi.project, envVar);
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_sushi), patienceMs);
        QVERIFY(m_fixture->value(m_sushi.project, envVar) != dead);
        const auto activity = m_fixture->journeys(m_sushi.project);
        QVERIFY(activity.size() >= 2);
        QCOMPARE(activity[0].cause.text(), s("Credential rotation"));
        QCOMPARE(activity[0].result, ActivityResult::Succeeded);
        QCOMPARE(activity[1].result, ActivityResult::Unproven); // one entry for all the retries
        QCOMPARE(activity[1].cause.text(), s("Sync now"));      // and it keeps saying why it began
    }
    void failoverIsTold()
    {
        act("failover", {{s("database"), s("sushi")}});
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_sushi), patienceMs);
        QCOMPARE(m_fixture->journeys(m_sushi.project).first().cause.text(), s("Failover or maintenance"));
    }
    void promotionIsTold()
    {
        const Tied tied = tie(s("Promotion"), s("sushi"));
        act("promote", {{s("app"), s("sushi")}, {s("attachment"), s("HEROKU_POSTGRESQL_BLUE")}});
        const QByteArray promoted = m_fixture->configVar(s("sushi"), url);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->value(tied.project, envVar) == promoted && isHealed(tied), patienceMs);
        QCOMPARE(m_fixture->journeys(tied.project).first().cause.text(), s("Another database promoted"));
        QTRY_COMPARE(m_fixture->journeys(tied.project).first().result, ActivityResult::Succeeded);
        untie(tied);
    }
    void detachedIsToldOnce()
    {
        const Tied tied = tie(s("Detached"), s("ramen"), s("SUSHI_DB_URL"));
        const QByteArray last = m_fixture->value(tied.project, envVar);
        act("detach", {{s("app"), s("ramen")}, {s("attachment"), s("SUSHI_DB")}});
        QTRY_COMPARE_WITH_TIMEOUT(state(tied), SyncState::Disconnected, patienceMs);
        QCOMPARE(sync(tied).nextStep, NextStep::ChooseDatabase);
        QVERIFY(sync(tied).reason.text().contains(s("gone from Heroku")));
        QCOMPARE(m_fixture->value(tied.project, envVar), last);
        // Further looks find nothing new, and do not fill Activity with it.
        for (int i = 0; i < 3; ++i) {
            act("set", {{s("app"), s("ramen")}, {s("name"), s("N")}, {s("value"), QString::number(i)}});
            const int looks = requests(configVarsPath(tied));
            QTRY_VERIFY_WITH_TIMEOUT(requests(configVarsPath(tied)) > looks, patienceMs);
        }
        QCOMPARE(m_fixture->journeys(tied.project).size(), 2);
        QCOMPARE(m_fixture->journeys(tied.project).first().cause.text(), s("Config var removed"));
        QTRY_COMPARE(m_fixture->journeys(tied.project).first().result, ActivityResult::Failed);
        // It comes back.
        act("set", {{s("app"), s("ramen")},
                    {s("name"), s("SUSHI_DB_URL")},
                    {s("value"), QString::fromUtf8(m_fixture->configVar(s("sushi"), url))}});
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(tied), patienceMs);
        untie(tied);
    }
    void deletedAppIsGone()
    {
        const Tied tied = tie(s("Deleted"), s("tempura"));
        const QByteArray last = m_fixture->value(tied.project, envVar);
        QUrl app = m_sandbox.endpoints().api;
        app.setPath(s("/apps/tempura"));
        QCOMPARE(m_sandbox.call("DELETE", app, {}, m_sandbox.token()).value(s("status")).toInt(), 200);
        QTRY_COMPARE_WITH_TIMEOUT(state(tied), SyncState::Disconnected, patienceMs);
        QCOMPARE(sync(tied).nextStep, NextStep::ChooseDatabase);
        QVERIFY(sync(tied).reason.text().contains(s("gone from Heroku")));
        QCOMPARE(accountState(), AccountState::Ready);
        QTRY_COMPARE(m_fixture->journeys(tied.project).size(), 2);
        QTRY_COMPARE(m_fixture->journeys(tied.project).first().result, ActivityResult::Failed);
        QCOMPARE(m_fixture->journeys(tied.project).first().cause.text(), s("App gone from Heroku"));
        QVERIFY(await(m_fixture->service().syncs().optOut(tied.project, envVar)));
        QCOMPARE(m_fixture->value(tied.project, envVar), last);
        untie(tied);
    }

    // -- what is not a URL

    void notAUrlIsRefusedAtConnect()
    {
        const auto project = m_fixture->newProject(s("Not a URL"));
        QVERIFY(project);
        DatabaseView database = *m_fixture->database(m_account.id, s("sushi"), url);
        database.configVar = s("PARTNER_URL");
        const auto job = m_fixture->connect(m_fixture->request(*project, m_account, database, envVar));
        QVERIFY(job && job->error);
        QCOMPARE(job->error->code, ErrorCode::UrlInvalid);
        QCOMPARE(await(m_fixture->service().envVars().listEnvVars(project->id))->rows.size(), 0);
        QVERIFY(!await(m_fixture->service().syncs().syncNow(project->id, envVar)));
        QTRY_COMPARE(m_fixture->projects.value(project->id).syncCount, 0);
        QVERIFY(await(m_fixture->service().projects().deleteProject(project->id)));
    }
    void laterChangeToSomethingElseIsNotWritten()
    {
        setMine(m_fixture->configVar(s("sushi"), url));
        const Tied tied = tie(s("Later"), s("sushi"), mine);
        setMine("under construction");
        const QByteArray before = m_fixture->value(tied.project, envVar);
        QTRY_COMPARE_WITH_TIMEOUT(state(tied), SyncState::Failing, patienceMs);
        QCOMPARE(m_fixture->value(tied.project, envVar), before); // what worked is not lost
        QVERIFY(sync(tied).reason.text().size() > 20);
        QCOMPARE(m_fixture->journeys(tied.project).first().cause.text(), s("Config var changed"));
        setMine(m_fixture->configVar(s("sushi"), url));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(tied), patienceMs);
        untie(tied);
    }
    void whatCannotBeRenderedIsNotWritten()
    {
        setMine(m_fixture->configVar(s("sushi"), url));
        const Tied tied = tie(s("Rendered"), s("sushi"), mine, Rendering::fromTransforms(true, false));
        const QByteArray last = m_fixture->value(tied.project, envVar);
        QVERIFY(last.contains("sslmode=require"));
        setMine("under construction");
        QTRY_COMPARE_WITH_TIMEOUT(state(tied), SyncState::Failing, patienceMs);
        QCOMPARE(sync(tied).nextStep, NextStep::ChooseDatabase);
        QCOMPARE(m_fixture->value(tied.project, envVar), last);
        setMine(m_fixture->configVar(s("sushi"), url));
        QTRY_COMPARE_WITH_TIMEOUT(state(tied), SyncState::InSync, patienceMs);
        untie(tied);
    }

    // The last one: the token with which the other tests look at Heroku is revoked as well.
    void revokedLoginDisconnectsEverythingUntilANewOne()
    {
        const Tied other = tie(s("Slow"), s("miso-api"));
        QVERIFY(!other.project.isEmpty());
        // One look at Heroku may still be on its way when another one learns the bad news.
        m_fixture->control("POST", s("/faults"),
                           {{s("kind"), s("status")},
                            {s("status"), 503},
                            {s("ms"), 1500},
                            {s("times"), 0},
                            {s("path"), configVarsPath(other)}});
        const auto late = m_fixture->service().syncs().syncNow(other.project, envVar);
        const QByteArray before = m_fixture->value(m_sushi.project, envVar);
        act("revoke", {{s("account"), s("ada@example.com")}});
        act("rotate", {{s("database"), s("sushi")}});
        QVERIFY(!await(m_fixture->service().syncs().syncNow(m_sushi.project, envVar)));
        QVERIFY(!await(late));
        m_fixture->control("DELETE", s("/faults"));
        QTRY_COMPARE(accountState(), AccountState::NeedsLogin);
        QVERIFY(!m_fixture->accounts.value(m_account.id).message.isEmpty());
        for (const Tied &tied : {m_sushi, other}) {
            QTRY_COMPARE(state(tied), SyncState::Disconnected);
            QCOMPARE(sync(tied).nextStep, NextStep::LogIn);
            QVERIFY(!sync(tied).nextAttemptAt.isValid());
        }
        const auto refused = await(m_fixture->service().syncs().syncNow(m_sushi.project, envVar));
        QVERIFY(!refused);
        QCOMPARE(refused.error().nextStep(), NextStep::LogIn);
        // It stays so over a restart.
        m_fixture->stop();
        QVERIFY(m_fixture->start());
        QTRY_COMPARE(accountState(), AccountState::NeedsLogin);

        QVERIFY(m_fixture->logInByBrowser());
        QTRY_COMPARE(accountState(), AccountState::Ready);
        QTRY_COMPARE_WITH_TIMEOUT(state(m_sushi), SyncState::InSync, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(state(other), SyncState::InSync, patienceMs);
        QVERIFY(m_fixture->value(m_sushi.project, envVar) != before);
    }

private:
    QString configVarsPath(const Tied &tied)
    {
        const auto database = m_fixture->database(m_account.id, tied.app, url);
        return s("/apps/%1/config-vars").arg(database ? database->appId : QString());
    }
};

BOWLINE_TEST(TestFaults)

} // namespace tst_faults

#include "tst_faults.moc"
