// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An env var leaves a Hasura project in the safe order.
#include "HasuraWorld.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_hasuraremoval {

namespace {

const QString reports = QStringLiteral("reports");
const QString url = QStringLiteral("PG_DATABASE_URL");
const QString drop = QStringLiteral("pg_drop_source");
const QString deletion = QStringLiteral("deleteTenantEnv");
const QString examine = QStringLiteral("get_inconsistent_metadata");

} // namespace

class TestHasuraRemoval : public QObject
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
        m_world->setEnv(reports, url, m_postgres->url());
        m_world->addSource(reports, QStringLiteral("main"), url);
        m_destination = m_world->destination(reports);
    }
    void cleanup()
    {
        const QStringList violations = m_world->violations;
        m_destination.reset();
        m_world.reset();
        QCOMPARE(violations, QStringList());
    }
    void cleanupTestCase() { m_postgres.reset(); }

    void previewNamesTheSources()
    {
        const auto used = await(m_destination->previewRemoval(url));
        QVERIFY(used);
        QCOMPARE(used->dependents, {Phrase("hasura.a_source").arg(QStringLiteral("main"))});
        QVERIFY(used->safeOrderNeeded);
        const auto unused = await(m_destination->previewRemoval(QStringLiteral("LOG_LEVEL")));
        QVERIFY(unused);
        QVERIFY(unused->dependents.isEmpty());
        QVERIFY(!unused->safeOrderNeeded);
    }
    void sourceThenVariableThenCheck()
    {
        const qsizetype start = m_world->calls(reports).size();
        const auto removed = await(m_destination->remove(url));
        QVERIFY2(removed, removed ? "" : qPrintable(removed.error().text()));
        const QStringList calls = m_world->calls(reports).mid(start);
        QVERIFY(calls.indexOf(drop) >= 0);
        QVERIFY(calls.indexOf(drop) < calls.indexOf(deletion));
        QVERIFY(calls.indexOf(deletion) < calls.lastIndexOf(examine));
        QVERIFY(m_world->envVar(reports, url).isUndefined());
        QCOMPARE(m_world->envVar(reports, QStringLiteral("LOG_LEVEL")).toString(), QStringLiteral("info"));
        QVERIFY(m_world->project(reports).value(QLatin1String("sources")).toArray().isEmpty());
    }
    void aSecondTimeIsFine()
    {
        QVERIFY(await(m_destination->remove(url)));
        QVERIFY(await(m_destination->remove(url)));
        QCOMPARE(m_world->calls(reports).count(deletion), 1);
    }
    void unusedVariable()
    {
        QVERIFY(await(m_destination->remove(QStringLiteral("LOG_LEVEL"))));
        QVERIFY(m_world->envVar(reports, QStringLiteral("LOG_LEVEL")).isUndefined());
        QCOMPARE(m_world->calls(reports).count(drop), 0);
        QCOMPARE(m_world->project(reports).value(QLatin1String("sources")).toArray().size(), 1);
    }
    void neverCascades()
    {
        linkFromAnotherSource();
        const auto preview = await(m_destination->previewRemoval(url));
        QVERIFY(preview);
        QVERIFY(preview->dependents.contains(
            Phrase("hasura.relationships").arg(QStringLiteral("other"), QStringLiteral("main"))));
        const auto removed = await(m_destination->remove(url));
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::DestinationRefused);
        QVERIFY(removed.error().text().contains(QStringLiteral("main")));
        QVERIFY(m_world->envVar(reports, url).isString());
        QCOMPARE(m_world->project(reports).value(QLatin1String("sources")).toArray().size(), 2);
        QCOMPARE(m_world->calls(reports).count(deletion), 0);
    }
    void protectedNames()
    {
        const auto removed = await(m_destination->remove(QStringLiteral("HASURA_GRAPHQL_ADMIN_SECRET")));
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::DestinationRefused);
        QCOMPARE(m_world->calls(reports).count(deletion), 0);
    }
    void maintenanceKeepsTheVariable()
    {
        m_world->control({{QStringLiteral("project"), reports}, {QStringLiteral("maintenance"), true}});
        const auto removed = await(m_destination->remove(url));
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::DestinationMaintenance);
        QVERIFY(m_world->envVar(reports, url).isString());
    }
    void lostRaceIsRunAgain()
    {
        m_world->control({{QStringLiteral("project"), reports}, {QStringLiteral("hash_conflict_times"), 1}});
        QVERIFY(await(m_destination->remove(url)));
        QCOMPARE(m_world->calls(reports).count(deletion), 2);
        QVERIFY(m_world->envVar(reports, url).isUndefined());
    }

private:
    void linkFromAnotherSource()
    {
        QJsonObject other = HasuraWorld::sourceJson(QStringLiteral("other"), QStringLiteral("OTHER_URL"));
        const QJsonObject target{{QStringLiteral("source"), QStringLiteral("main")}};
        const QJsonObject relationship{
            {QStringLiteral("name"), QStringLiteral("orders")},
            {QStringLiteral("definition"), QJsonObject{{QStringLiteral("to_source"), target}}}};
        const QJsonObject table{{QStringLiteral("table"), QStringLiteral("customers")},
                                {QStringLiteral("remote_relationships"), QJsonArray{relationship}}};
        other.insert(QStringLiteral("tables"), QJsonArray{table});
        const QJsonArray sources{HasuraWorld::sourceJson(QStringLiteral("main"), url), other};
        m_world->setEnv(reports, QStringLiteral("OTHER_URL"), m_postgres->url());
        QCOMPARE(m_world
                     ->metadata(reports, {{QStringLiteral("type"), QStringLiteral("replace_metadata")},
                                          {QStringLiteral("args"), QJsonObject{{QStringLiteral("sources"), sources}}}})
                     .status,
                 200);
    }

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<HasuraWorld> m_world;
    std::unique_ptr<HasuraCloudDestination> m_destination;
};

BOWLINE_TEST(TestHasuraRemoval)

} // namespace tst_hasuraremoval

#include "tst_hasuraremoval.moc"
