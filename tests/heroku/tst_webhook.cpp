// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/WebhookEnvelope.h"
#include "heroku/WebhookSignature.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;

namespace tst_webhook {

/// Signatures against published vectors, and what is read of a webhook's body.
class WebhookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void publishedVectors_data();
    void publishedVectors();
    void refusesAnythingElse();
    void oneKeyManyBodies();
    void readsAnEvent();
    void refusesWhatIsIncomplete_data();
    void refusesWhatIsIncomplete();
    void times_data();
    void times();
};

namespace {

const QByteArray example =
    R"({"id":"66a9e685-0000-4000-8000-000000000001","action":"update","actor":{"id":"a","email":"hello@example.com"},)"
    R"("created_at":"2023-08-03T10:00:30.693808Z","resource":"release","data":{"id":"r","app":{"id":"app-1","name":"my-app",)"
    R"("process_tier":"production"},"pstable":{},"version":6644},"webhook_metadata":{"attempt":{"id":"t"},)"
    R"("delivery":{"id":"d-1"},"event":{"id":"e-1","include":"api:release"},"webhook":{"id":"w"}}})";

} // namespace

// RFC 4231.
void WebhookTest::publishedVectors_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                       << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                       << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("6") << QByteArray(131, '\xaa')
                       << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                       << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

void WebhookTest::publishedVectors()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hex);
    const WebhookSignature signature{Secret(key)};
    const QByteArray header = QByteArray::fromHex(hex).toBase64();
    QCOMPARE(signature.sign(text), header);
    QVERIFY(signature.matches(text, header));
    QVERIFY(!signature.matches(text + ' ', header));
}

void WebhookTest::refusesAnythingElse()
{
    const WebhookSignature signature{Secret(QByteArray("secret"))};
    const QByteArray good = signature.sign("body");
    QCOMPARE(good.size(), 44);
    for (const QByteArray &bad : {QByteArray(), good.left(43), good + '=', good.left(43) + '!', good.toLower(),
                                  QByteArray::fromBase64(good).toHex(), ' ' + good.left(43), QByteArray(44, 'A')})
        QVERIFY2(!signature.matches("body", bad), bad.constData());
    QVERIFY(!WebhookSignature(Secret(QByteArray("other"))).matches("body", good));
    QVERIFY(!WebhookSignature().matches("body", good));
    QVERIFY(!WebhookSignature(Secret()).matches("body", good));
    QVERIFY(WebhookSignature().sign("body").isEmpty());
}

void WebhookTest::oneKeyManyBodies()
{
    const WebhookSignature signature{Secret(QByteArray("secret"))};
    const WebhookSignature copy = signature;
    for (int i = 0; i < 100; ++i) {
        const QByteArray body(i * 37, 'x');
        QCOMPARE(copy.sign(body), WebhookSignature(Secret(QByteArray("secret"))).sign(body));
        QVERIFY(signature.matches(body, copy.sign(body)));
    }
}

void WebhookTest::readsAnEvent()
{
    const auto envelope = WebhookEnvelope::parse(example);
    QVERIFY(envelope);
    QCOMPARE(envelope->event, QStringLiteral("e-1"));
    QCOMPARE(envelope->delivery, QStringLiteral("d-1"));
    QCOMPARE(envelope->appId, QStringLiteral("app-1"));
    QCOMPARE(envelope->eventAtUs,
             QDateTime(QDate(2023, 8, 3), QTime(10, 0, 30), Qt::UTC).toMSecsSinceEpoch() * 1000 + 693808);
}

void WebhookTest::refusesWhatIsIncomplete_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto without = [](const char *what, const char *with) { return QByteArray(example).replace(what, with); };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("truncated") << example.left(300);
    QTest::newRow("no event") << without("\"e-1\"", "null");
    QTest::newRow("no delivery") << without("\"d-1\"", "\"\"");
    QTest::newRow("no app") << without("\"app-1\"", "7");
    QTest::newRow("long app") << without("app-1", QByteArray(65, 'x').constData());
    // No table of PostgreSQL holds it, and two of the second kind would be stored as one.
    QTest::newRow("event with a zero") << without("e-1", "e\\u0000");
    QTest::newRow("event with half a character") << without("e-1", "e\\ud800");
    QTest::newRow("delivery with a line break") << without("d-1", "d\\n");
    QTest::newRow("no time") << without("2023-08-03T10:00:30.693808Z", "yesterday");
    QTest::newRow("metadata is a text") << QByteArray(R"({"webhook_metadata":"x","data":[],"created_at":1})");
}

void WebhookTest::refusesWhatIsIncomplete()
{
    QFETCH(QByteArray, body);
    const auto envelope = WebhookEnvelope::parse(body);
    QVERIFY(!envelope);
    QCOMPARE(envelope.error().code, ErrorCode::ApiBadAnswer);
}

void WebhookTest::times_data()
{
    QTest::addColumn<qint64>("us");
    const qint64 none = -1;
    QTest::newRow("1970-01-01T00:00:00Z") << qint64(0);
    QTest::newRow("2026-11-21T12:00:00Z") << qint64(1795262400) * 1'000'000;
    QTest::newRow("2026-11-21T12:00:00.5Z") << qint64(1795262400) * 1'000'000 + 500'000;
    QTest::newRow("2026-11-21T12:00:00.000001Z") << qint64(1795262400) * 1'000'000 + 1;
    QTest::newRow("2024-02-29T00:00:00Z") << qint64(1709164800) * 1'000'000;
    for (const char *bad :
         {"", "Z", "2026-11-21", "2026-11-21T12:00:00", "2026-11-21T12:00:00+00:00", "2026-11-21 12:00:00Z",
          "2026-02-30T12:00:00Z", "2026-13-01T12:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T12:00:00.Z",
          "2026-11-21T12:00:00.1234567Z", "2026-11-21T12:0a:00Z"})
        QTest::newRow(bad[0] ? bad : "nothing") << none;
}

void WebhookTest::times()
{
    QFETCH(qint64, us);
    const QByteArray tag = QTest::currentDataTag();
    QCOMPARE(parseEventTime(tag == "nothing" ? QByteArrayView() : QByteArrayView(tag)).value_or(-1), us);
}

BOWLINE_TEST(WebhookTest)

} // namespace tst_webhook

#include "tst_webhook.moc"
