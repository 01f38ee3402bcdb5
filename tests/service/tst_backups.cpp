// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Backups through the seam, on the real sandbox, which dumps and restores for real.
#include "service/ActStage.h"
#include "support/TestMain.h"

#include <QRegularExpression>

#include <algorithm>

using namespace bowline;

namespace tst_backups {

using bowline::test::ActStage;
using bowline::test::await;

class TestBackups : public QObject, private ActStage
{
    Q_OBJECT

    /// Of the newest backup of the app of `source`.
    ActRequest onNewest(ActKind kind, const char *source)
    {
        return request(kind, source, {{text("transfer_id"), newest(source).id}});
    }
    ActRequest restoreOfNewest(const char *source, const char *target)
    {
        return request(ActKind::BackupRestore, target,
                       {{text("source_addon_id"), addon(source)}, {text("transfer_id"), newest(source).id}});
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(begin(), QString()); }
    void init() { QTest::failOnWarning(QRegularExpression(text(".*"))); }
    void cleanup()
    {
        m_fixture->control("DELETE", text("/data"));
        QCOMPARE(clear(), QString());
    }
    void cleanupTestCase() { QVERIFY(end()); }

    void aCaptureToItsEnd()
    {
        const auto before = listed("sushi::DATABASE").backups.size();
        const ActRequest capture = request(ActKind::BackupCapture, "sushi::DATABASE");
        const auto preview = await(service().acts().preview(capture));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        QVERIFY(!preview->obstacle);
        QCOMPARE(preview->command, text("heroku pg:backups:capture sushi::DATABASE -a sushi"));
        QCOMPARE(preview->requests.size(), 1);
        QVERIFY(preview->requests.first().endsWith(text("/backups")));
        QCOMPARE(listed("sushi::DATABASE").backups.size(), before);
        const JobView ended = performed(capture);
        QVERIFY2(!ended.error, ended.error ? qPrintable(ended.error->text()) : "");
        QCOMPARE(ended.steps.size(), 3);
        const BackupsView now = listed("sushi::DATABASE");
        QCOMPARE(now.app, text("sushi"));
        QCOMPARE(now.backups.size(), before + 1);
        const BackupView &made = now.backups.first();
        QCOMPARE(made.kind, BackupKind::Backup);
        QCOMPARE(made.state, BackupState::Completed);
        QCOMPARE(made.from, text("DATABASE"));
        QVERIFY(made.isOfDatabase && made.canRestore() && made.name.startsWith(u'b'));
        QVERIFY(made.bytes > 1000 && made.databaseBytes > made.bytes);
        QVERIFY(made.startedAt.isValid() && made.finishedAt >= made.startedAt);
        // The same list, seen from another database of the app: it is not one of that.
        const BackupsView other = listed("sushi::HEROKU_POSTGRESQL_BLUE");
        QCOMPARE(other.backups.size(), now.backups.size());
        QVERIFY(!other.backups.first().isOfDatabase);
    }

    void aFileCanBeFetchedForAWhile()
    {
        QVERIFY(isDone(request(ActKind::BackupCapture, "sushi::DATABASE")));
        const auto link = await(backups().downloadLink(key("sushi::DATABASE"), newest("sushi::DATABASE").id));
        QVERIFY2(link, link ? "" : qPrintable(link.error().text()));
        QVERIFY(link->expiresAt > QDateTime::currentDateTimeUtc());
        QCOMPARE(m_sandbox.call("GET", QUrl(link->url.revealText())).value(text("status")).toInt(), 200);
        QCOMPARE(await(backups().downloadLink(key("sushi::DATABASE"), text("x"))).error().code, ErrorCode::NotFound);
        QCOMPARE(await(backups().list({m_account.id, text("x")})).error().code, ErrorCode::NotFound);
        QCOMPARE(await(backups().list({AccountId(text("x")), text("x")})).error().code, ErrorCode::NotFound);
    }

    // Heroku goes on while the service is away, and is not asked a second time.
    void takenUpByTheNextService()
    {
        const auto before = listed("sushi::DATABASE").backups.size();
        misbehave("capture", "slow", 8000);
        const auto begun = perform(request(ActKind::BackupCapture, "sushi::DATABASE"));
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().text()));
        QTRY_COMPARE_WITH_TIMEOUT(listed("sushi::DATABASE").backups.size(), before + 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(job(begun->id).steps.value(2).state == StepState::Running, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(job(begun->id).steps.value(2).note, Phrase("backup.progress_waits"), patienceMs);
        m_fixture->stop();
        QVERIFY(m_fixture->start());
        const auto again = [this, begun] {
            for (const JobView &one : std::as_const(m_fixture->jobs)) {
                if (one.act == begun->act && one.id != begun->id)
                    return one;
            }
            return JobView();
        };
        QTRY_VERIFY_WITH_TIMEOUT(again().finished, patienceMs);
        QVERIFY2(!again().error, again().error ? qPrintable(again().error->text()) : "");
        QCOMPARE(listed("sushi::DATABASE").backups.size(), before + 1);
        QCOMPARE(newest("sushi::DATABASE").state, BackupState::Completed);
    }

    // The act that made it runs on the database, and still it can be canceled.
    void aCaptureThatHangsIsCanceled()
    {
        const auto before = listed("sushi::DATABASE").backups.size();
        misbehave("capture", "hang");
        const auto begun = perform(request(ActKind::BackupCapture, "sushi::DATABASE"));
        QVERIFY(begun);
        QTRY_COMPARE_WITH_TIMEOUT(listed("sushi::DATABASE").backups.size(), before + 1, patienceMs);
        const BackupView hangs = newest("sushi::DATABASE");
        QCOMPARE(hangs.state, BackupState::Running);
        const ActRequest deletion = onNewest(ActKind::BackupDelete, "sushi::DATABASE");
        QVERIFY(await(service().acts().preview(deletion))->obstacle); // while it is under way
        // Nor does it hold up what other acts do in the database.
        QVERIFY(isDone(request(ActKind::BackupSchedule, "sushi::DATABASE",
                               {{text("hour"), 3}, {text("time_zone"), text("UTC")}})));
        QVERIFY(isDone(request(ActKind::BackupUnschedule, "sushi::DATABASE",
                               {{text("schedule_id"), listed("sushi::DATABASE").schedules.value(0).id}})));
        const ActRequest cancel = onNewest(ActKind::BackupCancel, "sushi::DATABASE");
        QVERIFY(isDone(cancel));
        QTRY_VERIFY_WITH_TIMEOUT(job(begun->id).finished, patienceMs);
        QVERIFY(job(begun->id).error && job(begun->id).error->text().contains(text("canceled")));
        QCOMPARE(newest("sushi::DATABASE").state, BackupState::Canceled);
        QVERIFY(await(service().acts().preview(cancel))->obstacle); // there is nothing left to cancel
        const auto preview = await(service().acts().preview(deletion));
        QCOMPARE(preview->typed, text("sushi"));
        QVERIFY(isDone(deletion));
        QCOMPARE(listed("sushi::DATABASE").backups.size(), before);
        QCOMPARE(await(service().acts().preview(deletion)).error().code, ErrorCode::NotFound);
    }

    void aCaptureThatFailsSaysWhy()
    {
        misbehave("capture", "fail");
        const JobView ended = performed(request(ActKind::BackupCapture, "sushi::DATABASE"));
        QVERIFY(ended.error);
        QVERIFY2(ended.error->text().contains(text("terminating connection")), qPrintable(ended.error->text()));
        QCOMPARE(newest("sushi::DATABASE").state, BackupState::Failed);
        QCOMPARE(obstacle(restoreOfNewest("sushi::DATABASE", "sushi::HEROKU_POSTGRESQL_BLUE")), text("input.invalid"));
    }

    void scheduledAndUnscheduled()
    {
        const auto at = [this](int hour, const char *zone) {
            return request(ActKind::BackupSchedule, "sushi::DATABASE",
                           {{text("hour"), hour}, {text("time_zone"), text(zone)}});
        };
        for (const ActRequest &wrong :
             {at(24, "UTC"), at(-1, "UTC"), at(2, "Mars/Olympus"), at(2, "UTC+02:00"), at(2, "")})
            QCOMPARE(await(service().acts().preview(wrong)).error().code, ErrorCode::InputInvalid);
        const auto preview = await(service().acts().preview(at(2, "America/Los_Angeles")));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        QVERIFY(preview->command.contains(text("--at '02:00 America/Los_Angeles'")));
        QVERIFY(preview->requests.first().contains(text("\"schedule_name\":\"DATABASE_URL\"")));
        QVERIFY(isDone(at(2, "America/Los_Angeles")));
        const auto second = await(service().acts().preview(at(14, "Europe/Berlin")));
        QVERIFY(second && second->notes.first().text().contains(text("02:00 America/Los_Angeles")));
        QVERIFY(isDone(at(14, "Europe/Berlin")));                           // in the place of the first
        QCOMPARE(obstacle(at(14, "Europe/Berlin")), text("input.invalid")); // it is so already
        const QList<BackupScheduleView> schedules = listed("sushi::DATABASE").schedules;
        QCOMPARE(schedules.size(), 1);
        QCOMPARE(schedules.first().hour, 14);
        QCOMPARE(schedules.first().timeZone, text("Europe/Berlin"));
        QVERIFY(schedules.first().isOfDatabase);
        QVERIFY(!listed("sushi::HEROKU_POSTGRESQL_BLUE").schedules.value(0).isOfDatabase);
        const ActRequest end =
            request(ActKind::BackupUnschedule, "sushi::DATABASE", {{text("schedule_id"), schedules.first().id}});
        QVERIFY(isDone(end));
        QVERIFY(listed("sushi::DATABASE").schedules.isEmpty());
        QCOMPARE(await(service().acts().preview(end)).error().code, ErrorCode::NotFound);
    }

    void restoredIntoAnotherDatabase()
    {
        QCOMPARE(ask("sushi", "DATABASE_URL", "CREATE TABLE IF NOT EXISTS precious AS SELECT 42 AS n"), QByteArray());
        QVERIFY(isDone(request(ActKind::BackupCapture, "sushi::DATABASE")));
        const BackupView backup = newest("sushi::DATABASE");
        const ActRequest restore = restoreOfNewest("sushi::DATABASE", "ramen::DATABASE");
        QCOMPARE(obstacle(restore), text("act.not_captured")); // whatever is in it would be lost
        QVERIFY(isDone(request(ActKind::BackupCapture, "ramen::DATABASE")));
        QVERIFY(protect("ramen::DATABASE", Protection::Open)); // a name is typed even so
        const auto preview = await(service().acts().preview(restore));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        QVERIFY2(!preview->obstacle, preview->obstacle ? qPrintable(preview->obstacle->text()) : "");
        QCOMPARE(preview->typed, text("ramen"));
        QVERIFY(preview->command.startsWith(text("heroku pg:backups:restore sushi::") + backup.name +
                                            text(" ramen::DATABASE")));
        QVERIFY(!preview->requests.first().contains(text("/backups/"))); // where the file lies is a secret
        QVERIFY(std::any_of(preview->touches.cbegin(), preview->touches.cend(), [](const Touched &one) {
            return one.kind == TouchedKind::App && one.name == text("ramen");
        }));
        QCOMPARE(preview->protection, Protection::Open);
        QVERIFY(!await(service().acts().perform(restore, preview->fingerprint, {})));
        QVERIFY(isDone(restore));
        QVERIFY(protect("ramen::DATABASE", Protection::AskAndType));
        QCOMPARE(ask("ramen", "DATABASE_URL", "SELECT n FROM precious"), QByteArray("42"));
        QCOMPARE(ask("sushi", "DATABASE_URL", "SELECT n FROM precious"), QByteArray("42"));
        const BackupView restored = newest("ramen::DATABASE");
        QCOMPARE(restored.kind, BackupKind::Restore);
        QVERIFY(restored.isOfDatabase && restored.name.startsWith(u'r'));
        // Only that there was a restore can be deleted.
        const auto entry = await(service().acts().preview(onNewest(ActKind::BackupDelete, "ramen::DATABASE")));
        QVERIFY(entry && !entry->sentence.text().contains(text("deleted for good")));
        QCOMPARE(entry->verb.text(), text("Delete entry"));
    }

    void inPlaceOnlyAfterACaptureOfNow()
    {
        QVERIFY(isDone(request(ActKind::BackupCapture, "sushi::DATABASE")));
        const ActRequest restore = restoreOfNewest("sushi::DATABASE", "sushi::DATABASE");
        QVERIFY(!await(service().acts().preview(restore))->obstacle);
        m_fixture->turnClockForward(2 * 60 * 60 * 1000); // by then something may have come in
        const auto late = await(service().acts().preview(restore));
        QVERIFY(late && late->obstacle);
        QCOMPARE(late->obstacle->code, ErrorCode::ActNotCaptured);
        QCOMPARE(late->obstacle->nextStep(), NextStep::CaptureBackup);
        QVERIFY(!await(service().acts().perform(restore, late->fingerprint, late->typed)));
        m_fixture->turnClockForward(-2 * 60 * 60 * 1000);
        QCOMPARE(ask("sushi", "DATABASE_URL", "CREATE TABLE later (n int)"), QByteArray());
        QVERIFY(isDone(restore));
        QCOMPARE(ask("sushi", "DATABASE_URL", "SELECT to_regclass('later') IS NULL"), QByteArray("t"));
    }

    void aRestoreThatFailsSaysWhatIsLost()
    {
        QVERIFY(isDone(request(ActKind::BackupCapture, "sushi::HEROKU_POSTGRESQL_BLUE")));
        QVERIFY(isDone(request(ActKind::BackupCapture, "sushi::DATABASE")));
        misbehave("restore", "fail");
        const JobView ended = performed(restoreOfNewest("sushi::DATABASE", "sushi::HEROKU_POSTGRESQL_BLUE"));
        QVERIFY(ended.error);
        QVERIFY2(ended.error->text().contains(text("may be empty")), qPrintable(ended.error->text()));
    }

    // What is known is shown, and why the rest is missing.
    void backupsWithoutTheirSchedules()
    {
        m_fixture->control("POST", text("/faults"),
                           {{text("method"), text("GET")},
                            {text("path"), text("/client/v11/databases/*/transfer-schedules")},
                            {text("kind"), text("status")},
                            {text("times"), 0}});
        const BackupsView shown = listed("sushi::DATABASE");
        m_fixture->control("DELETE", text("/faults"));
        QVERIFY(!shown.backups.isEmpty());
        QVERIFY(shown.whyNoSchedules && shown.whyNoSchedules->code == ErrorCode::ApiUnavailable);
        QVERIFY(!listed("sushi::DATABASE").whyNoSchedules);
    }
};

BOWLINE_TEST(TestBackups)

} // namespace tst_backups

#include "tst_backups.moc"
