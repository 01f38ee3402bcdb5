// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One sync that owns several env vars, and one that is edited: written, healed, given up and left together.
#include "support/TestMain.h"
#include "sync/EngineWorld.h"
#include "sync/SyncRendering.h"

#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_renderings {

namespace {

const QString pgVariables = QStringLiteral("{\"kind\":\"pg_variables\",\"consumer\":\"node_postgres\"}");
const QStringList pgNames{QStringLiteral("PGHOST"),     QStringLiteral("PGPORT"),     QStringLiteral("PGUSER"),
                          QStringLiteral("PGPASSWORD"), QStringLiteral("PGDATABASE"), QStringLiteral("PGSSLMODE")};

} // namespace

class TestRenderings : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineWorld> m_world;

    SyncRecord variables(const char *id) const
    {
        SyncRecord sync = m_world->another(id, QStringLiteral("PGHOST"));
        sync.rendering = pgVariables;
        return sync;
    }
    QByteArray there(const char *name) const { return m_world->destination.vars.value(s(name)).reveal(); }
    SyncId ownerOf(const char *name) const
    {
        const auto sync = m_world->engine->book().find(projectId, s(name));
        return sync ? sync->id : SyncId();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(s(".*")));
        m_world = std::make_unique<EngineWorld>();
        QVERIFY(m_world->start());
    }
    void cleanup() { m_world.reset(); }

    void oneSyncOwnsThemAll()
    {
        QVERIFY(await(m_world->engine->connectSync(variables("v"), {})));
        m_world->pass(5000);
        QCOMPARE(m_world->state(SyncId(s("v"))), SyncState::InSync);
        QCOMPARE(envVarsOf(m_world->sync(SyncId(s("v")))), pgNames);
        for (const QString &name : pgNames)
            QCOMPARE(ownerOf(name.toUtf8().constData()), SyncId(s("v")));
        QCOMPARE(there("PGHOST"), QByteArray("db.example.com"));
        QCOMPARE(there("PGPASSWORD"), QByteArray("first"));
        QVERIFY(!m_world->destination.vars.contains(s("PGSSLMODE"))); // the URL says nothing about it
        const ProofRequest &asked = m_world->destination.asked;
        QCOMPARE(asked.written.size(), 5);
        QCOMPARE(asked.absent, QStringList(s("PGSSLMODE")));
        QCOMPARE(asked.source.reveal(), urlWith("first"));
        QCOMPARE(asked.rendering.consumer, Consumer::NodePostgres);
        m_world->http.rotate("second");
        m_world->pass(30000);
        QCOMPARE(there("PGPASSWORD"), QByteArray("second"));
        QCOMPARE(m_world->state(SyncId(s("v"))), SyncState::InSync);
    }
    void eachOfThemIsHealed()
    {
        QVERIFY(await(m_world->engine->connectSync(variables("v"), {})));
        m_world->pass(5000);
        auto &drift = m_world->engine->drift();
        for (const char *name : {"PGUSER", "PGDATABASE", "PGPASSWORD"}) {
            const QByteArray right = there(name);
            m_world->destination.vars.insert(s(name), Secret(QByteArray("somebody else's")));
            drift.compare(drift.before(projectId), m_world->destination.vars);
            QCOMPARE(m_world->state(SyncId(s("v"))), SyncState::Updating);
            m_world->pass(130000);
            QCOMPARE(there(name), right);
            QCOMPARE(m_world->state(SyncId(s("v"))), SyncState::InSync);
        }
        m_world->destination.vars.insert(s("UNRELATED"), Secret(QByteArray("1")));
        drift.compare(drift.before(projectId), m_world->destination.vars);
        QCOMPARE(m_world->state(SyncId(s("v"))), SyncState::InSync);
    }
    void ownWritesAreNoDrift()
    {
        QVERIFY(await(m_world->engine->connectSync(variables("v"), {})));
        m_world->pass(5000);
        const int writes = m_world->destination.writes;
        auto &drift = m_world->engine->drift();
        drift.compare(drift.before(projectId), m_world->destination.vars);
        m_world->pass(60000);
        QCOMPARE(m_world->destination.writes, writes);
        QCOMPARE(m_world->state(SyncId(s("v"))), SyncState::InSync);
    }
    void noneOfThemCanBeAnothers()
    {
        QVERIFY(await(m_world->engine->connectSync(variables("v"), {})));
        m_world->pass(5000);
        const auto refused = await(m_world->engine->connectSync(m_world->another("w", s("PGPORT")), {}));
        QCOMPARE(refused.error().code, ErrorCode::NameTaken);
        QVERIFY(await(m_world->engine->connectSync(m_world->another("w", s("PGPORT")), {}, {true, {}})));
        m_world->pass(5000);
        QCOMPARE(ownerOf("PGPORT"), SyncId(s("w")));
        QCOMPARE(ownerOf("PGPASSWORD"), SyncId()); // its sync has ended, and the env var stays
        QCOMPARE(there("PGPASSWORD"), QByteArray("first"));
        QCOMPARE(m_world->stored().size(), 1);
    }
    void optedOutTogether()
    {
        QVERIFY(await(m_world->engine->connectSync(variables("v"), {})));
        m_world->pass(5000);
        QVERIFY(await(m_world->engine->optOut(SyncId(s("v")))));
        m_world->http.rotate("second");
        m_world->pass(120000);
        QCOMPARE(there("PGPASSWORD"), QByteArray("first"));
        QVERIFY(await(m_world->engine->optIn(SyncId(s("v")))));
        m_world->pass(5000);
        QCOMPARE(there("PGPASSWORD"), QByteArray("second"));
    }

    void editedInOneStep()
    {
        QVERIFY(m_world->connect());
        QVERIFY(await(m_world->engine->connectSync(variables("v"), {}, {true, envVar})));
        m_world->pass(5000);
        QCOMPARE(m_world->stored().size(), 1);
        QCOMPARE(ownerOf("PGHOST"), SyncId(s("v")));
        QVERIFY(!m_world->engine->book().find(projectId, envVar));
        QCOMPARE(m_world->destination.held(), urlWith("first")); // and stays
    }
    void anEditThatFailsLeavesWhatWasThere()
    {
        QVERIFY(m_world->connect());
        m_world->http.value = "no url at all";
        const auto failed = await(m_world->engine->connectSync(variables("v"), {}, {true, envVar}));
        QCOMPARE(failed.error().code, ErrorCode::UrlInvalid);
        m_world->settle();
        QCOMPARE(m_world->stored().size(), 1);
        QCOMPARE(m_world->stored().first().id, syncId);
        QCOMPARE(ownerOf("PGHOST"), SyncId());
    }
    void whatTheConsumerCannotUseIsNotGreen()
    {
        m_world->destination.proofFails = makeError(ErrorCode::UrlConsumer);
        QVERIFY(await(m_world->engine->connectSync(variables("v"), {})));
        m_world->pass(5000);
        QCOMPARE(m_world->state(SyncId(s("v"))), SyncState::Unproven);
        QCOMPARE(nextStepOf(SyncState::Unproven, errorCodeFromText(m_world->sync(SyncId(s("v"))).errorCode)),
                 NextStep::EditSync);
    }
    void whatANewerBowlineHasChosenIsKeptAndNotWritten()
    {
        SyncRecord newer = m_world->another("n");
        newer.rendering = s("{\"kind\":\"of_tomorrow\",\"x\":1}");
        QVERIFY(!await(m_world->engine->connectSync(newer, {})));
        QVERIFY(m_world->destination.vars.isEmpty());
        QCOMPARE(renderingOf(newer).toJson(), newer.rendering.toUtf8());
    }
};

BOWLINE_TEST(TestRenderings)

} // namespace tst_renderings

#include "tst_renderings.moc"
