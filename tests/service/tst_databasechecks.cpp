// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checks and connections of a database through the seam, on the real sandbox: what is found and muted, who is there,
// and the acts that end one session, or everybody's.
#include "net/postgres/PgConnection.h"
#include "service/ProjectDesk.h"
#include "service/api/ActsApi.h"
#include "service/api/DatabasesApi.h"
#include "service/databases/DatabaseChecks.h"
#include "support/Patience.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace bowline;

namespace tst_databasechecks {

using bowline::test::await;
using bowline::test::ProjectDesk;

namespace {

QString w(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

PgPatience patient()
{
    return PgPatience(bowline::test::usualPatienceMs);
}

} // namespace

class TestDatabaseChecks : public QObject, private ProjectDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCOMPARE(begin(), QString()); }
    void init() { QTest::failOnWarning(QRegularExpression(w(".*"))); }
    void cleanup() { QCOMPARE(clear(), QString()); }
    void cleanupTestCase() { QVERIFY(end()); }

    void everyCheckIsMade()
    {
        const auto checks = await(databases().checks(key()));
        QVERIFY2(checks, checks ? "" : qPrintable(checks.error().text()));
        QVERIFY(checks->checks.size() >= 14);
        QVERIFY(checks->ranAt.isValid());
        for (const DatabaseCheckView &one : checks->checks) {
            QVERIFY2(!one.title.text().contains(w("check.")) && !one.why.text().contains(w("check.")) &&
                         !one.remedy.text().contains(w("check.")),
                     qPrintable(one.key));
            const bool isBad = one.state == CheckState::Warning || one.state == CheckState::Failing;
            QCOMPARE(isBad, !one.findings.isEmpty());
            QVERIFY2(isBad || !one.reason.isEmpty(), qPrintable(one.key));
            QCOMPARE(one.sql.isEmpty(),
                     one.state == CheckState::Skipped && one.key != w("table_cache") && one.key != w("index_cache"));
        }
        QCOMPARE(await(databases().checks({m_account.id, w("x")})).error().code, ErrorCode::NotFound);
    }

    void whatIsMutedDoesNotCount()
    {
        auto session = connect("web.1");
        QVERIFY(session && session->run("CREATE TABLE IF NOT EXISTS noisy (id int); CREATE INDEX first ON noisy (id); "
                                        "CREATE INDEX second ON noisy (id)",
                                        patient()));
        CheckFindingView found = duplicate();
        QCOMPARE(found.key, w("duplicate_indexes:public.second"));
        QVERIFY(!found.isMuted);
        QVERIFY(await(databases().mute(key(), found.key, true)));
        QVERIFY(await(databases().mute(key(), found.key, true))); // twice is once
        found = duplicate();
        QVERIFY(found.isMuted);
        QVERIFY(m_fixture->start()); // another service on the same journal
        QTRY_VERIFY_WITH_TIMEOUT(duplicate().isMuted, patienceMs);
        QVERIFY(await(databases().mute(key(), found.key, false)));
        QVERIFY(!duplicate().isMuted);
        QVERIFY(session->run("DROP TABLE noisy", patient()));
        QCOMPARE(await(databases().mute(key(), {}, true)).error().code, ErrorCode::InputInvalid);
        QCOMPARE(await(databases().mute(key(), QString(1001, u'x'), true)).error().code, ErrorCode::InputTooLarge);
        QCOMPARE(await(databases().mute({m_account.id, w("x")}, w("bloat"), true)).error().code, ErrorCode::NotFound);
    }

    // What is not heard of any more makes nothing of what was not seen good, and does not hide what gets worse.
    void whatCountsIsTheWorstThatIsNotMuted()
    {
        const Phrase hidden = Phrase("check.sequences_hidden").arg(500).count(5);
        const CheckFinding warning{CheckState::Warning, w("public.a"), Phrase("check.bloat.ok")};
        const CheckFinding failing{CheckState::Failing, w("public.a"), Phrase("check.bloat.ok")};
        const CheckFinding whole{CheckState::Warning, {}, Phrase("check.bloat.ok")};
        const auto stateOf = [](const QList<CheckFinding> &findings, const Phrase &unseen, const QSet<QString> &muted) {
            CheckResult good = CheckResult::of({}, Phrase("check.bloat.ok"));
            good.key = w("bloat");
            CheckResult result = CheckResult::of(findings, Phrase("check.sequences.ok"), unseen);
            result.key = w("sequences");
            return DatabaseChecks::view({good, result}, muted).state;
        };
        QCOMPARE(stateOf({warning}, hidden, {}), CheckState::Warning);
        QCOMPARE(stateOf({warning}, hidden, {w("sequences:public.a")}), CheckState::Unknown);
        QCOMPARE(stateOf({warning}, hidden, {w("sequences:public.a"), w("sequences")}), CheckState::Ok);
        QCOMPARE(stateOf({warning}, {}, {w("sequences:public.a")}), CheckState::Ok);
        QCOMPARE(stateOf({failing}, {}, {w("sequences:public.a")}), CheckState::Failing);
        QCOMPARE(stateOf({failing}, {}, {w("sequences:public.a (failing)")}), CheckState::Ok);
        QCOMPARE(stateOf({whole}, {}, {w("sequences")}), CheckState::Warning);
        QCOMPARE(stateOf({whole}, {}, {w("sequences:database")}), CheckState::Ok);
        QCOMPARE(stateOf({}, hidden, {}), CheckState::Unknown);
    }

    void whoIsConnected()
    {
        auto session = connect("web.1");
        QVERIFY(session && session->run("SELECT 'of the customer'", patient()));
        DatabaseConnectionView one = connected("web.1");
        QVERIFY(one.pid > 0 && one.mayEnd && one.since.isValid());
        QCOMPARE(one.state, w("idle"));
        QVERIFY(one.query.isEmpty());
        one = connected("web.1", true);
        QVERIFY(one.query.contains(w("of the customer")));
        QCOMPARE(await(databases().connections({m_account.id, w("x")}, false)).error().code, ErrorCode::NotFound);
    }

    void oneConnectionIsEnded()
    {
        auto session = connect("web.1");
        auto other = connect("web.2");
        QVERIFY(session && other);
        const DatabaseConnectionView one = connected("web.1");
        const ActRequest request = ending(one);
        const auto preview = await(service().acts().preview(request));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        QVERIFY(!preview->obstacle);
        QCOMPARE(preview->touches.size(), 1);
        QCOMPARE(preview->touches.first().name, w("web.1 (%1)").arg(one.user));
        QVERIFY(preview->command.startsWith(w("heroku pg:kill %1 sushi::DATABASE --force").arg(one.pid)));
        QVERIFY(preview->requests.value(0).contains(w("pg_terminate_backend")));
        QVERIFY(session->run("SELECT 1", patient())); // nothing was done yet
        QVERIFY2(performed(request), "the act did not end well");
        QVERIFY(!session->run("SELECT 1", patient()));
        QVERIFY(other->run("SELECT 1", patient()));
        QCOMPARE(await(service().acts().preview(request)).error().code, ErrorCode::NotFound); // it is gone
    }

    void anotherOneWithThePidIsLeftAlone()
    {
        auto session = connect("web.1");
        QVERIFY(session);
        DatabaseConnectionView one = connected("web.1");
        one.backendStart = w("2020-01-01T00:00:00.000000Z");
        QCOMPARE(await(service().acts().preview(ending(one))).error().code, ErrorCode::NotFound);
        one.backendStart.clear();
        QCOMPARE(await(service().acts().preview(ending(one))).error().code, ErrorCode::InputInvalid);
        QVERIFY(session->run("SELECT 1", patient()));
    }

    void everybodyIsEnded()
    {
        auto session = connect("web.1");
        auto other = connect("worker.7");
        QVERIFY(session && other);
        const ActRequest request{ActKind::ConnectionEndAll, m_account.id, {{w("addon_id"), m_database.addonId}}};
        const auto preview = await(service().acts().preview(request));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        QCOMPARE(preview->touches.size(), 1); // the database, and nobody who comes and goes
        QVERIFY(preview->command.startsWith(w("heroku pg:killall sushi::DATABASE")));
        QVERIFY(preview->requests.value(0).endsWith(w("/connection_reset")));
        QVERIFY2(performed(request), "the act did not end well");
        QVERIFY(!session->run("SELECT 1", patient()));
        QVERIFY(!other->run("SELECT 1", patient()));
        QVERIFY(connect("web.1")); // whoever connects anew is let in
    }

    // Between the preview and the word of a person programs come and go. Heroku is asked, whoever is there.
    void whoComesAndGoesDoesNotMatterToTheEndOfAll()
    {
        const ActRequest request{ActKind::ConnectionEndAll, m_account.id, {{w("addon_id"), m_database.addonId}}};
        auto before = connect("worker.7");
        const auto preview = await(service().acts().preview(request));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        before = connect("web.1");
        QVERIFY(before);
        const auto again = await(service().acts().preview(request));
        QCOMPARE(again->fingerprint, preview->fingerprint);
        const int asked = resets();
        QVERIFY2(performed(request, *preview), "the act did not end well");
        QCOMPARE(resets(), asked + 1);
        QVERIFY(!before->run("SELECT 1", patient()));
        QVERIFY2(performed(request), "nobody is there, and Heroku is asked all the same");
        QCOMPARE(resets(), asked + 2);
    }

private:
    DatabasesApi &databases() { return service().databases(); }
    DatabaseKey key() const { return {m_account.id, m_database.addonId}; }
    Expected<PgConnection> connect(const char *application)
    {
        const auto parameters =
            ConnectionParameters::read(Secret(herokuValue()), {{QByteArrayLiteral("application_name"), application}});
        return parameters ? PgConnection::open(*parameters, patient()) : bowline::fail(parameters.error());
    }
    DatabaseConnectionView connected(const char *application, bool withQueries = false)
    {
        const auto all = await(databases().connections(key(), withQueries));
        for (const DatabaseConnectionView &one : all.value_or(DatabaseConnectionsView()).connections) {
            if (one.application == w(application))
                return one;
        }
        return {};
    }
    CheckFindingView duplicate()
    {
        const auto all = await(databases().checks(key()));
        for (const DatabaseCheckView &check : all.value_or(DatabaseChecksView()).checks) {
            if (check.key == w("duplicate_indexes") && !check.findings.isEmpty())
                return check.findings.constFirst();
        }
        return {};
    }
    ActRequest ending(const DatabaseConnectionView &one) const
    {
        return {ActKind::ConnectionEnd,
                m_account.id,
                {{w("addon_id"), m_database.addonId}, {w("pid"), one.pid}, {w("backend_start"), one.backendStart}}};
    }
    /// How often Heroku was asked to end all connections.
    int resets()
    {
        const QJsonArray all = m_fixture->control("GET", w("/requests")).toArray();
        return int(std::count_if(all.cbegin(), all.cend(), [](const QJsonValue &one) {
            return one[w("path")].toString().endsWith(w("/connection_reset"));
        }));
    }
    bool performed(const ActRequest &request)
    {
        const auto preview = await(service().acts().preview(request));
        return preview && performed(request, *preview);
    }
    bool performed(const ActRequest &request, const ActPreviewView &preview)
    {
        const auto job = await(service().acts().perform(request, preview.fingerprint, preview.typed));
        if (!job) {
            qWarning("perform: %s", qPrintable(job.error().text()));
            return false;
        }
        if (!QTest::qWaitFor([&] { return m_fixture->jobs.value(job->id).finished; }, patienceMs))
            return false;
        const JobView ended = m_fixture->jobs.value(job->id);
        if (ended.error)
            qWarning("act: %s", qPrintable(ended.error->text()));
        return !ended.error;
    }
};

BOWLINE_TEST(TestDatabaseChecks)

} // namespace tst_databasechecks

#include "tst_databasechecks.moc"
