// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bowlinectl for somebody in trouble: ways out of every state, and answers that say what to do.
#include "CtlDesk.h"
#include "support/TestMain.h"

using namespace bowline;
using namespace bowline::ctl;
using bowline::test::await;
using bowline::test::Clockwork;
using bowline::test::CtlDesk;
using bowline::test::parsed;
using bowline::test::s;

namespace tst_ctladvice {

class TestCtlAdvice : public QObject, private CtlDesk
{
    Q_OBJECT

    Answer carriedOut(const CommandLine &line)
    {
        Commands commands(m_service.get());
        return await(commands.run(line)).value_or(Answer{ExitCode::Usage, s("nothing"), {}});
    }

private Q_SLOTS:
    void init() { fill(); }

    void resumeTakesASyncUpAgain()
    {
        addSync(SyncState::OptedOut);
        CommandLine line;
        line.command = Command::Resume;
        line.project = s("shop api");
        line.envVar = s("DATABASE_URL");
        QCOMPARE(carriedOut(line).code, ExitCode::Ok);
        QCOMPARE(m_service->lastArguments(s("resumeSync")), (QStringList{s("p1"), s("DATABASE_URL")}));
        line.project = s("none");
        QCOMPARE(carriedOut(line).code, ExitCode::NotFound);
    }

    void authorizeAppByEnvVarOrByAccount()
    {
        m_service->envVars().envVarsOf[s("p1")][0].sync->appId = s("app-1");
        m_service->envVars().envVarsOf[s("p1")][0].sync->account = AccountId(s("a1"));
        CommandLine line;
        line.command = Command::AuthorizeApp;
        line.project = s("Shop API");
        line.envVar = s("DATABASE_URL");
        line.code = Secret(s("246810"));
        QCOMPARE(carriedOut(line).code, ExitCode::Ok);
        QCOMPARE(m_service->lastArguments(s("authorizeApp")), (QStringList{s("a1"), s("app-1"), s("246810")}));
        line.project = s("ada@example.com");
        line.envVar = s("sushi");
        const Answer answer = carriedOut(line);
        QCOMPARE(answer.code, ExitCode::Ok);
        QVERIFY(!answer.text.contains(s("246810")));
        QCOMPARE(m_service->lastArguments(s("authorizeApp")), (QStringList{s("a1"), s("sushi"), s("246810")}));
        m_service->failNext(s("authorizeApp"), makeError(ErrorCode::AuthCodeRefused));
        QCOMPARE(carriedOut(line).code, ExitCode::Refused);
        line.project = s("nobody");
        QCOMPARE(carriedOut(line).code, ExitCode::NotFound);
    }

    void whatFailedIsNamed()
    {
        m_service->failNext(s("syncNow"), makeError(ErrorCode::ApiNotFound));
        const Answer answer = run("sync-now --all");
        QCOMPARE(answer.code, ExitCode::Attention);
        QVERIFY2(answer.text.contains(s("DATABASE_URL of Shop API: ")), qPrintable(answer.text));
        QCOMPARE(answer.json.toArray().at(0)[s("error")][s("code")].toString(), s("api.not_found"));
    }

    void aMissingServiceIsToldHowToBeStarted()
    {
        m_service->failNext(s("subscribe"), makeError(ErrorCode::ServiceAway));
        const Answer answer = run("status");
        QCOMPARE(answer.code, ExitCode::NoService);
        QVERIFY2(answer.text.contains(s("bowline-syncd")), qPrintable(answer.text));
        QVERIFY(answer.json[s("do")].toString().contains(s("bowline-syncd")));
    }

    void aBadCommandLineHasJsonToo()
    {
        const Answer answer = misuse(parsed("--json dance").error());
        QCOMPARE(answer.code, ExitCode::Usage);
        QCOMPARE(answer.json[s("error")][s("code")].toString(), s("input.invalid"));
        QVERIFY(answer.text.contains(s("dance")));
    }

    // What it says to do must lead out of the state.
    void doctorsAdviceLeadsOut_data()
    {
        QTest::addColumn<NextStep>("step");
        QTest::addColumn<QString>("advice");
        QTest::newRow("sync now") << NextStep::SyncNow << s("bowlinectl sync-now \"Shop API\" DATABASE_URL");
        QTest::newRow("retry") << NextStep::Retry << s("bowlinectl sync-now \"Shop API\" DATABASE_URL");
        QTest::newRow("none") << NextStep::None << s("bowlinectl sync-now \"Shop API\" DATABASE_URL");
        QTest::newRow("authorize") << NextStep::AuthorizeApp << s("bowlinectl authorize-app \"Shop API\" DATABASE_URL");
        QTest::newRow("log in") << NextStep::LogIn << s("Log in again");
        QTest::newRow("keychain") << NextStep::UnlockKeychain << s("Unlock");
        QTest::newRow("database") << NextStep::ChooseDatabase << s("Choose another database");
        QTest::newRow("sync") << NextStep::EditSync << s("edit-sync");
        QTest::newRow("destination") << NextStep::EditDestination << s("change the destination");
        QTest::newRow("settings") << NextStep::OpenSettings << s("Settings");
    }
    void doctorsAdviceLeadsOut()
    {
        QFETCH(NextStep, step);
        QFETCH(QString, advice);
        addSync(SyncState::Disconnected);
        m_service->envVars().envVarsOf[s("p1")][0].sync->nextStep = step;
        const QJsonObject found = check(examined({}), "sync");
        QVERIFY2(found[s("do")].toString().contains(advice), qPrintable(found[s("do")].toString()));
        QCOMPARE(found[s("do")].toString().contains(s("sync-now")), advice.contains(s("sync-now")));
    }

    // The accounts' own addresses, and nobody's where there is no account.
    void doctorAsksTheHerokusOfTheAccounts()
    {
        Clockwork heroku(QDateTime::currentDateTimeUtc());
        m_service->state.accounts[0].api = heroku.url().toString();
        HttpClient http;
        SystemClock clock;
        QTemporaryDir dir;
        const Doctor::Places places{dir.filePath(s("none.sock")),
                                    dir.filePath(s("none")),
                                    {},
                                    QUrl(s("http:/"
                                           "/127.0.0.1:1/"))};
        Doctor doctor(m_service.get(), &http, &clock, places);
        const Answer answer = await(doctor.examine()).value_or(Answer{});
        QCOMPARE(check(answer, "network")[s("verdict")].toString(), s("ok"));
        QCOMPARE(check(answer, "clock")[s("verdict")].toString(), s("ok"));
        m_service->state.accounts.clear();
        Doctor other(m_service.get(), &http, &clock, places);
        const Answer nobody = await(other.examine()).value_or(Answer{});
        QCOMPARE(check(nobody, "network")[s("verdict")].toString(), s("not checked"));
        QCOMPARE(check(nobody, "clock")[s("verdict")].toString(), s("not checked"));
    }
};

BOWLINE_TEST(TestCtlAdvice)

} // namespace tst_ctladvice

#include "tst_ctladvice.moc"
