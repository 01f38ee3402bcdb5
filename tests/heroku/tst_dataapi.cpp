// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Data API over real HTTP: what is sent, and what is made of answers that nobody has documented.
#include "heroku/DataApi.h"
#include "heroku/FakeHeroku.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::FakeHeroku;

namespace tst_dataapi {

namespace {

const QString linksOfOne = QStringLiteral("/client/v11/databases/addon-1/links");

QString word(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class TestDataApi : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeHeroku> m_heroku;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<DataApi> m_api;

    QByteArray lastBody() const { return m_heroku->requests().last().body; }

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

    void lists()
    {
        m_heroku->onGet(
            linksOfOne, 200,
            R"([{"id":"l1","name":"menu","created_at":"2021-10-11T14:46:22.721+00:00",)"
            R"("remote_name":"postgresql_colorful_33594",)"
            R"("remote":{"attachment_name":"HEROKU_POSTGRESQL_BLUE_URL","name":"postgresql-colorful-33594"}},)"
            R"({"name":"old","remote":{"attachment_name":"COPPER","name":"x"},"new_field":{"a":1}},)"
            R"({"id":"l3","remote_name":"nameless"}])");
        const auto links = await(m_api->links(word("addon-1")));
        QVERIFY(links);
        QCOMPARE(links->size(), 2); // the nameless one is left out, and counted
        QCOMPARE(m_api->oddities().count(), 3);
        QCOMPARE(links->at(0).serverName, word("postgresql_colorful_33594"));
        QCOMPARE(links->at(0).remoteConfigVar, word("HEROKU_POSTGRESQL_BLUE_URL"));
        QCOMPARE(links->at(0).remoteAddonName, word("postgresql-colorful-33594"));
        QCOMPARE(links->at(0).createdAt, QDateTime::fromString(word("2021-10-11T14:46:22.721Z"), Qt::ISODateWithMs));
        QCOMPARE(links->at(1).remoteConfigVar, word("COPPER_URL")); // the same word for both of Heroku's
        QVERIFY(!links->at(1).createdAt.isValid());
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("a page") << 404 << QByteArray("<h1>Not Found</h1>") << word("api.not_found");
        QTest::newRow("words") << 422 << QByteArray(R"({"id":"unprocessable_entity","message":"Name is taken."})")
                               << word("api.invalid");
        QTest::newRow("no list") << 200 << QByteArray(R"({"links":[]})") << word("api.bad_answer");
        QTest::newRow("no JSON") << 200 << QByteArray("<html>") << word("api.bad_answer");
        QTest::newRow("away") << 503 << QByteArray("{}") << word("api.unavailable");
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        m_heroku->onGet(linksOfOne, status, body);
        const auto links = await(m_api->links(word("addon-1")));
        QVERIFY(!links);
        QCOMPARE(errorCodeText(links.error().code), code);
        if (status == 422)
            QVERIFY(links.error().text().contains(word("Name is taken.")));
    }

    void creates()
    {
        m_heroku->on("POST", linksOfOne, [](const ServerRequest &) {
            return ServerResponse::text(201, "application/json", R"({"id":"l1","name":"menu","remote_name":"r"})");
        });
        QCOMPARE(await(m_api->createLink(word("addon-1"), word("postgresql-x-1"), word("menu")))->name, word("menu"));
        QCOMPARE(lastBody(), QByteArray(R"({"as":"menu","target":"postgresql-x-1"})"));
        QVERIFY(await(m_api->createLink(word("addon-1"), word("postgresql-x-1"), {})));
        QCOMPARE(lastBody(), QByteArray(R"({"target":"postgresql-x-1"})"));
    }

    void destroys()
    {
        int status = 200;
        m_heroku->on("DELETE", linksOfOne + word("/menu"), [&status](const ServerRequest &) {
            return ServerResponse::text(status, "application/json", "whatever");
        });
        for (const int good : {200, 202, 204, 404}) {
            status = good;
            QVERIFY2(await(m_api->destroyLink(word("addon-1"), word("menu"))), qPrintable(QString::number(good)));
        }
        status = 503;
        QVERIFY(!await(m_api->destroyLink(word("addon-1"), word("menu"))));
    }

    void waitStatus()
    {
        const QString path = word("/client/v11/databases/addon-1/wait_status");
        m_heroku->onGet(path, 200, R"({"waiting?":true,"message":"preparing"})");
        const auto waiting = await(m_api->waitStatus(word("addon-1")));
        QVERIFY(waiting && waiting->isWaiting && !waiting->hasFailed);
        QCOMPARE(waiting->message, word("preparing"));
        m_heroku->onGet(path, 200, R"({"waiting?":false,"error?":true,"message":"broken"})");
        QVERIFY(await(m_api->waitStatus(word("addon-1")))->hasFailed);
        m_heroku->onGet(path, 200, R"({"message":"available"})");
        QCOMPARE(await(m_api->waitStatus(word("addon-1"))).error().code, ErrorCode::ApiBadAnswer);
    }

    void ordersWhoseAnswersNobodyDocuments_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("unfollow") << QByteArray("PUT") << word("/client/v11/databases/db/unfollow") << QByteArray();
        QTest::newRow("reset") << QByteArray("PUT") << word("/client/v11/databases/db/reset") << QByteArray("{}");
        QTest::newRow("connections") << QByteArray("POST") << word("/client/v11/databases/db/connection_reset")
                                     << QByteArray();
        QTest::newRow("new credential") << QByteArray("POST") << word("/postgres/v0/databases/db/credentials")
                                        << QByteArray(R"({"name":"reader"})");
        QTest::newRow("no credential") << QByteArray("DELETE") << word("/postgres/v0/databases/db/credentials/reader")
                                       << QByteArray();
        QTest::newRow("repair") << QByteArray("POST") << word("/postgres/v0/databases/db/repair-default")
                                << QByteArray();
    }
    void ordersWhoseAnswersNobodyDocuments()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        const QString db = word("db");
        const QHash<QString, std::function<Pending<Done>()>> orders{
            {word("unfollow"), [&] { return m_api->unfollow(db); }},
            {word("reset"), [&] { return m_api->reset(db); }},
            {word("connections"), [&] { return m_api->resetConnections(db); }},
            {word("new credential"), [&] { return m_api->createCredential(db, word("reader")); }},
            {word("no credential"), [&] { return m_api->destroyCredential(db, word("reader")); }},
            {word("repair"), [&] { return m_api->repairDefaultCredential(db); }}};
        const auto order = orders.value(QString::fromLatin1(QTest::currentDataTag()));
        m_heroku->on(method, path, [](const ServerRequest &) { return ServerResponse::text(200, "text/html", ""); });
        QVERIFY(await(order()));
        QCOMPARE(lastBody(), body);
        m_heroku->on(method, path, [](const ServerRequest &) {
            return ServerResponse::text(422, "application/json", R"({"id":"x","message":"Not now."})");
        });
        const auto refused = await(order());
        QVERIFY(!refused && refused.error().text().contains(word("Not now.")));
    }
};

BOWLINE_TEST(TestDataApi)

} // namespace tst_dataapi

#include "tst_dataapi.moc"
