// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Env vars of a Hasura Cloud project: read, merged, and the ways in which that fails.
#include "HasuraWorld.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_hasuradestination {

namespace {

const QString shop = QStringLiteral("shop-api");
const QString updates = QStringLiteral("updateTenantEnv");

template <class T>
ErrorCode codeOf(const Expected<T> &result)
{
    return result ? ErrorCode::Bug : result.error().code;
}

} // namespace

class TestHasuraDestination : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_world = std::make_unique<HasuraWorld>();
        m_destination = m_world->destination(shop);
    }
    void cleanup()
    {
        const QStringList violations = m_world->violations;
        m_destination.reset();
        m_world.reset();
        QCOMPARE(violations, QStringList());
    }

    void readsCustomAndTextSettings()
    {
        const auto vars = await(m_destination->read());
        QVERIFY2(vars, vars ? "" : qPrintable(vars.error().detail));
        QCOMPARE(vars->value(QStringLiteral("LOG_LEVEL")).revealText(), QStringLiteral("info"));
        QVERIFY(vars->contains(QStringLiteral("HASURA_GRAPHQL_CORS_DOMAIN")));
        QVERIFY(!vars->contains(QStringLiteral("HASURA_GRAPHQL_ENABLE_CONSOLE"))); // is no text
    }
    void mergeKeepsTheOthers()
    {
        const auto before = await(m_destination->read());
        QVERIFY(await(m_destination->write({{QStringLiteral("A"), Secret(QStringLiteral("1"))},
                                            {QStringLiteral("LOG_LEVEL"), Secret(QStringLiteral("debug"))}})));
        EnvVars expected = *before;
        expected.insert(QStringLiteral("A"), Secret(QStringLiteral("1")));
        expected.insert(QStringLiteral("LOG_LEVEL"), Secret(QStringLiteral("debug")));
        QVERIFY(*await(m_destination->read()) == expected);
        QCOMPARE(m_world->envVar(shop, QStringLiteral("HASURA_GRAPHQL_ENABLE_CONSOLE")).toBool(), true);
    }
    void nothingIsSentWhenEqual()
    {
        const EnvVars same{{QStringLiteral("LOG_LEVEL"), Secret(QStringLiteral("info"))}};
        QVERIFY(await(m_destination->write(same)));
        QCOMPARE(m_world->calls(shop).count(updates), 0);
        const EnvVars other{{QStringLiteral("LOG_LEVEL"), Secret(QStringLiteral("warn"))}};
        QVERIFY(await(m_destination->write(other)));
        QVERIFY(await(m_destination->write(other)));
        QCOMPARE(m_world->calls(shop).count(updates), 1);
    }
    void settingGoesToTheTopLevel()
    {
        const QString name = QStringLiteral("HASURA_GRAPHQL_CORS_DOMAIN");
        QVERIFY(await(m_destination->write({{name, Secret(QStringLiteral("https://shop.example"))}})));
        QCOMPARE(m_world->envVar(shop, name).toString(), QStringLiteral("https://shop.example"));
    }
    void oddValuesArriveUnchanged()
    {
        const QString odd = QStringLiteral("a\"b\\c\nd\te =&%7B{}$x ü🔑");
        QVERIFY(await(m_destination->write(
            {{QStringLiteral("ODD"), Secret(odd)}, {QStringLiteral("EMPTY"), Secret(QString())}})));
        QCOMPARE(m_world->envVar(shop, QStringLiteral("ODD")).toString(), odd);
        QVERIFY(m_world->envVar(shop, QStringLiteral("EMPTY")).isString());
        QVERIFY(await(m_destination->write({{QStringLiteral("EMPTY"), Secret(QString())}})));
        QCOMPARE(m_world->calls(shop).count(updates), 1);
    }
    void lostRaceIsRunAgain()
    {
        misbehave({{QStringLiteral("hash_conflict_times"), 1}});
        QVERIFY(await(writeSomething()));
        QCOMPARE(m_world->calls(shop).count(updates), 2);
        QCOMPARE(m_world->envVar(shop, QStringLiteral("A")).toString(), QStringLiteral("1"));
    }
    void lostRacesEndAsAConflict()
    {
        misbehave({{QStringLiteral("hash_conflict_times"), 5}});
        QCOMPARE(codeOf(await(writeSomething())), ErrorCode::DestinationConflict);
        QCOMPARE(m_world->calls(shop).count(updates), 5);
    }
    void stalePlanIsRefused()
    {
        const auto plan = await(m_destination->plan({{QStringLiteral("A"), Secret(QStringLiteral("1"))},
                                                     {QStringLiteral("LOG_LEVEL"), Secret(QStringLiteral("info"))}}));
        QVERIFY(plan);
        QCOMPARE(plan->added, QStringList{QStringLiteral("A")});
        QCOMPARE(plan->equal, QStringList{QStringLiteral("LOG_LEVEL")});
        QVERIFY(!plan->untouched.isEmpty());
        QCOMPARE(plan->acts.size(), 1);
        QVERIFY(plan->acts.first().endsWith(QStringLiteral("/hasura/v1/graphql updateTenantEnv A")));
        m_world->setEnv(shop, QStringLiteral("A"), Secret(QStringLiteral("somebody's")));
        QCOMPARE(codeOf(await(m_destination->apply(*plan))), ErrorCode::DestinationConflict);
        QCOMPARE(m_world->envVar(shop, QStringLiteral("A")).toString(), QStringLiteral("somebody's"));
        QVERIFY(await(writeSomething()));
        QCOMPARE(m_world->envVar(shop, QStringLiteral("A")).toString(), QStringLiteral("1"));
    }
    void refusedWrites()
    {
        misbehave({{QStringLiteral("refuse_writes"), true}});
        QCOMPARE(codeOf(await(writeSomething())), ErrorCode::DestinationRefused);
        QVERIFY(m_world->envVar(shop, QStringLiteral("A")).isUndefined());
    }
    void maintenance()
    {
        misbehave({{QStringLiteral("maintenance"), true}});
        QCOMPARE(codeOf(await(writeSomething())), ErrorCode::DestinationMaintenance);
        QCOMPARE(m_world->calls(shop).count(updates), 1);
        QVERIFY(await(m_destination->read()));
        misbehave({{QStringLiteral("maintenance"), false}});
        QVERIFY(await(writeSomething()));
    }
    void revokedToken()
    {
        m_world->control({{QStringLiteral("revoke_token"), true}});
        QCOMPARE(codeOf(await(m_destination->read())), ErrorCode::DestinationUnauthorized);
        QCOMPARE(codeOf(await(writeSomething())), ErrorCode::DestinationUnauthorized);
        m_world->control({{QStringLiteral("revoke_token"), false}});
        QVERIFY(await(writeSomething()));
    }
    void deletedProject()
    {
        misbehave({{QStringLiteral("delete_project"), true}});
        QCOMPARE(codeOf(await(m_destination->read())), ErrorCode::DestinationMissing);
        QCOMPARE(codeOf(await(writeSomething())), ErrorCode::DestinationMissing);
        QCOMPARE(
            codeOf(await(m_destination->prove(ProofRequest::asItIs(QStringLiteral("A"), Secret(QStringLiteral("1")))))),
            ErrorCode::DestinationMissing);
    }
    void nobodyThere()
    {
        DestinationSpec spec = m_world->spec(shop);
        spec.fields.insert(hasura::cloudUrl, QStringLiteral("http://127.0.0.1:1/v1/graphql"));
        SystemClock clock;
        QThreadPool pool;
        HttpClient http;
        HasuraCloudDestination destination(spec, Secret(QStringLiteral("some-token")), &http, &clock, &pool);
        QCOMPARE(codeOf(await(destination.read())), ErrorCode::NetRefused);
    }
    void listsProjects()
    {
        HttpClient http;
        const QUrl url(m_world->base() + QStringLiteral("/hasura/v1/graphql"));
        HasuraCloudApi api(url, Secret(m_world->sandbox()->info().value(QLatin1String("token")).toString()), &http);
        const auto projects = await(api.projects());
        QVERIFY(projects);
        QCOMPARE(projects->size(), 3);
        QCOMPARE(projects->first().name, shop);
        QCOMPARE(projects->first().tenantId, m_world->spec(shop).text(hasura::tenantId));
        QCOMPARE(projects->first().endpoint, m_world->spec(shop).text(hasura::endpoint));
        QVERIFY(projects->first().id != projects->first().tenantId);
        QCOMPARE(await(api.endpoint(projects->first().tenantId)).value_or(QString()), projects->first().endpoint);

        HasuraCloudApi stranger(url, Secret(QStringLiteral("unknown-token")), &http);
        QCOMPARE(codeOf(await(stranger.projects())), ErrorCode::DestinationUnauthorized);
    }
    void projectAddresses_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("base");
        QTest::newRow("plain") << "https://a.hasura.app"
                               << "https://a.hasura.app";
        QTest::newRow("slash") << "https://a.hasura.app/"
                               << "https://a.hasura.app";
        QTest::newRow("graphql") << "https://a.hasura.app/v1/graphql"
                                 << "https://a.hasura.app";
        QTest::newRow("loopback") << "http://127.0.0.1:80/hasura/projects/x/"
                                  << "http://127.0.0.1:80/hasura/projects/x";
        QTest::newRow("clear text") << "http://a.hasura.app"
                                    << "";
        QTest::newRow("none") << ""
                              << "";
    }
    void projectAddresses()
    {
        QFETCH(QString, given);
        QFETCH(QString, base);
        QCOMPARE(HasuraMetadataApi::baseAddress(given).toString(), base);
    }

private:
    Pending<Done> writeSomething()
    {
        return m_destination->write({{QStringLiteral("A"), Secret(QStringLiteral("1"))}});
    }
    void misbehave(QJsonObject how)
    {
        how.insert(QStringLiteral("project"), shop);
        QVERIFY(!m_world->control(how).isEmpty());
    }

    std::unique_ptr<HasuraWorld> m_world;
    std::unique_ptr<HasuraCloudDestination> m_destination;
};

BOWLINE_TEST(TestHasuraDestination)

} // namespace tst_hasuradestination

#include "tst_hasuradestination.moc"
