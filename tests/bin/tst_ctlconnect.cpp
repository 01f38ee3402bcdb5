// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bowlinectl connect and edit-sync: who reads the value and how it is written, from the options to the request.
#include "CtlDesk.h"
#include "support/TestMain.h"

using namespace bowline;
using namespace bowline::ctl;
using namespace bowline::test;

namespace tst_ctlconnect {

class TestCtlConnect : public QObject, private CtlDesk
{
    Q_OBJECT

    const ConnectRequest &asked() const { return m_service->syncs().lastConnect; }
    void finishJob(std::optional<Error> error = {}, StepState proof = StepState::Done)
    {
        JobView job;
        job.id = JobId(s("job-1"));
        job.steps = {{Phrase::plain(s("Write A")), StepState::Done, {}},
                     {Phrase("job.prove"), proof, Phrase::plain(s("It cannot be reached."))}};
        job.finished = true;
        job.error = std::move(error);
        m_service->nextJob = job;
    }

private Q_SLOTS:
    void init()
    {
        fill();
        m_service->syncs().databasesOf[s("a1")] = {FakeService::database(s("sushi"), s("postgresql-rounded-123")),
                                                   FakeService::database(s("ramen"), s("postgresql-flat-1"))};
        finishJob();
    }

    void plainAsInTheWindow()
    {
        const Answer answer = run("connect Shop%20API A sushi");
        QCOMPARE(answer.code, ExitCode::NotFound); // no such project
        m_service->state.projects[0].name = s("Shop");
        const Answer connected = run("connect Shop A ramen");
        QCOMPARE(connected.code, ExitCode::Ok);
        QCOMPARE(connected.text, s("A follows DATABASE_URL of ramen.\n"));
        QCOMPARE(asked().database.appName, s("ramen"));
        QCOMPARE(asked().rendering.toJson(), QByteArray("{\"consumer\":\"libpq\",\"kind\":\"url\"}"));
        QVERIFY(!asked().replaceExisting);
        QVERIFY(asked().insteadOf.isEmpty());
        QCOMPARE(run("connect Shop A gyoza").code, ExitCode::Refused); // no such database
        QCOMPARE(run("connect Shop A ramen --account nobody@example.com").code, ExitCode::NotFound);
    }

    void options_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("rendering");
        const auto row = [](const char *words, const char *rendering) {
            QTest::newRow(words) << QByteArray(words) << QByteArray(rendering);
        };
        row("--for node-postgres --tls", R"({"consumer":"node_postgres","kind":"url","tls":true})");
        row("--for jdbc", R"({"consumer":"jdbc","kind":"jdbc"})");
        row("--as jdbc", R"({"consumer":"jdbc","kind":"jdbc"})");
        row("--as ado", R"({"consumer":"npgsql","kind":"ado_net"})");
        row("--as pg-vars --prefix DB_", R"({"consumer":"libpq","kind":"pg_variables","prefix":"DB_"})");
        row("--prefix DB_", R"({"consumer":"libpq","kind":"pg_variables","prefix":"DB_"})");
        row("--scheme postgresql --for other", R"({"kind":"url","scheme":"postgresql"})");
        row("--template {user}@{host}", R"({"consumer":"libpq","kind":"template","template":"{user}@{host}"})");
    }
    void options()
    {
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, rendering);
        m_service->state.projects[0].name = s("Shop");
        QCOMPARE(run(QByteArray("connect Shop A ramen " + words).constData()).code, ExitCode::Ok);
        QCOMPARE(asked().rendering.toJson(), rendering);
    }
    void whatCannotBeWrittenIsRefused()
    {
        m_service->state.projects[0].name = s("Shop");
        QCOMPARE(run("connect Shop A ramen --template {nonsense}").code, ExitCode::Refused);
        QVERIFY(!m_service->called(s("connectDatabase")));
    }

    // What the dialog says besides is said in a shell too.
    void thePreviewTellsWhatTheWriteDoesBesides()
    {
        m_service->state.projects[0].name = s("Shop");
        m_service->syncs().plan.changed = {s("A")};
        m_service->syncs().plan.sideEffects = {Phrase::plain(s("The file's mode stays 0644."))};
        const Answer answer = run("connect Shop A ramen --preview");
        QCOMPARE(answer.code, ExitCode::Ok);
        QVERIFY(answer.text.endsWith(s("The file's mode stays 0644.\n")));
        QCOMPARE(answer.json[s("side_effects")].toArray(), QJsonArray{s("The file's mode stays 0644.")});
        QCOMPARE(answer.json[s("changed")].toArray(), QJsonArray{s("A")});
    }
    void thePreviewChangesNothing()
    {
        m_service->state.projects[0].name = s("Shop");
        const Answer answer = run("connect Shop A ramen --as pg-vars --preview");
        QCOMPARE(answer.code, ExitCode::Ok);
        QVERIFY(answer.text.contains(QString::fromUtf8("PGPASSWORD=••••••••\n")));
        QVERIFY(answer.text.contains(s("libpq encrypts the connection where the server offers that")));
        QCOMPARE(answer.json[s("rendering")][s("kind")].toString(), s("pg_variables"));
        QCOMPARE(answer.json[s("env_vars")].toArray().size(), 5);
        QVERIFY(!m_service->called(s("connectDatabase")));
        QVERIFY(run("connect Shop A ramen --for node-postgres --preview").text.contains(s("sslmode=no-verify")));
    }

    void anEditTakesWhatItDoesNotName()
    {
        m_service->state.projects[0].name = s("Shop");
        EnvVarView &row = m_service->envVars().envVarsOf[s("p1")][0];
        row.sync->rendering.scheme = s("postgis");
        QCOMPARE(run("edit-sync Shop DATABASE_URL --for node-postgres --tls").code, ExitCode::Ok);
        QCOMPARE(asked().rendering.toJson(),
                 QByteArray(R"({"consumer":"node_postgres","kind":"url","scheme":"postgis","tls":true})"));
        QCOMPARE(asked().database.appName, s("sushi"));
        QCOMPARE(asked().insteadOf, s("DATABASE_URL"));
        QCOMPARE(run("edit-sync Shop MINE --tls").code, ExitCode::NotFound); // not synced
    }
    // Written and followed, but not green: a script must notice.
    void notProvenIsNotWell()
    {
        m_service->state.projects[0].name = s("Shop");
        finishJob({}, StepState::Failed);
        const Answer answer = run("connect Shop A ramen");
        QCOMPARE(answer.code, ExitCode::Attention);
        QVERIFY(answer.text.contains(s("It is not proven. It cannot be reached.")));
        finishJob(makeError(ErrorCode::NameTaken), StepState::Waiting);
        QCOMPARE(run("connect Shop A ramen").code, ExitCode::Refused);
    }
    // One sync, whatever it is called by.
    void separateVariablesAreOneRow()
    {
        m_service->state.projects[0].name = s("Shop");
        QList<EnvVarView> rows;
        for (const char *name : {"PGHOST", "PGPORT", "PGUSER"}) {
            EnvVarView row = FakeService::syncedVar(s("p1"), s(name), SyncState::InSync);
            row.sync->id = SyncId(s("one"));
            row.sync->envVars = {s("PGHOST"), s("PGPORT"), s("PGUSER")};
            rows.append(row);
        }
        m_service->envVars().envVarsOf[s("p1")] = rows;
        QCOMPARE(run("syncs").json.toArray().size(), 1);
        QCOMPARE(run("sync-now Shop PGUSER").code, ExitCode::Ok);
        QCOMPARE(m_service->count(s("syncNow")), 1);
    }
};

BOWLINE_TEST(TestCtlConnect)

} // namespace tst_ctlconnect

#include "tst_ctlconnect.moc"
