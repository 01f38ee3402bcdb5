// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The strict request parser: what it takes, what it refuses and with which status, however the bytes are cut.
#include "net/HttpRequestParser.h"
#include "net/RequestTarget.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;

namespace tst_httprequestparser {

using Outcome = HttpRequestParser::Outcome;

namespace {

struct Parsed
{
    Outcome outcome = Outcome::NeedMore;
    int status = 0;
    ServerRequest request;
    QByteArray rest;
};

// piece 0: all at once.
Parsed parse(const QByteArray &bytes, qsizetype piece, const HttpServerLimits &limits = {})
{
    HttpRequestParser parser(limits);
    Parsed parsed;
    QByteArray buffer;
    for (qsizetype at = 0; at < bytes.size() && parsed.outcome == Outcome::NeedMore;) {
        const qsizetype count = piece == 0 ? bytes.size() : piece;
        buffer += bytes.mid(at, count);
        at += count;
        parsed.outcome = parser.feed(buffer);
    }
    parsed.status = parser.errorStatus();
    if (parsed.outcome == Outcome::Request)
        parsed.request = parser.takeRequest();
    parsed.rest = buffer;
    return parsed;
}

} // namespace

class TestHttpRequestParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void takes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &bytes, const char *method, const QString &path,
                            const char *query, const QByteArray &body) {
            QTest::newRow(name) << bytes << QByteArray(method) << path << QByteArray(query) << body;
        };
        row("get", "GET /a%20b?c=%20d HTTP/1.1\r\nHost: x\r\n\r\n", "GET", QStringLiteral("/a b"), "c=%20d", "");
        row("empty line first", "\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n", "GET", QStringLiteral("/"), "", "");
        row("absolute", "GET http://h:1/p?q HTTP/1.1\r\nHost: h\r\n\r\n", "GET", QStringLiteral("/p"), "q", "");
        row("asterisk", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", "OPTIONS", QStringLiteral("*"), "", "");
        row("1.0 without host", "GET / HTTP/1.0\r\n\r\n", "GET", QStringLiteral("/"), "", "");
        row("put", "PUT /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello", "PUT", QStringLiteral("/x"), "",
            "hello");
        row("patch", "PATCH /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}", "PATCH", QStringLiteral("/x"), "",
            "{}");
        row("delete", "DELETE /x HTTP/1.1\r\nHost: x\r\n\r\n", "DELETE", QStringLiteral("/x"), "", "");
        row("own method", "PURGE /x HTTP/1.1\r\nHost: x\r\n\r\n", "PURGE", QStringLiteral("/x"), "", "");
        row("chunks",
            "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;e=1\r\nde\r\n0\r\n\r\n",
            "POST", QStringLiteral("/x"), "", "abcde");
        row("trailer", "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nT: v\r\n\r\n",
            "POST", QStringLiteral("/x"), "", "a");
        row("utf-8", "GET /%C3%A4 HTTP/1.1\r\nHost: x\r\n\r\n", "GET", QStringLiteral("/ä"), "", "");
    }
    void takes()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype piece : {0, 1, 2, 7}) {
            const Parsed parsed = parse(bytes, piece);
            QCOMPARE(parsed.outcome, Outcome::Request);
            QTEST(parsed.request.method, "method");
            QTEST(parsed.request.path, "path");
            QTEST(parsed.request.query, "query");
            QTEST(parsed.request.body, "body");
            QCOMPARE(parsed.rest, QByteArray());
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto get = [](const char *name, const QByteArray &headers, int status) {
            QTest::newRow(name) << "GET / HTTP/1.1\r\n" + headers + "\r\n" << status;
        };
        const auto post = [](const char *name, const QByteArray &headers, int status) {
            QTest::newRow(name) << "POST / HTTP/1.1\r\nHost: x\r\n" + headers << status;
        };
        get("no host", "", 400);
        get("two hosts", "Host: a\r\nHost: b\r\n", 400);
        get("host with a path", "Host: a/b\r\n", 400);
        get("space before the colon", "Host : a\r\n", 400);
        get("no colon", "Host: a\r\nnonsense\r\n", 400);
        get("bare line feed", "Host: a\nX: b\r\n", 400);
        get("zero byte", QByteArray("Host: a\r\nX: b\0c\r\n", 17), 400);
        get("unknown expectation", "Host: a\r\nExpect: tea\r\n", 417);
        post("length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        post("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400);
        post("equal lengths", "Content-Length: 1\r\nContent-Length: 1\r\n\r\na", 400);
        post("other lengths", "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400);
        post("list of lengths", "Content-Length: 1, 1\r\n\r\na", 400);
        post("negative length", "Content-Length: -1\r\n\r\n", 400);
        post("signed length", "Content-Length: +1\r\n\r\na", 400);
        post("20 digits", "Content-Length: 99999999999999999999\r\n\r\n", 400);
        post("19 digits", "Content-Length: 9999999999999999999\r\n\r\n", 413);
        post("one byte too many", "Content-Length: 1048577\r\n\r\n", 413);
        post("gzip coding", "Transfer-Encoding: gzip\r\n\r\n", 501);
        post("chunked, but not last", "Transfer-Encoding: chunked, gzip\r\n\r\n", 400);
        post("chunked after gzip", "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400);
        post("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        post("bad chunk size", "Transfer-Encoding: chunked\r\n\r\nzzz\r\n", 400);
        post("chunk longer than said", "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n", 400);
        post("huge chunk", "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", 413);
        post("chunk over the cap", "Transfer-Encoding: chunked\r\n\r\n100001\r\n", 413);
        post("endless extension", "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(20000, 'a'), 431);
        post("endless trailer", "Transfer-Encoding: chunked\r\n\r\n0\r\n" + QByteArray("a: b\r\n").repeated(4000), 431);
        const auto raw = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        raw("chunks in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        raw("TLS hello", QByteArray::fromHex("16030100c8010000c40303"), 400);
        raw("garbage", "\x01\x02\x03\x04 nonsense\r\n\r\n", 400);
        raw("two empty lines", "\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        raw("HTTP/9.9", "GET / HTTP/9.9\r\nHost: x\r\n\r\n", 505);
        raw("HTTP/2.0", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505);
        raw("no version", "GET /\r\nHost: x\r\n\r\n", 400);
        raw("not HTTP", "GET / FTP/1.1\r\nHost: x\r\n\r\n", 400);
        raw("relative target", "GET a HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        raw("broken percent", "GET /%z1 HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        raw("cut percent", "GET /%4 HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        raw("percent zero", "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        raw("not UTF-8", "GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        raw("long target", "GET /" + QByteArray(20000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 431);
        raw("endless method", QByteArray(20000, 'A'), 431);
        raw("long header", "GET / HTTP/1.1\r\nHost: x\r\nX: " + QByteArray(20000, 'a') + "\r\n\r\n", 431);
        raw("10000 headers", "GET / HTTP/1.1\r\nHost: x\r\n" + QByteArray("a: b\r\n").repeated(10000) + "\r\n", 431);
        raw("headers without end", "GET / HTTP/1.1\r\n" + QByteArray("a: b\r\n").repeated(3000), 431);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype piece : {0, 1, 6, 1000}) {
            const Parsed parsed = parse(bytes, piece);
            QCOMPARE(parsed.outcome, Outcome::Error);
            QTEST(parsed.status, "status");
        }
    }

    void headerOfExactlyTheLimitIsTaken()
    {
        QByteArray bytes = "GET / HTTP/1.1\r\nHost: x\r\nX: ";
        bytes += QByteArray(HttpServerLimits().headerBytes - bytes.size() - 4, 'a') + "\r\n\r\n";
        for (const qsizetype piece : {0, 1, 1000}) {
            QCOMPARE(parse(bytes, piece).outcome, Outcome::Request);
            QCOMPARE(parse(QByteArray(bytes).replace("X: ", "X: b"), piece).status, 431);
        }
    }

    void chunksTogetherStayWithinTheCap()
    {
        const HttpServerLimits limits{.bodyBytes = 10};
        const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        QCOMPARE(parse(head + QByteArray("5\r\naaaaa\r\n").repeated(2) + "0\r\n\r\n", 1, limits).request.body.size(),
                 10);
        QCOMPARE(parse(head + QByteArray("5\r\naaaaa\r\n").repeated(2) + "1\r\na\r\n0\r\n\r\n", 1, limits).status, 413);
    }

    void trailersAreNotHeaders()
    {
        const Parsed parsed = parse("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    "1\r\na\r\n0\r\nAuthorization: late\r\n\r\n",
                                    0);
        QCOMPARE(parsed.outcome, Outcome::Request);
        QCOMPARE(parsed.request.header("Authorization"), QByteArray());
    }

    void leavesTheNextRequestAlone()
    {
        const QByteArray first = "POST /1 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
        const QByteArray second = "GET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        HttpRequestParser parser({});
        QByteArray buffer = first + second;
        QCOMPARE(parser.feed(buffer), Outcome::Request);
        QCOMPARE(buffer, second);
        QVERIFY(parser.keepAlive());
        QCOMPARE(parser.takeRequest().body, QByteArray("abc"));
        QCOMPARE(parser.feed(buffer), Outcome::Request);
        QVERIFY(!parser.keepAlive());
        QCOMPARE(parser.takeRequest().path, QStringLiteral("/2"));
    }

    void expectationIsReportedOnceAndOnlyBeforeTheBody()
    {
        HttpRequestParser parser({});
        QByteArray buffer = "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n";
        QCOMPARE(parser.feed(buffer), Outcome::NeedMore);
        QVERIFY(parser.takeExpectation());
        QVERIFY(!parser.takeExpectation());
        buffer += "a";
        QCOMPARE(parser.feed(buffer), Outcome::Request);
        QVERIFY(!parser.takeExpectation());
    }

    void staysRefused()
    {
        HttpRequestParser parser({});
        QByteArray buffer = "GET / HTTP/1.1\r\n\r\n";
        QCOMPARE(parser.feed(buffer), Outcome::Error);
        buffer = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        QCOMPARE(parser.feed(buffer), Outcome::Error);
    }
};

BOWLINE_TEST(TestHttpRequestParser)

} // namespace tst_httprequestparser

#include "tst_httprequestparser.moc"
