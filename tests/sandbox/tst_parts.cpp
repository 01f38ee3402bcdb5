// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Fault.h"
#include "sandbox/RangeRequest.h"
#include "sandbox/RateBuckets.h"
#include "sandbox/RequestLog.h"
#include "sandbox/Router.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using namespace bowline::sandbox;

namespace tst_parts {

namespace {

ServerRequest request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
{
    ServerRequest made;
    made.method = method;
    made.target = target;
    made.path = QUrl::fromPercentEncoding(target.split('?').first());
    made.body = body;
    return made;
}

QJsonArray numbered(int count)
{
    QJsonArray items;
    for (int i = count; i >= 1; --i)
        items.append(
            QJsonObject{{QStringLiteral("version"), i}, {QStringLiteral("id"), QStringLiteral("id%1").arg(i)}});
    return items;
}

QList<int> versions(const QJsonArray &items)
{
    QList<int> list;
    for (const QJsonValue &item : items)
        list.append(item.toObject().value(QLatin1String("version")).toInt());
    return list;
}

const QStringList fields{QStringLiteral("version"), QStringLiteral("id")};

} // namespace

class PartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void routerPrefersLiterals();
    void routerDecodesSegments();
    void routerReadsBodies();
    void rangeCuts_data();
    void rangeCuts();
    void rangeIsRefused_data();
    void rangeIsRefused();
    void rangePagesMeet();
    void rangeKeepsEqualValuesTogether();
    void bucketRefills();
    void faultMatches_data();
    void faultMatches();
    void faultIsRefused();
    void requestsAreNumbered();
};

void PartsTest::routerPrefersLiterals()
{
    Router router;
    QString hit;
    const auto note = [&hit](const char *name) {
        return [&hit, name](const RouteRequest &, const HttpServer::Respond &) { hit = QLatin1String(name); };
    };
    router.add("GET", QStringLiteral("/apps/{app}/{what}"), note("any"));
    router.add("GET", QStringLiteral("/apps/{app}/releases"), note("releases"));
    QVERIFY(router.route(request("GET", "/apps/sushi/releases?x=1"), {}));
    QCOMPARE(hit, QStringLiteral("releases"));
    QVERIFY(router.route(request("GET", "/apps/sushi/dynos"), {}));
    QCOMPARE(hit, QStringLiteral("any"));
    QVERIFY(!router.route(request("POST", "/apps/sushi/releases"), {}));
    QVERIFY(!router.route(request("GET", "/apps/sushi"), {}));
    QVERIFY(!router.route(request("GET", "/apps//releases"), {}));
}

void PartsTest::routerDecodesSegments()
{
    Router router;
    QString name;
    router.add("GET", QStringLiteral("/addons/{addon}/config/{namespace}"),
               [&](const RouteRequest &call, const HttpServer::Respond &) { name = call.param("namespace"); });
    QVERIFY(router.route(request("GET", "/addons/a/config/credential%3Aa%2Fb"), {}));
    QCOMPARE(name, QStringLiteral("credential:a/b"));
}

void PartsTest::routerReadsBodies()
{
    Router router;
    bool bad = false;
    QJsonObject body;
    router.add("POST", QStringLiteral("/x"), [&](const RouteRequest &call, const HttpServer::Respond &) {
        bad = call.badJson;
        body = call.json.object();
    });
    QVERIFY(router.route(request("POST", "/x", "{\"a\":1}"), {}));
    QVERIFY(!bad);
    QCOMPARE(body.value(QLatin1String("a")).toInt(), 1);
    QVERIFY(router.route(request("POST", "/x", "{\"a\":"), {}));
    QVERIFY(bad);
    QVERIFY(router.route(request("POST", "/x"), {}));
    QVERIFY(!bad);
}

void PartsTest::rangeCuts_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QList<int>>("expected");
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("none") << QByteArray() << QList<int>{1, 2, 3, 4, 5} << QByteArray();
    QTest::newRow("max") << QByteArray("version ..; max=2") << QList<int>{1, 2} << QByteArray("version ]2..; max=2");
    QTest::newRow("desc, comma") << QByteArray("version ..; order=desc,max=1") << QList<int>{5}
                                 << QByteArray("version ]5..; max=1, order=desc");
    QTest::newRow("desc, space") << QByteArray("version ..; max=2, order=desc") << QList<int>{5, 4}
                                 << QByteArray("version ]4..; max=2, order=desc");
    QTest::newRow("exclusive start") << QByteArray("version ]2..; max=2;") << QList<int>{3, 4}
                                     << QByteArray("version ]4..; max=2");
    QTest::newRow("inclusive start and end") << QByteArray("version 2..4") << QList<int>{2, 3, 4} << QByteArray();
    QTest::newRow("desc from a start") << QByteArray("version ]4..; order=desc") << QList<int>{3, 2, 1} << QByteArray();
    QTest::newRow("beyond the end") << QByteArray("version 9..") << QList<int>{} << QByteArray();
    QTest::newRow("text field") << QByteArray("id id4..") << QList<int>{4, 5} << QByteArray();
}

void PartsTest::rangeCuts()
{
    QFETCH(QByteArray, header);
    const auto range = RangeRequest::parse(header, fields);
    QVERIFY(range);
    const Page page = range->cut(numbered(5));
    QTEST(versions(page.items), "expected");
    QTEST(page.nextRange, "next");
}

void PartsTest::rangeIsRefused_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("unknown field") << QByteArray("colour ..");
    QTest::newRow("no dots") << QByteArray("version 4");
    QTest::newRow("max of zero") << QByteArray("version ..; max=0");
    QTest::newRow("max of words") << QByteArray("version ..; max=many");
    QTest::newRow("odd order") << QByteArray("version ..; order=up");
    QTest::newRow("odd option") << QByteArray("version ..; colour=red");
    QTest::newRow("bytes") << QByteArray("bytes=0-499");
}

void PartsTest::rangeIsRefused()
{
    QFETCH(QByteArray, header);
    QVERIFY(!RangeRequest::parse(header, fields));
}

void PartsTest::rangePagesMeet()
{
    QByteArray header = "version ..; max=7, order=desc";
    QList<int> seen;
    for (int pages = 0; !header.isEmpty() && pages < 100; ++pages) {
        const Page page = RangeRequest::parse(header, fields)->cut(numbered(40));
        seen += versions(page.items);
        header = page.nextRange;
    }
    QCOMPARE(seen.size(), 40);
    QCOMPARE(seen.first(), 40);
    QCOMPARE(seen.last(), 1);
}

void PartsTest::rangeKeepsEqualValuesTogether()
{
    QJsonArray items;
    for (int i = 0; i < 4; ++i)
        items.append(QJsonObject{{QStringLiteral("updated_at"), QStringLiteral("2026-01-01T00:00:0%1Z").arg(i / 2)}});
    const auto range = RangeRequest::parse("updated_at ..; max=1", {QStringLiteral("updated_at")});
    const Page page = range->cut(items);
    QCOMPARE(page.items.size(), 2);
    QCOMPARE(page.nextRange, QByteArray("updated_at ]2026-01-01T00:00:00Z..; max=1"));
}

void PartsTest::bucketRefills()
{
    test::VirtualClock clock;
    RateBuckets rates(&clock);
    const QString ada = QStringLiteral("ada");
    QCOMPARE(rates.remaining(ada), 4500);
    for (int i = 0; i < 4500; ++i)
        QVERIFY(rates.take(ada));
    QVERIFY(!rates.take(ada));
    QCOMPARE(rates.remaining(QStringLiteral("grace")), 4500);
    clock.advance(60000);
    QCOMPARE(rates.remaining(ada), 75);
    clock.advance(24 * 3600000);
    QCOMPARE(rates.remaining(ada), 4500);
    rates.set(ada, 3);
    QCOMPARE(rates.remaining(ada), 3);
}

void PartsTest::faultMatches_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("matches");
    QTest::newRow("prefix") << QStringLiteral("/apps/sushi") << QByteArray() << true;
    QTest::newRow("all") << QStringLiteral("/") << QByteArray() << true;
    QTest::newRow("pattern") << QStringLiteral("/apps/{app}/config-vars") << QByteArray("GET") << true;
    QTest::newRow("star") << QStringLiteral("/apps/*/config-vars") << QByteArray() << true;
    QTest::newRow("short pattern") << QStringLiteral("/apps/*") << QByteArray() << false;
    QTest::newRow("other method") << QStringLiteral("/apps") << QByteArray("PATCH") << false;
    QTest::newRow("other path") << QStringLiteral("/addons") << QByteArray() << false;
}

void PartsTest::faultMatches()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, method);
    const auto fault = Fault::fromJson({{QStringLiteral("kind"), QStringLiteral("status")},
                                        {QStringLiteral("path"), path},
                                        {QStringLiteral("method"), QString::fromLatin1(method)}});
    QVERIFY(fault);
    QTEST(fault->matches("GET", QStringLiteral("/apps/sushi/config-vars")), "matches");
}

void PartsTest::faultIsRefused()
{
    QVERIFY(!Fault::fromJson(
        {{QStringLiteral("kind"), QStringLiteral("earthquake")}, {QStringLiteral("path"), QStringLiteral("/")}}));
    QVERIFY(!Fault::fromJson(
        {{QStringLiteral("kind"), QStringLiteral("drop")}, {QStringLiteral("path"), QStringLiteral("apps")}}));
    QVERIFY(!Fault::fromJson({{QStringLiteral("kind"), QStringLiteral("status")},
                              {QStringLiteral("path"), QStringLiteral("/")},
                              {QStringLiteral("status"), 99}}));
}

void PartsTest::requestsAreNumbered()
{
    RequestLog log;
    for (int i = 0; i < 25000; ++i)
        log.add({"GET", QStringLiteral("/%1").arg(i + 1), 200, 1});
    const QJsonArray last = log.since(24998);
    QCOMPARE(last.size(), 2);
    QCOMPARE(last.first().toObject().value(QLatin1String("n")).toInt(), 24999);
    QCOMPARE(last.first().toObject().value(QLatin1String("path")).toString(), QStringLiteral("/24999"));
    QVERIFY(log.since(0).size() <= 20000);
    QVERIFY(log.since(25000).isEmpty());
}

BOWLINE_TEST(PartsTest)

} // namespace tst_parts

#include "tst_parts.moc"
