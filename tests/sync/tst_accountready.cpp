// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first moment after a start: the syncs are known, the logins are still being read. Who asks then gets no false
// answer.
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"
#include "sync/OneSync.h"
#include "sync/SyncEngine.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using namespace bowline::test;

namespace tst_accountready {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Heroku, which says no more than that it was asked.
class CountingHttp final : public HttpClient
{
public:
    int asked = 0;
    Pending<HttpResponse> send(const HttpRequest &) override
    {
        ++asked;
        return Pending<HttpResponse>::ready(HttpResponse{503, {}, "{}"});
    }
};

} // namespace

class TestAccountReady : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<VirtualClock> m_clock;
    SystemRandom m_random;
    Sealer m_sealer;
    CountingHttp m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<PlatformApi> m_api;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<SyncEngine> m_engine;

    template <class T>
    static bool isOpen(const Pending<T> &pending)
    {
        return await(pending, 50).error().detail == s("await() gave up");
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(s(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<VirtualClock>();
        m_sealer = *Sealer::fromMasterKey(Sealer::newMasterKey(m_random));
        m_http.asked = 0;
        m_gate = std::make_unique<RefreshGate>(
            [] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked)); }, [] { return 0; });
        m_gate->setToken({Secret(QByteArray("token-for-the-test")), 0});
        const QUrl base(s("http://127.0.0.1:1"));
        m_api = std::make_unique<PlatformApi>(Endpoints{base, base, base, base}, &m_http, m_gate.get());
        m_journal = std::make_unique<Journal>(m_dir->filePath(s("journal.sqlite")));
        QVERIFY(await(m_journal->open()));
        m_engine = std::make_unique<SyncEngine>(EngineParts{m_journal.get(), &m_sealer, m_clock.get(), &m_random,
                                                            [](const ProjectId &) { return nullptr; }, nullptr});
        SyncRecord sync = newSync(m_clock->now());
        sync.state = syncStateKey(SyncState::InSync);
        m_engine->load({sync}, {});
        m_engine->expectAccounts({accountId});
    }
    void cleanup()
    {
        m_engine.reset();
        m_journal.reset();
        m_api.reset();
    }

    void syncNowWaitsForTheLogin()
    {
        const auto asked = m_engine->syncNow(syncId);
        QVERIFY(isOpen(asked));
        QCOMPARE(m_http.asked, 0);
        m_engine->useAccount(accountId, m_api.get());
        const auto answer = await(asked);
        QCOMPARE(answer.error().code, ErrorCode::ApiUnavailable); // Heroku's own answer
        QVERIFY(m_http.asked > 0);
    }
    void aDeliveryWaitsToo()
    {
        const auto delivered = m_engine->delivered(accountId, s("app-1"));
        QVERIFY(isOpen(delivered));
        m_engine->useAccount(accountId, m_api.get());
        QCOMPARE(await(delivered).error().code, ErrorCode::ApiUnavailable);
    }
    void whatCannotBeReadIsToldAsItIs()
    {
        const auto asked = m_engine->syncNow(syncId);
        QVERIFY(isOpen(asked));
        m_engine->dropAccount(accountId, makeError(ErrorCode::KeychainLocked));
        QCOMPARE(await(asked).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(m_engine->whyAway(accountId).code, ErrorCode::KeychainLocked);
    }
    void untilThenItIsNotRevokedButNotReady()
    {
        const Error why = m_engine->whyAway(accountId);
        QCOMPARE(why.code, ErrorCode::ServiceAway);
        QCOMPARE(why.retry(), RetryClass::Later);
        QVERIFY(why.message.text().contains(s("has just started")));
        m_engine->dropAccount(accountId, makeError(ErrorCode::AuthRevoked));
        QCOMPARE(m_engine->whyAway(accountId).code, ErrorCode::AuthRevoked);
    }
    void nobodyWaitsForEver()
    {
        const auto asked = m_engine->syncNow(syncId);
        QVERIFY(isOpen(asked));
        m_clock->advance(AccountPool::readyMs + 1);
        QCOMPARE(await(asked).error().code, ErrorCode::ServiceAway);
        // And the login may come yet.
        m_engine->useAccount(accountId, m_api.get());
        QCOMPARE(await(m_engine->syncNow(syncId)).error().code, ErrorCode::ApiUnavailable);
    }
    void anAccountThatIsRemovedMeanwhileIsGone()
    {
        const auto asked = m_engine->syncNow(syncId);
        QVERIFY(isOpen(asked));
        m_engine->dropAccount(accountId, makeError(ErrorCode::Cancelled));
        QCOMPARE(await(asked).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_engine->whyAway(accountId).code, ErrorCode::AuthRevoked);
    }
    void theEngineMayEndMeanwhile()
    {
        const auto asked = m_engine->syncNow(syncId);
        QVERIFY(isOpen(asked));
        m_engine.reset();
        QCOMPARE(await(asked).error().code, ErrorCode::Cancelled);
    }
};

BOWLINE_TEST(TestAccountReady)

} // namespace tst_accountready

#include "tst_accountready.moc"
