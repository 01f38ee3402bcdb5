// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A keychain that is locked when Bowline starts: nobody is taken for signed out, and work begins by itself when the
// person has unlocked it, wherever that was.
#include "credentials/KeychainStore.h"
#include "credentials/Keyring.h"
#include "heroku/HerokuTokensJson.h"
#include "service/RecoveryCardFile.h"
#include "service/RefusingJournal.h"
#include "service/ServiceFixture.h"
#include "support/FreePort.h"
#include "support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::freePort;
using bowline::test::happens;
using bowline::test::Keyring;
using bowline::test::RefusingJournal;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

namespace tst_lockedkeyring {

class TestLockedKeyring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isPickedUpWhenUnlockedElsewhere()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const QString envVar = QStringLiteral("PG_DATABASE_URL");
        const QString configVar = QStringLiteral("DATABASE_URL");
        const QString app = QStringLiteral("sushi");
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({QStringLiteral("--quiet")}), qPrintable(sandbox.error()));
        ServiceFixture fixture(sandbox, 10);
        QVERIFY(fixture.start());
        const auto account = fixture.logIn();
        QVERIFY(account);
        const auto project = fixture.newProject(QStringLiteral("Project"));
        const auto job = fixture.connect(
            fixture.request(*project, *account, *fixture.database(account->id, app, configVar), envVar));
        QVERIFY(job && !job->error);
        fixture.stop();
        fixture.control("POST", QStringLiteral("/rotate"), {{QStringLiteral("database"), app}});

        QCOMPARE(Keyring::lock(), QString());
        QVERIFY(fixture.start(KeychainState::Locked));
        QVERIFY(fixture.keychain.message.text().size() > 20);
        QTRY_COMPARE(fixture.accounts.value(account->id).state, AccountState::Unreadable);
        QTRY_COMPARE(fixture.state(project->id, envVar), SyncState::Offline);
        QCOMPARE(fixture.sync(project->id, envVar).nextStep, NextStep::UnlockKeychain);
        const auto list = await(fixture.service().envVars().listEnvVars(project->id));
        QVERIFY(list);
        QCOMPARE(list->rows.size(), 1);

        QCOMPARE(Keyring::unlock(), QString());
        QTRY_COMPARE(fixture.keychain.state, KeychainState::Ready);
        QTRY_COMPARE(fixture.accounts.value(account->id).state, AccountState::Ready);
        QTRY_VERIFY(fixture.state(project->id, envVar) == SyncState::InSync &&
                    fixture.value(project->id, envVar) == fixture.configVar(app, configVar));
        fixture.stop();
    }

    // What the keychain does not let go of is not half logged out: all is followed as before.
    void aLogOutThatItRefusesChangesNothing()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const QString envVar = QStringLiteral("PG_DATABASE_URL");
        const QString configVar = QStringLiteral("DATABASE_URL");
        const QString app = QStringLiteral("sushi");
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({QStringLiteral("--quiet")}), qPrintable(sandbox.error()));
        ServiceFixture fixture(sandbox, 10);
        QVERIFY(fixture.start());
        const auto account = fixture.logIn();
        QVERIFY(account);
        const auto project = fixture.newProject(QStringLiteral("Project"));
        const auto job = fixture.connect(
            fixture.request(*project, *account, *fixture.database(account->id, app, configVar), envVar));
        QVERIFY(job && !job->error);

        QCOMPARE(Keyring::lock(), QString());
        const auto refused = await(fixture.service().accounts().logOut(account->id));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::KeychainLocked);
        QCOMPARE(fixture.accounts.value(account->id).state, AccountState::Ready);
        fixture.control("POST", QStringLiteral("/rotate"), {{QStringLiteral("database"), app}});
        QTRY_VERIFY(fixture.value(project->id, envVar) == fixture.configVar(app, configVar));
        QTRY_COMPARE(fixture.state(project->id, envVar), SyncState::InSync);

        // The journal does: the login is gone, and everything says so.
        QCOMPARE(Keyring::unlock(), QString());
        auto refusing = std::make_unique<RefusingJournal>(fixture.journalPath(), QStringLiteral("account"));
        QVERIFY(refusing->refuses());
        QVERIFY(!await(fixture.service().accounts().logOut(account->id)));
        QTRY_COMPARE(fixture.accounts.value(account->id).state, AccountState::NeedsLogin);
        QTRY_COMPARE(fixture.state(project->id, envVar), SyncState::Disconnected);
        refusing.reset();
        QVERIFY(await(fixture.service().accounts().logOut(account->id)));
        QTRY_VERIFY(fixture.accounts.isEmpty());
        fixture.stop();
    }

    // They are in one place, and that is where the person wants them.
    void whatMovesElsewhereIsNotLeftInIt()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({QStringLiteral("--quiet")}), qPrintable(sandbox.error()));
        ServiceFixture fixture(sandbox, 10);
        QVERIFY(fixture.start());
        const auto account = fixture.logIn();
        QVERIFY(account);
        const auto project = fixture.newProject(QStringLiteral("Project"));
        const QString name = QStringLiteral("API_KEY");
        QVERIFY(
            await(fixture.service().envVars().setEnvVar(project->id, name, Secret(QStringLiteral("typed by hand")))));
        KeychainStore store(QStringLiteral("Bowline"));
        const QStringList keys{QStringLiteral("account/") + account->id.text, QStringLiteral("journal-key")};
        const auto isThere = [&store](const QString &key) {
            return !await(store.read(key)).value_or(Secret()).isEmpty();
        };

        // A session only borrows them: the next start looks for them in the keychain.
        QVERIFY(await(fixture.service().keychain().chooseSecretStore(KeychainKind::SessionOnly, {})));
        QVERIFY(std::all_of(keys.begin(), keys.end(), isThere));
        QVERIFY(await(fixture.service().keychain().chooseSecretStore(KeychainKind::Keychain, {})));
        const Secret passphrase(QByteArray("correct horse battery staple"));
        QVERIFY(await(fixture.service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, passphrase)));
        QVERIFY(std::none_of(keys.begin(), keys.end(), isThere));
        // The same place again must not be emptied.
        QVERIFY(await(fixture.service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, passphrase)));
        QCOMPARE(fixture.value(project->id, name), QByteArray("typed by hand"));
        QTRY_COMPARE(fixture.accounts.value(account->id).state, AccountState::Ready);
        // As soon as its tokens are read from there.
        QVERIFY(happens([&] { return await(fixture.service().syncs().databases(account->id)).has_value(); }));
        QVERIFY(await(fixture.service().keychain().chooseSecretStore(KeychainKind::Keychain, {})));
        QVERIFY(std::all_of(keys.begin(), keys.end(), isThere));
        QCOMPARE(fixture.value(project->id, name), QByteArray("typed by hand"));
        fixture.stop();
    }

    // It hangs while it is being opened, for longer than anybody should wait.
    void anOpeningThatHangsIsBegunAnew()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({QStringLiteral("--quiet")}), qPrintable(sandbox.error()));
        ServiceFixture fixture(sandbox, 10);
        Keyring::stop();
        QVERIFY(fixture.startOnly());
        QTest::qWait(1500); // 15 s of the service's time
        QCOMPARE(fixture.keychain.state, KeychainState::Checking);
        Keyring::resume();
        QVERIFY(await(fixture.service().keychain().unlockKeychain()));
        QTRY_COMPARE(fixture.keychain.state, KeychainState::Ready);
        QVERIFY(fixture.logIn());
        fixture.stop();
    }

    // It is open, and then it is not: what was to be read from it is read as soon as that goes.
    void webhooksWaitForTheirSecret()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({QStringLiteral("--quiet")}), qPrintable(sandbox.error()));
        ServiceFixture fixture(sandbox, 10);
        QVERIFY(fixture.start());
        const int port = freePort();

        QCOMPARE(Keyring::lock(), QString());
        const auto set = await(fixture.service().webhooks().setWebhooks(
            true, QStringLiteral("https://hooks.example.com"), QStringLiteral("127.0.0.1"), port));
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::KeychainLocked);
        QTRY_VERIFY(fixture.webhooks.on && fixture.webhooks.error);
        QCOMPARE(fixture.webhooks.error->code, ErrorCode::KeychainLocked);
        QCOMPARE(Keyring::unlock(), QString());
        QTRY_VERIFY(fixture.webhooks.listening);
        QVERIFY(!fixture.webhooks.error);
        fixture.stop();
    }

    // Heroku takes the old ones no more: they must not be all that is there at the next start.
    void renewedTokensAreKeptWhenItOpens()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start(
                     {QStringLiteral("--quiet"), QStringLiteral("--redirect-uri"), ServiceFixture::freeRedirect()}),
                 qPrintable(sandbox.error()));
        ServiceFixture fixture(sandbox, 10);
        QVERIFY(fixture.start());
        const auto account = fixture.logInByBrowser();
        QVERIFY(account);
        KeychainStore store(QStringLiteral("Bowline"));
        const QString key = QStringLiteral("account/") + account->id.text;
        const auto before = tokensFromJson(await(store.read(key)).value_or(Secret()));
        QVERIFY(before);

        QCOMPARE(Keyring::lock(), QString());
        fixture.control("POST", QStringLiteral("/expire"),
                        {{QStringLiteral("account"), QStringLiteral("ada@example.com")}});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("renewed tokens could not be stored")));
        QVERIFY(await(fixture.service().syncs().databases(account->id)));
        QCOMPARE(Keyring::unlock(), QString());
        const auto stored = [&] { return tokensFromJson(await(store.read(key)).value_or(Secret())); };
        QTRY_VERIFY(stored() && !(stored()->access == before->access));

        fixture.stop();
        const auto renewals = [&fixture] {
            const auto all = fixture.control("GET", QStringLiteral("/requests")).toArray();
            return std::count_if(all.begin(), all.end(), [](const QJsonValue &each) {
                return each[QStringLiteral("path")].toString() == QLatin1String("/oauth/token");
            });
        };
        const auto count = renewals();
        QVERIFY(fixture.start());
        QTRY_VERIFY(await(fixture.service().syncs().databases(account->id))); // as soon as its tokens are read
        QCOMPARE(renewals(), count);
        fixture.stop();
    }

    // The rows are on the recovery card, and its key is behind the lock.
    void aDamagedJournalWaitsForTheKey()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({QStringLiteral("--quiet")}), qPrintable(sandbox.error()));
        ServiceFixture fixture(sandbox, 10);
        QVERIFY(fixture.start());
        QVERIFY(fixture.logIn());
        const auto project = fixture.newProject(QStringLiteral("Project"));
        QVERIFY(project);
        const QString name = QStringLiteral("API_KEY");
        QVERIFY(
            await(fixture.service().envVars().setEnvVar(project->id, name, Secret(QStringLiteral("typed by hand")))));
        const RecoveryCardFile card(fixture.journalPath());
        // The next start writes what this one may not have come to: the number then tells that it has.
        const qint64 number = card.head() ? card.head()->number : 0;
        fixture.stop();
        QVERIFY(fixture.start());
        QTRY_VERIFY(card.head() && card.head()->number > number);
        fixture.stop();
        QFile journal(fixture.journalPath());
        QVERIFY(journal.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(journal.write(QByteArray(8192, 'x')) > 0);
        journal.close();

        QCOMPARE(Keyring::lock(), QString());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the journal was damaged")));
        QVERIFY(fixture.start(KeychainState::Locked));
        QVERIFY(fixture.projects.isEmpty());
        QVERIFY2(fixture.settings.journalNotice.text().contains(QStringLiteral("as soon as the keychain opens")),
                 qPrintable(fixture.settings.journalNotice.text()));
        const qint64 kept = card.head()->number;

        // For this session only: nothing is brought back, and the card waits on.
        QVERIFY(await(fixture.service().keychain().chooseSecretStore(KeychainKind::SessionOnly, {})));
        QVERIFY(fixture.newProject(QStringLiteral("Meanwhile")));
        fixture.stop();
        QCOMPARE(card.head()->number, kept);
        QVERIFY(fixture.start(KeychainState::Locked));

        QCOMPARE(Keyring::unlock(), QString());
        QTRY_COMPARE(fixture.keychain.state, KeychainState::Ready);
        QTRY_COMPARE(fixture.projects.size(), 2);
        QTRY_COMPARE(fixture.accounts.size(), 1);
        QTRY_COMPARE(fixture.value(project->id, name), QByteArray("typed by hand")); // half written files come first
        QVERIFY(fixture.settings.journalNotice.text().contains(QStringLiteral("are back")));
        fixture.stop();
    }
};

BOWLINE_TEST(TestLockedKeyring)

} // namespace tst_lockedkeyring

#include "tst_lockedkeyring.moc"
