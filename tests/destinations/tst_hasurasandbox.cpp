// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's Hasura as any client sees it: shapes, strictness, real source health.
#include "HasuraWorld.h"
#include "support/TestMain.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_hasurasandbox {

namespace {

const QString shop = QStringLiteral("shop-api");
const QString reports = QStringLiteral("reports");
const QString url = QStringLiteral("PG_DATABASE_URL");

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

QString message(const HasuraWorld::Answer &answer)
{
    return answer.json.value(QLatin1String("errors"))[0][QLatin1String("message")].toString();
}

} // namespace

class TestHasuraSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        m_postgres = std::make_unique<TestPostgres>();
        QVERIFY2(m_postgres->start(), qPrintable(m_postgres->error()));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_world = std::make_unique<HasuraWorld>();
    }
    void cleanup() { m_world.reset(); }
    void cleanupTestCase() { m_postgres.reset(); }

    void answersExactlyTheSelectedFields()
    {
        const auto answer = m_world->graphql(
            QStringLiteral(
                "# a comment\nquery getProjects($name: String! = \"none\") {"
                " mine: projects(where: {name: {_eq: $name}}) { label: name, __typename tenant { slug } } }"),
            {{QStringLiteral("name"), reports}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json, json(R"({"data": {"mine": [
            {"label": "reports", "__typename": "projects", "tenant": {"slug": "reports"}}]}})"));
        QVERIFY(m_world->violations.isEmpty());
    }
    void inlineArguments()
    {
        const QString id = m_world->info(shop).value(QLatin1String("id")).toString();
        const QString tenant = m_world->info(shop).value(QLatin1String("tenant_id")).toString();
        auto answer = m_world->graphql(QStringLiteral("{ projects_by_pk(id: \"%1\") { tenant { id } } }").arg(id));
        QCOMPARE(answer
                     .json[QLatin1String("data")][QLatin1String("projects_by_pk")][QLatin1String("tenant")]
                          [QLatin1String("id")]
                     .toString(),
                 tenant);
        answer = m_world->graphql(
            QStringLiteral("query { tenant_by_pk(id: \"%1\") { slug project { id endpoint } } }").arg(tenant));
        const QJsonValue found = answer.json[QLatin1String("data")][QLatin1String("tenant_by_pk")];
        QCOMPARE(found[QLatin1String("project")][QLatin1String("endpoint")],
                 m_world->info(shop).value(QLatin1String("endpoint")));
        // A project's id is no tenant's.
        answer = m_world->graphql(QStringLiteral("query { tenant_by_pk(id: \"%1\") { slug } }").arg(id));
        QVERIFY(answer.json[QLatin1String("data")][QLatin1String("tenant_by_pk")].isNull());
        QVERIFY(m_world->violations.isEmpty());
    }
    void badQueries_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("unknown field") << "{ projects { id colour } }";
        QTest::newRow("unknown root") << "{ users { id } }";
        QTest::newRow("unknown argument") << "{ projects(sorted: true) { id } }";
        QTest::newRow("no selection") << "{ projects { tenant } }";
        QTest::newRow("selection of a scalar") << "{ projects { id { x } } }";
        QTest::newRow("unbound variable") << "{ projects_by_pk(id: $id) { id } }";
        QTest::newRow("missing variable") << "query ($id: uuid!) { projects_by_pk(id: $id) { id } }";
        QTest::newRow("no uuid") << "{ projects_by_pk(id: \"7\") { id } }";
        QTest::newRow("open brace") << "{ projects { id }";
        QTest::newRow("open string") << "{ projects(where: {name: {_eq: \"a}}) { id } }";
        QTest::newRow("subscription") << "subscription { projects { id } }";
        QTest::newRow("fragment") << "{ projects { ...all } }";
        QTest::newRow("empty") << "";
        QTest::newRow("deep") << QString(2000, QLatin1Char('{'));
    }
    void badQueries()
    {
        QFETCH(QString, query);
        const auto answer = m_world->graphql(query);
        QCOMPARE(answer.status, 200);
        QVERIFY2(!message(answer).isEmpty(), answer.text.constData());
        QCOMPARE(m_world->violations.size(), 1);
    }
    void unknownToken()
    {
        const auto answer = m_world->graphql(QStringLiteral("{ projects { id } }"), {}, QStringLiteral("nobody"));
        QCOMPARE(answer.status, 200);
        QVERIFY(message(answer).contains(QStringLiteral("projects")));
        QVERIFY(message(answer).contains(QStringLiteral("query_root")));
        QVERIFY(m_world->violations.isEmpty());
    }
    void hashLock()
    {
        const QString first = m_world->project(shop).value(QLatin1String("hash")).toString();
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{40}$")).match(first).hasMatch());
        auto answer = update(first, R"([{"key": "A", "value": "1"}])");
        const QJsonValue updated = answer.json[QLatin1String("data")][QLatin1String("updateTenantEnv")];
        QVERIFY(updated[QLatin1String("hash")].toString() != first);
        QCOMPARE(updated[QLatin1String("envVars")][QLatin1String("environment")][QLatin1String("A")].toString(),
                 QStringLiteral("1"));
        QVERIFY(!message(update(first, R"([{"key": "B", "value": "1"}])")).isEmpty());
        QVERIFY(m_world->envVar(shop, QStringLiteral("B")).isUndefined());
        QVERIFY(m_world->violations.isEmpty());
    }
    void needlessWritesShow()
    {
        const QString hash = m_world->project(shop).value(QLatin1String("hash")).toString();
        QVERIFY(!message(update(hash, "[]")).isEmpty());
        QVERIFY(!message(update(hash, R"([{"key": "LOG_LEVEL", "value": "info"}])")).isEmpty());
        QCOMPARE(m_world->violations.size(), 2);
        QCOMPARE(m_world->project(shop).value(QLatin1String("hash")).toString(), hash);
    }
    void tenantsComeAndGo()
    {
        auto answer = m_world->graphql(
            QStringLiteral("mutation { createTenant(cloud: \"aws\", region: \"us-east-2\", name: \"My Own\","
                           " envs: [{key: \"A\", value: \"1\"}]) { id name } }"));
        const QString tenant =
            answer.json[QLatin1String("data")][QLatin1String("createTenant")][QLatin1String("id")].toString();
        QVERIFY2(!tenant.isEmpty(), answer.text.constData());
        answer =
            m_world->graphql(QStringLiteral("mutation ($t: uuid!) { updateTenantName(name: \"Other\", tenantId: $t)"
                                            " { tenant { name } } }"),
                             {{QStringLiteral("t"), tenant}});
        QCOMPARE(answer.json, json(R"({"data": {"updateTenantName": {"tenant": {"name": "Other"}}}})"));
        answer = m_world->graphql(QStringLiteral("mutation ($t: uuid!) { deleteTenant(tenantId: $t) { status } }"),
                                  {{QStringLiteral("t"), tenant}});
        QCOMPARE(answer.json, json(R"({"data": {"deleteTenant": {"status": "success"}}})"));
        QCOMPARE(m_world->sandbox()->info().value(QLatin1String("projects")).toArray().size(), 3);
    }

    void healthIsARealLogin()
    {
        m_world->setEnv(shop, url, m_postgres->url());
        QJsonValue health = m_world->health(shop).json.value(QLatin1String("default"));
        QCOMPARE(health[QLatin1String("status")].toString(), QStringLiteral("OK"));
        QVERIFY(health[QLatin1String("error")].isNull());
        QVERIFY(QRegularExpression(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{9}Z$"))
                    .match(health[QLatin1String("timestamp")].toString())
                    .hasMatch());
        QCOMPARE(healthz(shop).text, QByteArray("OK"));

        m_world->setEnv(shop, url, m_postgres->url(QStringLiteral("wrong-password-of-tests")));
        health = m_world->health(shop).json.value(QLatin1String("default"));
        QCOMPARE(health[QLatin1String("status")].toString(), QStringLiteral("ERROR"));
        const QString extra = health[QLatin1String("error")][QLatin1String("extra")].toString();
        QVERIFY2(extra.contains(QStringLiteral("password authentication failed")), qPrintable(extra));
        QCOMPARE(healthz(shop).text, QByteArray("WARN: inconsistent objects in schema"));
        QCOMPARE(m_world->call("GET", QStringLiteral("/hasura/projects/shop-api/healthz?strict=true")).status, 500);
    }
    void missingVariableIsABadConfiguration()
    {
        const QJsonValue health = m_world->health(shop).json.value(QLatin1String("default"));
        QCOMPARE(health[QLatin1String("status")].toString(), QStringLiteral("FAILED"));
        QVERIFY(health[QLatin1String("error")].isString());
    }
    void adminOnly()
    {
        const QString path = QStringLiteral("/hasura/projects/shop-api/healthz/sources");
        QCOMPARE(m_world->call("GET", path, {}, {{"X-Hasura-Admin-Secret", "wrong"}}).status, 401);
        QVERIFY(m_world->violations.isEmpty());
        QCOMPARE(m_world->call("GET", path).status, 401);
        QCOMPARE(m_world->violations.size(), 1);
    }
    void restart()
    {
        // The old instance with the old value, none at all, the new one. What is missing was over before it could be
        // seen: once more, and slower.
        const QStringList expected{QStringLiteral("200 ERROR"), QStringLiteral("503 503"), QStringLiteral("200 OK")};
        QStringList seen;
        for (int ms = 600; seen != expected && ms < bowline::test::usualPatienceMs; ms *= 3)
            seen = phasesOfARestart(ms);
        QCOMPARE(seen, expected);
    }

    void sources()
    {
        m_world->setEnv(reports, url, m_postgres->url());
        m_world->addSource(reports, QStringLiteral("main"), url);
        QCOMPARE(
            metadata(reports, R"({"type": "pg_add_source", "args": {"name": "main", "configuration": {}}})").status,
            400);
        auto answer = metadata(reports, R"({"type": "export_metadata", "version": 2, "args": {}})");
        QCOMPARE(answer.json.value(QLatin1String("resource_version")).toInt(), 2);
        QCOMPARE(answer.json[QLatin1String("metadata")][QLatin1String("sources")][0][QLatin1String("name")].toString(),
                 QStringLiteral("main"));
        QCOMPARE(
            metadata(reports, R"({"type": "rename_source", "args": {"name": "main", "new_name": "first"}})").status,
            200);
        answer = metadata(reports, R"({"type": "pg_drop_source", "args": {"name": "main"}})");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json.value(QLatin1String("code")).toString(), QStringLiteral("not-exists"));
        QCOMPARE(metadata(reports, R"({"type": "pg_drop_source", "args": {"name": "first"}})").json,
                 json(R"({"message": "success"})"));
        QVERIFY(m_world->violations.isEmpty());
    }
    void aSourceMustWork()
    {
        const auto answer = metadata(reports, R"({"type": "pg_add_source", "args": {"name": "main", "configuration":
            {"connection_info": {"database_url": {"from_env": "NOT_THERE"}}}}})");
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.json.value(QLatin1String("error")).toString().contains(QStringLiteral("NOT_THERE")));
        QVERIFY(m_world->project(reports).value(QLatin1String("sources")).toArray().isEmpty());
    }
    void staleResourceVersion()
    {
        const auto answer =
            metadata(reports, R"({"type": "replace_metadata", "resource_version": 7, "args": {"sources": []}})");
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.json, json(R"({"path": "$", "code": "conflict",
            "error": "metadata resource version referenced (7) did not match current version"})"));
    }
    void inconsistentMetadata()
    {
        auto answer = metadata(shop, R"({"type": "get_inconsistent_metadata", "args": {}})");
        QCOMPARE(answer.json.value(QLatin1String("is_consistent")).toBool(true), false);
        QCOMPARE(answer.json[QLatin1String("inconsistent_objects")][0][QLatin1String("name")].toString(),
                 QStringLiteral("source default"));
        answer = metadata(shop, R"({"type": "reload_metadata", "args": {"reload_sources": true}})");
        QCOMPARE(answer.json.value(QLatin1String("message")).toString(), QStringLiteral("success"));
        QCOMPARE(answer.json.value(QLatin1String("is_consistent")).toBool(true), false);
        QCOMPARE(metadata(shop, R"({"type": "drop_inconsistent_metadata", "args": {}})").status, 200);
        QCOMPARE(metadata(shop, R"({"type": "get_inconsistent_metadata", "args": {}})").json,
                 json(R"({"is_consistent": true, "inconsistent_objects": []})"));
    }
    void bulkIsAllOrNothing()
    {
        const auto answer = metadata(shop, R"({"type": "bulk", "args": [
            {"type": "pg_drop_source", "args": {"name": "default"}},
            {"type": "pg_drop_source", "args": {"name": "nowhere"}}]})");
        QCOMPARE(answer.status, 400);
        QCOMPARE(m_world->project(shop).value(QLatin1String("sources")).toArray().size(), 1);
        QCOMPARE(m_world->project(shop).value(QLatin1String("resource_version")).toInt(), 1);
    }
    void unknownCommandIsAViolation()
    {
        QCOMPARE(metadata(shop, R"({"type": "pg_add_sauce", "args": {}})").status, 400);
        QCOMPARE(m_world->violations.size(), 1);
    }
    void stateSurvives()
    {
        m_world->setEnv(shop, url, m_postgres->url());
        const QJsonObject state = m_world->sandbox()->save();
        sandbox::HasuraSandbox other;
        other.load(state);
        QCOMPARE(other.save(), state);
        QVERIFY(QJsonDocument(state).toJson().contains("PG_DATABASE_URL"));
        sandbox::HasuraSandbox fresh;
        fresh.load({});
        QCOMPARE(fresh.info().value(QLatin1String("projects")).toArray().size(), 3);
    }
    void controlRefusesWhatItDoesNotKnow()
    {
        QCOMPARE(m_world->call("POST", QStringLiteral("/control/hasura"), json(R"({"project": "shop-api", "rest": 1})"))
                     .status,
                 400);
        QCOMPARE(m_world
                     ->call("POST", QStringLiteral("/control/hasura"),
                            json(R"({"project": "nowhere", "maintenance": true})"))
                     .status,
                 400);
    }

private:
    /// What the sources' health says while an instance with a wrong value gives way to one with a right one, each
    /// answer once, with that of the metadata where there is no instance.
    QStringList phasesOfARestart(int restartMs)
    {
        m_world->setEnv(shop, url, m_postgres->url(QStringLiteral("wrong-password-of-tests")));
        m_world->control({{QStringLiteral("project"), shop}, {QStringLiteral("restart_ms"), restartMs}});
        const QString hash = m_world->project(shop).value(QLatin1String("hash")).toString();
        const QJsonArray envs{
            QJsonObject{{QStringLiteral("key"), url}, {QStringLiteral("value"), m_postgres->url().revealText()}}};
        update(hash, QJsonDocument(envs).toJson());
        QStringList phases;
        const QDeadlineTimer limit(restartMs + bowline::test::usualPatienceMs);
        while (!limit.hasExpired() && !phases.contains(QStringLiteral("200 OK"))) {
            const auto health = m_world->health(shop);
            QString phase = QString::number(health.status) + QLatin1Char(' ');
            if (health.status == 503)
                phase +=
                    QString::number(metadata(shop, R"({"type": "export_metadata", "version": 2, "args": {}})").status);
            else
                phase += health.json[QLatin1String("default")][QLatin1String("status")].toString();
            if (!phases.contains(phase))
                phases.append(phase);
            QTest::qWait(10);
        }
        return phases;
    }
    HasuraWorld::Answer update(const QString &hash, const QByteArray &envs)
    {
        return m_world->graphql(
            QStringLiteral("mutation ($t: uuid!, $h: String!, $e: [UpdateEnvObject!]!) {"
                           " updateTenantEnv(tenantId: $t, currentHash: $h, envs: $e) { hash envVars } }"),
            {{QStringLiteral("t"), m_world->info(shop).value(QLatin1String("tenant_id"))},
             {QStringLiteral("h"), hash},
             {QStringLiteral("e"), QJsonDocument::fromJson(envs).array()}});
    }
    HasuraWorld::Answer metadata(const QString &slug, const char *command)
    {
        return m_world->metadata(slug, json(command));
    }
    HasuraWorld::Answer healthz(const QString &slug)
    {
        return m_world->call("GET", QStringLiteral("/hasura/projects/%1/healthz").arg(slug));
    }

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<HasuraWorld> m_world;
};

BOWLINE_TEST(TestHasuraSandbox)

} // namespace tst_hasurasandbox

#include "tst_hasurasandbox.moc"
