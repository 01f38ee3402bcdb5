// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HttpServer on real sockets: what it answers, in which order, and what it refuses.
#include "net/HttpServer.h"
#include "net/RawClient.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QRegularExpression>
#include <QTimer>

using namespace bowline;
using bowline::test::RawClient;

namespace tst_httpserver {

namespace {

const QByteArray get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
const QHostAddress loopback(QHostAddress::LocalHost);

QByteArray getPath(const QByteArray &path, const QByteArray &headers = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
}

ServerResponse plain(const QByteArray &body)
{
    return ServerResponse::text(200, "text/plain", body);
}

// Answers with the request's method, path and body.
void echo(const ServerRequest &request, const HttpServer::Respond &respond)
{
    respond(plain(request.method + ' ' + request.path.toUtf8() + ' ' + request.body));
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void answersWithDateLengthAndKeepsTheConnection()
    {
        HttpServer server(echo);
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send(get);
        QVERIFY(client.waitForAnswers(1));
        QVERIFY(client.received().startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(client.received().contains("\r\nContent-Length: 6\r\n"));
        QVERIFY(
            QRegularExpression(
                QStringLiteral("\\r\\nDate: [A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT\\r\\n"))
                .match(QString::fromLatin1(client.received()))
                .hasMatch());
        client.send(get);
        QVERIFY(client.waitForAnswers(2));
        QVERIFY(client.isOpen());
    }

    void headHasLengthButNoBody()
    {
        HttpServer server(echo);
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send("HEAD /abc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QVERIFY(client.waitForClose());
        QVERIFY(client.received().contains("Content-Length: 10\r\n"));
        QVERIFY(client.received().endsWith("\r\n\r\n"));
    }

    void pipelinedAnswersKeepTheirOrder()
    {
        QList<HttpServer::Respond> waiting;
        HttpServer server([&](const ServerRequest &request, const HttpServer::Respond &respond) {
            if (request.path == QStringLiteral("/slow"))
                waiting.append(respond);
            else
                respond(plain(request.path.toUtf8()));
        });
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send(getPath("/slow") + getPath("/second") + getPath("/third"));
        QTRY_COMPARE(waiting.size(), 1);
        QCOMPARE(client.statuses().size(), 0);
        waiting.first()(plain("first"));
        QVERIFY(client.waitForAnswers(3));
        const QByteArray all = client.received();
        QVERIFY(all.indexOf("first") < all.indexOf("/second"));
        QVERIFY(all.indexOf("/second") < all.indexOf("/third"));
    }

    void thousandsOfPipelinedRequestsDoNotDeepenTheStack()
    {
        HttpServer server(echo);
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send(get.repeated(5000));
        QVERIFY(client.waitForAnswers(5000));
    }

    void continuesOnRequest()
    {
        HttpServer server(echo, {.requestMs = bowline::test::usualPatienceMs});
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send("PUT /x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
        QVERIFY(client.waitForAnswers(1));
        QCOMPARE(client.status(), 100);
        client.send("abc");
        QVERIFY(client.waitForAnswers(2));
        QVERIFY(client.received().endsWith("PUT /x abc"));
    }

    void refusesWithAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray post = "POST / HTTP/1.1\r\nHost: x\r\n";
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("smuggling") << post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" << 400;
        QTest::newRow("two lengths") << post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na" << 400;
        QTest::newRow("TLS hello") << QByteArray::fromHex("16030100c8010000c40303") << 400;
        QTest::newRow("version") << QByteArray("GET / HTTP/9.9\r\nHost: x\r\n\r\n") << 505;
        QTest::newRow("endless header") << QByteArray("GET / HTTP/1.1\r\nX: ") + QByteArray(1000000, 'a') << 431;
        QTest::newRow("body by length") << post + "Content-Length: 20000000\r\n\r\n" + QByteArray(20000000, 'a') << 413;
        QTest::newRow("body by chunks") << post + "Transfer-Encoding: chunked\r\n\r\n" +
                                               ("10000\r\n" + QByteArray(0x10000, 'a') + "\r\n").repeated(100)
                                        << 413;
    }
    void refusesWithAnAnswer()
    {
        QFETCH(QByteArray, bytes);
        bool handled = false;
        HttpServer server([&](const ServerRequest &, const HttpServer::Respond &) { handled = true; },
                          {.requestMs = bowline::test::usualPatienceMs});
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send(bytes);
        QVERIFY(client.waitForClose());
        QTEST(client.status(), "status");
        QVERIFY(client.received().contains("\r\nConnection: close\r\n"));
        QVERIFY(!handled);
    }

    void handlersMayTakeLongerThanAnyTimeOut()
    {
        HttpServer server(
            [](const ServerRequest &, const HttpServer::Respond &respond) {
                QTimer::singleShot(2000, qApp, [respond] { respond(plain("late")); });
            },
            {.requestMs = 500, .idleMs = 500});
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send(get);
        QVERIFY(client.waitForAnswers(1));
        QCOMPARE(client.status(), 200);
    }

    void connectionCloseIsHonoured()
    {
        HttpServer server([](const ServerRequest &request, const HttpServer::Respond &respond) {
            ServerResponse response = plain("x");
            if (request.path == QStringLiteral("/server"))
                response.headers.emplaceBack("Connection", "close");
            respond(response);
        });
        QVERIFY(server.listen(loopback, 0));
        for (const QByteArray &bytes :
             {getPath("/", "Connection: close\r\n"), getPath("/server"), QByteArray("GET / HTTP/1.0\r\n\r\n")}) {
            RawClient client(server.port());
            client.send(bytes);
            QVERIFY(client.waitForClose());
            QCOMPARE(client.statuses(), QList<int>{200});
            QCOMPARE(client.received().count("Connection: close\r\n"), 1);
        }
    }

    void http10MayStayOpenIfItAsks()
    {
        HttpServer server(echo);
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QVERIFY(client.waitForAnswers(1));
        QVERIFY(client.received().contains("Connection: keep-alive\r\n"));
        QVERIFY(client.isOpen());
    }

    void misbehavesOnRequest()
    {
        HttpServer server([](const ServerRequest &request, const HttpServer::Respond &respond) {
            ServerResponse response = plain("0123456789");
            response.dropConnection = request.path == QStringLiteral("/drop");
            response.truncateAfter = request.path == QStringLiteral("/cut") ? 4 : -1;
            respond(response);
        });
        QVERIFY(server.listen(loopback, 0));
        RawClient dropped(server.port());
        dropped.send(getPath("/drop"));
        QVERIFY(dropped.waitForClose());
        QCOMPARE(dropped.received(), QByteArray());
        RawClient cut(server.port());
        cut.send(getPath("/cut"));
        QVERIFY(cut.waitForClose());
        QVERIFY(cut.received().contains("Content-Length: 10\r\n"));
        QVERIFY(cut.received().endsWith("\r\n\r\n0123"));
    }

    void bodylessStatusesSendNone()
    {
        HttpServer server([](const ServerRequest &, const HttpServer::Respond &respond) {
            ServerResponse response = plain("never");
            response.status = 304;
            respond(response);
        });
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send(get + get);
        QVERIFY(client.waitForAnswers(2));
        QCOMPARE(client.statuses(), (QList<int>{304, 304}));
        QVERIFY(!client.received().contains("never"));
    }

    void lineBreaksInAHeaderDoNotSplitTheAnswer()
    {
        HttpServer server([](const ServerRequest &, const HttpServer::Respond &respond) {
            ServerResponse response = plain("x");
            response.headers.emplaceBack("Location", "/a\r\nSet-Cookie: evil=1");
            respond(response);
        });
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send(get);
        QVERIFY(client.waitForAnswers(1));
        QVERIFY(client.received().contains("Location: /a  Set-Cookie: evil=1\r\n"));
    }

    void respondOutlivesItsConnectionAndServer()
    {
        QList<HttpServer::Respond> waiting;
        auto server = std::make_unique<HttpServer>(
            [&](const ServerRequest &, const HttpServer::Respond &respond) { waiting.append(respond); });
        QVERIFY(server->listen(loopback, 0));
        auto gone = std::make_unique<RawClient>(server->port());
        gone->send(get);
        QTRY_COMPARE(waiting.size(), 1);
        gone.reset();
        RawClient client(server->port());
        client.send(get);
        QTRY_COMPARE(waiting.size(), 2);
        waiting.first()(plain("nobody listens"));
        server.reset();
        QVERIFY(client.waitForClose());
        waiting.last()(plain("nobody serves"));
        QCOMPARE(client.received(), QByteArray());
    }

    void onlyTheFirstAnswerCounts()
    {
        HttpServer server([](const ServerRequest &, const HttpServer::Respond &respond) {
            respond(plain("one"));
            respond(plain("two"));
        });
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send(get + get);
        QVERIFY(client.waitForAnswers(2));
        QCOMPARE(client.received().count("one"), 2);
        QVERIFY(!client.received().contains("two"));
    }

    void forgottenRequestIsAnswered500()
    {
        HttpServer server([](const ServerRequest &, const HttpServer::Respond &) {});
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send(get);
        QVERIFY(client.waitForAnswers(1));
        QCOMPARE(client.status(), 500);
    }

    void handlerMayAnswerAndDeleteItsServer()
    {
        auto *server = new HttpServer({});
        delete server;
        server = new HttpServer([&](const ServerRequest &, const HttpServer::Respond &respond) {
            respond(plain("bye"));
            delete server;
        });
        QVERIFY(server->listen(loopback, 0));
        RawClient client(server->port());
        client.send(get + get);
        QVERIFY(client.waitForClose());
        QCOMPARE(client.statuses(), QList<int>{200});
    }

    void closeFreesThePortAndSendsWhatWasAnswered()
    {
        QByteArray large(8 * 1024 * 1024, 'x');
        HttpServer server([&](const ServerRequest &, const HttpServer::Respond &respond) {
            respond(plain(large));
            server.close();
        });
        QVERIFY(server.listen(loopback, 0));
        const quint16 port = server.port();
        RawClient client(port);
        client.send(get);
        QVERIFY(client.waitForClose());
        QCOMPARE(client.statuses(), QList<int>{200});
        QCOMPARE(server.port(), quint16(0));
        QVERIFY(server.listen(loopback, port));
    }

    void takenPortIsAnError()
    {
        HttpServer one(echo);
        HttpServer two(echo);
        QVERIFY(one.listen(loopback, 0));
        const auto result = two.listen(loopback, one.port());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NetRefused);
        QVERIFY(result.error().detail.contains(QString::number(one.port())));
    }

    void jsonAnswers()
    {
        HttpServer server([](const ServerRequest &, const HttpServer::Respond &respond) {
            respond(ServerResponse::json(201, QJsonDocument(QJsonObject{{QStringLiteral("a"), 1}})));
        });
        QVERIFY(server.listen(loopback, 0));
        RawClient client(server.port());
        client.send(get);
        QVERIFY(client.waitForAnswers(1));
        QCOMPARE(client.status(), 201);
        QVERIFY(client.received().contains("Content-Type: application/json\r\n"));
        QVERIFY(client.received().endsWith("{\"a\":1}"));
    }
};

BOWLINE_TEST(TestHttpServer)

} // namespace tst_httpserver

#include "tst_httpserver.moc"
