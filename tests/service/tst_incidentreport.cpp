// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The report of one journey: it says what is known and what is not, and holds no secret.
#include "core/Secret.h"
#include "service/ActivityFilters.h"
#include "service/IncidentReport.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;

namespace tst_incidentreport {

namespace {

const QDateTime start(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

IncidentFacts rotation()
{
    IncidentFacts facts;
    facts.projectName = s("Shop API");
    facts.destinationName = s("Env file");
    facts.destinationPlace = s("/srv/shop/.env");
    facts.now = start.addSecs(60);
    JourneyRecord &journey = facts.journey;
    journey.id = 7;
    journey.sync = SyncId(s("s1"));
    journey.envVar = s("PG_DATABASE_URL");
    journey.what = Phrase::plain(s("PG_DATABASE_URL follows DATABASE_URL of sushi"));
    journey.cause = Phrase::plain(s("Credential rotation"));
    journey.release = 42;
    journey.releaseText = s("Update DATABASE by heroku-postgresql");
    journey.releasedAt = start.addSecs(-5);
    journey.noticedBy = s("release");
    journey.startedAt = start;
    journey.endedAt = start.addMSecs(1900);
    journey.result = s("succeeded");
    journey.message = Phrase::plain(s("A new login with it succeeded"));
    journey.before = s("aaaa1111");
    journey.after = s("bbbb2222");
    journey.steps = {
        {s("detect"), start, start.addMSecs(3), {}},
        {s("write"), start.addMSecs(400), start.addMSecs(1000), {}},
        {s("prove"), start.addMSecs(1000), start.addMSecs(1800), Phrase::plain(s("A new login with it succeeded"))}};
    facts.sync = SyncRecord();
    facts.sync->id = SyncId(s("s1"));
    facts.sync->state = s("in_sync");
    facts.sync->provenAt = start.addMSecs(1800);
    facts.sync->syncedAt = start.addMSecs(1000);
    facts.sync->fingerprint = s("bbbb2222");
    return facts;
}

} // namespace

class TestIncidentReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tellsTheWholeStory()
    {
        const QString report = incidentReport(rotation(), Language::english());
        for (const char *part : {"# Incident report: PG\\_DATABASE\\_URL in Shop API", "Credential rotation", "v42",
                                 "2026-11-21 11:59:55.000", "2026-11-21 12:00:00.000", "/srv/shop/.env", "`aaaa1111`",
                                 "`bbbb2222`", "**6.00 s**: from Heroku's release", "A new login with it succeeded",
                                 "| write | 2026-11-21 12:00:00.400 | 600 ms | done |", "Nothing is left to do"})
            QVERIFY2(report.contains(s(part)), qPrintable(s(part) + s("\n\n") + report));
    }

    void saysWhatIsNotKnown()
    {
        IncidentFacts facts = rotation();
        facts.journey.releasedAt = {};
        const QString report = incidentReport(facts, Language::english());
        QVERIFY(report.contains(s("**Released at Heroku:** not known")));
        QVERIFY(report.contains(s("**At least 1.00 s**")));
        QVERIFY(report.contains(s("When the old credentials stopped working")));
    }

    void aFailureSaysWhatToDo()
    {
        IncidentFacts facts = rotation();
        facts.journey.result = s("failed");
        facts.journey.message = Phrase::plain(s("The file cannot be written."));
        facts.journey.steps = {{s("write"), start, start.addMSecs(5), Phrase::plain(s("destination.refused"))}};
        facts.sync->state = s("failing");
        facts.sync->reason = Phrase::plain(s("The file cannot be written."));
        facts.sync->errorCode = s("destination.refused");
        facts.sync->syncedAt = start.addSecs(-5000);
        const QString report = incidentReport(facts, Language::english());
        QVERIFY(report.contains(s("was not written by this journey")));
        QVERIFY(report.contains(s("no proof")));
        QVERIFY(report.contains(s("`destination.refused`")));
        // A later journey has written it.
        facts.sync->syncedAt = start.addSecs(30);
        QVERIFY(incidentReport(facts, Language::english()).contains(s("**35.0 s** after the change")));
        facts.sync.reset();
        QVERIFY(incidentReport(facts, Language::english()).contains(s("The sync has been removed since")));
    }

    void anUnfinishedOneSaysSo()
    {
        IncidentFacts facts = rotation();
        facts.journey.result = s("running");
        facts.journey.endedAt = {};
        facts.journey.steps.last().endedAt = {};
        const QString report = incidentReport(facts, Language::english());
        QVERIFY(report.contains(s("Still running")));
        QVERIFY(report.contains(s("not ended")));
    }

    // What came from outside is text, not Markdown: no link, no table cell, no heading of its own.
    void foreignTextsStayTexts()
    {
        IncidentFacts facts = rotation();
        facts.journey.releaseText = s("Deploy | [click](http://evil.example) <b>x</b>\n# Title");
        const QString report = incidentReport(facts, Language::english());
        QVERIFY(report.contains(s("\\|")));
        QVERIFY(!report.contains(s("[click]")));
        QVERIFY(!report.contains(s("<b>")));
        QVERIFY(!report.contains(s("\n# Title")));
    }

    void holdsNoSecret()
    {
        const Secret password(s("correct-horse-battery"));
        IncidentFacts facts = rotation();
        facts.journey.message = Phrase::plain(s("refused: postgres://u:correct-horse-battery@host:5432/db"));
        facts.journey.releaseText = s("Set TOKEN=") + password.revealText();
        facts.journey.steps[1].outcome = Phrase::plain(s("postgres://u:never-registered@host/db"));
        const QString report = incidentReport(facts, Language::english());
        QVERIFY(!report.contains(s("correct-horse")));
        QVERIFY(!report.contains(s("never-registered")));
    }

    void filters()
    {
        ActivityView row;
        row.project = ProjectId(s("p1"));
        row.sync = SyncId(s("s1"));
        row.projectName = s("Shop API");
        row.envVar = s("PG_DATABASE_URL");
        row.what = Phrase::plain(s("PG_DATABASE_URL follows DATABASE_URL of sushi"));
        row.cause = Phrase::plain(s("Credential rotation"));
        row.releaseText = s("Update DATABASE by heroku-postgresql");
        row.time = start;
        row.result = ActivityResult::Failed;
        ActivityFilter filter;
        QVERIFY(matches(filter, row));
        for (const char *text : {"pg_data", "SUSHI", "rotation", "heroku-postgresql", "shop"}) {
            filter.text = s(text);
            QVERIFY2(matches(filter, row), text);
        }
        filter.text = s("ramen");
        QVERIFY(!matches(filter, row));
        filter = {};
        filter.project = ProjectId(s("p2"));
        QVERIFY(!matches(filter, row));
        filter = {};
        filter.results = {ActivityResult::Unproven, ActivityResult::Failed};
        QVERIFY(matches(filter, row));
        filter.results = {ActivityResult::Succeeded};
        QVERIFY(!matches(filter, row));
        filter = {};
        filter.since = start;
        QVERIFY(matches(filter, row));
        filter.since = start.addMSecs(1);
        QVERIFY(!matches(filter, row));
    }
};

BOWLINE_TEST(TestIncidentReport)

} // namespace tst_incidentreport

#include "tst_incidentreport.moc"
