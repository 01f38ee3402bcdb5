// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bowlinectl databases: from the words of the command line to the request, and what is said of the answer.
#include "CtlDesk.h"
#include "support/TestMain.h"

using namespace bowline;
using namespace bowline::ctl;
using namespace bowline::test;

namespace tst_ctldatabases {

class TestCtlDatabases : public QObject, private CtlDesk
{
    Q_OBJECT

    const ActRequest &asked() const { return m_service->acts().lastRequest; }

private Q_SLOTS:
    void init()
    {
        fill();
        DatabaseRowView row = FakeDatabases::row(s("a1"), s("postgresql-round-1"));
        row.bytes = 3 * 1024 * 1024;
        row.connections = 2;
        row.connectionLimit = 20;
        row.health = DatabaseHealth::Good;
        m_service->databases().known = {row, FakeDatabases::row(s("a1"), s("postgresql-flat-2"))};
        m_service->databases().known[1].attachments = {s("ramen::BLUE")};
        m_service->databases().detail.facts = {{s("PG Version"), s("15.7")}};
        m_service->databases().credentialsOfAll = {{s("reporting"), s("active"), {{s("u2"), s("active"), 0}}, {}, 0}};
        ActPreviewView &preview = m_service->acts().nextPreview;
        preview.sentence = Phrase::plain(s("A new password."));
        preview.typed = s("sushi");
        preview.command = s("heroku pg:credentials:rotate");
        preview.fingerprint = s("print");
        preview.choices = {{s("forced"), Phrase::plain(s("End all sessions")), Phrase::plain(s("At once.")), false}};
        JobView job;
        job.id = JobId(s("job-1"));
        job.kind = JobKind::Act;
        job.steps = {{Phrase::plain(s("Ask Heroku")), StepState::Done, {}}};
        job.finished = true;
        m_service->nextJob = job;
    }

    void list()
    {
        const Answer answer = run("databases");
        QCOMPARE(answer.code, ExitCode::Ok);
        QVERIFY(answer.text.contains(s("postgresql-round-1")) && answer.text.contains(s("2/20")));
        QVERIFY(answer.text.contains(s("3 MB")));
        m_service->databases().known[0].health = DatabaseHealth::Bad;
        QCOMPARE(run("databases list").code, ExitCode::Attention);
    }

    // Part of the list is no whole list, and what is not found may be there.
    void anAccountThatCannotBeAskedIsNamed()
    {
        m_service->databases().troubles = {
            {AccountId(s("a2")), s("bo@example.com"), makeError(ErrorCode::AuthRevoked)}};
        const Answer answer = run("databases");
        QCOMPARE(answer.code, ExitCode::Attention);
        QVERIFY(answer.text.contains(s("bo@example.com")) && answer.text.contains(s("postgresql-round-1")));
        QVERIFY(run("databases show gyoza").text.contains(s("bo@example.com")));
    }

    void show()
    {
        const Answer answer = run("databases show ramen::BLUE");
        QCOMPARE(answer.code, ExitCode::Ok);
        QVERIFY(answer.text.contains(s("15.7")) && answer.text.contains(s("reporting")));
        QCOMPARE(m_service->lastArguments(s("databaseDetails")), QStringList{s("id-postgresql-flat-2")});
        QCOMPARE(run("databases show gyoza").code, ExitCode::NotFound);
    }

    void rotate_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("credential");
        QTest::addColumn<bool>("forced");
        QTest::newRow("default") << QByteArray("rotate sushi") << s("default") << false;
        QTest::newRow("named") << QByteArray("rotate sushi reporting") << s("reporting") << false;
        QTest::newRow("forced") << QByteArray("rotate sushi reporting forced") << s("reporting") << true;
        QTest::newRow("all") << QByteArray("rotate sushi all") << QString() << false;
    }
    void rotate()
    {
        QFETCH(QByteArray, words);
        QFETCH(QString, credential);
        QFETCH(bool, forced);
        const Answer dry = run(QByteArray("databases " + words + " --dry-run").constData());
        QCOMPARE(dry.code, ExitCode::Ok);
        QVERIFY(dry.text.contains(s("heroku pg:credentials:rotate")) && dry.text.contains(s("forced (off)")));
        QVERIFY(!m_service->called(s("performAct")));
        QCOMPARE(asked().kind, ActKind::CredentialRotate);
        QCOMPARE(asked().fields.value(s("credential")).toString(), credential);
        QCOMPARE(asked().fields.value(s("forced")).toBool(), forced);
        QVERIFY(run(QByteArray("databases " + words).constData()).code != ExitCode::Ok); // nothing was confirmed
        QCOMPARE(run(QByteArray("databases " + words + " --confirm sushi").constData()).code, ExitCode::Ok);
    }

    void checks()
    {
        DatabaseCheckView bad;
        bad.title = Phrase::plain(s("Unused indexes"));
        bad.state = CheckState::Warning;
        bad.findings = {{s("k1"), CheckState::Warning, s("public.old"), Phrase::plain(s("Nobody uses it.")), false},
                        {s("k2"), CheckState::Warning, s("public.quiet"), Phrase::plain(s("Nor this.")), true}};
        DatabaseCheckView unseen;
        unseen.title = Phrase::plain(s("Bloat"));
        unseen.reason = Phrase::plain(s("Hidden."));
        m_service->databases().checked = {CheckState::Warning, {bad, unseen}, {}};
        const Answer answer = run("databases checks sushi");
        QCOMPARE(answer.code, ExitCode::Attention);
        QVERIFY(answer.text.contains(s("public.old")) && answer.text.contains(s("unknown  Bloat")));
        QVERIFY(!answer.text.contains(s("public.quiet")) && answer.text.contains(s("Muted: 1")));
        QVERIFY(answer.json.toObject().value(s("checks")).toArray().size() == 2);
        m_service->databases().checked.state = CheckState::Ok;
        QCOMPARE(run("databases checks sushi").code, ExitCode::Ok);
        m_service->databases().checked.state = CheckState::Unknown; // not all of it could be seen
        QCOMPARE(run("databases checks sushi").code, ExitCode::Attention);
    }

    void connections()
    {
        DatabaseConnectionView one;
        one.pid = 41;
        one.application = s("web.1");
        one.query = s("SELECT 'of the customer'");
        one.backendStart = s("2026-12-01T09:00:00.123456Z");
        one.mayEnd = true;
        m_service->databases().connected.connections = {one};
        QVERIFY(run("databases connections sushi").text.contains(s("web.1")));
        QVERIFY(!run("databases connections sushi").text.contains(s("of the customer")));
        QVERIFY(run("databases connections sushi queries").text.contains(s("of the customer")));
        QCOMPARE(run("databases end-connection sushi 41 --dry-run").code, ExitCode::Ok);
        QCOMPARE(asked().kind, ActKind::ConnectionEnd);
        QCOMPARE(asked().fields.value(s("backend_start")).toString(), one.backendStart);
        QCOMPARE(run("databases end-connection sushi 42 --dry-run").code, ExitCode::NotFound);
        DatabaseConnectionView &others = m_service->databases().connected.connections[0];
        others.mayEnd = false;
        others.backendStart.clear();
        others.user = s("reporting");
        const Answer refused = run("databases end-connection sushi 41 --dry-run");
        QVERIFY(refused.code != ExitCode::Ok && refused.text.contains(s("reporting")));
        QCOMPARE(run("databases end-connections sushi --dry-run").code, ExitCode::Ok);
        QCOMPARE(asked().kind, ActKind::ConnectionEndAll);
        QVERIFY(!m_service->called(s("performAct")));
    }

    void backups()
    {
        BackupsView &known = m_service->backups().known;
        known.backups = {FakeBackups::backup(2, BackupState::Running), FakeBackups::backup(1, BackupState::Completed)};
        known.schedules = {{s("s1"), s("DATABASE_URL"), true, 2, s("Europe/Berlin")}};
        const Answer answer = run("databases backups sushi");
        QCOMPARE(answer.code, ExitCode::Ok);
        for (const char *part : {"b001", "completed", "b002", "running", "3072 kB", "02:00, Europe/Berlin"})
            QVERIFY2(answer.text.contains(s(part)), part);
        QCOMPARE(answer.json[s("backups")].toArray().size(), 2);
        m_service->backups().link = {Secret(QByteArray("https://files.example.com/1?s")), {}};
        QCOMPARE(run("databases download sushi b001").text, s("https://files.example.com/1?s\n"));
        QCOMPARE(m_service->lastArguments(s("backupDownloadLink")), (QStringList{s("id-postgresql-round-1"), s("t1")}));
        known.schedules.first().hour = -1;
        QVERIFY(run("databases backups sushi").text.contains(s("every day at -, Europe/Berlin")));
        known.schedules.clear();
        known.whyNoSchedules = makeError(ErrorCode::ApiUnavailable);
        const Answer part = run("databases backups sushi");
        QVERIFY(part.text.contains(s("b001")) && part.text.contains(makeError(ErrorCode::ApiUnavailable).text()));
    }

    void actsOnBackups_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<ActKind>("kind");
        QTest::addColumn<QJsonObject>("fields");
        const QString round = s("id-postgresql-round-1");
        const auto row = [](const char *words, ActKind kind, const QJsonObject &fields) {
            QTest::newRow(words) << QByteArray(words) << kind << fields;
        };
        row("capture sushi", ActKind::BackupCapture, {{s("addon_id"), round}});
        row("cancel sushi b012", ActKind::BackupCancel, {{s("addon_id"), round}, {s("transfer_id"), s("t12")}});
        row("delete-backup sushi 7", ActKind::BackupDelete, {{s("addon_id"), round}, {s("transfer_id"), s("t7")}});
        row("restore sushi a003 into ramen::BLUE", ActKind::BackupRestore,
            {{s("addon_id"), s("id-postgresql-flat-2")}, {s("source_addon_id"), round}, {s("transfer_id"), s("t3")}});
        row("schedule sushi 02:00 Europe/Berlin", ActKind::BackupSchedule,
            {{s("addon_id"), round}, {s("hour"), 2}, {s("time_zone"), s("Europe/Berlin")}});
        row("run-maintenance sushi", ActKind::MaintenanceRun, {{s("addon_id"), round}});
        row("delay sushi", ActKind::MaintenanceDelay, {{s("addon_id"), round}, {s("weeks"), 2}});
        row("delay sushi 3", ActKind::MaintenanceDelay, {{s("addon_id"), round}, {s("weeks"), 3}});
        row("window sushi Tuesday 17:30", ActKind::MaintenanceWindow,
            {{s("addon_id"), round}, {s("day"), s("tuesday")}, {s("time"), s("17:30")}});
        row("unschedule sushi", ActKind::BackupUnschedule, {{s("addon_id"), round}, {s("schedule_id"), s("s1")}});
    }
    void actsOnBackups()
    {
        QFETCH(QByteArray, words);
        QFETCH(ActKind, kind);
        QFETCH(QJsonObject, fields);
        m_service->backups().known.backups = {FakeBackups::backup(12, BackupState::Running),
                                              FakeBackups::backup(7, BackupState::Completed),
                                              FakeBackups::backup(3, BackupState::Completed)};
        m_service->backups().known.backups.last().name = s("a003");
        m_service->backups().known.schedules = {{s("s0"), s("BLUE_URL"), false, 1, s("UTC")},
                                                {s("s1"), s("DATABASE_URL"), true, 2, s("Europe/Berlin")}};
        const Answer dry = run(QByteArray("databases " + words + " --dry-run").constData());
        QCOMPARE(dry.code, ExitCode::Ok);
        QVERIFY(!m_service->called(s("performAct")));
        QCOMPARE(asked().kind, kind);
        QCOMPARE(asked().fields, fields);
        QCOMPARE(run(QByteArray("databases " + words + " --confirm sushi").constData()).code, ExitCode::Ok);
        QVERIFY(m_service->called(s("performAct")));
    }

    void maintenances()
    {
        MaintenancesView &known = m_service->maintenances().known;
        known.window = s("Tuesdays 17:30 to 21:30 UTC");
        known.newest.state = MaintenanceState::None;
        const Answer none = run("databases maintenance sushi");
        QCOMPARE(none.code, ExitCode::Ok);
        QVERIFY(none.text.contains(s("none")) && none.text.contains(known.window));
        known.history = {
            {MaintenanceState::Ready, s("routine_maintenance"), QDateTime::currentDateTimeUtc(), {}, {}, {}}};
        const Answer planned = run("databases maintenance sushi");
        QVERIFY(planned.text.contains(s("planned")) && planned.text.contains(s("routine_maintenance")));
        QCOMPARE(planned.json[s("history")].toArray().size(), 1);
    }

    void whatIsNotThereIsSaid()
    {
        QCOMPARE(run("databases unschedule sushi").code, ExitCode::NotFound);
        QCOMPARE(run("databases restore sushi b001 into gyoza").code, ExitCode::NotFound);
        m_service->backups().known.backups = {FakeBackups::backup(1, BackupState::Completed)};
        QCOMPARE(run("databases delete-backup sushi a001 --dry-run").code, ExitCode::NotFound); // that is b001
        QCOMPARE(run("databases delete-backup sushi b1 --dry-run").code, ExitCode::Ok);
    }

    void whatIsNotUnderstood_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"databases backups",
                                 "databases capture",
                                 "databases cancel sushi",
                                 "databases cancel sushi x1",
                                 "databases restore sushi b001 ramen",
                                 "databases restore sushi b001 onto ramen",
                                 "databases schedule sushi two Europe/Berlin",
                                 "databases schedule sushi 02:30 Europe/Berlin",
                                 "databases backups sushi --dry-run",
                                 "databases delay sushi soon",
                                 "databases window sushi tuesday",
                                 "databases maintenance sushi --dry-run",
                                 "databases download sushi b001 --confirm sushi",
                                 "databases what",
                                 "databases show",
                                 "databases rotate",
                                 "databases rotate a b c",
                                 "databases list x",
                                 "databases checks",
                                 "databases connections sushi x",
                                 "databases end-connection sushi x",
                                 "databases end-connections",
                                 "databases --dry-run",
                                 "databases show sushi --confirm x"})
            QTest::newRow(line) << QByteArray(line);
    }
    void whatIsNotUnderstood()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!CommandLine::parse(QString::fromLatin1(line).split(QLatin1Char(' '))));
    }
};

BOWLINE_TEST(TestCtlDatabases)

} // namespace tst_ctldatabases

#include "tst_ctldatabases.moc"
