// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What acts on backups must not do: go past a database's protection, lose what nobody has captured, or act on another
// backup than the preview has shown, whatever colleagues do meanwhile.
#include "service/ActStage.h"
#include "support/TestMain.h"

#include <QRegularExpression>

#include <algorithm>

using namespace bowline;

namespace tst_backupguards {

using bowline::test::ActStage;
using bowline::test::await;

class TestBackupGuards : public QObject, private ActStage
{
    Q_OBJECT

    static constexpr const char *first = "sushi::DATABASE";
    static constexpr const char *blue = "sushi::HEROKU_POSTGRESQL_BLUE";

    bool capture(const char *attachment) { return isDone(request(ActKind::BackupCapture, attachment)); }
    ActRequest onBackup(ActKind kind, const char *openTab, const BackupView &backup)
    {
        return request(kind, openTab, {{text("transfer_id"), backup.id}});
    }
    ActRequest restore(const BackupView &backup, const char *target)
    {
        return request(ActKind::BackupRestore, target,
                       {{text("source_addon_id"), addon(first)}, {text("transfer_id"), backup.id}});
    }
    qsizetype restoresInto(const char *target)
    {
        const BackupsView all = listed(target);
        return std::count_if(all.backups.cbegin(), all.backups.cend(),
                             [](const BackupView &one) { return one.kind == BackupKind::Restore; });
    }
    QString transfersPath() const { return text("/client/v11/apps/%1/transfers").arg(m_database.appId); }
    void deleteAsColleague(const BackupView &backup)
    {
        colleague("DELETE", transfersPath() + text("/%1").arg(backup.number));
    }
    QString fileOf(const BackupView &backup)
    {
        return colleague("GET", transfersPath() + text("/") + backup.id).value(text("to_url")).toString();
    }
    void restoreAsColleague(const QString &file, const QString &targetId)
    {
        colleague("POST", text("/client/v11/databases/%1/restores").arg(targetId), {{text("backup_url"), file}});
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(begin(), QString()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(text(".*")));
        for (const char *one : {first, blue, "ramen::DATABASE"})
            QVERIFY(protect(one, Protection::Open));
    }
    void cleanup()
    {
        m_fixture->control("DELETE", text("/data"));
        QCOMPARE(clear(), QString());
    }
    void cleanupTestCase() { QVERIFY(end()); }

    // The list is that of the app: the protection that holds is that of the database which the backup is of.
    void theProtectionIsThatOfTheBackupsDatabase()
    {
        QVERIFY(capture(first));
        const BackupView backup = newest(first);
        QVERIFY(protect(first, Protection::ReadOnly));
        QCOMPARE(obstacle(onBackup(ActKind::BackupDelete, blue, backup)), text("act.read_only"));
        QVERIFY(protect(first, Protection::AskAndType));
        QCOMPARE(preview(onBackup(ActKind::BackupDelete, blue, backup))->typed, text("sushi"));
        QVERIFY(protect(first, Protection::Open));
        QVERIFY(protect(blue, Protection::ReadOnly));
        QCOMPARE(obstacle(onBackup(ActKind::BackupDelete, blue, backup)), QString());

        misbehave("capture", "hang");
        QVERIFY(protect(first, Protection::Open));
        const auto begun = perform(request(ActKind::BackupCapture, first));
        QVERIFY(begun);
        QTRY_COMPARE_WITH_TIMEOUT(newest(first).state, BackupState::Running, patienceMs);
        QVERIFY(protect(first, Protection::ReadOnly));
        QVERIFY(protect(blue, Protection::Open));
        QCOMPARE(obstacle(onBackup(ActKind::BackupCancel, blue, newest(first))), text("act.read_only"));
        QVERIFY(protect(first, Protection::Open));
        QVERIFY(isDone(onBackup(ActKind::BackupCancel, blue, newest(first))));
        QTRY_VERIFY_WITH_TIMEOUT(job(begun->id).finished, patienceMs);
    }

    void soItIsForSchedules()
    {
        QVERIFY(isDone(request(ActKind::BackupSchedule, first, {{text("hour"), 2}, {text("time_zone"), text("UTC")}})));
        QVERIFY(protect(first, Protection::ReadOnly));
        const ActRequest end =
            request(ActKind::BackupUnschedule, blue, {{text("schedule_id"), listed(first).schedules.value(0).id}});
        QCOMPARE(obstacle(end), text("act.read_only"));
        QVERIFY(protect(first, Protection::Open));
        QVERIFY(isDone(end));
    }

    // A backup's number is given again: the id decides.
    void anotherBackupOfTheSameNumberIsLeftAlone()
    {
        QVERIFY(capture(first));
        const BackupView meant = newest(first);
        const ActRequest deletion = onBackup(ActKind::BackupDelete, first, meant);
        const auto seen = preview(deletion);
        QVERIFY(seen && !seen->obstacle);
        QVERIFY(leaveBehind(deletion, "DELETE", transfersPath() + text("/%1").arg(meant.number)));
        deleteAsColleague(meant);
        colleague("POST", text("/client/v11/databases/%1/backups").arg(m_database.addonId));
        QVERIFY(takenUp().finished);
        QTRY_COMPARE_WITH_TIMEOUT(newest(first).state, BackupState::Completed, patienceMs);
        QCOMPARE(newest(first).number, meant.number);
        QVERIFY(newest(first).id != meant.id);
        QCOMPARE(await(service().acts().perform(deletion, seen->fingerprint, seen->typed)).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(await(backups().downloadLink(key(first), meant.id)).error().code, ErrorCode::NotFound);
    }

    // The backup of the preview, or none: not the one that has its number by now.
    void aRestoreIsOfTheBackupThatWasSeen()
    {
        QVERIFY(capture("ramen::DATABASE") && capture(first));
        const BackupView meant = newest(first);
        const auto before = restoresInto("ramen::DATABASE");
        QVERIFY(leaveBehind(restore(meant, "ramen::DATABASE"), "POST", text("/client/v11/databases/*/restores")));
        deleteAsColleague(meant);
        colleague("POST", text("/client/v11/databases/%1/backups").arg(m_database.addonId));
        const JobView ended = takenUp();
        QVERIFY(ended.error);
        QCOMPARE(ended.error->code, ErrorCode::ActStale);
        QCOMPARE(restoresInto("ramen::DATABASE"), before);
    }

    // What stood in the way of the preview stands in the way of what is taken up later.
    void aRestoreThatIsTakenUpLateAsksForACaptureAnew()
    {
        QVERIFY(capture("ramen::DATABASE") && capture(first));
        const BackupView meant = newest(first);
        const auto before = restoresInto("ramen::DATABASE");
        QVERIFY(leaveBehind(restore(meant, "ramen::DATABASE"), "POST", text("/client/v11/databases/*/restores")));
        m_fixture->turnClockForward(2 * 60 * 60 * 1000);
        const JobView ended = takenUp();
        m_fixture->turnClockForward(-2 * 60 * 60 * 1000);
        QVERIFY(ended.error);
        QCOMPARE(ended.error->code, ErrorCode::ActStale);
        QCOMPARE(restoresInto("ramen::DATABASE"), before);
    }

    void anothersRestoreIsNotTakenForOurs()
    {
        QVERIFY(capture("ramen::DATABASE") && capture(first));
        const BackupView others = newest(first);
        QVERIFY(capture(first));
        const QString ramen = addon("ramen::DATABASE");
        const QString file = fileOf(others);
        const auto before = restoresInto("ramen::DATABASE");
        QVERIFY(
            leaveBehind(restore(newest(first), "ramen::DATABASE"), "POST", text("/client/v11/databases/*/restores")));
        restoreAsColleague(file, ramen);
        const JobView ended = takenUp();
        QVERIFY(ended.error);
        QCOMPARE(ended.error->code, ErrorCode::ActStale);
        QVERIFY2(ended.error->text().contains(text("not certainly")), qPrintable(ended.error->text()));
        QTRY_VERIFY_WITH_TIMEOUT(newest("ramen::DATABASE").isOver(), patienceMs);
        QCOMPARE(restoresInto("ramen::DATABASE"), before + 1);
    }

    // The answer was lost, but Heroku has begun: the very file goes into the very database.
    void ourOwnRestoreIsFollowed()
    {
        QVERIFY(capture("ramen::DATABASE") && capture(first));
        const BackupView meant = newest(first);
        const QString ramen = addon("ramen::DATABASE");
        const QString file = fileOf(meant);
        const auto before = restoresInto("ramen::DATABASE");
        QVERIFY(leaveBehind(restore(meant, "ramen::DATABASE"), "POST", text("/client/v11/databases/*/restores")));
        restoreAsColleague(file, ramen);
        const JobView ended = takenUp();
        QVERIFY2(ended.finished && !ended.error, ended.error ? qPrintable(ended.error->text()) : "no end");
        QCOMPARE(restoresInto("ramen::DATABASE"), before + 1);
    }

    // The last one: DATABASE is another database from then on.
    void aPromotionTakesTheNameAway()
    {
        QVERIFY(isDone(request(ActKind::BackupSchedule, first, {{text("hour"), 2}, {text("time_zone"), text("UTC")}})));
        QVERIFY(capture(first));
        const BackupView old = newest(first);
        const QString oldId = addon(first);
        QCOMPARE(obstacle(restore(old, first)), QString());
        promote("sushi", "HEROKU_POSTGRESQL_BLUE");
        QVERIFY(addon(first) != oldId);

        // It may be of any database of the app: the strictest protection holds.
        QVERIFY(await(service().dataLinks().setProtection(m_account.id, oldId, Protection::ReadOnly)));
        QCOMPARE(obstacle(onBackup(ActKind::BackupDelete, first, old)), text("act.read_only"));
        const ActRequest unschedule =
            request(ActKind::BackupUnschedule, first, {{text("schedule_id"), listed(first).schedules.value(0).id}});
        QCOMPARE(obstacle(unschedule), text("act.read_only"));
        QVERIFY(await(service().dataLinks().setProtection(m_account.id, oldId, Protection::Open)));
        QCOMPARE(obstacle(unschedule), QString());

        // A capture of the old DATABASE is none of the new one, nor certainly one of the old one under its new name.
        QCOMPARE(obstacle(restore(old, first)), text("act.not_captured"));
        ActRequest intoOld = restore(old, first);
        intoOld.fields.insert(text("addon_id"), oldId);
        QCOMPARE(obstacle(intoOld), text("act.not_captured"));
        m_fixture->control("POST", text("/time"), {{text("forward_seconds"), 2}}); // Heroku gives whole seconds
        QVERIFY(capture(first));
        QCOMPARE(obstacle(restore(old, first)), QString());
    }
};

BOWLINE_TEST(TestBackupGuards)

} // namespace tst_backupguards

#include "tst_backupguards.moc"
