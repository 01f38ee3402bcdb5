// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The account sweep in virtual time, against a real HTTP server that counts: intervals, bursts, the second look,
// back-off, a refused login.
#include "net/HttpServer.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"
#include "sync/AccountWatcher.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include <algorithm>

using namespace bowline;
using bowline::test::VirtualClock;

namespace tst_accountwatcher {

class TestAccountWatcher : public QObject
{
    Q_OBJECT

    /// Knows what has not been answered yet.
    class CountingHttp final : public HttpClient
    {
    public:
        int underWay = 0;

        Pending<HttpResponse> send(const HttpRequest &request) override
        {
            ++underWay;
            const auto answer = HttpClient::send(request);
            answer.then(this, [this](const Expected<HttpResponse> &) { --underWay; });
            return answer;
        }
    };

    VirtualClock *m_clock = nullptr;
    HttpServer *m_server = nullptr;
    CountingHttp *m_http = nullptr;
    RefreshGate *m_gate = nullptr;
    PlatformApi *m_api = nullptr;
    AppQueue *m_queue = nullptr;
    AccountPace *m_pace = nullptr;
    AccountWatcher *m_watcher = nullptr;
    QString m_releasedAt;
    int m_status = 200;
    bool m_listed = true;
    std::optional<QJsonValue> m_hidden; ///< in place of the time of the release
    QJsonArray m_neighbours;            ///< other items of the list
    int m_sweeps = 0;
    int m_unchanged = 0;
    int m_remaining = 4500;
    QList<Due> m_looks;
    QStringList m_roundRobin;

    void answer(const ServerRequest &request, const HttpServer::Respond &respond)
    {
        ++m_sweeps;
        if (m_status != 200) {
            respond(ServerResponse::json(m_status,
                                         QJsonDocument(QJsonObject{{QStringLiteral("id"), QStringLiteral("x")},
                                                                   {QStringLiteral("message"), QStringLiteral("x")}})));
            return;
        }
        const QByteArray etag = '"' + m_releasedAt.toLatin1() + (m_listed ? "" : "-gone") + '"';
        if (request.header("If-None-Match") == etag) {
            ++m_unchanged;
            ServerResponse same;
            same.status = 304;
            same.headers = {{"ETag", etag}};
            respond(same);
            return;
        }
        const QJsonObject app{{QStringLiteral("id"), QStringLiteral("app-1")},
                              {QStringLiteral("name"), QStringLiteral("sushi")},
                              {QStringLiteral("released_at"), m_hidden ? *m_hidden : QJsonValue(m_releasedAt)},
                              {QStringLiteral("updated_at"), m_releasedAt}};
        QJsonArray apps = m_neighbours;
        if (m_listed)
            apps.append(app);
        ServerResponse full = ServerResponse::json(200, QJsonDocument(apps));
        full.headers.append({"ETag", etag});
        full.headers.append({"RateLimit-Remaining", QByteArray::number(m_remaining)});
        respond(full);
    }

    // Moves virtual time in small steps, with real time for the sockets in between.
    void pass(qint64 ms)
    {
        for (qint64 done = 0; done < ms; done += 500) {
            m_clock->advance(500);
            do {
                QVERIFY(QTest::qWaitFor([this] { return m_http->underWay == 0; }, test::usualPatienceMs));
                QTest::qWait(2); // what the answer brings, which may be another request
            } while (m_http->underWay > 0);
        }
    }

private Q_SLOTS:
    void init()
    {
        m_clock = new VirtualClock;
        m_server =
            new HttpServer([this](const ServerRequest &r, const HttpServer::Respond &respond) { answer(r, respond); });
        QVERIFY(m_server->listen(QHostAddress::LocalHost, 0));
        const QUrl base(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()));
        m_http = new CountingHttp;
        m_gate = new RefreshGate([] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked)); },
                                 [] { return 0; });
        m_gate->setToken({Secret(QByteArray("token-for-the-test")), 0});
        m_api = new PlatformApi({base, base, base, base}, m_http, m_gate);
        m_queue = new AppQueue(
            [this](const QString &appId, const Due &due) {
                m_looks.append(due);
                if (due.trigger == Trigger::Reconcile)
                    m_roundRobin.append(appId);
                return Pending<Done>::ready(Done{});
            },
            8);
        m_pace = new AccountPace(m_api, m_clock);
        m_watcher = new AccountWatcher(m_api, m_queue, m_pace, m_clock);
        m_watcher->setFollowed({QStringLiteral("app-1")});
        m_releasedAt = QStringLiteral("2026-11-21T11:00:00Z");
        m_status = 200;
        m_listed = true;
        m_hidden.reset();
        m_neighbours = {};
        m_sweeps = m_unchanged = 0;
        m_remaining = 4500;
        m_looks.clear();
        m_roundRobin.clear();
        m_watcher->start();
        QTRY_COMPARE(m_looks.size(), 1);
        QCOMPARE(m_looks.first().trigger, Trigger::Start);
    }
    void cleanup()
    {
        delete m_watcher;
        delete m_pace;
        delete m_queue;
        delete m_api;
        delete m_gate;
        delete m_http;
        delete m_server;
        delete m_clock;
    }

    void sweepsEveryTenSecondsWithoutReadingMuch()
    {
        const int before = m_sweeps;
        pass(50000);
        QVERIFY2(m_sweeps - before >= 4 && m_sweeps - before <= 6, qPrintable(QString::number(m_sweeps - before)));
        QCOMPARE(m_unchanged, m_sweeps - 1);
        QCOMPARE(m_looks.size(), 1);
    }
    void aChangeIsLookedAtTwiceAndStartsABurst()
    {
        m_releasedAt = QStringLiteral("2026-11-21T12:00:05Z");
        pass(12000);
        QVERIFY(m_looks.size() >= 2);
        QCOMPARE(m_looks[1].trigger, Trigger::Release);
        pass(3000);
        QCOMPARE(m_looks.size(), 3);
        QCOMPARE(m_looks[2].trigger, Trigger::Recheck);
        const int before = m_sweeps;
        pass(20000);
        QVERIFY2(m_sweeps - before >= 7, qPrintable(QString::number(m_sweeps - before)));
    }
    void anOddNeighbourHidesNothing()
    {
        QSignalSpy gone(m_watcher, &AccountWatcher::outOfReach);
        m_neighbours = {QJsonObject{{QStringLiteral("id"), QStringLiteral("app-2")},
                                    {QStringLiteral("name"), QStringLiteral("odd")},
                                    {QStringLiteral("released_at"), QStringLiteral("2012/01/01 12:00:00 -0700")}},
                        QJsonObject{{QStringLiteral("name"), QStringLiteral("no id")}}, 5};
        m_releasedAt = QStringLiteral("2026-11-21T12:00:05Z");
        pass(12000);
        QVERIFY(m_looks.size() >= 2);
        QCOMPARE(m_looks[1].trigger, Trigger::Release);
        pass(45000);
        QCOMPARE(gone.size(), 0);
    }
    // The bound that Settings promise holds for an app whose time of release cannot be read, as long as anything moves.
    void aReleaseWithoutATimeIsSeenInTime_data()
    {
        QTest::addColumn<QJsonValue>("hidden");
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("number") << QJsonValue(1);
        QTest::newRow("another format") << QJsonValue(QStringLiteral("yesterday"));
    }
    void aReleaseWithoutATimeIsSeenInTime()
    {
        QFETCH(QJsonValue, hidden);
        m_hidden = hidden;
        m_releasedAt = QStringLiteral("2026-11-21T12:00:05Z");
        pass(20000); // that it has no time any more is a change as well
        const qsizetype before = m_looks.size();
        const int swept = m_sweeps;
        pass(130000); // the burst is over
        QVERIFY(m_sweeps > swept);
        const auto releases = [this] {
            return std::count_if(m_looks.begin(), m_looks.end(),
                                 [](const Due &due) { return due.trigger == Trigger::Release; });
        };
        QVERIFY(m_looks.size() <= before + 3); // the round robin, and nothing else
        const auto seen = releases();
        m_releasedAt = QStringLiteral("2026-11-21T12:10:05Z");
        pass(m_watcher->stalenessMs());
        QCOMPARE(releases(), seen + 1);
    }
    void anAppThatComesBackIsLookedAt()
    {
        m_listed = false;
        pass(12000);
        QCOMPARE(m_looks.last().trigger, Trigger::Release);
        pass(5000);
        const qsizetype before = m_looks.size();
        m_listed = true;
        pass(5000);
        QVERIFY(m_looks.size() > before);
    }
    void oneAppAMinuteIsLookedAtInAnyCase()
    {
        pass(61000);
        QCOMPARE(m_looks.last().trigger, Trigger::Reconcile);
    }
    void whatMayBeMendedElsewhereIsLookedAtSooner()
    {
        const QString broken = QStringLiteral("app-20");
        QSet<QString> apps;
        for (int i = 1; i <= 20; ++i)
            apps.insert(QStringLiteral("app-%1").arg(i));
        m_watcher->setFollowed(apps);
        m_watcher->lookSooner(broken);
        pass(125000);
        QVERIFY(m_roundRobin.contains(broken)); // of 20 apps, within two minutes
        m_watcher->lookSooner(broken);          // it is broken still
        pass(120000);
        QCOMPARE(m_roundRobin.size(), 4);
        QVERIFY(m_roundRobin.count(broken) >= 2);
        QVERIFY(m_roundRobin.count(broken) <= 3); // the others have their turn as well
    }
    void refusedLoginStopsAsking()
    {
        QSignalSpy refused(m_watcher, &AccountWatcher::refused);
        m_status = 401;
        pass(12000);
        QTRY_COMPARE(refused.size(), 1);
        const int before = m_sweeps;
        pass(30000);
        QCOMPARE(m_sweeps, before);
    }
    void lastingFailureIsToldAndHeals()
    {
        QSignalSpy gone(m_watcher, &AccountWatcher::outOfReach);
        QSignalSpy back(m_watcher, &AccountWatcher::backInReach);
        m_status = 503;
        pass(20000);
        QCOMPARE(gone.size(), 0);
        pass(90000);
        QVERIFY(gone.size() > 1); // and again, for what a person has synced meanwhile
        m_status = 200;
        pass(90000);
        QCOMPARE(back.size(), 1);
    }
    void littleBudgetMeansFewerSweeps()
    {
        m_remaining = 500;
        m_releasedAt = QStringLiteral("2026-11-21T12:00:01Z"); // so that the header is seen
        pass(12000);
        pass(121000); // the burst is over
        m_remaining = 500;
        m_releasedAt = QStringLiteral("2026-11-21T12:00:02Z");
        pass(60000);
        QVERIFY(m_watcher->stalenessMs() > 11000);
    }
    void boundIsElevenSeconds() { QCOMPARE(m_watcher->stalenessMs(), 11000); }
};

BOWLINE_TEST(TestAccountWatcher)

} // namespace tst_accountwatcher

#include "tst_accountwatcher.moc"
