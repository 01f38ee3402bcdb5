// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Maintenances through the Data API over real HTTP: what is sent, and what is made of the answers.
#include "heroku/DataApi.h"
#include "heroku/FakeHeroku.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::FakeHeroku;

namespace tst_maintenanceapi {

namespace {

const QString ofOne = QStringLiteral("/data/maintenances/v1/addon-1");

QString word(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// As the Heroku CLI's own tests have one, with these fields in the place of its own.
QJsonObject sampleMaintenance(const QJsonObject &fields = {})
{
    QJsonObject json =
        QJsonDocument::fromJson(R"({"addon":{"attachments":["DATABASE_URL"],"kind":"heroku-postgresql","name":"p-1",)"
                                R"("plan":"heroku-postgresql:standard-0","window":"Mondays 00:00 to 04:00 UTC"},)"
                                R"("app":{"name":"sushi"},"completed_at":null,"duration_seconds":null,)"
                                R"("method":"changeover","previously_scheduled_for":"2019-11-05 22:00:00 +0000",)"
                                R"("reason":"routine_maintenance","required_by":"2019-11-20 00:00:00 +0000",)"
                                R"("scheduled_for":"2019-11-07 22:00:00 +0000","server_created_at":null,)"
                                R"("started_at":null,"status":"pending",)"
                                R"("window":"Thursdays 22:00 to Fridays 02:00 UTC"})")
            .object();
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

class TestMaintenanceApi : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeHeroku> m_heroku;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<DataApi> m_api;

    MaintenanceApi &maintenances() { return m_api->maintenances(); }
    QByteArray lastBody() const { return m_heroku->requests().last().body; }
    void answerPost(const QString &path, int status, const QByteArray &body)
    {
        m_heroku->on("POST", path, [status, body](const ServerRequest &) {
            return ServerResponse::text(status, "application/json", body);
        });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(word(".*")));
        m_heroku = std::make_unique<FakeHeroku>();
        m_http = std::make_unique<HttpClient>();
        m_gate = std::make_unique<RefreshGate>(
            [] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthExpired)); },
            [] { return qint64(0); });
        m_gate->setToken({Secret(QByteArray("token-1")), 0});
        m_api = std::make_unique<DataApi>(m_heroku->endpoints(), m_http.get(), m_gate.get());
    }
    void cleanup() { QCOMPARE(m_heroku->problems(), QStringList()); }

    void theNewestOne()
    {
        m_heroku->onGet(ofOne, 200, bytesOf(sampleMaintenance()));
        const auto planned = await(maintenances().newest(word("addon-1")));
        QVERIFY(planned && planned->isPlanned() && !planned->isRunning() && !planned->isCompleted());
        QCOMPARE(planned->window, word("Thursdays 22:00 to Fridays 02:00 UTC"));
        QCOMPARE(planned->reason, word("routine_maintenance"));
        QCOMPARE(planned->scheduledFor, QDateTime(QDate(2019, 11, 7), QTime(22, 0), Qt::UTC));
        QCOMPARE(planned->requiredBy, QDateTime(QDate(2019, 11, 20), QTime(0, 0), Qt::UTC));
        QCOMPARE(planned->previouslyScheduledFor, QDateTime(QDate(2019, 11, 5), QTime(22, 0), Qt::UTC));
        QVERIFY(!planned->startedAt.isValid());
        // Where only the add-on says it; a time that is none is no reason to know nothing.
        m_heroku->onGet(ofOne, 200,
                        bytesOf(sampleMaintenance({{word("status"), word("completed")},
                                                   {word("window"), QJsonValue::Null},
                                                   {word("started_at"), word("soon")},
                                                   {word("completed_at"), word("2019-11-07T22:10:00Z")}})));
        const auto done = await(maintenances().newest(word("addon-1")));
        QVERIFY(done && done->isCompleted() && !done->startedAt.isValid());
        QCOMPARE(done->window, word("Mondays 00:00 to 04:00 UTC"));
        m_heroku->onGet(ofOne, 200, "{}");
        QCOMPARE(await(maintenances().newest(word("addon-1"))).error().code, ErrorCode::ApiBadAnswer);
    }

    void history()
    {
        const QString path = ofOne + word("/history/");
        const QJsonArray all{sampleMaintenance(), QJsonObject(),
                             sampleMaintenance({{word("status"), word("new_word")}})};
        m_heroku->onGet(path, 200, bytesOf({{word("maintenances"), all}}));
        const auto read = await(maintenances().history(word("addon-1")));
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QCOMPARE(m_api->oddities().count(), 1);
        QCOMPARE(m_heroku->requests().last().query, QByteArray("limit=20"));
        m_heroku->onGet(path, 200, "[]");
        QCOMPARE(await(maintenances().history(word("addon-1"))).error().code, ErrorCode::ApiBadAnswer);
        m_heroku->onGet(path, 404, "<h1>Not Found</h1>");
        QCOMPARE(await(maintenances().history(word("addon-1"))).error().code, ErrorCode::ApiNotFound);
    }

    void whatIsSent()
    {
        answerPost(ofOne + word("/window"), 200, "whatever");
        QVERIFY(await(maintenances().setWindow(word("addon-1"), word("tuesday"), word("17:30"))));
        QCOMPARE(lastBody(), QByteArray(R"({"day_of_week":"tuesday","time_of_day":"17:30"})"));
        answerPost(ofOne + word("/schedule"), 200, "whatever");
        QVERIFY(await(maintenances().delay(word("addon-1"), 2)));
        QCOMPARE(lastBody(), QByteArray(R"({"delay_weeks":"2"})"));
        answerPost(ofOne + word("/run"), 200, "whatever");
        QVERIFY(await(maintenances().run(word("addon-1"))));
        QCOMPARE(lastBody(), QByteArray());
        answerPost(ofOne + word("/run"), 400, R"({"id":"bad_request","message":"There is none."})");
        const auto refused = await(maintenances().run(word("addon-1")));
        QVERIFY(!refused && refused.error().text().contains(word("There is none.")));
    }
};

BOWLINE_TEST(TestMaintenanceApi)

} // namespace tst_maintenanceapi

#include "tst_maintenanceapi.moc"
