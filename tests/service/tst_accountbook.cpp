// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An account whose login Heroku refuses, and accepts again; and one whose owner changes what they are called. In
// virtual time, with a real journal.
#include "core/Random.h"
#include "service/AccountBook.h"
#include "service/ActLog.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::await;

namespace tst_accountbook {

namespace {

constexpr qint64 tenMinutesMs = 10 * 60 * 1000;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Heroku without apps.
class ScriptedHttp final : public HttpClient
{
public:
    int status = 200; ///< of everything
    QString email = s("ada@example.com");
    int asked = 0;

    Pending<HttpResponse> send(const HttpRequest &request) override
    {
        ++asked;
        if (status != 200)
            return Pending<HttpResponse>::ready(HttpResponse{status, {}, R"({"id":"unauthorized","message":"no"})"});
        const QJsonObject account{{s("id"), s("u1")}, {s("email"), email}};
        return Pending<HttpResponse>::ready(HttpResponse{
            200, {}, request.url.path() == s("/account") ? QJsonDocument(account).toJson() : QByteArray("[]")});
    }
};

class MemoryStore final : public SecretStore
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
        m_entries.remove(key);
        return Pending<Done>::ready(Done{});
    }

private:
    QHash<QString, Secret> m_entries;
};

} // namespace

class TestAccountBook : public QObject
{
    Q_OBJECT

    SystemRandom m_random;
    std::unique_ptr<test::VirtualClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ScriptedHttp> m_http;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<DeltaFeed> m_feed;
    std::unique_ptr<ServiceCore> m_core;
    std::unique_ptr<ActLog> m_acts;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<AccountBook> m_book;
    AccountId m_id;

    AccountState state() const { return m_book->views().first().state; }
    void settle()
    {
        for (int i = 0; i < 6; ++i) {
            static_cast<void>(await(m_journal->run([](Repositories &) -> Expected<Done> { return Done{}; })));
            m_clock->advance(0);
        }
    }
    void pass(qint64 ms)
    {
        m_clock->advance(ms);
        settle();
    }
    /// As a look at an app, or a sweep, learns it.
    void refuse()
    {
        m_http->status = 401;
        const auto apps = await(m_book->api(m_id)->apps());
        QVERIFY(!apps && apps.error().code == ErrorCode::AuthRevoked);
        Q_EMIT m_engine->accountRefused(m_id, apps.error());
        m_engine->dropAccount(m_id, apps.error());
        settle();
        QCOMPARE(state(), AccountState::NeedsLogin);
        QVERIFY(!m_book->api(m_id));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(s(".*")));
        m_clock = std::make_unique<test::VirtualClock>();
        m_dir = std::make_unique<QTemporaryDir>();
        m_http = std::make_unique<ScriptedHttp>();
        m_store = std::make_unique<MemoryStore>();
        m_journal = std::make_unique<Journal>(m_dir->filePath(s("journal.sqlite")));
        QVERIFY(await(m_journal->open()));
        m_feed = std::make_unique<DeltaFeed>();
        m_core = std::make_unique<ServiceCore>();
        m_core->clock = m_clock.get();
        m_core->random = &m_random;
        m_core->http = m_http.get();
        m_core->secrets = m_store.get();
        m_core->journal = m_journal.get();
        m_core->feed = m_feed.get();
        m_core->sealer = *Sealer::fromMasterKey(Sealer::newMasterKey(m_random));
        m_core->canSeal = true;
        m_acts = std::make_unique<ActLog>(m_core.get());
        m_acts->setNames([](const ProjectId &) { return QString(); });
        m_core->acts = m_acts.get();
        EngineParts parts{m_journal.get(), &m_core->sealer, m_clock.get(), &m_random,
                          [](const ProjectId &) { return static_cast<Destination *>(nullptr); }};
        m_engine = std::make_unique<SyncEngine>(parts);
        m_core->engine = m_engine.get();
        m_book = std::make_unique<AccountBook>(m_core.get(), nullptr); // no login of these is renewed
        HerokuTokens tokens;
        tokens.access = Secret(QByteArray("token-for-the-test"));
        const QUrl api(s("https://heroku.example"));
        const auto account = await(m_book->adopt(tokens, LoginKind::ApiToken, {api, api, api, api}, false));
        QVERIFY(account);
        m_id = account->id;
        QCOMPARE(state(), AccountState::Ready);
    }
    void cleanup()
    {
        m_book.reset();
        m_engine.reset();
        m_acts.reset();
        m_core.reset();
        m_feed.reset();
        m_journal.reset();
    }

    // Nobody touches anything.
    void aRefusedLoginThatIsAcceptedAgainHealsByItself()
    {
        refuse();
        m_http->asked = 0;
        pass(tenMinutesMs);
        QCOMPARE(state(), AccountState::NeedsLogin);
        QVERIFY(m_http->asked > 0);
        QVERIFY(m_http->asked <= 3); // seldom
        m_http->status = 200;
        pass(tenMinutesMs);
        QCOMPARE(state(), AccountState::Ready);
        QVERIFY(m_book->api(m_id));
        QVERIFY(await(m_engine->whenUsable(m_id)));
    }
    // Where nobody could say anything, it is asked again sooner.
    void whatCannotBeAskedIsAskedAgainSoon()
    {
        refuse();
        m_http->status = 503;
        pass(tenMinutesMs);
        m_http->status = 200;
        pass(60 * 1000);
        QCOMPARE(state(), AccountState::Ready);
    }
    void itIsAskedAboutAtWakeUp()
    {
        refuse();
        m_http->status = 200;
        m_clock->sleep(1000);
        settle();
        QCOMPARE(state(), AccountState::Ready);
    }
    // As for data links: what needs it goes on, or says why it does not.
    void whatNeedsItGoesOn()
    {
        QVERIFY(await(m_book->whenUsableNow(m_id)));
        QCOMPARE(await(m_book->whenUsableNow(AccountId(s("nobody")))).error().code, ErrorCode::NotFound);
        refuse();
        QCOMPARE(await(m_book->whenUsableNow(m_id)).error().code, ErrorCode::AuthRevoked);
        m_http->status = 200;
        QVERIFY(await(m_book->whenUsableNow(m_id)));
        QCOMPARE(state(), AccountState::Ready);
    }
    void itIsAskedAboutWhenAPersonNeedsIt()
    {
        refuse();
        QCOMPARE(await(m_book->askAgain(m_id)).error().code, ErrorCode::AuthRevoked);
        QCOMPARE(state(), AccountState::NeedsLogin);
        m_http->status = 200;
        const auto one = m_book->askAgain(m_id);
        const auto two = m_book->askAgain(m_id);
        QVERIFY(await(one));
        QVERIFY(await(two));
        QCOMPARE(state(), AccountState::Ready);
        QVERIFY(await(m_book->askAgain(m_id))); // nothing to ask
    }
    // A person was faster than the answer.
    void aNewLoginMeanwhileStays()
    {
        refuse();
        m_http->status = 200;
        const auto asking = m_book->askAgain(m_id);
        HerokuTokens tokens;
        tokens.access = Secret(QByteArray("another-token"));
        const QUrl api(s("https://heroku.example"));
        QVERIFY(await(m_book->adopt(tokens, LoginKind::ApiToken, {api, api, api, api}, false)));
        static_cast<void>(await(asking));
        QCOMPARE(state(), AccountState::Ready);
        QVERIFY(m_book->api(m_id));
        QVERIFY(await(m_book->api(m_id)->apps()));
    }

    // Here and in the journal; whoever hears it, for whatever reason the account was asked for.
    void aNewAddressIsTakenOver()
    {
        QSignalSpy changed(m_book.get(), &AccountBook::emailsChanged);
        m_http->email = s("lovelace@example.com");
        QVERIFY(await(m_book->api(m_id)->account()));
        settle();
        QCOMPARE(m_book->email(m_id), s("lovelace@example.com"));
        QCOMPARE(m_book->views().first().email, s("lovelace@example.com"));
        QCOMPARE(changed.size(), 1);
        const auto stored = await(m_journal->run([](Repositories &r) { return r.accounts().all(); }));
        QVERIFY(stored);
        QCOMPARE(stored->first().email, s("lovelace@example.com"));
        QVERIFY(await(m_book->api(m_id)->account()));
        QCOMPARE(changed.size(), 1);
    }
};

BOWLINE_TEST(TestAccountBook)

} // namespace tst_accountbook

#include "tst_accountbook.moc"
