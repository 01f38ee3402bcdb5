// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two services of a team in one program: what a person does at one of them is seen, and done, at the other. And what
// opens their secrets.
#include "credentials/Sealer.h"
#include "credentials/SystemCredentials.h"
#include "heroku/HerokuTokensJson.h"
#include "service/SettingsBook.h"
#include "service/SharedSecretStore.h"
#include "service/TeamDesk.h"
#include "support/Consent.h"
#include "support/TestMain.h"
#include "sync/TeamShare.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;
using bowline::test::allowLogin;
using bowline::test::await;
using bowline::test::freeOAuthRedirect;

namespace tst_team {

using Desk = bowline::test::TeamDesk;
using bowline::test::happens;
using bowline::test::TeamFixture;
using bowline::test::TestPostgres;

namespace {

const QString envVar = QStringLiteral("PG_DATABASE_URL");
const QString ada = QStringLiteral("ada@example.com");

} // namespace

class TestTeam : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_team.start({QStringLiteral("--redirect-uri"), freeOAuthRedirect()}), qPrintable(m_team.error()));
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anActAtOneIsSeenAtTheOther()
    {
        Desk a(m_team, QStringLiteral("a"));
        Desk b(m_team, QStringLiteral("b"));
        QVERIFY(a.open());
        QVERIFY(b.open());
        QCOMPARE(a.keychain.kind, KeychainKind::Shared);
        const auto account = await(a.service.accounts().addToken(Secret(m_team.sandbox().token())));
        QVERIFY(account);
        QTRY_COMPARE(b.accounts.value(account->id).email, account->email);
        const auto project = await(a.service.projects().createProject(QStringLiteral("Shop"), {}));
        QVERIFY(project);
        QTRY_VERIFY(b.projects.contains(project->id));

        ConnectRequest request;
        request.project = project->id;
        request.account = account->id;
        request.envVar = envVar;
        // One whose value changes when the default credential rotates, whatever order Heroku lists them in.
        for (const DatabaseView &each :
             await(a.service.syncs().databases(account->id)).value_or(QList<DatabaseView>())) {
            if (each.configVar == QLatin1String("DATABASE_URL") && each.credential == QLatin1String("default"))
                request.database = each;
        }
        const auto job = await(a.service.syncs().connectDatabase(request));
        QVERIFY(job);
        QTRY_VERIFY(a.jobs.value(job->id).finished);
        QTRY_COMPARE(b.state(project->id, envVar), SyncState::InSync);
        const Secret value = await(a.service.envVars().revealEnvVar(project->id, envVar)).value_or(Secret());
        QVERIFY(!value.isEmpty());
        QCOMPARE(await(b.service.envVars().revealEnvVar(project->id, envVar)).value_or(Secret()),
                 value); // one key for all

        // The one holds the sync, the other is where somebody presses the button: it comes over.
        const QString holder = QStringLiteral("SELECT holder FROM lease WHERE kind = 'sync'");
        const QString before = m_team.ask(holder).toString();
        Desk &elsewhere = b;
        const auto synced = await(elsewhere.service.syncs().syncNow(project->id, envVar));
        QVERIFY2(synced, synced ? "" : qPrintable(synced.error().detail));
        QVERIFY(m_team.ask(holder).toString() != before);

        QVERIFY(await(a.service.syncs().optOut(project->id, envVar)));
        QTRY_COMPARE(b.state(project->id, envVar), SyncState::OptedOut);
        QVERIFY(m_team.rotate(request.database.addonId));
        QVERIFY(await(b.service.syncs().resumeSync(project->id, envVar)));
        QTRY_COMPARE(a.state(project->id, envVar), SyncState::InSync);
        // Heroku may answer with the old value for a moment more; then the sweep brings the new one.
        QTRY_VERIFY(!(await(a.service.envVars().revealEnvVar(project->id, envVar)).value_or(value) == value));

        QVERIFY(await(
            b.service.envVars().setEnvVar(project->id, QStringLiteral("COLOUR"), Secret(QStringLiteral("green")))));
        QTRY_VERIFY(a.envVars.contains({project->id, QStringLiteral("COLOUR")}));
        QVERIFY(await(b.service.projects().deleteProject(project->id)));
        QTRY_VERIFY(!a.projects.contains(project->id));
    }
    // What tells of changes goes on while the read of them fails: nobody says later that the journal is back.
    void newsThatCannotBeReadAreReadAgain()
    {
        Desk a(m_team, QStringLiteral("a"));
        Desk b(m_team, QStringLiteral("b"));
        QVERIFY(a.open());
        QVERIFY(b.open());
        const auto project = await(a.service.projects().createProject(QStringLiteral("Before"), {}));
        QVERIFY(project);
        QTRY_VERIFY(b.projects.contains(project->id)); // it listens
        m_team.ask(QStringLiteral("ALTER TABLE project RENAME TO project_elsewhere"));
        m_team.ask(QStringLiteral("SELECT pg_notify('bowline', E'somebody\\nproject:%1')").arg(project->id.text));
        QTest::qWait(500); // long enough for the first read, which fails without a word
        m_team.ask(QStringLiteral("UPDATE project_elsewhere SET name = 'After' WHERE id = '%1'").arg(project->id.text));
        m_team.ask(QStringLiteral("ALTER TABLE project_elsewhere RENAME TO project"));
        QTRY_COMPARE(b.projects.value(project->id).name, QStringLiteral("After"));
        QVERIFY(await(a.service.projects().deleteProject(project->id)));
    }
    // A refresh token may be good for one use only. Heroku takes its time, so that all ask while the first is at it.
    void aLoginIsRenewedByOneOfThemAtATime()
    {
        Desk a(m_team, QStringLiteral("a"));
        Desk b(m_team, QStringLiteral("b"));
        Desk c(m_team, QStringLiteral("c"));
        for (Desk *desk : {&a, &b, &c})
            QVERIFY(desk->open());
        const AccountId account = loggedIn(a);
        QVERIFY(!account.isEmpty());
        for (Desk *desk : {&a, &b, &c})
            QTRY_VERIFY(await(desk->service.syncs().databases(account)));

        for (int round = 0; round < 3; ++round) {
            act("POST", "/faults",
                {{QStringLiteral("path"), QStringLiteral("/oauth/token")},
                 {QStringLiteral("kind"), QStringLiteral("slow")},
                 {QStringLiteral("ms"), 1500},
                 {QStringLiteral("times"), 0}});
            const int before = renewals(); // a sweep may be what renews
            act("POST", "/expire", {{QStringLiteral("account"), ada}});
            QList<Pending<QList<DatabaseView>>> asked;
            for (Desk *desk : {&a, &b, &c})
                asked.append(desk->service.syncs().databases(account));
            const QString turns = QStringLiteral("SELECT COUNT(*) FROM lease WHERE kind = 'refresh' AND holder <> ''");
            QTRY_COMPARE(m_team.ask(turns).toInt(), 1); // whose turn it is, for all to see
            for (const auto &one : asked) {
                const auto answer = await(one);
                QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
            }
            QCOMPARE(renewals(), before + 1);
            QTRY_COMPARE(m_team.ask(turns).toInt(), 0);
        }
        act("DELETE", "/faults");
        for (Desk *desk : {&a, &b, &c})
            QCOMPARE(desk->accounts.value(account).state, AccountState::Ready);
    }
    // What changes a database is done by one of them at a time, whoever is asked.
    void oneActOnEachDatabaseInTheWholeTeam()
    {
        Desk a(m_team, QStringLiteral("a"));
        Desk b(m_team, QStringLiteral("b"));
        QVERIFY(a.open() && b.open());
        const AccountId account = loggedIn(a);
        QTRY_VERIFY_WITH_TIMEOUT(await(b.service.dataLinks().ends(account)), 10000);
        makeLinksSlow(3000);
        const auto first = performed(a, linkAct(a, account, ActKind::LinkCreate, "first_link"));
        QVERIFY2(first, first ? "" : qPrintable(first.error().text()));
        const auto second = performed(b, linkAct(b, account, ActKind::LinkCreate, "second_link"));
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::ApiConflict);
        QTRY_VERIFY_WITH_TIMEOUT(a.jobs.value(first->id).finished, 30000);
        QVERIFY(!a.jobs.value(first->id).error);
        // It is free again, for everybody.
        bool isRemoved = false;
        const ActRequest removal = linkAct(b, account, ActKind::LinkRemove, "first_link");
        QTRY_VERIFY_WITH_TIMEOUT(isRemoved = isRemoved || endOf(b, removal).isEmpty(), 30000);
    }
    // The one that performs an act slept past its time, say, and the lease of the database is another's.
    void anActGoesOnAtWhoeverHasItsLease()
    {
        Desk a(m_team, QStringLiteral("a"));
        Desk b(m_team, QStringLiteral("b"));
        QVERIFY(a.open() && b.open());
        const AccountId account = loggedIn(a);
        QTRY_VERIFY_WITH_TIMEOUT(await(b.service.dataLinks().ends(account)), 10000);
        makeLinksSlow(4000);
        const auto job = performed(a, linkAct(a, account, ActKind::LinkCreate, "taken_link"));
        QVERIFY2(job, job ? "" : qPrintable(job.error().text()));
        m_team.ask(QStringLiteral("UPDATE lease SET epoch = epoch + 1, holder = (SELECT id FROM replica WHERE id <> "
                                  "lease.holder AND alive_until > EXTRACT(EPOCH FROM clock_timestamp()) * 1000 "
                                  "LIMIT 1) WHERE kind = 'act'"));
        QTRY_VERIFY_WITH_TIMEOUT(a.jobs.value(job->id).finished, 30000);
        QVERIFY(a.jobs.value(job->id).error);
        QCOMPARE(a.jobs.value(job->id).error->code, ErrorCode::StoreTakenOver);
        const auto isDoneByB = [&] {
            return std::any_of(b.jobs.cbegin(), b.jobs.cend(), [](const JobView &one) {
                return one.kind == JobKind::Act && one.finished && !one.error;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDoneByB(), 30000);
        QCOMPARE(m_team.ask(QStringLiteral("SELECT string_agg(result, ' ') FROM act WHERE title LIKE '%taken_link%'")),
                 QVariant(QStringLiteral("succeeded")));
        QCOMPARE(m_team.ask(QStringLiteral("SELECT COUNT(*) FROM act WHERE ended_at IS NULL")).toInt(), 0);
        bool isRemoved = false;
        const ActRequest removal = linkAct(b, account, ActKind::LinkRemove, "taken_link");
        QTRY_VERIFY_WITH_TIMEOUT(isRemoved = isRemoved || endOf(b, removal).isEmpty(), 30000);
        act("DELETE", "/faults");
    }
    // The new tokens that the others left have come to their end as well, as after a night in which all of them slept.
    void aLoginThatIsOverForAllIsRenewed()
    {
        Desk desk(m_team, QStringLiteral("a"));
        QVERIFY(desk.open());
        const AccountId account = loggedIn(desk);
        QVERIFY(!account.isEmpty());
        Journal journal(m_team.url());
        Journal leases(m_team.url(), journal.origin());
        SystemClock clock;
        TeamShare other(&journal, &leases, &clock);
        QVERIFY(await(journal.open()));
        QVERIFY(await(leases.open()));
        journal.listen();
        other.start();
        const WorkUnit turn{WorkKind::refresh, account.text};
        QVERIFY(await(other.acquire(turn)));

        act("POST", "/expire", {{QStringLiteral("account"), ada}});
        const int before = renewals();
        QSignalSpy heard(&journal, &Journal::changedElsewhere);
        const auto asked = desk.service.syncs().databases(account);
        QTRY_VERIFY(std::any_of(heard.cbegin(), heard.cend(), [&](const QVariantList &change) {
            return change.first().toStringList().join(u' ').contains(ChangeKey::wanted + turn.text());
        }));
        SharedSecretStore store(&journal);
        const QString key = QStringLiteral("account/") + account.text;
        auto tokens = tokensFromJson(await(store.read(key)).value_or(Secret()));
        QVERIFY(tokens);
        tokens->access = Secret(QStringLiteral("one-that-is-over"));
        tokens->expiresAt = clock.now().addSecs(-60);
        QVERIFY(await(store.write(key, tokensToJson(*tokens))));
        other.release(turn);
        const auto answer = await(asked);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(renewals(), before + 1);
        QVERIFY(await(other.leave()));
    }
    // Without it no login can be renewed.
    void theClientsSecretIsReadAsSoonAsItOpens()
    {
        const QByteArray later(32, 'l');
        Desk desk(m_team.places(QStringLiteral("a")), 20);
        QVERIFY(desk.open());
        QVERIFY(!desk.settings.oauthSecretSet);
        Journal journal(m_team.url());
        QVERIFY(await(journal.open()));
        const QString key = SettingsBook::secretKey();
        const QByteArray sealed = Sealer::fromMasterKey(Secret(later))
                                      ->seal(Secret(QStringLiteral("of our client")), "secret/" + key.toUtf8());
        ProjectRecord project;
        project.id = ProjectId(QStringLiteral("beside-the-secret"));
        project.name = project.id.text;
        project.destination = {{QStringLiteral("kind"), QStringLiteral("own_store")}};
        const QString client = QStringLiteral("oauth_client_id");
        QVERIFY(await(journal.run([=](Repositories &r) {
            return r.secrets()
                .store(key, sealed)
                .and_then([&](Done) { return r.settings().store(client, QStringLiteral("ours")); })
                .and_then([&](Done) { return r.projects().store(project); });
        })));
        // When the one has been heard of, the other is being read; what is asked next is answered after that.
        QTRY_VERIFY(desk.projects.contains(project.id));
        QVERIFY(await(desk.service.activity().listActivity({}, 0, 1)));
        QVERIFY(!desk.settings.oauthSecretSet);
        // Heroku would take the client for a wrong one, and the login for one that is over.
        QCOMPARE(await(desk.service.accounts().startLogin()).error().code, ErrorCode::KeychainTimeout);
        QVERIFY(m_team.writeKeys({TeamFixture::firstKey(), later}));
        QTRY_VERIFY(desk.settings.oauthSecretSet);
        QVERIFY(await(journal.run([=](Repositories &r) {
            return r.secrets()
                .remove(key)
                .and_then([&](Done) { return r.settings().store(client, {}); })
                .and_then([&](Done) { return r.projects().remove(project.id); });
        })));
        QTRY_VERIFY(!desk.settings.oauthSecretSet);
        QVERIFY(m_team.writeKeys({TeamFixture::firstKey()}));
    }
    void nothingLiesInClear()
    {
        const QString token = m_team.sandbox().token();
        const QString clear =
            QStringLiteral("SELECT COUNT(*) FROM secret WHERE position('%1'::bytea IN sealed) > 0").arg(token);
        QCOMPARE(m_team.ask(clear).toInt(), 0);
        QVERIFY(m_team.ask(QStringLiteral("SELECT COUNT(*) FROM secret")).toInt() >= 2);
    }
    void anotherKeyOpensNothing()
    {
        QVERIFY(m_team.writeKeys({QByteArray(32, 'x')}));
        Journal journal(m_team.url());
        QVERIFY(await(journal.open()));
        SharedSecretStore store(&journal);
        QCOMPARE(await(store.probe()).error().code, ErrorCode::KeychainRefused);
        QVERIFY(m_team.writeKeys({TeamFixture::firstKey()}));
        QCOMPARE(*await(store.probe()), SecretStoreState::Ready);
    }
    void theKeyIsReplacedStepByStep()
    {
        const QByteArray next(32, 'n');
        Journal journal(m_team.url());
        QVERIFY(await(journal.open()));
        SharedSecretStore store(&journal);
        QVERIFY(await(store.write(QStringLiteral("k"), Secret(QStringLiteral("v")))));
        QVERIFY(m_team.writeKeys({next, TeamFixture::firstKey()}));
        QVERIFY(await(store.probe())); // seals everything anew
        QVERIFY(m_team.writeKeys({next}));
        QCOMPARE(*await(store.read(QStringLiteral("k"))), Secret(QStringLiteral("v")));
        QCOMPARE(*await(store.probe()), SecretStoreState::Ready);
        QVERIFY(m_team.writeKeys({TeamFixture::firstKey()}));
        QCOMPARE(await(store.read(QStringLiteral("k"))).error().code, ErrorCode::KeychainRefused);
        QVERIFY(m_team.writeKeys({next, TeamFixture::firstKey()}));
    }
    void onlyOneMakesTheFirstSecret()
    {
        Journal first(m_team.url());
        Journal second(m_team.url());
        QVERIFY(await(first.open()));
        QVERIFY(await(second.open()));
        SharedSecretStore one(&first);
        SharedSecretStore other(&second);
        for (int i = 0; i < 20; ++i) {
            const QString key = QStringLiteral("new-%1").arg(i);
            const auto mine = one.readOrMake(key, Secret(QStringLiteral("mine")));
            const auto yours = other.readOrMake(key, Secret(QStringLiteral("yours")));
            QCOMPARE(*await(mine), *await(yours));
        }
    }
    void aLooseKeyFileIsRefused()
    {
        QVERIFY(QFile::setPermissions(m_team.keyFile(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QCOMPARE(systemCredentials::sharedKeys().error().code, ErrorCode::KeychainRefused);
        QVERIFY(QFile::setPermissions(m_team.keyFile(), QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(systemCredentials::sharedKeys()->size(), 2);
    }
    void systemdsCredentialComesFirst()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("bowline-key")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(32, 's').toBase64() + "\n");
        file.close();
        qputenv("CREDENTIALS_DIRECTORY", folder.path().toUtf8());
        const auto keys = systemCredentials::sharedKeys();
        QCOMPARE(keys->size(), 1);
        QCOMPARE(keys->first().reveal(), QByteArray(32, 's'));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("too short\n");
        file.close();
        QCOMPARE(systemCredentials::sharedKeys().error().code, ErrorCode::KeychainRefused);
        qunsetenv("CREDENTIALS_DIRECTORY");
    }
    void aPassphraseOpensTheFileOfAServiceThatIsAlone()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("bowline-passphrase")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("correct horse battery\n");
        file.close();
        qputenv("CREDENTIALS_DIRECTORY", folder.path().toUtf8());
        ServicePlaces places = m_team.places(QStringLiteral("single"));
        places.store = {};
        for (int start = 0; start < 2; ++start) { // makes the file, then opens it
            SystemClock clock;
            SystemRandom random;
            LocalService service(places, &clock, &random);
            KeychainView seen;
            connect(&service, &ServiceApi::changed, &service, [&seen](const Delta &delta) {
                for (const Change &change : delta.changes) {
                    if (const auto *view = std::get_if<KeychainView>(&change))
                        seen = *view;
                }
            });
            QVERIFY(await(service.subscribe()));
            QTRY_COMPARE(seen.state, KeychainState::Ready);
            QCOMPARE(seen.kind, KeychainKind::EncryptedFile);
            QVERIFY(QFile::exists(places.secretsFile));
        }
        qunsetenv("CREDENTIALS_DIRECTORY");
    }

private:
    QJsonObject act(const QByteArray &method, const char *path, const QJsonObject &body = {})
    {
        return m_team.sandbox().control(method, QString::fromLatin1(path), body);
    }
    static AccountId loggedIn(Desk &desk)
    {
        const auto login = await(desk.service.accounts().startLogin());
        if (!login)
            return {};
        allowLogin(login->link, ada);
        const bool over = happens([&] { return desk.jobs.value(login->id).finished; });
        return over && !desk.jobs.value(login->id).error ? desk.jobs.value(login->id).account : AccountId();
    }
    void makeLinksSlow(int ms)
    {
        act("POST", "/faults",
            {{QStringLiteral("method"), QStringLiteral("POST")},
             {QStringLiteral("path"), QStringLiteral("/client/v11/databases/*/links")},
             {QStringLiteral("kind"), QStringLiteral("slow")},
             {QStringLiteral("ms"), ms}});
    }
    static ActRequest linkAct(Desk &desk, const AccountId &account, ActKind kind, const char *name)
    {
        ActRequest request{kind, account, {{QStringLiteral("name"), QString::fromLatin1(name)}}};
        for (const LinkEndView &end : await(desk.service.dataLinks().ends(account)).value_or(QList<LinkEndView>())) {
            if (end.attachments.contains(QStringLiteral("ramen::DATABASE")))
                request.fields.insert(QStringLiteral("local_addon_id"), end.addonId);
            if (end.attachments.contains(QStringLiteral("sushi::HEROKU_POSTGRESQL_BLUE")))
                request.fields.insert(QStringLiteral("remote_addon_id"), end.addonId);
        }
        return request;
    }
    static Expected<JobView> performed(Desk &desk, const ActRequest &request)
    {
        const auto preview = await(desk.service.acts().preview(request));
        return preview ? await(desk.service.acts().perform(request, preview->fingerprint, preview->typed))
                       : Expected<JobView>(bowline::fail(preview.error()));
    }
    /// What went wrong; empty if nothing did.
    static QString endOf(Desk &desk, const ActRequest &request)
    {
        const auto job = performed(desk, request);
        if (!job)
            return job.error().text();
        const bool over = QTest::qWaitFor([&] { return desk.jobs.value(job->id).finished; }, 20000);
        const std::optional<Error> error = desk.jobs.value(job->id).error;
        return over && !error ? QString() : QStringLiteral("not done: ") + (error ? error->text() : QString());
    }
    int renewals()
    {
        int count = 0;
        for (const QJsonValue &one : act("GET", "/requests").value(QStringLiteral("body")).toArray())
            count += one[QStringLiteral("path")].toString() == QLatin1String("/oauth/token");
        return count;
    }

    TeamFixture m_team;
};

BOWLINE_TEST(TestTeam)

} // namespace tst_team

#include "tst_team.moc"
