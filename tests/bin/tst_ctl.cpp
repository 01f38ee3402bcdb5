// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bowlinectl without a process: what each command says, for people and for programs, and what it ends with.
#include "CtlDesk.h"
#include "bin/ctl/LocalChecks.h"
#include "bin/ctl/TextTable.h"
#include "support/TestMain.h"

#include <QFile>

#include <sys/stat.h>

using namespace bowline;
using namespace bowline::ctl;
using bowline::test::await;
using bowline::test::Clockwork;
using bowline::test::CtlDesk;
using bowline::test::parsed;
using bowline::test::s;

namespace tst_ctl {

class TestCtl : public QObject, private CtlDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fill(); }

    void commandLines_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("good");
        for (const char *good : {"status",
                                 "--json status",
                                 "projects",
                                 "syncs",
                                 "syncs Shop",
                                 "sync-now Shop",
                                 "sync-now Shop A",
                                 "sync-now --all",
                                 "opt-out Shop A",
                                 "resume Shop A",
                                 "authorize-app Shop A",
                                 "connect Shop A sushi",
                                 "connect Shop A sushi READ_URL --for node-postgres --tls --replace",
                                 "connect Shop A sushi --as pg-vars --prefix DB_ --preview --account a@example.com",
                                 "edit-sync Shop A --as jdbc --json",
                                 "help",
                                 "help sync-now",
                                 "sync-now --help",
                                 "--help resume",
                                 "activity --limit 5",
                                 "activity-days",
                                 "activity-days 30",
                                 "accounts",
                                 "doctor --json",
                                 "socket",
                                 "--help",
                                 "--version"})
            QTest::newRow(good) << QByteArray(good) << true;
        for (const char *bad : {"",
                                "dance",
                                "status now",
                                "opt-out Shop",
                                "sync-now",
                                "sync-now Shop --all",
                                "activity --limit 0",
                                "activity --limit many",
                                "activity --limit",
                                "status --all",
                                "--nonsense status",
                                "resume Shop",
                                "authorize-app Shop A 123456",
                                "activity-days many",
                                "activity-days -3",
                                "activity-days 3 4",
                                "help dance",
                                "dance --help",
                                "connect Shop A",
                                "edit-sync Shop",
                                "status --preview",
                                "opt-out Shop A --for libpq",
                                "connect Shop A sushi --for dance",
                                "connect Shop A sushi --as dance",
                                "edit-sync Shop A --account a@example.com"})
            QTest::newRow(*bad ? bad : "nothing") << QByteArray(bad) << false;
    }
    void commandLines()
    {
        QFETCH(QByteArray, words);
        QFETCH(bool, good);
        const auto line = parsed(words.constData());
        QCOMPARE(line.has_value(), good);
        if (!good)
            QVERIFY(!line.error().text().isEmpty());
    }

    void everyCommandIsInTheHelp()
    {
        for (const char *name : {"status", "projects", "syncs", "sync-now", "opt-out", "resume", "connect", "edit-sync",
                                 "authorize-app", "activity", "activity-days", "accounts", "doctor", "socket"}) {
            QVERIFY2(usage().contains(s("\n  ") + s(name) + QLatin1Char(' ')), name);
            const auto asked = CommandLine::parse({s(name), s("--help")});
            QVERIFY(asked && asked->help);
            QCOMPARE(asked->topic, s(name));
            QVERIFY2(usage(asked->topic).contains(s("bowlinectl [--json] [--socket PATH] ") + s(name)), name);
            QVERIFY(!usage(asked->topic).contains(s("\nCommands:")));
        }
        QVERIFY(parsed("help")->topic.isEmpty());
        QCOMPARE(parsed("help opt-out")->topic, s("opt-out"));
    }

    void columnsLineUp()
    {
        QCOMPARE(textTable({s("A"), s("LONG"), s("Z")}, {{s("one"), s("2"), s("three")}, {s("4"), s("five5"), {}}}),
                 s("A    LONG   Z\none  2      three\n4    five5\n"));
    }

    void statusIsHonest_data()
    {
        QTest::addColumn<SyncState>("state");
        QTest::addColumn<int>("code");
        QTest::newRow("in sync") << SyncState::InSync << 0;
        QTest::newRow("opted out") << SyncState::OptedOut << 0;
        QTest::newRow("updating") << SyncState::Updating << 0;
        QTest::newRow("unproven") << SyncState::Unproven << 1;
        QTest::newRow("offline") << SyncState::Offline << 1;
        QTest::newRow("waiting") << SyncState::WaitingForHeroku << 1;
        QTest::newRow("failing") << SyncState::Failing << 1;
        QTest::newRow("disconnected") << SyncState::Disconnected << 1;
    }
    void statusIsHonest()
    {
        QFETCH(SyncState, state);
        QFETCH(int, code);
        addSync(state);
        QCOMPARE(static_cast<int>(run("status").code), code);
        QCOMPARE(static_cast<int>(run("syncs").code), code);
        QCOMPARE(run("status").json.toObject().value(s("ok")).toBool(), code == 0);
    }

    void aLockedKeychainNeedsSomebody()
    {
        m_service->state.keychain.state = KeychainState::Locked;
        const Answer answer = run("status");
        QCOMPARE(answer.code, ExitCode::Attention);
        QVERIFY(answer.text.contains(s("locked")));
    }

    void aRevokedLoginNeedsSomebody()
    {
        m_service->state.accounts[0].state = AccountState::NeedsLogin;
        QCOMPARE(run("status").code, ExitCode::Attention);
        QCOMPARE(run("accounts").code, ExitCode::Attention);
    }

    void syncsAreListedWithoutManualEnvVars()
    {
        const Answer answer = run("syncs");
        QVERIFY(answer.text.contains(s("DATABASE_URL")));
        QVERIFY(!answer.text.contains(s("MINE")));
        QCOMPARE(answer.json.toArray().size(), 1);
        const QJsonObject row = answer.json.toArray().at(0).toObject();
        QCOMPARE(row.value(s("project_name")).toString(), s("Shop API"));
        QCOMPARE(row.value(s("sync")).toObject().value(s("state")).toString(), s("in_sync"));
    }

    void namesWithSpacesAreOneArgument()
    {
        const auto line = CommandLine::parse({s("sync-now"), s("Shop API"), s("DATABASE_URL")});
        QVERIFY(line);
        Commands commands(m_service.get());
        const auto answer = await(commands.run(*line));
        QVERIFY(answer);
        QCOMPARE(answer->code, ExitCode::Ok);
        QCOMPARE(m_service->lastArguments(s("syncNow")), (QStringList{s("p1"), s("DATABASE_URL")}));
    }

    void syncNowTellsWhatCameOut()
    {
        addSync(SyncState::Failing);
        QCOMPARE(run("sync-now --all").code, ExitCode::Attention);
        m_service->failNext(s("syncNow"), makeError(ErrorCode::NetOffline));
        addSync(SyncState::InSync);
        const Answer failed = run("sync-now --all");
        QCOMPARE(failed.code, ExitCode::Attention);
        QVERIFY(failed.text.contains(makeError(ErrorCode::NetOffline).text()));
    }

    void unknownNames()
    {
        QCOMPARE(run("syncs Nowhere").code, ExitCode::NotFound);
        QCOMPARE(run("sync-now Nowhere").code, ExitCode::NotFound);
        QCOMPARE(run("opt-out Nowhere A").code, ExitCode::NotFound);
        QCOMPARE(run("activity Nowhere").code, ExitCode::NotFound);
        m_service->state.projects[0].name = s("Shop");
        QCOMPARE(run("sync-now Shop NOTHING").code, ExitCode::NotFound);
        QCOMPARE(m_service->count(s("syncNow")), 0);
    }

    void optOutSaysThatTheValueStays()
    {
        m_service->state.projects[0].name = s("Shop");
        const Answer answer = run("opt-out Shop DATABASE_URL");
        QCOMPARE(answer.code, ExitCode::Ok);
        QVERIFY(answer.text.contains(s("keeps its value")));
        m_service->failNext(s("optOut"), makeError(ErrorCode::StoreFull));
        QCOMPARE(run("opt-out Shop DATABASE_URL").code, ExitCode::Refused);
    }

    void noService()
    {
        m_service->failNext(s("subscribe"), makeError(ErrorCode::ServiceAway));
        const Answer answer = run("status");
        QCOMPARE(answer.code, ExitCode::NoService);
        QCOMPARE(answer.json.toObject().value(s("error")).toObject().value(s("code")).toString(), s("service.away"));
    }

    void storeCheck()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(s("journal.sqlite"));
        QCOMPARE(checkStore(path).verdict, Verdict::Bad);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(chmod(QFile::encodeName(path).constData(), 0644) == 0);
        const Check open = checkStore(path);
        QCOMPARE(open.verdict, Verdict::Bad);
        QVERIFY(open.toDo.contains(s("chmod")));
        QVERIFY(chmod(QFile::encodeName(path).constData(), 0600) == 0);
        QCOMPARE(checkStore(path).verdict, Verdict::Good);
    }

    // A folder that others may enter is no harm, and never one to take from them.
    void socketCheck()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(s("b.sock"));
        QCOMPARE(checkSocket(path).verdict, Verdict::Bad);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        for (const mode_t mode : {0700U, 0755U, 01777U}) {
            QVERIFY(chmod(QFile::encodeName(dir.path()).constData(), mode) == 0);
            QCOMPARE(checkSocket(path).verdict, Verdict::Good);
        }
        QVERIFY(chmod(QFile::encodeName(dir.path()).constData(), 0777) == 0);
        const Check open = checkSocket(path);
        QCOMPARE(open.verdict, Verdict::Bad);
        QVERIFY(open.what.contains(dir.path()) && !open.toDo.contains(s("chmod")));
        QVERIFY(chmod(QFile::encodeName(dir.path()).constData(), 0700) == 0);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther | QFile::WriteOther));
        QCOMPARE(checkSocket(path).verdict, Verdict::Bad);
    }

    void clockCheck()
    {
        QCOMPARE(checkClock(1000, 1030).verdict, Verdict::Good);
        const Check ahead = checkClock(1000, 4600);
        QCOMPARE(ahead.verdict, Verdict::Bad);
        QVERIFY(ahead.what.contains(s("3600 s ahead of")));
        QVERIFY(checkClock(4600, 1000).what.contains(s("behind")));
    }

    void doctorFindsAWrongClockAndAMissingSocket()
    {
        Clockwork heroku(QDateTime::currentDateTimeUtc().addSecs(-7200));
        HttpClient http;
        SystemClock clock;
        QTemporaryDir dir;
        Doctor doctor(m_service.get(), &http, &clock,
                      {dir.filePath(s("none.sock")), dir.filePath(s("none")), {}, heroku.url()});
        const auto answer = await(doctor.examine());
        QVERIFY(answer);
        QCOMPARE(answer->code, ExitCode::Attention);
        QHash<QString, QString> verdicts;
        for (const auto &check : answer->json.toArray())
            verdicts.insert(check[s("name")].toString(), check[s("verdict")].toString());
        QCOMPARE(verdicts.value(s("clock")), s("failed"));
        QCOMPARE(verdicts.value(s("network")), s("ok"));
        QCOMPARE(verdicts.value(s("socket")), s("failed"));
        QCOMPARE(verdicts.value(s("service")), s("ok"));
        QCOMPARE(verdicts.value(s("keychain")), s("ok"));
        QVERIFY(!verdicts.contains(s("sync")));
    }

    // What the service answers is no service that is away.
    void doctorTellsARefusingStoreFromAServiceThatIsAway_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("ends");
        for (const ErrorCode code : {ErrorCode::StoreReadOnly, ErrorCode::StoreFull, ErrorCode::StoreNewer,
                                     ErrorCode::StoreOffline, ErrorCode::StoreFailed})
            QTest::newRow(qPrintable(errorCodeText(code))) << code << static_cast<int>(ExitCode::Refused);
        for (const ErrorCode code : {ErrorCode::ServiceAway, ErrorCode::ServiceMismatch, ErrorCode::ServiceProtocol})
            QTest::newRow(qPrintable(errorCodeText(code))) << code << static_cast<int>(ExitCode::NoService);
    }
    void doctorTellsARefusingStoreFromAServiceThatIsAway()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, ends);
        m_service->failNext(s("subscribe"), makeError(code));
        const Answer answer = examined({});
        QCOMPARE(static_cast<int>(answer.code), ends);
        const bool answered = ends == static_cast<int>(ExitCode::Refused);
        QCOMPARE(check(answer, "service")[s("verdict")].toString(), answered ? s("ok") : s("failed"));
        QCOMPARE(answer.text.contains(s("Start Bowline, or run bowline-syncd and")), !answered);
        if (answered) {
            const QJsonObject store = check(answer, "store");
            QCOMPARE(store[s("verdict")].toString(), s("failed"));
            QVERIFY(store[s("what")].toString().contains(makeError(code).text()));
            QVERIFY(store[s("do")].toString().size() > 10);
        }
    }

    void doctorNamesTheDatabaseOfATeam()
    {
        const QString place = s("bowline@db.example.com:5432/team");
        m_service->failNext(s("subscribe"), makeError(ErrorCode::StoreOffline));
        QVERIFY(check(examined(place), "store")[s("what")].toString().contains(place));
        m_service->failNext(s("subscribe"), makeError(ErrorCode::ServiceAway));
        const QJsonObject unknown = check(examined(place), "store");
        QCOMPARE(unknown[s("verdict")].toString(), s("not checked"));
        QVERIFY(unknown[s("what")].toString().contains(s("PostgreSQL")) &&
                unknown[s("what")].toString().contains(place));
        // The service's own word, where this shell knows nothing of the team.
        m_service->state.keychain.kind = KeychainKind::Shared;
        m_service->state.settings.journalPath = place;
        const QJsonObject good = check(examined({}), "store");
        QCOMPARE(good[s("verdict")].toString(), s("ok"));
        QVERIFY(good[s("what")].toString().contains(s("PostgreSQL")) && good[s("what")].toString().contains(place));
    }

    void aTeamsDatabaseIsShownWithoutItsPassword()
    {
        QCOMPARE(teamStoreName(Secret(QByteArray())), QString());
        QCOMPARE(
            teamStoreName(Secret(QByteArray("postgresql://bowline:wonderland@db.example.com/team?sslmode=require"))),
            s("bowline@db.example.com:5432/team"));
        const QString unreadable = teamStoreName(Secret(QByteArray("postgresql://bowline:wonder land@")));
        QVERIFY(!unreadable.isEmpty() && !unreadable.contains(s("wonder")));
    }

    void doctorLooksAtTheWebhooks()
    {
        QVERIFY(check(examined({}), "webhooks").isEmpty()); // off
        WebhookView &webhooks = m_service->state.webhooks;
        webhooks.on = true;
        webhooks.listening = true;
        webhooks.appsWanted = webhooks.appsRegistered = 2;
        QCOMPARE(check(examined({}), "webhooks")[s("verdict")].toString(), s("ok"));
        webhooks.error = makeError(ErrorCode::AuthForbidden);
        QCOMPARE(check(examined({}), "webhooks")[s("verdict")].toString(), s("warning"));
        webhooks.listening = false;
        webhooks.error = makeError(ErrorCode::NetRefused);
        const Answer deaf = examined({});
        QCOMPARE(deaf.code, ExitCode::Attention);
        QCOMPARE(check(deaf, "webhooks")[s("verdict")].toString(), s("failed"));
        QVERIFY(check(deaf, "webhooks")[s("what")].toString().contains(s("8790")));
        webhooks.error.reset();
        QCOMPARE(check(examined({}), "webhooks")[s("verdict")].toString(), s("failed"));
    }

    void daysOfActivityAreShownAndChanged()
    {
        m_service->state.settings.activityDays = 400;
        QVERIFY(run("activity-days").text.contains(s("400 days")));
        QVERIFY(m_service->lastArguments(s("setActivityDays")).isEmpty());
        QVERIFY(run("activity-days 1").text.contains(s("1 day.")));
        QCOMPARE(m_service->lastArguments(s("setActivityDays")), QStringList{s("1")});
        const Answer forEver = run("activity-days 0");
        QVERIFY(forEver.text.contains(s("for ever")));
        QCOMPARE(forEver.json.toObject()[s("activity_days")].toInt(), 0);
    }

    void doctorNamesWhatCouldNotBeRead()
    {
        QVERIFY(check(examined({}), "items").isEmpty());
        for (int i = 1; i <= 7; ++i)
            m_service->accounts().unread.append(s("apps[%1].name is missing").arg(i));
        const Answer answer = examined({});
        QCOMPARE(answer.code, ExitCode::Attention);
        const QJsonObject items = check(answer, "items");
        QCOMPARE(items[s("verdict")].toString(), s("warning"));
        for (const char *said : {"7 of the items", "ada@example.com", "apps[1].name is missing", "and so on"})
            QVERIFY2(items[s("what")].toString().contains(s(said)), said);
        QVERIFY(!items[s("what")].toString().contains(s("apps[7]")));
        m_service->failNext(s("unreadItems"), makeError(ErrorCode::ServiceProtocol)); // an older service
        QVERIFY(check(examined({}), "items").isEmpty());
    }

    void doctorPassesTheNoticeOn()
    {
        m_service->state.settings.journalNotice = Phrase::plain(s("It was damaged and lies at /somewhere."));
        const Answer answer = examined({});
        QCOMPARE(answer.code, ExitCode::Attention);
        QCOMPARE(check(answer, "journal")[s("verdict")].toString(), s("warning"));
        QVERIFY(answer.text.contains(s("It was damaged and lies at /somewhere.")));
    }

    void doctorWorksWithoutAService()
    {
        m_service->failNext(s("subscribe"), makeError(ErrorCode::ServiceAway));
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl nobody(s("http:/"
                            "/127.0.0.1:%1/")
                              .arg(closed.serverPort()));
        closed.close();
        HttpClient http;
        SystemClock clock;
        QTemporaryDir dir;
        Doctor doctor(m_service.get(), &http, &clock,
                      {dir.filePath(s("none.sock")), dir.filePath(s("none")), {}, nobody});
        const auto answer = await(doctor.examine());
        QVERIFY(answer);
        QCOMPARE(answer->code, ExitCode::NoService);
        QVERIFY(answer->text.contains(s("bowline-syncd")));
        QVERIFY(answer->text.contains(s("cannot be reached")));
        QVERIFY(answer->text.contains(s("not checked")));
    }
};

BOWLINE_TEST(TestCtl)

} // namespace tst_ctl

#include "tst_ctl.moc"
