// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A computer without a keychain: Bowline says so, and keeps secrets where the person chooses.
#include "service/RefusingJournal.h"
#include "service/ServiceFixture.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::RefusingJournal;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

namespace tst_secretstore {

namespace {

const QString envVar = QStringLiteral("PG_DATABASE_URL");
const Secret passphrase(QByteArray("correct horse battery staple"));
const Secret wrong(QByteArray("incorrect horse"));

} // namespace

class TestSecretStore : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;

    ServiceApi &service() { return m_fixture->service(); }
    // A project that follows sushi; an empty id if that failed, which every test then notices.
    ProjectId connected()
    {
        const auto account = m_fixture->logIn();
        if (!account)
            return {};
        const auto database = m_fixture->database(account->id, QStringLiteral("sushi"), QStringLiteral("DATABASE_URL"));
        const auto project = m_fixture->newProject(QStringLiteral("Project"));
        if (!database || !project)
            return {};
        const auto job = m_fixture->connect(m_fixture->request(*project, *account, *database, envVar));
        return job && !job->error ? project->id : ProjectId();
    }
    QByteArray herokuValue() const
    {
        return m_fixture->configVar(QStringLiteral("sushi"), QStringLiteral("DATABASE_URL"));
    }
    void rotate()
    {
        m_fixture->control("POST", QStringLiteral("/rotate"), {{QStringLiteral("database"), QStringLiteral("sushi")}});
    }
    AccountState accountState() const { return m_fixture->accounts.begin().value().state; }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        QVERIFY2(m_sandbox.start({QStringLiteral("--quiet")}), qPrintable(m_sandbox.error()));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox, 10);
        QVERIFY(m_fixture->start(KeychainState::Missing));
    }
    void cleanup()
    {
        QVERIFY(m_fixture->revisionsInOrder);
        m_fixture->stop();
        m_fixture.reset();
    }

    void missingIsSaidAndNothingIsKept()
    {
        QVERIFY(m_fixture->keychain.message.text().size() > 20);
        const auto account = m_fixture->logIn();
        QVERIFY(!account);
        QCOMPARE(account.error().nextStep(), NextStep::UnlockKeychain);
        QVERIFY(!await(service().accounts().startLogin()));
        const auto project = m_fixture->newProject(QStringLiteral("Project"));
        QVERIFY(!project);
        QCOMPARE(project.error().nextStep(), NextStep::UnlockKeychain);
        QVERIFY(m_fixture->accounts.isEmpty());
        QVERIFY(m_fixture->projects.isEmpty());
    }

    void encryptedFileOpensWithItsPassphraseOnly()
    {
        QCOMPARE(await(service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, {})).error().code,
                 ErrorCode::KeychainPassphrase);
        QCOMPARE(m_fixture->keychain.state, KeychainState::Missing);
        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, passphrase)));
        QTRY_COMPARE(m_fixture->keychain.state, KeychainState::Ready);
        QTRY_COMPARE(m_fixture->keychain.kind, KeychainKind::EncryptedFile);
        const ProjectId project = connected();
        QVERIFY(!project.isEmpty());
        QCOMPARE(m_fixture->value(project, envVar), herokuValue());
        QVERIFY(await(service().envVars().setEnvVar(project, QStringLiteral("MINE"), Secret(QByteArray("four")))));

        m_fixture->stop();
        rotate();
        QVERIFY(m_fixture->start(KeychainState::NeedsPassphrase));
        QTRY_COMPARE(m_fixture->keychain.kind, KeychainKind::EncryptedFile);
        QTRY_COMPARE(accountState(), AccountState::Unreadable);
        QTRY_COMPARE(m_fixture->state(project, envVar), SyncState::Offline);
        QCOMPARE(m_fixture->sync(project, envVar).nextStep, NextStep::UnlockKeychain);
        QVERIFY(!await(service().envVars().revealEnvVar(project, envVar)));
        // What is there can be seen, only not what it says.
        const auto sealed = await(service().envVars().listEnvVars(project));
        QVERIFY(sealed);
        QCOMPARE(sealed->rows.size(), 2);
        QCOMPARE(sealed->rows.at(0).name, QStringLiteral("MINE"));
        QCOMPARE(sealed->rows.at(0).valueBytes, 4);
        QVERIFY(!sealed->rows.at(0).sync);
        QCOMPARE(sealed->rows.at(1).name, envVar);
        QVERIFY(sealed->rows.at(1).sync);

        const auto refused = await(service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, wrong));
        QCOMPARE(refused.error().code, ErrorCode::KeychainPassphrase);
        QTest::qWait(50);
        QCOMPARE(m_fixture->keychain.state, KeychainState::NeedsPassphrase);
        QVERIFY(!await(service().envVars().revealEnvVar(project, envVar)));

        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, passphrase)));
        QTRY_COMPARE(m_fixture->keychain.state, KeychainState::Ready);
        QTRY_COMPARE(accountState(), AccountState::Ready);
        QTRY_VERIFY(m_fixture->value(project, envVar) == herokuValue() &&
                    m_fixture->state(project, envVar) == SyncState::InSync);
    }

    void wrongPassphraseLeavesWhatIsOpen()
    {
        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, passphrase)));
        const ProjectId project = connected();
        QVERIFY(!project.isEmpty());
        QCOMPARE(await(service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, wrong)).error().code,
                 ErrorCode::KeychainPassphrase);
        QCOMPARE(m_fixture->keychain.state, KeychainState::Ready);
        QCOMPARE(accountState(), AccountState::Ready);
        QCOMPARE(m_fixture->value(project, envVar), herokuValue());
        rotate();
        QTRY_VERIFY(m_fixture->value(project, envVar) == herokuValue());
    }

    void anOpenStoreMovesWithItsSecrets()
    {
        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::SessionOnly, {})));
        const ProjectId project = connected();
        QVERIFY(!project.isEmpty());
        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, passphrase)));
        QTRY_COMPARE(m_fixture->keychain.kind, KeychainKind::EncryptedFile);
        QTRY_COMPARE(accountState(), AccountState::Ready);
        QCOMPARE(m_fixture->value(project, envVar), herokuValue()); // sealed with the key that came along

        m_fixture->stop();
        QVERIFY(m_fixture->start(KeychainState::NeedsPassphrase));
        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, passphrase)));
        QTRY_COMPARE(accountState(), AccountState::Ready);
        QCOMPARE(m_fixture->value(project, envVar), herokuValue());
    }

    // The next start would look elsewhere: so it is not used now either.
    void aPlaceThatCannotBePutOnRecordIsNotUsed()
    {
        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::SessionOnly, {})));
        const ProjectId project = connected();
        QVERIFY(!project.isEmpty());
        auto refusing = std::make_unique<RefusingJournal>(m_fixture->journalPath(), QStringLiteral("setting"));
        QVERIFY(refusing->refuses());
        QVERIFY(!await(service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, passphrase)));
        QCOMPARE(m_fixture->keychain.kind, KeychainKind::SessionOnly);
        QCOMPARE(m_fixture->keychain.state, KeychainState::Ready);
        QCOMPARE(m_fixture->value(project, envVar), herokuValue());
        QVERIFY(await(service().envVars().setEnvVar(project, QStringLiteral("MINE"), Secret(QByteArray("four")))));
        rotate();
        QTRY_VERIFY(m_fixture->value(project, envVar) == herokuValue());

        refusing.reset();
        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::EncryptedFile, passphrase)));
        QTRY_COMPARE(m_fixture->keychain.kind, KeychainKind::EncryptedFile);
        QCOMPARE(m_fixture->value(project, QStringLiteral("MINE")), QByteArray("four"));
    }

    void whatCannotBePutOnRecordIsNotInForce()
    {
        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::SessionOnly, {})));
        const QString mine = QStringLiteral("mine");
        QVERIFY(await(service().settings().setOAuthClient(mine, Secret(QByteArray("its secret")), {})));
        const auto before = m_fixture->subscribeAgain();
        QVERIFY(before);
        QCOMPARE(before->settings.oauthClientId, mine);

        const RefusingJournal refusing(m_fixture->journalPath(), QStringLiteral("setting"));
        QVERIFY(refusing.refuses());
        const QString redirect = QStringLiteral("http://127.0.0.1:5000/callback");
        QVERIFY(!await(
            service().settings().setOAuthClient(QStringLiteral("other"), Secret(QByteArray("another")), redirect)));
        QVERIFY(!await(service().settings().setOAuthClient({}, {}, {})));
        QVERIFY(!await(service().settings().setPolling(77, 33)));
        QVERIFY(!await(service().webhooks().setWebhooks(true, QStringLiteral("https://hooks.example.com"),
                                                        QStringLiteral("127.0.0.1"), 8790)));
        const auto after = m_fixture->subscribeAgain();
        QVERIFY(after);
        QVERIFY(after->settings == before->settings);
        QVERIFY(after->webhooks == before->webhooks);
    }

    void sessionOnlyForgets()
    {
        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::SessionOnly, {})));
        QTRY_COMPARE(m_fixture->keychain.state, KeychainState::Ready);
        const ProjectId project = connected();
        QVERIFY(!project.isEmpty());

        m_fixture->stop();
        QVERIFY(m_fixture->start(KeychainState::Missing)); // the keychain is looked for again
        QVERIFY(await(service().keychain().chooseSecretStore(KeychainKind::SessionOnly, {})));
        QTRY_COMPARE(m_fixture->keychain.kind, KeychainKind::SessionOnly);
        QTRY_COMPARE(accountState(), AccountState::NeedsLogin);
        QTRY_COMPARE(m_fixture->state(project, envVar), SyncState::Disconnected);
        QCOMPARE(m_fixture->sync(project, envVar).nextStep, NextStep::LogIn);
        rotate();
        QVERIFY(m_fixture->logIn());
        QTRY_COMPARE(m_fixture->accounts.size(), 1);
        QTRY_VERIFY(m_fixture->value(project, envVar) == herokuValue() &&
                    m_fixture->state(project, envVar) == SyncState::InSync);
    }
};

BOWLINE_TEST(TestSecretStore)

} // namespace tst_secretstore

#include "tst_secretstore.moc"
