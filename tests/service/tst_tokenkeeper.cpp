// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of an account's tokens when the secret store refuses, or does late what it was asked for.
#include "service/TokenKeeper.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;

namespace tst_tokenkeeper {

namespace {

const AccountId adasAccount(QStringLiteral("a1"));

HerokuTokens tokensNamed(const char *access)
{
    HerokuTokens tokens;
    tokens.access = Secret(QByteArray(access));
    return tokens;
}

/// Memory that refuses deletions with `error` as long as there is one. A keychain that did not answer deletes when
/// deleteLate() is called.
class UnwillingStore final : public SecretStore
{
public:
    SecretStoreKind kind() const override { return SecretStoreKind::Keychain; }
    Pending<SecretStoreState> probe() override { return Pending<SecretStoreState>::ready(SecretStoreState::Ready); }
    Pending<Done> unlock() override { return Pending<Done>::ready(Done{}); }
    Pending<Secret> read(const QString &key) override { return Pending<Secret>::ready(m_entries.value(key)); }
    Pending<Done> write(const QString &key, const Secret &value) override
    {
        m_entries.insert(key, value);
        return Pending<Done>::ready(Done{});
    }
    Pending<Done> remove(const QString &key) override
    {
        m_asked = key;
        if (error)
            return Pending<Done>::failed(makeError(*error));
        deleteLate();
        return Pending<Done>::ready(Done{});
    }
    void deleteLate() { m_entries.remove(m_asked); }

    std::optional<ErrorCode> error;

private:
    QHash<QString, Secret> m_entries;
    QString m_asked;
};

} // namespace

class TestTokenKeeper : public QObject
{
    Q_OBJECT

    test::VirtualClock m_clock;
    std::unique_ptr<UnwillingStore> m_store;
    std::unique_ptr<ServiceCore> m_core;
    std::unique_ptr<TokenKeeper> m_keeper;

    QByteArray kept()
    {
        const auto tokens = await(m_keeper->read(adasAccount));
        return tokens && *tokens ? (*tokens)->access.reveal() : QByteArray("nothing");
    }
    /// What is really there, whatever the keeper knows.
    bool isStored() { return !await(m_store->read(TokenKeeper::secretKey(adasAccount))).value_or(Secret()).isEmpty(); }
    void pass(qint64 ms)
    {
        m_clock.advance(ms);
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_store = std::make_unique<UnwillingStore>();
        m_core = std::make_unique<ServiceCore>();
        m_core->clock = &m_clock;
        m_core->secrets = m_store.get();
        m_keeper = std::make_unique<TokenKeeper>(m_core.get(), nullptr); // nothing is renewed here
        QVERIFY(await(m_keeper->write(adasAccount, tokensNamed("first"), {})));
        QVERIFY(m_keeper->begin(adasAccount, tokensNamed("first"), {}));
        QCOMPARE(kept(), QByteArray("first"));
    }
    void cleanup()
    {
        m_keeper.reset();
        m_core.reset();
        m_store.reset();
    }

    void aRefusedLogOutChangesNothing()
    {
        m_store->error = ErrorCode::KeychainRefused;
        QCOMPARE(await(m_keeper->letGo(adasAccount)).error().code, ErrorCode::KeychainRefused);
        QVERIFY(!m_keeper->isLeaving(adasAccount));
        pass(60000);
        QVERIFY(isStored());
        QCOMPARE(kept(), QByteArray("first"));
    }

    // The log-out has failed, so the login is in use, and must be there at the next start as well.
    void whatIsDeletedLateIsWrittenAgain()
    {
        m_store->error = ErrorCode::KeychainTimeout;
        QCOMPARE(await(m_keeper->letGo(adasAccount)).error().code, ErrorCode::KeychainTimeout);
        QVERIFY(!m_keeper->isLeaving(adasAccount));
        m_store->deleteLate();
        QVERIFY(!isStored());
        pass(60000);
        QVERIFY(isStored());
        QCOMPARE(kept(), QByteArray("first"));
    }

    // Somebody has logged in again meanwhile: the newer ones stay.
    void newerOnesAreNotReplacedByWhatWentLate()
    {
        m_store->error = ErrorCode::KeychainTimeout;
        QVERIFY(!await(m_keeper->letGo(adasAccount)));
        QVERIFY(await(m_keeper->write(adasAccount, tokensNamed("second"), {})));
        m_keeper->begin(adasAccount, tokensNamed("second"), {});
        pass(60000);
        QCOMPARE(kept(), QByteArray("second"));
    }

    void aLogOutThatSucceedsLaterIsFinal()
    {
        m_store->error = ErrorCode::KeychainTimeout;
        QVERIFY(!await(m_keeper->letGo(adasAccount)));
        m_store->error.reset();
        QVERIFY(await(m_keeper->letGo(adasAccount)));
        pass(60000);
        QVERIFY(!isStored());
        m_keeper->forget(adasAccount);
        pass(60000);
        QVERIFY(!isStored());
        QCOMPARE(kept(), QByteArray("nothing"));
    }
};

BOWLINE_TEST(TestTokenKeeper)

} // namespace tst_tokenkeeper

#include "tst_tokenkeeper.moc"
