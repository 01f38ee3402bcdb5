// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every call that the engine makes, times every way in which it can fail, over real sockets: what becomes of the sync,
// what its button says, and that it heals by itself when the fault ends. The table below is what is expected.
#include "destinations/EnvFileDestination.h"
#include "destinations/HasuraWorld.h"
#include "heroku/OAuthFlow.h"
#include "service/HurriedClock.h"
#include "support/Await.h"
#include "support/FaultProxy.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"
#include "sync/OneSync.h"
#include "sync/SmallHeroku.h"
#include "sync/SyncEngine.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace bowline;
using namespace bowline::test;

namespace tst_faulttable {

using Fault = FaultProxy::Fault;
using Kind = FaultProxy::Fault::Kind;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QString slug = QStringLiteral("shop-api"); // its source `default` reads PG_DATABASE_URL
constexpr int hurry = 40;
constexpr int patienceMs = 3 * test::usualPatienceMs; // a row that lasts goes by back-offs

QByteArray http(int status, const QByteArray &type, const QByteArray &body, const QByteArray &more = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "Connection: close\r\n\r\n" +
           body;
}

/// How a call can fail.
struct Way
{
    const char *name;
    Fault fault;
};

QList<Way> allWays()
{
    const auto status = [](int code, const QByteArray &more = {}) {
        return Fault{Kind::Close, http(code, "application/json", R"({"id":"x","message":"x","error":"x"})", more), {}};
    };
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    return {{"refused", {Kind::Refused, {}, {}}},
            {"reset", {Kind::Reset, head + "Content-Length: 4000\r\n\r\n[{\"id\":", {}}},
            {"silent", {Kind::Silent, {}, {}}},
            {"401", status(401)},
            {"403", status(403)},
            {"404", status(404)},
            {"409", status(409)},
            {"412", status(412)},
            {"422", status(422)},
            {"429", status(429, "Retry-After: 4\r\n")},
            {"500", status(500)},
            {"503", status(503)},
            {"not json", {Kind::Close, http(200, "application/json", "{\"id\": \"0123"), {}}},
            {"cut short", {Kind::Close, head + "Content-Length: 4000\r\n\r\n[]", {}}},
            {"wrong types",
             {Kind::Close,
              http(200, "application/json", R"({"DATABASE_URL":5,"data":[1],"access_token":{},"default":7})"),
              {}}},
            {"html", {Kind::Close, http(200, "text/html", "<!DOCTYPE html><title>Maintenance</title>"), {}}},
            {"huge", {Kind::Close, http(200, "application/json", QByteArray(300 * 1024, ' ')), {}}},
            {"endless", {Kind::Endless, head + "Connection: close\r\n\r\n", {}}}};
}

/// The calls. What is in the request names it at the proxy.
enum Call { Sweep, Config, Release, Refresh, EnvRead, EnvUpdate, Health, callCount };

struct CallInfo
{
    const char *name;
    const char *within;
    bool ofHasura;
};
constexpr CallInfo callInfos[callCount] = {
    {"GET /apps", "GET /apps HTTP", false},
    {"GET config-vars", "/config-vars HTTP", false},
    {"GET releases", "/releases HTTP", false},
    {"POST /oauth/token", "POST /oauth/token", false},
    {"read the env vars", "query getTenantEnv", true},
    {"write the env vars", "mutation updateTenantEnv", true},
    {"source health", "/healthz/sources", true},
};

/// What is expected: state and error code after the fault was met. The button is that of the state's own rules.
/// The sweep: after it has lasted. "-": it must not matter at all. "*": no case of its own, since a connection is
/// refused before it can be told which call it was for: whatever refuses releases refuses config vars, and whatever
/// refuses the source health refuses to read the env vars. The row of that call has it.
///
/// off = offline, dis = disconnected, fail = failing, unp = not proven. L: a person must log in (or enter a token).
struct Row
{
    const char *way;
    const char *cells[callCount];
};
constexpr Row table[] = {
    // way           GET /apps               config-vars             releases  oauth/token             read env write
    // env                    source health
    {"refused",
     {"off net.refused", "off net.refused", "*", "off net.refused", "off net.refused", "off net.refused", "*"}},
    {"reset",
     {"off net.protocol", "off net.protocol", "-", "off net.protocol", "off net.protocol", "off net.protocol",
      "unp net.protocol"}},
    {"silent",
     {"off net.timeout", "off net.timeout", "-", "off net.timeout", "off net.timeout", "off net.timeout",
      "unp net.timeout"}},
    {"401",
     {"off api.unavailable", "off api.unavailable", "-", "dis auth.expired L", "fail destination.unauthorized L",
      "fail destination.unauthorized L", "-"}},
    {"403",
     {"dis auth.forbidden L", "dis auth.forbidden", "-", "dis auth.expired L", "fail destination.unauthorized L",
      "fail destination.unauthorized L", "-"}},
    {"404",
     {"off api.not_found", "dis api.not_found", "-", "dis auth.expired L", "fail api.not_found", "fail api.not_found",
      "-"}},
    {"409",
     {"off api.conflict", "off api.conflict", "-", "off api.conflict", "fail api.conflict", "fail api.conflict",
      "unp api.conflict"}},
    {"412",
     {"off api.conflict", "off api.conflict", "-", "off api.conflict", "off api.bad_answer", "off api.bad_answer",
      "unp api.bad_answer"}},
    {"422",
     {"off api.invalid", "off api.invalid", "-", "off api.invalid", "off api.bad_answer", "off api.bad_answer",
      "unp api.bad_answer"}},
    {"429",
     {"off api.rate_limited", "off api.rate_limited", "-", "off api.rate_limited", "off api.rate_limited",
      "off api.rate_limited", "unp api.rate_limited"}},
    {"500",
     {"off api.unavailable", "off api.unavailable", "-", "off api.unavailable", "off api.unavailable",
      "off api.unavailable", "unp api.unavailable"}},
    {"503",
     {"off api.unavailable", "off api.unavailable", "-", "off api.unavailable", "off api.unavailable",
      "off api.unavailable", "unp api.unavailable"}},
    {"not json",
     {"off api.bad_answer", "off api.bad_answer", "-", "off api.bad_answer", "off api.bad_answer", "off api.bad_answer",
      "unp api.bad_answer"}},
    {"cut short",
     {"off net.protocol", "off net.protocol", "-", "off net.protocol", "off net.protocol", "off net.protocol",
      "unp net.protocol"}},
    {"wrong types",
     {"off api.bad_answer", "off api.bad_answer", "-", "off api.bad_answer", "off api.bad_answer", "off api.bad_answer",
      "unp database.failed"}},
    {"html",
     {"off api.bad_answer", "off api.bad_answer", "-", "off api.bad_answer", "off api.bad_answer", "off api.bad_answer",
      "unp api.bad_answer"}},
    {"huge",
     {"off net.too_large", "off net.too_large", "-", "off net.too_large", "off net.too_large", "off net.too_large",
      "unp net.too_large"}},
    {"endless",
     {"off net.too_large", "off net.too_large", "-", "off net.too_large", "off net.too_large", "off net.too_large",
      "unp net.too_large"}},
};

class TestFaultTable : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<HasuraWorld> m_world;
    std::unique_ptr<SmallHeroku> m_heroku;
    std::unique_ptr<FaultProxy> m_herokuProxy;
    std::unique_ptr<FaultProxy> m_hasuraProxy;
    std::unique_ptr<FaultProxy> m_databaseProxy;

    std::unique_ptr<HurriedClock> m_clock;
    SystemRandom m_random;
    Sealer m_sealer;
    QThreadPool m_pool;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ShortHttp> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<PlatformApi> m_api;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Destination> m_destination;
    std::unique_ptr<SyncEngine> m_engine;
    bool m_refused = false;
    HerokuTokens m_tokens;
    int m_values = 0;

    SyncRecord sync() const { return m_engine->book().find(syncId).value_or(SyncRecord()); }
    SyncState state() const { return syncStateFromKey(sync().state); }
    Endpoints endpoints() const
    {
        const QUrl base(s("http://127.0.0.1:%1").arg(m_herokuProxy->port()));
        return {base, base, base, base};
    }
    QByteArray valueThere()
    {
        const auto there = await(m_destination->read());
        return there ? there->value(envVar).reveal() : QByteArray();
    }
    // The state last: reading takes a moment, in which it may become another.
    bool isWrittenBut(const QString &expected) { return valueThere() == m_heroku->value && seen() == expected; }
    bool isHealed() { return isWrittenBut(s("ok")) && sync().reason.isEmpty(); }

    // Another one that works just as well.
    void rotate()
    {
        ++m_heroku->version;
        QByteArray url =
            m_postgres->url(TestPostgres::password(), ++m_values % 2 ? s("second") : TestPostgres::database()).reveal();
        m_heroku->value =
            url.replace(QByteArray::number(m_postgres->port()), QByteArray::number(m_databaseProxy->port()));
    }
    void logIn()
    {
        m_refused = false;
        m_gate = std::make_unique<RefreshGate>(
            [this] {
                return OAuthFlow::refresh(endpoints(), {s("id"), Secret(s("client-secret-of-tests")), {}}, m_tokens,
                                          m_http.get(), m_clock.get(), this)
                    .andThen(this, [](const HerokuTokens &tokens) {
                        return RefreshGate::Token{tokens.access, 0};
                    });
            },
            [] { return 0; });
        m_tokens = {Secret(m_heroku->token), Secret(s("refresh-token-of-tests")), {}};
        m_gate->setToken({Secret(m_heroku->token), 0});
        auto old = std::move(m_api);
        m_api = std::make_unique<PlatformApi>(endpoints(), m_http.get(), m_gate.get());
        m_engine->useAccount(accountId, m_api.get());
    }
    void useHasura()
    {
        DestinationSpec spec = m_world->spec(slug);
        const QString port = QString::number(m_hasuraProxy->port());
        for (const QLatin1String field : {hasura::endpoint, hasura::cloudUrl})
            spec.fields.insert(field, spec.text(field).replace(m_world->base().section(u':', -1), port));
        m_destination = std::make_unique<HasuraCloudDestination>(
            spec, Secret(m_world->sandbox()->info().value(QLatin1String("token")).toString()), m_http.get(),
            m_clock.get(), &m_pool);
    }
    void startEngine()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>(m_dir->filePath(s("journal.sqlite")));
        QVERIFY(await(m_journal->open()));
        QVERIFY(saveOwners(*m_journal, m_clock->now()));
        EngineParts parts{m_journal.get(),
                          &m_sealer,
                          m_clock.get(),
                          &m_random,
                          [this](const ProjectId &) { return m_destination.get(); },
                          nullptr};
        m_engine = std::make_unique<SyncEngine>(parts);
        connect(m_engine.get(), &SyncEngine::accountRefused, this, [this] { m_refused = true; });
        logIn();
        QVERIFY(await(m_engine->connectSync(newSync(m_clock->now()), {}), patienceMs));
    }
    void stopEngine()
    {
        m_engine.reset();
        m_destination.reset();
        m_journal.reset();
        m_api.reset();
        m_gate.reset();
        m_pool.waitForDone();
        m_dir.reset();
        m_http->isHurried = false;
    }
    QString seen() const
    {
        static const QHash<SyncState, QString> names{{SyncState::Offline, s("off")},
                                                     {SyncState::Disconnected, s("dis")},
                                                     {SyncState::Failing, s("fail")},
                                                     {SyncState::Unproven, s("unp")},
                                                     {SyncState::InSync, s("ok")},
                                                     {SyncState::Updating, s("upd")},
                                                     {SyncState::WaitingForHeroku, s("wait")}};
        return (names.value(state()) + u' ' + sync().errorCode).trimmed();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QLoggingCategory::setFilterRules(s("bowline.*.info=false"));
        m_postgres = std::make_unique<TestPostgres>();
        QVERIFY2(m_postgres->start(), qPrintable(m_postgres->error()));
        QVERIFY(m_postgres->sql(s("CREATE DATABASE second OWNER bowline")));
        m_sealer = *Sealer::fromMasterKey(Sealer::newMasterKey(m_random));
        m_clock = std::make_unique<HurriedClock>(hurry);
        m_http = std::make_unique<ShortHttp>();
        m_world = std::make_unique<HasuraWorld>();
        m_world->control({{s("project"), slug}, {s("restart_ms"), 30}});
        m_heroku = std::make_unique<SmallHeroku>();
        m_herokuProxy = std::make_unique<FaultProxy>(FaultProxy::Protocol::Http, m_heroku->port());
        m_hasuraProxy =
            std::make_unique<FaultProxy>(FaultProxy::Protocol::Http, m_world->base().section(u':', -1).toUShort());
        m_databaseProxy =
            std::make_unique<FaultProxy>(FaultProxy::Protocol::Bytes, static_cast<quint16>(m_postgres->port()));
        rotate();
    }
    void cleanup() { stopEngine(); }
    void cleanupTestCase()
    {
        m_databaseProxy.reset();
        m_hasuraProxy.reset();
        m_herokuProxy.reset();
        m_heroku.reset();
        m_world.reset();
        m_http.reset();
        m_postgres.reset();
    }

    void callFails_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("way");
        QTest::addColumn<QString>("expected");
        const QList<Way> ways = allWays();
        for (int call = 0; call < callCount; ++call) {
            for (int way = 0; way < ways.size(); ++way) {
                QCOMPARE(QLatin1String(table[way].way), QLatin1String(ways[way].name));
                const QString expected = s(table[way].cells[call]);
                if (expected != s("*"))
                    QTest::addRow("%s: %s", callInfos[call].name, ways[way].name) << call << way << expected;
            }
        }
    }
    void callFails()
    {
        QFETCH(int, call);
        QFETCH(int, way);
        QFETCH(QString, expected);
        useHasura();
        startEngine();
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(), patienceMs);
        FaultProxy *proxy = callInfos[call].ofHasura ? m_hasuraProxy.get() : m_herokuProxy.get();
        Fault fault = allWays()[way].fault;
        fault.within = callInfos[call].within;
        const bool needsLogin = expected.endsWith(s(" L"));
        expected.remove(s(" L"));

        if (call == Refresh)
            m_heroku->token = "expired-since-" + QByteArray::number(way);
        m_http->isHurried = fault.kind == Kind::Silent;
        proxy->setFault(fault);
        rotate();
        if (call != Sweep)
            await(m_engine->syncNow(syncId), patienceMs);
        // The fault itself, and nothing before it. Nobody hits what cannot be reached.
        const auto isMet = [&] { return fault.kind == Kind::Refused || proxy->hits() > 0; };
        const bool isTold = expected != s("-");
        const QString awaited = isTold ? expected : s("ok");
        QTRY_VERIFY2_WITH_TIMEOUT(isMet() && seen() == awaited, qPrintable(seen()), patienceMs);
        if (isTold) {
            QVERIFY(sync().reason.text().size() > 20);
            QVERIFY(nextStepOf(state(), errorCodeFromText(sync().errorCode)) != NextStep::None);
        }

        proxy->heal();
        m_http->isHurried = false;
        if (needsLogin) {
            // What needs a person waits for one, and asks no more.
            if (callInfos[call].ofHasura) {
                QVERIFY(!m_engine->retries().nextAt(syncId).isValid());
                await(m_engine->syncNow(syncId), patienceMs);
            } else {
                QTRY_VERIFY(m_refused);
                logIn();
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(), patienceMs);
    }

    // -- what is no HTTP

    void databaseFails_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, Kind kind, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << int(kind) << bytes << s(expected);
        };
        row("refused", Kind::Refused, {}, "unp database.unreachable");
        row("reset", Kind::Reset, "S", "unp database.unreachable"); // the connection broke: that says nothing about TLS
        row("hangs up", Kind::Close, {}, "unp database.tls");
        row("html", Kind::Close, "HTTP/1.1 400 Bad Request\r\n\r\n<html>", "unp database.tls");
    }
    void databaseFails()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QTemporaryDir folder;
        m_destination =
            std::make_unique<EnvFileDestination>(folder.filePath(s(".env")), EnvFileOptions(), &m_pool, &m_pool);
        startEngine();
        m_databaseProxy->setFault({static_cast<Kind>(kind), bytes, {}});
        rotate();
        await(m_engine->syncNow(syncId), patienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(isWrittenBut(expected), qPrintable(seen()), patienceMs);
        QVERIFY(sync().reason.text().size() > 20);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->retries().nextAt(syncId).isValid(), patienceMs);
        m_databaseProxy->heal();
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(), patienceMs);
        stopEngine(); // before its folder goes
    }
    void databaseRefuses_data()
    {
        QTest::addColumn<QStringList>("spoil");
        QTest::addColumn<QStringList>("mend");
        QTest::addColumn<QString>("expected");
        const auto role = [](const char *what) { return QStringList{s("ALTER ROLE bowline ") + s(what)}; };
        const auto rename = [](const char *from, const char *to) {
            QStringList all;
            for (const QString &name : {TestPostgres::database(), s("second")})
                all.append(s("ALTER DATABASE %1%3 RENAME TO %2%3").arg(s(from), s(to), name));
            return all;
        };
        const auto connections = [](const char *allowed) {
            QStringList all;
            for (const QString &name : {TestPostgres::database(), s("second")})
                all.append(s("ALTER DATABASE %1 ALLOW_CONNECTIONS %2").arg(name, s(allowed)));
            return all;
        };
        QTest::newRow("28P01") << role("PASSWORD 'another'")
                               << QStringList{s("ALTER ROLE bowline PASSWORD '%1'").arg(TestPostgres::password())}
                               << s("wait database.login_refused");
        QTest::newRow("28000") << role("NOLOGIN") << role("LOGIN") << s("unp database.not_let_in");
        QTest::newRow("3D000") << rename("", "gone_") << rename("gone_", "") << s("unp database.missing");
        QTest::newRow("53300") << role("CONNECTION LIMIT 0") << role("CONNECTION LIMIT -1") << s("unp database.busy");
        QTest::newRow("55000") << connections("false") << connections("true") << s("unp database.failed");
    }
    void databaseRefuses()
    {
        QFETCH(QStringList, spoil);
        QFETCH(QStringList, mend);
        QFETCH(QString, expected);
        QTemporaryDir folder;
        m_destination =
            std::make_unique<EnvFileDestination>(folder.filePath(s(".env")), EnvFileOptions(), &m_pool, &m_pool);
        startEngine();
        for (const QString &statement : std::as_const(spoil))
            QVERIFY2(m_postgres->sql(statement), qPrintable(statement));
        rotate();
        await(m_engine->syncNow(syncId), patienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(isWrittenBut(expected), qPrintable(seen()), patienceMs);
        for (const QString &statement : std::as_const(mend))
            QVERIFY2(m_postgres->sql(statement), qPrintable(statement));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(), patienceMs);
        stopEngine();
    }
    void envFileCannotBeWritten()
    {
        QTemporaryDir dir;
        const QString folder = dir.filePath(s("project"));
        QVERIFY(QDir().mkpath(folder));
        m_destination = std::make_unique<EnvFileDestination>(folder + s("/.env"), EnvFileOptions(), &m_pool, &m_pool);
        startEngine();
        QVERIFY(QDir(folder).removeRecursively());
        rotate();
        await(m_engine->syncNow(syncId), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(seen(), s("dis destination.missing"), patienceMs);
        QVERIFY(QDir().mkpath(folder));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(), patienceMs);
        stopEngine();
    }
    // The server takes the old password no more before Heroku has the new one.
    void revokedBeforeUpdatedHealsItself()
    {
        useHasura();
        startEngine();
        rotate();
        const QByteArray good = m_heroku->value;
        m_heroku->value.replace(TestPostgres::password().toLatin1(), "revoked-already");
        await(m_engine->syncNow(syncId), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(seen(), s("wait database.login_refused"), patienceMs);
        ++m_heroku->version;
        m_heroku->value = good;
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(), patienceMs);
    }
};

BOWLINE_TEST(TestFaultTable)
} // namespace tst_faulttable

#include "tst_faulttable.moc"
