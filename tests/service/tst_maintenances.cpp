// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Maintenances through the seam, on the real sandbox, which really moves the database.
#include "service/ProjectDesk.h"
#include "service/api/ActsApi.h"
#include "service/api/DatabasesApi.h"
#include "service/api/MaintenancesApi.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace bowline;

namespace tst_maintenances {

using bowline::test::await;
using bowline::test::happens;
using bowline::test::ProjectDesk;

namespace {

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

} // namespace

class TestMaintenances : public QObject, private ProjectDesk
{
    Q_OBJECT

    QString addon(const char *attachment)
    {
        for (const DatabaseRowView &row :
             await(service().databases().list({}, 0, 100)).value_or(DatabasePageView()).rows) {
            if (row.attachments.contains(text(attachment)))
                return row.addonId;
        }
        return {};
    }
    MaintenancesView shown(const char *attachment = "sushi::DATABASE")
    {
        const auto all = await(service().maintenances().ofDatabase({m_account.id, addon(attachment)}));
        if (!all)
            qWarning("maintenances: %s", qPrintable(all.error().text()));
        return all.value_or(MaintenancesView());
    }
    ActRequest request(ActKind kind, QJsonObject fields = {}, const char *attachment = "sushi::DATABASE")
    {
        fields.insert(text("addon_id"), addon(attachment));
        return {kind, m_account.id, fields};
    }
    /// The job as it has ended; one that has not finished if it did not begin, or does not end.
    JobView performed(const ActRequest &request)
    {
        const auto preview = await(service().acts().preview(request));
        const auto begun = preview ? await(service().acts().perform(request, preview->fingerprint, preview->typed))
                                   : Expected<JobView>(bowline::fail(preview.error()));
        if (!begun) {
            qWarning("perform: %s", qPrintable(begun.error().text()));
            return {};
        }
        return happens([&] { return m_fixture->jobs.value(begun->id).finished; }, patienceMs)
                   ? m_fixture->jobs.value(begun->id)
                   : JobView();
    }
    bool isDone(const ActRequest &request)
    {
        const JobView ended = performed(request);
        if (ended.error)
            qWarning("act: %s", qPrintable(ended.error->text()));
        return ended.finished && !ended.error;
    }
    void require() { m_fixture->control("POST", text("/maintenance"), {{text("database"), app}}); }

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
        QVERIFY(isDone(request(ActKind::MaintenanceDelay, {{text("weeks"), 2}})));
        QCOMPARE(planned.scheduledFor.daysTo(shown().newest.scheduledFor), 14);
    }

    void runAndFollowedToGreen()
    {
        const ProjectId project = tie(text("orders"), file(text("orders.env")), true);
        QTRY_COMPARE_WITH_TIMEOUT(sync(project).state, SyncState::InSync, patienceMs);
        require();
        QVERIFY(shown().tied >= 1);
        const QByteArray before = herokuValue();
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
