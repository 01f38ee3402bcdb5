// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HttpServer under clients that are slow, silent, deaf or too many, and over TLS.
#include "net/HttpServer.h"
#include "net/RawClient.h"
#include "net/TestCertificate.h"
#include "support/TestMain.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

using namespace bowline;
using bowline::test::makeServerTls;
using bowline::test::RawClient;

namespace tst_httpserverlimits {

namespace {

const QByteArray get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
const QHostAddress loopback(QHostAddress::LocalHost);

// Answers with the request's method, path and body.
void echo(const ServerRequest &request, const HttpServer::Respond &respond)
{
    respond(ServerResponse::text(200, "text/plain", request.method + ' ' + request.path.toUtf8() + ' ' + request.body));
}

int complaints = 0;
void countComplaint(QtMsgType, const QMessageLogContext &, const QString &line)
{
    complaints += line.contains(QStringLiteral("no connection can be accepted just now")) ? 1 : 0;
}

// While it lives, the process can open nothing more.
class NoFileDescriptors
{
public:
    NoFileDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_usual);
        const rlimit few{.rlim_cur = 256, .rlim_max = m_usual.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
        for (int fd = ::dup(0); fd >= 0; fd = ::dup(0))
            m_taken.append(fd);
    }
    ~NoFileDescriptors()
    {
        for (const int fd : m_taken)
            ::close(fd);
        ::setrlimit(RLIMIT_NOFILE, &m_usual);
    }
    NoFileDescriptors(const NoFileDescriptors &) = delete;
    NoFileDescriptors &operator=(const NoFileDescriptors &) = delete;

private:
    rlimit m_usual{};
    QList<int> m_taken;
};

std::unique_ptr<QSslSocket> tlsClient(const QSslConfiguration &server, quint16 port)
{
    auto client = std::make_unique<QSslSocket>();
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates({server.localCertificate()});
    client->setSslConfiguration(trusting);
    client->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    return client;
}

// Whether a server that is full has room again.
bool getsIn(quint16 port)
{
    return QTest::qWaitFor(
        [port] {
            RawClient client(port);
            client.send(get);
            return client.waitForAnswers(1) && client.status() == 200;
        },
        bowline::test::usualPatienceMs);
}

// So many that are there and say no more than that.
std::vector<std::unique_ptr<RawClient>> crowd(quint16 port, int count, const QByteArray &bytes)
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<RawClient>(port));
        clients.back()->send(bytes);
    }
    return clients;
}

bool areOpen(const std::vector<std::unique_ptr<RawClient>> &clients)
{
    return std::all_of(clients.begin(), clients.end(), [](const auto &client) { return client->isOpen(); });
}

bool waitUntilCut(const std::vector<std::unique_ptr<RawClient>> &clients)
{
    return std::all_of(clients.begin(), clients.end(), [](const auto &client) { return client->waitForClose(); });
}

// Longer than any test: what is served meanwhile has not waited for its end.
constexpr int neverMs = 3600 * 1000;

} // namespace

class TestHttpServerLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cutsSlowSendersHoweverSteady()
    {
        HttpServer server(echo, {.requestMs = 300});
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        QElapsedTimer elapsed;
        client.send("GET / HTTP/1.1\r\n");
        elapsed.start();
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&] { client.send("a"); });
        drip.start(20);
        QVERIFY(client.waitForClose());
        QVERIFY(elapsed.elapsed() >= 250);
        QCOMPARE(client.status(), 408);
    }

    void cutsIdleClientsWithoutAWord()
    {
        HttpServer server(echo, {.idleMs = 1000});
        QVERIFY(server.listen(loopback, 0));
        RawClient silent(server.port());
        RawClient once(server.port());
        once.send(get);
        QVERIFY(once.waitForAnswers(1));
        QVERIFY(silent.waitForClose());
        QVERIFY(once.waitForClose());
        QCOMPARE(silent.received(), QByteArray());
        QCOMPARE(once.statuses(), QList<int>{200});
    }

    void refusesOneClientTooMany()
    {
        HttpServer server(echo, {.connections = 2});
        QVERIFY(server.listen(loopback, 0));
        auto first = std::make_unique<RawClient>(server.port());
        RawClient second(server.port());
        first->send(get);
        second.send(get);
        QVERIFY(first->waitForAnswers(1) && second.waitForAnswers(1));
        RawClient third(server.port());
        third.send(get);
        QVERIFY(third.waitForClose());
        QCOMPARE(third.status(), 503);
        first.reset();
        QVERIFY(getsIn(server.port()));
    }

    void clientsThatDoNotReadAreCutAndDoNotHoardMemory()
    {
        int handled = 0;
        const QByteArray large(1024 * 1024, 'x');
        HttpServer server(
            [&](const ServerRequest &, const HttpServer::Respond &respond) {
                ++handled;
                respond(ServerResponse::text(200, "text/plain", large));
            },
            {.idleMs = 300, .connections = 1});
        QVERIFY(server.listen(loopback, 0));
        QTcpSocket deaf;
        deaf.setReadBufferSize(1);
        deaf.connectToHost(loopback, server.port());
        deaf.write(get.repeated(1000));
        QTRY_VERIFY(handled > 0);
        // The one place is free again when the client that does not read has been cut.
        QVERIFY(getsIn(server.port()));
        QVERIFY2(handled < 50, qPrintable(QString::number(handled)));
    }

    // 200 clients that each send a byte now and then: a good request is served meanwhile, and all are cut.
    void slowlorisNeitherBlocksNorStays_data()
    {
        QTest::addColumn<int>("requestMs");
        QTest::newRow("a good request meanwhile") << neverMs;
        QTest::newRow("their time is over") << 500;
    }
    void slowlorisNeitherBlocksNorStays()
    {
        QFETCH(int, requestMs);
        HttpServer server(echo, {.requestMs = requestMs});
        QVERIFY(server.listen(loopback, 0));
        const auto slow = crowd(server.port(), 200, "GET / HTTP/1.1\r\nX: ");
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&] {
            for (const auto &client : slow)
                client->send("a");
        });
        drip.start(50);
        if (requestMs != neverMs) {
            QVERIFY(waitUntilCut(slow));
            return;
        }
        RawClient good(server.port());
        good.send(get);
        QVERIFY(good.waitForAnswers(1));
        QCOMPARE(good.status(), 200);
        QVERIFY(areOpen(slow));
    }

    void servesTls()
    {
        HttpServer server(echo);
        const QSslConfiguration tls = makeServerTls();
        QVERIFY(server.listenTls(loopback, 0, tls));
        const auto client = tlsClient(tls, server.port());
        QTRY_VERIFY(client->isEncrypted());
        client->write(get.repeated(3));
        QByteArray all;
        QTRY_VERIFY((all += client->readAll()).count("GET / ") == 3);
        client->write("GET / HTTP/9.9\r\n\r\n");
        QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(client->readAll().startsWith("HTTP/1.1 505 "));
    }

    void largeBodiesPassThroughTlsBothWays()
    {
        const QByteArray large(1000000, 'x');
        HttpServer server(echo, {.requestMs = neverMs});
        const QSslConfiguration tls = makeServerTls();
        QVERIFY(server.listenTls(loopback, 0, tls));
        const auto client = tlsClient(tls, server.port());
        client->write("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1000000\r\n\r\n" + large);
        QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(client->readAll().endsWith("POST / " + large));
    }

    void silentTlsClientsDelayNobodyAndAreCut()
    {
        HttpServer server(echo);
        const QSslConfiguration tls = makeServerTls();
        QVERIFY(server.listenTls(loopback, 0, tls));
        // They have three seconds. On a busy computer these can be over before the one that speaks had its turn: what
        // it had to wait for shows in the round that went best.
        bool isServedBeside = false;
        for (const QDeadlineTimer limit(bowline::test::usualPatienceMs); !isServedBeside;) {
            QVERIFY(!limit.hasExpired());
            std::vector<std::unique_ptr<RawClient>> silent;
            for (int i = 0; i < 120; ++i) {
                silent.push_back(std::make_unique<RawClient>(server.port()));
                QCoreApplication::processEvents();
            }
            const auto client = tlsClient(tls, server.port());
            client->write(get);
            QTRY_VERIFY(client->bytesAvailable() > 0);
            isServedBeside = areOpen(silent);
            QVERIFY(waitUntilCut(silent));
        }
    }

    void plainRequestToATlsPortIsCut()
    {
        HttpServer server(echo);
        QVERIFY(server.listenTls(loopback, 0, makeServerTls()));
        RawClient client(server.port());
        client.send(get);
        QVERIFY(client.waitForClose());
        QVERIFY(!client.received().contains("HTTP"));
    }

    void goesOnAfterRunningOutOfFileDescriptors_data()
    {
        QTest::addColumn<bool>("used"); // Qt fails in another way when its first accept() already does
        QTest::newRow("fresh server") << false;
        QTest::newRow("used server") << true;
    }
    void goesOnAfterRunningOutOfFileDescriptors()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizers look at memory through a pipe, which needs file descriptors of its own");
#endif
        QFETCH(bool, used);
        HttpServer server(echo);
        QVERIFY(server.listen(loopback, 0));
        RawClient before(server.port());
        if (used) {
            before.send(get);
            QVERIFY(before.waitForAnswers(1));
        }
        QTcpSocket late;
        late.connectToHost(loopback, server.port());
        complaints = 0;
        const QtMessageHandler usual = qInstallMessageHandler(countComplaint);
        {
            const NoFileDescriptors none;
            if (used) {
                before.send(get); // who is in is served meanwhile
                QVERIFY(before.waitForAnswers(2));
            } else {
                QTRY_VERIFY(complaints > 0);
            }
        }
        qInstallMessageHandler(usual);
        late.write(get);
        QTRY_VERIFY(late.bytesAvailable() > 0);
        QVERIFY(late.readAll().startsWith("HTTP/1.1 200 "));
        RawClient after(server.port());
        after.send(get);
        QVERIFY(after.waitForAnswers(1));
    }
};

BOWLINE_TEST(TestHttpServerLimits)

} // namespace tst_httpserverlimits

#include "tst_httpserverlimits.moc"
