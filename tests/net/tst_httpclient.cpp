// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HttpClient against good servers and broken ones: what counts as an answer, and which error tells what went wrong.
#include "net/BrokenServer.h"
#include "net/HttpClient.h"
#include "net/HttpServer.h"
#include "net/NetworkErrors.h"
#include "net/TestCertificate.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QUuid>

using namespace bowline;
using namespace bowline::test;

namespace tst_httpclient {

using Then = BrokenServer::Then;

namespace {

const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n";
const QByteArray cut = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcd";
const QByteArray whole = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

HttpRequest request(const QUrl &url, const QByteArray &method = "GET")
{
    HttpRequest made;
    made.method = method;
    made.url = url;
    made.timeoutMs = usualPatienceMs;
    return made;
}

QStringList loggedLines;
void keepLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    loggedLines.append(line);
}

// RFC 1952, around what qCompress makes.
QByteArray gzip(const QByteArray &data)
{
    // qCompress gives four bytes of length, a zlib header of two, the deflate stream and four bytes of Adler-32.
    const QByteArray zlib = qCompress(data, 9);
    const QByteArray deflate = zlib.mid(6, zlib.size() - 10);
    quint32 crc = 0xffffffff;
    for (const char c : data) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
    }
    crc = ~crc;
    const auto little = [](quint32 value) {
        QByteArray bytes;
        for (int shift = 0; shift < 32; shift += 8)
            bytes += static_cast<char>(value >> shift);
        return bytes;
    };
    return QByteArray::fromHex("1f8b0800000000000003") + deflate + little(crc) +
           little(static_cast<quint32>(data.size()));
}

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void sendsWhatItIsGiven_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        for (const char *method : {"GET", "DELETE", "POST", "PUT", "PATCH"}) {
            QTest::addRow("%s", method) << QByteArray(method) << QByteArray();
            QTest::addRow("%s with a body", method) << QByteArray(method) << QByteArray("{\"a\":1}");
        }
    }
    void sendsWhatItIsGiven()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QList<ServerRequest> seen;
        HttpServer server([&](const ServerRequest &got, const HttpServer::Respond &respond) {
            seen.append(got);
            respond(ServerResponse::text(200, "text/plain", "fine"));
        });
        QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
        HttpClient client;
        HttpRequest sent = request(QUrl(QStringLiteral("http://127.0.0.1:%1/a%20b?c=%2F").arg(server.port())), method);
        sent.body = body;
        sent.headers = {{"Accept", "x/y"}};
        sent.secretHeaders = {{"X-Hasura-Admin-Secret", "s3cret"}};
        sent.authorization = Secret(QByteArray("Bearer token-1"));
        for (int round = 0; round < 2; ++round) {
            const auto answer = await(client.send(sent));
            QVERIFY(answer);
            QCOMPARE(answer->status, 200);
            QCOMPARE(answer->body, QByteArray("fine"));
            QCOMPARE(answer->header("content-type"), QByteArray("text/plain"));
        }
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen.first().method, method);
        QCOMPARE(seen.first().body, body);
        QCOMPARE(seen.first().target, QByteArray("/a%20b?c=%2F"));
        QCOMPARE(seen.first().header("Accept"), QByteArray("x/y"));
        QCOMPARE(seen.first().header("X-Hasura-Admin-Secret"), QByteArray("s3cret"));
        QCOMPARE(seen.first().header("Authorization"), QByteArray("Bearer token-1"));
        QVERIFY(seen.first().header("User-Agent").startsWith("Bowline/"));
        const QByteArray id = seen.first().header("Request-Id");
        QVERIFY(!QUuid(QString::fromLatin1(id)).isNull());
        QVERIFY(id != seen.last().header("Request-Id"));
    }

    void everyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 202, 206, 302, 304, 400, 401, 402, 403, 404, 405, 406,
                                 407, 409, 410, 418, 422, 423, 429, 500, 501, 502, 503, 504, 599})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAnAnswer()
    {
        QFETCH(int, status);
        const QByteArray body = status == 304 ? QByteArray() : QByteArray("why");
        BrokenServer server("HTTP/1.1 " + QByteArray::number(status) +
                                " X\r\nLocation: /elsewhere\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                                "Proxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: " +
                                QByteArray::number(body.size()) + "\r\n\r\n" + body,
                            Then::Wait);
        HttpClient client;
        for (const QByteArray method : {"GET", "POST"}) {
            const auto answer = await(client.send(request(server.url(), method)));
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
            QCOMPARE(answer->status, status);
            QCOMPARE(answer->body, body);
        }
        QCOMPARE(server.requestCount(), 2);
    }

    void headHasHeadersOnly()
    {
        HttpServer server([](const ServerRequest &, const HttpServer::Respond &respond) {
            respond(ServerResponse::text(200, "text/plain", "fine"));
        });
        QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
        HttpClient client;
        const auto answer =
            await(client.send(request(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.port())), "HEAD")));
        QVERIFY(answer);
        QCOMPARE(answer->header("Content-Length"), QByteArray("4"));
        QCOMPARE(answer->body, QByteArray());
    }

    void keepsNoCookies()
    {
        QList<QByteArray> cookies;
        HttpServer server([&](const ServerRequest &got, const HttpServer::Respond &respond) {
            cookies.append(got.header("Cookie"));
            ServerResponse response = ServerResponse::text(200, "text/plain", {});
            response.headers.emplaceBack("Set-Cookie", "a=b");
            respond(response);
        });
        QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
        HttpClient client;
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(server.port()));
        QVERIFY(await(client.send(request(url))));
        QVERIFY(await(client.send(request(url))));
        QCOMPARE(cookies, (QList<QByteArray>{{}, {}}));
    }

    void unpacksGzip()
    {
        const QByteArray packed = gzip("{\"a\":\"" + QByteArray(100000, 'x') + "\"}");
        QVERIFY(packed.size() < 1000);
        BrokenServer server("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " +
                                QByteArray::number(packed.size()) + "\r\n\r\n" + packed,
                            Then::Wait);
        HttpClient client;
        const auto answer = await(client.send(request(server.url())));
        QVERIFY(answer);
        QVERIFY(answer->json().has_value());
        QCOMPARE(answer->body.size(), 100008);
    }

    void bodyThatEndsWithItsConnectionIsAnAnswer()
    {
        BrokenServer server("HTTP/1.0 200 OK\r\n\r\nold but whole", Then::Close);
        HttpClient client;
        for (const QByteArray method : {"GET", "POST"}) {
            const auto answer = await(client.send(request(server.url(), method)));
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
            QCOMPARE(answer->body, QByteArray("old but whole"));
        }
    }

    void brokenAnswersAreProtocolErrors_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("then");
        const auto row = [](const char *name, const QByteArray &answer, Then then) {
            QTest::newRow(name) << answer << static_cast<int>(then);
        };
        row("closed without an answer", {}, Then::Close);
        row("reset without an answer", {}, Then::Reset);
        row("not HTTP", "220 smtp ready\r\n", Then::Close);
        row("half a header", "HTTP/1.1 200 OK\r\nContent-", Then::Close);
        row("cut by length", cut, Then::Close);
        row("reset by length", cut, Then::Reset);
        row("cut in chunks", chunked, Then::Close);
        row("reset in chunks", chunked, Then::Reset);
        row("failure cut short", "HTTP/1.1 500 X\r\nContent-Length: 10\r\n\r\nabcd", Then::Close);
    }
    void brokenAnswersAreProtocolErrors()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, then);
        for (const QByteArray method : {"GET", "POST", "DELETE"}) {
            BrokenServer server(answer, static_cast<Then>(then));
            HttpClient client;
            const auto result = await(client.send(request(server.url(), method)));
            QVERIFY2(!result, method.constData());
            QCOMPARE(result.error().code, ErrorCode::NetProtocol);
            QVERIFY2(server.requestCount() == 1 || method == "GET", method.constData());
            QVERIFY(server.requestCount() <= 2);
        }
    }

    void onlyRequestsWithoutEffectAreSentAgain()
    {
        for (const QByteArray method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
            BrokenServer server({}, Then::Close);
            server.healWith(method == "HEAD" ? QByteArray("HTTP/1.1 200 OK\r\n\r\n") : whole);
            HttpClient client;
            const auto result = await(client.send(request(server.url(), method)));
            const bool safe = method == "GET" || method == "HEAD";
            QCOMPARE(result.has_value(), safe);
            QCOMPARE(server.requestCount(), safe ? 2 : 1);
        }
    }

    void silenceTimesOut_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("silent") << QByteArray() << QByteArray();
        QTest::newRow("slow header") << QByteArray("HTTP/1.1 200 OK\r\nX: ") << QByteArray("a");
        QTest::newRow("slow body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n") << QByteArray("a");
        QTest::newRow("slow chunks") << chunked << QByteArray("1\r\na\r\n");
    }
    void silenceTimesOut()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, more);
        BrokenServer server(answer, more.isEmpty() ? Then::Wait : Then::Drip, more);
        HttpClient client;
        HttpRequest sent = request(server.url());
        sent.timeoutMs = 200;
        QElapsedTimer elapsed;
        elapsed.start();
        const auto result = await(client.send(sent));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NetTimeout);
        QVERIFY(elapsed.elapsed() >= 180);
    }

    void tooMuchIsCut_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("more");
        const QByteArray piece = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
        QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000001\r\n\r\n") << QByteArray();
        QTest::newRow("endless chunks") << chunked << piece;
        QTest::newRow("endless body") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray(0x10000, 'x');
        const QByteArray bomb = gzip(QByteArray(64 * 1024 * 1024, '\0'));
        QVERIFY(bomb.size() < 100000);
        QTest::newRow("gzip bomb") << "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " +
                                          QByteArray::number(bomb.size()) + "\r\n\r\n" + bomb
                                   << QByteArray();
    }
    void tooMuchIsCut()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, more);
        BrokenServer server(answer, more.isEmpty() ? Then::Wait : Then::Repeat, more);
        HttpClient client;
        HttpRequest sent = request(server.url());
        sent.maxBodyBytes = 1000000;
        const auto result = await(client.send(sent));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NetTooLarge);
    }

    void bodyOfExactlyTheCapIsTaken()
    {
        BrokenServer server(whole, Then::Wait);
        HttpClient client;
        HttpRequest sent = request(server.url());
        sent.maxBodyBytes = 2;
        QVERIFY(await(client.send(sent)));
        sent.maxBodyBytes = 1;
        QCOMPARE(await(client.send(sent)).error().code, ErrorCode::NetTooLarge);
    }

    void nobodyListens()
    {
        quint16 port = 0;
        {
            HttpServer server([](const ServerRequest &, const HttpServer::Respond &) {});
            QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
            port = server.port();
        }
        HttpClient client;
        const auto result = await(client.send(request(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port)))));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NetRefused);
    }

    void untrustedCertificateIsATlsError()
    {
        bool handled = false;
        HttpServer server([&](const ServerRequest &, const HttpServer::Respond &) { handled = true; });
        QVERIFY(server.listenTls(QHostAddress(QHostAddress::LocalHost), 0, makeServerTls()));
        HttpClient client;
        const auto result =
            await(client.send(request(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server.port())))));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NetTls);
        QVERIFY2(result.error().detail.contains(QStringLiteral("self-signed")), qPrintable(result.error().detail));
        QVERIFY(!handled);
    }

    void plainServerBehindHttpsIsATlsError()
    {
        HttpServer server([](const ServerRequest &, const HttpServer::Respond &) {});
        QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
        HttpClient client;
        const auto result =
            await(client.send(request(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server.port())))));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NetTls);
    }

    // A name that does not resolve would send a query outside this computer: the mapping alone is looked at.
    void noNameNoRouteIsOffline()
    {
        QCOMPARE(networkErrorCode(QNetworkReply::HostNotFoundError, false), ErrorCode::NetOffline);
        QCOMPARE(networkErrorCode(QNetworkReply::UnknownNetworkError, false), ErrorCode::NetOffline);
        QCOMPARE(networkErrorCode(QNetworkReply::TemporaryNetworkFailureError, false), ErrorCode::NetOffline);
        QCOMPARE(networkErrorCode(QNetworkReply::UnknownNetworkError, true), ErrorCode::NetProtocol);
    }

    void onlyHttp()
    {
        HttpClient client;
        for (const char *url : {"file:///etc/hostname", "qrc:/x", "data:,x", "ftp://127.0.0.1/", "/relative", ""}) {
            const auto result = await(client.send(request(QUrl(QString::fromLatin1(url)))));
            QVERIFY2(!result, url);
            QCOMPARE(result.error().code, ErrorCode::NetProtocol);
        }
    }

    void destroyedClientCancels()
    {
        BrokenServer server({}, Then::Wait);
        auto client = std::make_unique<HttpClient>();
        const auto running = client->send(request(server.url()));
        QTRY_COMPARE(server.requestCount(), 1);
        client.reset();
        QCOMPARE(await(running).error().code, ErrorCode::Cancelled);
    }

    void manyAtOnce()
    {
        BrokenServer server(whole, Then::Wait);
        HttpClient client;
        QList<Pending<HttpResponse>> all;
        for (int i = 0; i < 50; ++i)
            all.append(client.send(request(server.url())));
        for (const auto &one : all)
            QVERIFY(await(one));
        QCOMPARE(server.requestCount(), 50);
    }

    void logsNeitherQueryNorSecrets()
    {
        BrokenServer good(whole, Then::Wait);
        BrokenServer bad({}, Then::Close);
        HttpClient client;
        loggedLines.clear();
        const QtMessageHandler before = qInstallMessageHandler(keepLine);
        for (const BrokenServer *server : {&good, &bad}) {
            HttpRequest sent = request(server->url(QStringLiteral("/path?code=qqqq")), "POST");
            sent.authorization = Secret(QByteArray("Bearer aaaa"));
            sent.secretHeaders = {{"X-Secret", "bbbb"}};
            sent.body = "cccc";
            const auto result = await(client.send(sent));
            if (!result)
                loggedLines.append(result.error().detail);
        }
        qInstallMessageHandler(before);
        QCOMPARE(loggedLines.size(), 3);
        const QString all = loggedLines.join(u'\n');
        QVERIFY2(QRegularExpression(QStringLiteral("^POST 127.0.0.1 /path 200 \\d+ ms$"))
                     .match(loggedLines.first())
                     .hasMatch(),
                 qPrintable(all));
        QVERIFY2(loggedLines.at(1).contains(QStringLiteral("net.protocol")), qPrintable(all));
        for (const char *secret : {"qqqq", "aaaa", "bbbb", "cccc", "code"})
            QVERIFY2(!all.contains(QLatin1String(secret)), qPrintable(all));
    }
};

BOWLINE_TEST(TestHttpClient)

} // namespace tst_httpclient

#include "tst_httpclient.moc"
