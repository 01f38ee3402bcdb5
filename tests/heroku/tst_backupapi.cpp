// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Backups through the Data API over real HTTP: what is sent, and what is made of the answers that were recorded.
#include "heroku/DataApi.h"
#include "heroku/FakeHeroku.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::FakeHeroku;

namespace tst_backupapi {

namespace {

const QString transfersOfApp = QStringLiteral("/client/v11/apps/app-1/transfers");
const QString databaseOne = QStringLiteral("/client/v11/databases/addon-1");

QString word(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// As one was recorded of Heroku, with these fields in the place of its own.
QByteArray recorded(const QJsonObject &fields = {})
{
    QJsonObject json = QJsonDocument::fromJson(
                           R"({"uuid":"t1","num":1721,"from_name":"DATABASE","from_type":"pg_dump",)"
                           R"("to_name":"BACKUP","to_type":"gof3r","options":{},"source_bytes":null,)"
                           R"("processed_bytes":0,"succeeded":null,"warnings":0,)"
                           R"("created_at":"2020-12-13 16:22:40 +0000","started_at":null,"canceled_at":null,)"
                           R"("updated_at":null,"finished_at":null,"deleted_at":null,"purged_at":null,"num_keep":2})")
                           .object();
    // moc takes two slashes in a raw string for a comment.
    json.insert(word("from_url"), word("postgres://u:from-secret@h/d"));
    json.insert(word("to_url"), word("https://files.example.com/t1"));
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
        json.insert(it.key(), it.value());
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

class TestBackupApi : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeHeroku> m_heroku;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<DataApi> m_api;

    BackupApi &backups() { return m_api->backups(); }
    QByteArray lastBody() const { return m_heroku->requests().last().body; }
    void answer(const char *method, const QString &path, int status, const QByteArray &body)
    {
        m_heroku->on(method, path, [status, body](const ServerRequest &) {
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

    void kinds_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<QString>("name");
        QTest::newRow("backup") << QJsonObject() << word("b1721");
        QTest::newRow("small number") << QJsonObject{{word("num"), 7}} << word("b007");
        QTest::newRow("of a schedule") << QJsonObject{{word("schedule"), QJsonObject{{word("uuid"), word("s1")}}}}
                                       << word("a1721");
        QTest::newRow("copy") << QJsonObject{{word("to_type"), word("pg_restore")}} << word("c1721");
        QTest::newRow("restore") << QJsonObject{{word("from_type"), word("gof3r")},
                                                {word("to_type"), word("pg_restore")}}
                                 << word("r1721");
    }
    void kinds()
    {
        QFETCH(QJsonObject, fields);
        QFETCH(QString, name);
        m_heroku->onGet(transfersOfApp, 200, "[" + recorded(fields) + "]");
        const auto all = await(backups().transfers(word("app-1")));
        QVERIFY(all && all->size() == 1);
        QCOMPARE(all->first().name(), name);
        QCOMPARE(all->first().file.isEmpty(), name.startsWith(u'c'));
    }

    // A restore is known by the file that it reads, whatever signature its address has.
    void aRestoreIsOfTheFileThatItReads()
    {
        const auto restoreOf = [](const char *address) {
            return recorded({{word("uuid"), word("r1")},
                             {word("num"), 2},
                             {word("from_type"), word("gof3r")},
                             {word("from_name"), word("BACKUP")},
                             {word("from_url"), word(address)},
                             {word("to_type"), word("pg_restore")},
                             {word("to_name"), word("BLUE")}});
        };
        m_heroku->onGet(transfersOfApp, 200,
                        "[" + recorded() + "," + restoreOf("https://files.example.com/t1?Signature=s") + "," +
                            restoreOf("https://files.example.com/t2") + "," + restoreOf("") + "," +
                            recorded({{word("to_type"), word("pg_restore")}}) + "]");
        const auto all = await(backups().transfers(word("app-1")));
        QVERIFY(all && all->size() == 5);
        const HerokuTransfer &backup = all->first();
        QVERIFY(all->at(1).hasFileOf(backup) && backup.hasFileOf(all->at(1)));
        QVERIFY(!all->at(2).hasFileOf(backup));
        QVERIFY(!all->at(3).hasFileOf(backup) && !all->at(3).hasFileOf(all->at(3))); // Heroku says nothing of it
        QVERIFY(all->at(4).file.isEmpty());                                          // a copy
    }

    void readsWhatWasRecorded()
    {
        m_heroku->onGet(transfersOfApp, 200,
                        "[" + recorded() + "," +
                            recorded({{word("uuid"), word("t2")},
                                      {word("num"), 2},
                                      {word("succeeded"), true},
                                      {word("warnings"), 3},
                                      {word("source_bytes"), 8000000000.0},
                                      {word("processed_bytes"), word("5000000000")},
                                      {word("started_at"), word("2020-12-13T16:22:41.5+00:00")},
                                      {word("finished_at"), word("2020-12-13T17:22:40Z")}}) +
                            "," + recorded({{word("num"), word("seven")}}) + "," +
                            recorded({{word("deleted_at"), word("2020-12-14 00:00:00 +0000")}}) + "," +
                            recorded({{word("created_at"), word("yesterday")}, {word("succeeded"), word("yes")}}) +
                            "]");
        const auto all = await(backups().transfers(word("app-1")));
        QVERIFY2(all, all ? "" : qPrintable(all.error().text()));
        QCOMPARE(all->size(), 3); // without the one that has no number, and the one that is deleted
        QCOMPARE(m_api->oddities().count(), 3);
        const HerokuTransfer &waits = all->at(0);
        QVERIFY(!waits.isOver() && !waits.isGood() && !waits.succeeded && !waits.startedAt.isValid());
        QCOMPARE(waits.sourceBytes, -1);
        QCOMPARE(waits.processedBytes, 0);
        QCOMPARE(waits.createdAt, QDateTime(QDate(2020, 12, 13), QTime(16, 22, 40), Qt::UTC));
        const HerokuTransfer &done = all->at(1);
        QVERIFY(done.isOver() && done.isGood());
        QCOMPARE(done.warnings, 3);
        QCOMPARE(done.sourceBytes, 8000000000);
        QCOMPARE(done.processedBytes, 5000000000);
        QCOMPARE(done.finishedAt, QDateTime(QDate(2020, 12, 13), QTime(17, 22, 40), Qt::UTC));
        QVERIFY(!all->at(2).createdAt.isValid() && !all->at(2).succeeded);
    }

    void oneWithTheLastWordsOfItsLog()
    {
        const QJsonArray logs{QJsonObject{{word("message"), word("Transfer started")}},
                              QJsonObject{{word("message"), word("pg_dump: error:  query\nfailed")}},
                              QJsonObject{{word("message"), word("error at postgres://u:from-secret@h/d")}},
                              QJsonObject{{word("message"), word("Transfer failed")}}};
        m_heroku->onGet(transfersOfApp + word("/t1"), 200,
                        recorded({{word("logs"), logs},
                                  {word("succeeded"), false},
                                  {word("finished_at"), word("2020-12-13 17:22:40 +0000")}}));
        const auto one = await(backups().transfer(word("app-1"), word("t1")));
        QVERIFY(one && one->isOver() && !one->isGood());
        QCOMPARE(one->lastWords, word("pg_dump: error: query failed"));
        QCOMPARE(m_heroku->requests().last().query, QByteArray("verbose=true"));
    }

    void captures()
    {
        answer("POST", databaseOne + word("/backups"), 201, recorded());
        const auto begun = await(backups().capture(word("addon-1")));
        QVERIFY(begun);
        QCOMPARE(begun->id, word("t1"));
        QCOMPARE(lastBody(), QByteArray()); // as the Heroku CLI does
        answer("POST", databaseOne + word("/backups"), 422, R"({"id":"x","message":"Too many backups."})");
        const auto refused = await(backups().capture(word("addon-1")));
        QVERIFY(!refused && refused.error().text().contains(word("Too many backups.")));
    }

    void restores()
    {
        answer("POST", databaseOne + word("/restores"), 201, recorded({{word("to_type"), word("pg_restore")}}));
        QVERIFY(await(backups().restore(word("addon-1"), Secret(QByteArray("https://files.example.com/t1")))));
        QCOMPARE(QJsonDocument::fromJson(lastBody()).object(),
                 (QJsonObject{{word("backup_url"), word("https://files.example.com/t1")}}));
    }

    void cancelsAndRemoves()
    {
        answer("POST", transfersOfApp + word("/t1/actions/cancel"), 200, "whatever");
        QVERIFY(await(backups().cancel(word("app-1"), word("t1"))));
        for (const int good : {200, 202, 204, 404}) {
            answer("DELETE", transfersOfApp + word("/7"), good, "whatever");
            QVERIFY2(await(backups().remove(word("app-1"), 7)), qPrintable(QString::number(good)));
        }
        answer("DELETE", transfersOfApp + word("/7"), 503, "{}");
        QVERIFY(!await(backups().remove(word("app-1"), 7)));
    }

    void aLinkIsASecretThatExpires()
    {
        const QJsonObject json{{word("url"), word("https://files.example.com/t1?Signature=s")},
                               {word("expires_at"), word("2020-12-13 17:26:05 +0000")}};
        answer("POST", transfersOfApp + word("/7/actions/public-url"), 200, QJsonDocument(json).toJson());
        const auto link = await(backups().link(word("app-1"), 7));
        QVERIFY(link);
        QCOMPARE(link->url.reveal(), QByteArray("https://files.example.com/t1?Signature=s"));
        QCOMPARE(link->expiresAt, QDateTime(QDate(2020, 12, 13), QTime(17, 26, 5), Qt::UTC));
        answer("POST", transfersOfApp + word("/7/actions/public-url"), 200, R"({"expires_at":"soon"})");
        QCOMPARE(await(backups().link(word("app-1"), 7)).error().code, ErrorCode::ApiBadAnswer);
    }

    void schedules()
    {
        const QString path = databaseOne + word("/transfer-schedules");
        m_heroku->onGet(path, 200,
                        R"([{"uuid":"s1","name":"DATABASE_URL","hour":2,"timezone":"America/Los_Angeles",)"
                        R"("created_at":"2020-12-13 16:22:40 +0000"},)"
                        R"({"uuid":"s2","name":"BLUE_URL","hour":"14","timezone":"Europe/Berlin"},{"name":"x"}])");
        const auto all = await(backups().schedules(word("addon-1")));
        QVERIFY(all && all->size() == 2);
        QCOMPARE(all->at(0).hour, 2);
        QCOMPARE(all->at(0).createdAt, QDateTime(QDate(2020, 12, 13), QTime(16, 22, 40), Qt::UTC));
        QVERIFY(!all->at(1).createdAt.isValid());
        QCOMPARE(all->at(1).hour, 14);
        QCOMPARE(all->at(1).timeZone, word("Europe/Berlin"));
        QCOMPARE(m_api->oddities().count(), 1);
        answer("POST", path, 201, "whatever");
        QVERIFY(await(backups().schedule(word("addon-1"), 2, word("America/Los_Angeles"), word("DATABASE_URL"))));
        QCOMPARE(lastBody(),
                 QByteArray(R"({"hour":"02","schedule_name":"DATABASE_URL","timezone":"America/Los_Angeles"})"));
        answer("DELETE", path + word("/s1"), 404, "<h1>Not Found</h1>");
        QVERIFY(await(backups().unschedule(word("addon-1"), word("s1"))));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("a page") << 404 << QByteArray("<h1>Not Found</h1>") << word("api.not_found");
        QTest::newRow("no list") << 200 << QByteArray(R"({"transfers":[]})") << word("api.bad_answer");
        QTest::newRow("no JSON") << 200 << QByteArray("<html>") << word("api.bad_answer");
        QTest::newRow("away") << 503 << QByteArray("{}") << word("api.unavailable");
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        m_heroku->onGet(transfersOfApp, status, body);
        m_heroku->onGet(databaseOne + word("/transfer-schedules"), status, body);
        const auto transfers = await(backups().transfers(word("app-1")));
        QCOMPARE(errorCodeText(transfers.error().code), code);
        const auto schedules = await(backups().schedules(word("addon-1")));
        QCOMPARE(errorCodeText(schedules.error().code), code);
    }
};

BOWLINE_TEST(TestBackupApi)

} // namespace tst_backupapi

#include "tst_backupapi.moc"
