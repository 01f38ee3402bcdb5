// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Maintenances through the seam, on the real sandbox, which really moves the database.
#include "service/ActStage.h"
#include "service/api/MaintenancesApi.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;

namespace tst_maintenances {

using bowline::test::ActStage;
using bowline::test::await;

class TestMaintenances : public QObject, private ActStage
{
    Q_OBJECT

    MaintenancesView shown(const char *attachment = "sushi::DATABASE")
    {
        const auto all = await(service().maintenances().ofDatabase({m_account.id, addon(attachment)}));
        if (!all)
            qWarning("maintenances: %s", qPrintable(all.error().text()));
        return all.value_or(MaintenancesView());
    }
    ActRequest request(ActKind kind, const QJsonObject &fields = {}, const char *attachment = "sushi::DATABASE")
    {
        return ActStage::request(kind, attachment, fields);
    }
    void require() { m_fixture->control("POST", text("/maintenance"), {{text("database"), app}}); }
    QString pathOf(const char *rest) { return text("/data/maintenances/v1/%1/%2").arg(m_database.addonId, text(rest)); }
    void delayAsColleague(int weeks)
    {
        colleague("POST", pathOf("schedule"), {{text("delay_weeks"), QString::number(weeks)}});
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

    void noneAtFirst()
    {
        const MaintenancesView none = shown();
        QCOMPARE(none.newest.state, MaintenanceState::None);
        QVERIFY(none.history.isEmpty() && !none.window.isEmpty());
        for (const ActKind kind : {ActKind::MaintenanceRun, ActKind::MaintenanceDelay}) {
            const auto preview = await(service().acts().preview(request(kind, {{text("weeks"), 2}})));
            QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
            QVERIFY(preview->obstacle && preview->obstacle->text().contains(text("No maintenance")));
        }
        QCOMPARE(await(service().maintenances().ofDatabase({m_account.id, text("x")})).error().code,
                 ErrorCode::NotFound);
    }

    void theWindowIsChosen()
    {
        const auto at = [this](const char *day, const char *time) {
            return request(ActKind::MaintenanceWindow, {{text("day"), text(day)}, {text("time"), text(time)}});
        };
        for (const ActRequest &wrong :
             {at("someday", "17:30"), at("tuesday", "25:00"), at("tuesday", "17:15"), at("", "")})
            QCOMPARE(await(service().acts().preview(wrong)).error().code, ErrorCode::InputInvalid);
        const auto preview = await(service().acts().preview(at("tuesday", "17:30")));
        QVERIFY(preview && !preview->obstacle);
        QVERIFY(preview->command.contains(text("data:maintenances:window:update")));
        QVERIFY(isDone(at("tuesday", "17:30")));
        QCOMPARE(shown().window, text("Tuesdays 17:30 to 21:30 UTC"));
        QCOMPARE(obstacle(at("tuesday", "17:30")), text("input.invalid")); // it is so already
        QVERIFY(shown().mayChoose && !shown("tempura::DATABASE").mayChoose);
        const auto essential = await(service().acts().preview(
            request(ActKind::MaintenanceWindow, {{text("day"), text("monday")}, {text("time"), text("00:00")}},
                    "tempura::DATABASE")));
        QVERIFY2(essential, essential ? "" : qPrintable(essential.error().text()));
        QVERIFY(essential->obstacle);
    }

    void putOff()
    {
        require();
        const MaintenanceView planned = shown().newest;
        QVERIFY(planned.isPlanned() && planned.scheduledFor.isValid() && planned.requiredBy > planned.scheduledFor);
        for (const int weeks : {0, -1, 9})
            QCOMPARE(await(service().acts().preview(request(ActKind::MaintenanceDelay, {{text("weeks"), weeks}})))
                         .error()
                         .code,
                     ErrorCode::InputInvalid);
        const auto late = await(service().acts().preview(request(ActKind::MaintenanceDelay, {{text("weeks"), 8}})));
        QVERIFY(late && late->obstacle); // it is required before
        const auto preview = await(service().acts().preview(request(ActKind::MaintenanceDelay, {{text("weeks"), 2}})));
        QVERIFY(preview);
        QVERIFY2(
            preview->sentence.text().contains(planned.scheduledFor.toUTC().toString(text("yyyy-MM-dd HH:mm 'UTC'"))),
            qPrintable(preview->sentence.text()));
        QVERIFY(isDone(request(ActKind::MaintenanceDelay, {{text("weeks"), 2}})));
        QCOMPARE(planned.scheduledFor.daysTo(shown().newest.scheduledFor), 14);
    }

    // Weeks are added to what is planned: what a colleague has moved meanwhile is not moved further.
    void anothersDateIsNotMoved()
    {
        const QDateTime before = shown().newest.scheduledFor;
        QVERIFY(leaveBehind(request(ActKind::MaintenanceDelay, {{text("weeks"), 1}}), "POST", pathOf("schedule")));
        delayAsColleague(-1);
        const JobView ended = takenUp();
        QVERIFY(ended.error);
        QCOMPARE(ended.error->code, ErrorCode::ActStale);
        QCOMPARE(before.daysTo(shown().newest.scheduledFor), -7);
        // The answer was lost, but Heroku has put it off by as much.
        QVERIFY(leaveBehind(request(ActKind::MaintenanceDelay, {{text("weeks"), 1}}), "POST", pathOf("schedule")));
        delayAsColleague(1);
        const JobView done = takenUp();
        QVERIFY2(done.finished && !done.error, done.error ? qPrintable(done.error->text()) : "no end");
        QCOMPARE(before.daysTo(shown().newest.scheduledFor), 0);
    }

    // The maintenance of the preview, or none.
    void anotherOneIsNotRun()
    {
        const auto seen = await(service().acts().preview(request(ActKind::MaintenanceRun)));
        QVERIFY(seen && !seen->obstacle);
        delayAsColleague(-1);
        QCOMPARE(await(service().acts().perform(request(ActKind::MaintenanceRun), seen->fingerprint, seen->typed))
                     .error()
                     .code,
                 ErrorCode::ActStale);
        QVERIFY(leaveBehind(request(ActKind::MaintenanceRun), "POST", pathOf("run")));
        delayAsColleague(1);
        const JobView ended = takenUp();
        QVERIFY(ended.error);
        QCOMPARE(ended.error->code, ErrorCode::ActStale);
        QVERIFY(shown().newest.isPlanned());
    }

    // Another window than that of the preview is somebody's choice.
    void anothersWindowStays()
    {
        const ActRequest monday =
            request(ActKind::MaintenanceWindow, {{text("day"), text("monday")}, {text("time"), text("03:00")}});
        QVERIFY(leaveBehind(monday, "POST", pathOf("window")));
        colleague("POST", pathOf("window"),
                  {{text("day_of_week"), text("friday")}, {text("time_of_day"), text("12:30")}});
        const JobView ended = takenUp();
        QVERIFY(ended.error);
        QCOMPARE(ended.error->code, ErrorCode::ActStale);
        QCOMPARE(shown().window, text("Fridays 12:30 to 16:30 UTC"));
    }

    void runAndFollowedToGreen()
    {
        const ProjectId project = tie(text("orders"), file(text("orders.env")), true);
        QTRY_COMPARE_WITH_TIMEOUT(sync(project).state, SyncState::InSync, patienceMs);
        require();
        QVERIFY(shown().tied >= 1);
        const QByteArray before = herokuValue();
        misbehave("maintenance", "late", 1500); // Heroku still calls it planned for a while
        const auto preview = await(service().acts().preview(request(ActKind::MaintenanceRun)));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        QVERIFY2(!preview->obstacle, preview->obstacle ? qPrintable(preview->obstacle->text()) : "");
        QStringList touched;
        for (const Touched &one : preview->touches)
            touched.append(one.name);
        QVERIFY(touched.contains(envVar) && touched.contains(app));
        QCOMPARE(herokuValue(), before);
        const JobView ended = performed(request(ActKind::MaintenanceRun));
        QVERIFY2(ended.finished && !ended.error, ended.error ? qPrintable(ended.error->text()) : "no end");
        QCOMPARE(ended.steps.size(), 4);
        QVERIFY(herokuValue() != before);
        QCOMPARE(sync(project).state, SyncState::InSync); // the act ended when that was so
        QCOMPARE(m_fixture->value(project, envVar), herokuValue());
        const MaintenancesView now = shown();
        QCOMPARE(now.newest.state, MaintenanceState::Completed);
        QVERIFY(now.newest.completedAt.isValid());
        QVERIFY(!now.history.isEmpty());
    }

    void oneThatIsNotDoneSaysSo()
    {
        require();
        m_fixture->control("POST", text("/data"), {{text("step"), text("maintenance")}, {text("kind"), text("fail")}});
        const JobView ended = performed(request(ActKind::MaintenanceRun));
        QVERIFY(ended.error);
        QVERIFY2(ended.error->text().contains(text("was not done")), qPrintable(ended.error->text()));
        QVERIFY(shown().newest.isPlanned());
    }
};

BOWLINE_TEST(TestMaintenances)

} // namespace tst_maintenances

#include "tst_maintenances.moc"
