// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Worker.h"
#include "support/Await.h"
#include "support/HttpHammer.h"
#include "support/TestMain.h"
#include "sync/MadeDelivery.h"
#include "sync/webhooks/WebhookListener.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <unistd.h>

using namespace bowline;
using namespace bowline::test;

namespace tst_webhooklistener {

namespace {

const Secret master(QByteArray("the master secret of this test"));
const AccountId account(QStringLiteral("account-1"));
const QString sushi = QStringLiteral("app-sushi");

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

/// The listener with a real journal: what is refused changes nothing, what is answered with 204 is on disk.
class ListenerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void goodOneIsStored();
    void refused_data();
    void refused();
    void tooMuch();
    void tooSlow();
    void putOffWhenFull();
    void storeThatFails();
    void repeatsCountOnce();
    void orderDoesNotMatter();
    void newerOneKeepsItDue();
    void burst();
    void portTaken();
    void keysChange();
    void survivesARestart();
    void oldOnesArePruned();

private:
    void listen(const WebhookLimits &limits = {});
    HammerReport strike(const QList<QByteArray> &requests, int connections = 1);
    int statusOf(const QByteArray &request);
    MadeDelivery delivery() const
    {
        MadeDelivery made;
        made.appId = sushi;
        return made;
    }
    WebhookHistory history();
    QList<WebhookDueRecord> dues();

    const WebhookKey m_key = WebhookKey::of(master, account, sushi);
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<WebhookListener> m_listener;
    QList<WebhookDueRecord> m_told;
    int m_deliveries = 0;
};

void ListenerTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(m_dir->filePath(QStringLiteral("journal.sqlite")));
    QVERIFY(await(m_journal->open()));
    m_told.clear();
    m_deliveries = 0;
    listen();
}

void ListenerTest::cleanup()
{
    m_listener.reset();
    m_journal.reset();
}

void ListenerTest::listen(const WebhookLimits &limits)
{
    m_listener = std::make_unique<WebhookListener>(m_journal.get(), &m_clock, limits);
    connect(m_listener.get(), &WebhookListener::stored, this, [this](const QList<WebhookDueRecord> &due, int count) {
        m_told += due;
        m_deliveries += count;
    });
    m_listener->setKeys({m_key});
    QVERIFY(await(m_listener->start(QHostAddress::LocalHost, 0)));
    QVERIFY(m_listener->port() > 0);
}

HammerReport ListenerTest::strike(const QList<QByteArray> &requests, int connections)
{
    QThreadPool one;
    const auto report = await(runOnWorker(&one,
                                          [&, port = m_listener->port()]() -> Expected<HammerReport> {
                                              return hammer(port, requests, connections);
                                          }),
                              150000);
    one.waitForDone();
    return report.value_or(HammerReport());
}

int ListenerTest::statusOf(const QByteArray &request)
{
    const HammerReport report = strike({request});
    return report.answers.isEmpty() ? -1 : report.answers.constBegin().key();
}

WebhookHistory ListenerTest::history()
{
    return await(m_journal->run([](Repositories &r) { return r.webhookDeliveries().history(); }))
        .value_or(WebhookHistory{-1, {}});
}

QList<WebhookDueRecord> ListenerTest::dues()
{
    return await(m_journal->run([](Repositories &r) { return r.webhookDeliveries().dues(); }))
        .value_or(QList<WebhookDueRecord>());
}

void ListenerTest::goodOneIsStored()
{
    QCOMPARE(statusOf(requestFor(m_key, delivery())), 204);
    QCOMPARE(history().count, 1);
    QCOMPARE(dues().size(), 1);
    QCOMPARE(dues().first().appId, sushi);
    QCOMPARE(dues().first().account, account);
    QTRY_COMPARE(m_told.size(), 1);
    QCOMPARE(m_told.first().newest, dues().first().newest);
    QCOMPARE(m_deliveries, 1);
}

void ListenerTest::refused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const MadeDelivery good = delivery();
    const QByteArray body = good.body();
    const QByteArray signature = WebhookSignature(m_key.secret).sign(body);
    QTest::newRow("wrong signature") << requestFor(m_key, body, WebhookSignature(master).sign(body)) << 401;
    QTest::newRow("another body's signature") << requestFor(m_key, body + ' ', signature) << 401;
    QTest::newRow("no signature") << requestFor(m_key, body, {}) << 401;
    const WebhookKey other = WebhookKey::of(master, account, QStringLiteral("another app"));
    QTest::newRow("unknown address") << requestFor(other, good) << 404;
    QTest::newRow("other key at our address") << requestFor({account, sushi, m_key.token, other.secret}, good) << 401;
    MadeDelivery forged = good;
    forged.appId = QStringLiteral("someone-elses");
    QTest::newRow("forged app id") << requestFor(m_key, forged) << 400;
    MadeDelivery old = good;
    old.at = old.at.addMSecs(-WebhookChecks::oldestMs - 1000);
    QTest::newRow("old") << requestFor(m_key, old) << 400;
    const QByteArray text = "hello";
    QTest::newRow("no JSON") << requestFor(m_key, text, WebhookSignature(m_key.secret).sign(text)) << 400;
    QTest::newRow("empty") << requestFor(m_key, {}, WebhookSignature(m_key.secret).sign({})) << 400;
    QTest::newRow("GET") << QByteArray("GET /hooks/" + m_key.token + " HTTP/1.1\r\nHost: x\r\n\r\n") << 405;
    QTest::newRow("bad HTTP") << QByteArray("POST /hooks/" + m_key.token + " HTTP/1.1\r\nContent-Length: 0\r\n\r\n")
                              << 400;
}

void ListenerTest::refused()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QCOMPARE(statusOf(request), status);
    QCOMPARE(history().count, 0);
    QVERIFY(dues().isEmpty());
    QVERIFY(m_told.isEmpty());
    // And the address goes on working.
    QCOMPARE(statusOf(requestFor(m_key, delivery())), 204);
    // As late as Heroku still tries.
    MadeDelivery late = delivery();
    late.at = late.at.addDays(-3);
    QCOMPARE(statusOf(requestFor(m_key, late)), 204);
    QCOMPARE(history().count, 2);
}

void ListenerTest::tooMuch()
{
    const QByteArray body(300 * 1024, 'x');
    const QByteArray head = requestFor(m_key, body, WebhookSignature(m_key.secret).sign(body));
    QCOMPARE(statusOf(head.left(head.indexOf("\r\n\r\n") + 4)), 413); // refused by its length, before it is sent
    QCOMPARE(history().count, 0);
}

void ListenerTest::tooSlow()
{
    WebhookLimits limits;
    limits.http.requestMs = 200;
    listen(limits);
    const QByteArray request = requestFor(m_key, delivery());
    QCOMPARE(statusOf(request.left(request.size() - 1)), 408);
    QCOMPARE(history().count, 0);
}

void ListenerTest::putOffWhenFull()
{
    WebhookLimits limits;
    limits.inbox.waiting = 0;
    listen(limits);
    QCOMPARE(statusOf(requestFor(m_key, delivery())), 429);
    QCOMPARE(history().count, 0);
}

void ListenerTest::storeThatFails()
{
    m_listener.reset();
    m_journal = std::make_unique<Journal>(m_dir->filePath(QStringLiteral("never-opened.sqlite")));
    listen();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("could not be stored")));
    QCOMPARE(statusOf(requestFor(m_key, delivery())), 503);
    QVERIFY(m_told.isEmpty());
}

void ListenerTest::repeatsCountOnce()
{
    const MadeDelivery made = delivery();
    MadeDelivery anotherDelivery = made; // of the same event
    anotherDelivery.delivery = QStringLiteral("d-2");
    const auto report = strike({requestFor(m_key, made), requestFor(m_key, made), requestFor(m_key, anotherDelivery)});
    QCOMPARE(report.answers.value(204), 3);
    QCOMPARE(history().count, 1);
    QTRY_COMPARE(m_deliveries, 3);
    QCOMPARE(m_told.size(), 1);
}

void ListenerTest::orderDoesNotMatter()
{
    MadeDelivery first = delivery();
    first.at = first.at.addSecs(-60);
    const MadeDelivery second = delivery();
    QCOMPARE(statusOf(requestFor(m_key, second)), 204);
    QCOMPARE(statusOf(requestFor(m_key, first)), 204);
    QTRY_COMPARE(m_told.size(), 2);
    QVERIFY(m_told.at(0).newest < m_told.at(1).newest);
    QCOMPARE(dues().size(), 1);
    QCOMPARE(dues().first().newest, m_told.at(1).newest);
}

// A delivery that comes while its predecessor is looked at is not lost with it.
void ListenerTest::newerOneKeepsItDue()
{
    QCOMPARE(statusOf(requestFor(m_key, delivery())), 204);
    const WebhookDueRecord first = dues().first();
    QCOMPARE(statusOf(requestFor(m_key, delivery())), 204);
    QVERIFY(await(m_journal->run([first](Repositories &r) { return r.webhookDeliveries().removeDue(first); })));
    QCOMPARE(dues().size(), 1);
    const WebhookDueRecord second = dues().first();
    QVERIFY(await(m_journal->run([second](Repositories &r) { return r.webhookDeliveries().removeDue(second); })));
    QVERIFY(dues().isEmpty());
}

// While a commit takes longer than the inbox has patience, it says "later" (429), and Heroku comes again: then all of
// them do, and each still counts once.
void ListenerTest::burst()
{
    constexpr int count = 10000;
    constexpr int mostTimes = 10;
    qint64 before = 0;
    qint64 accepted = 0;
    for (int round = 1; round <= 3; ++round) {
        QList<QByteArray> requests;
        for (int i = 0; i < count; ++i)
            requests.append(requestFor(m_key, delivery()));
        const qint64 resident = residentBytes();
        qint64 taken = 0;
        for (int times = 0; taken < count && times < mostTimes; ++times) {
            const HammerReport report = strike(requests, 64);
            taken = report.answers.value(204);
            QCOMPARE(taken + report.answers.value(429), qint64(count));
            accepted += taken;
        }
        QCOMPARE(taken, qint64(count));
        QCOMPARE(history().count, qint64(round) * count);
        QTRY_COMPARE(qint64(m_deliveries), accepted);
        // The first round fills caches.
        if (round > 1)
            before += residentBytes() - resident;
    }
    m_told.clear();
    QVERIFY2(before < 12 * 1024 * 1024, qPrintable(QStringLiteral("grew by %1 KB").arg(before / 1024)));
}

void ListenerTest::portTaken()
{
    WebhookListener other(m_journal.get(), &m_clock);
    const auto started = await(other.start(QHostAddress::LocalHost, m_listener->port()));
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::NetRefused);
    QVERIFY(started.error().text().contains(QString::number(m_listener->port())));
    QCOMPARE(other.port(), quint16(0));
    QVERIFY(await(other.start(QHostAddress::LocalHost, 0)));
    QVERIFY(other.port() > 0);
}

void ListenerTest::keysChange()
{
    const WebhookKey other = WebhookKey::of(Secret(QByteArray("a new master")), account, sushi);
    m_listener->setKeys({other});
    QCOMPARE(statusOf(requestFor(m_key, delivery())), 404);
    QCOMPARE(statusOf(requestFor(other, delivery())), 204);
    QVERIFY(other.token != m_key.token);
    QVERIFY(WebhookKey::of(master, AccountId(QStringLiteral("account-2")), sushi).token != m_key.token);
    QCOMPARE(other.url(QUrl(QStringLiteral("https://h.example/x"))).path(),
             QStringLiteral("/x/") + QString::fromLatin1(other.token));
    QCOMPARE(other.url(QUrl(QStringLiteral("https://h.example"))).path(),
             QLatin1Char('/') + QString::fromLatin1(other.token));
}

void ListenerTest::survivesARestart()
{
    const MadeDelivery made = delivery();
    QCOMPARE(statusOf(requestFor(m_key, made)), 204);
    m_listener.reset();
    m_journal.reset();
    m_journal = std::make_unique<Journal>(m_dir->filePath(QStringLiteral("journal.sqlite")));
    QVERIFY(await(m_journal->open()));
    QCOMPARE(dues().size(), 1);
    listen();
    QCOMPARE(statusOf(requestFor(m_key, made)), 204);
    QCOMPARE(history().count, 1);
}

void ListenerTest::oldOnesArePruned()
{
    MadeDelivery old = delivery();
    old.at = old.at.addDays(-2);
    QCOMPARE(strike({requestFor(m_key, old), requestFor(m_key, delivery())}).answers.value(204), 2);
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    QVERIFY(await(m_journal->run([yesterday](Repositories &r) { return r.webhookDeliveries().prune(yesterday); })));
    QCOMPARE(history().count, 1);
}

BOWLINE_TEST(ListenerTest)

} // namespace tst_webhooklistener

#include "tst_webhooklistener.moc"
