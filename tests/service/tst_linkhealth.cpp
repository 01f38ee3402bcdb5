// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Data links through the seam, on the real sandbox: the doctor, what a link would bring, the query box, and the repair.
#include "core/ActKind.h"
#include "net/postgres/PgConnection.h"
#include "service/LinkDesk.h"
#include "store/Journal.h"
#include "support/TestMain.h"

using namespace bowline;
using bowline::test::await;
using bowline::test::LinkDesk;
using bowline::test::w;

namespace tst_linkhealth {

class TestLinkHealth : public QObject, private LinkDesk
{
    Q_OBJECT

    Expected<LinkExaminationView> examined(const char *name)
    {
        const auto link = listed(name);
        return link ? await(links().examine(link->key()))
                    : Expected<LinkExaminationView>(bowline::fail(ErrorCode::NotFound));
    }
    static QStringList keysOf(const LinkExaminationView &examination)
    {
        QStringList keys;
        for (const LinkFindingView &finding : examination.findings)
            keys.append(finding.key);
        return keys;
    }
    ActRequest repair(const char *local, const char *name)
    {
        ActRequest request = removal(local, name);
        request.kind = ActKind::LinkRepair;
        return request;
    }
    Expected<LinkQueryView> ask(const char *sql, int limit = 0)
    {
        return await(links().query({w("q"), listed("sushi_menu")->key(), w(sql), limit}), 60000);
    }

    ActRequest recreation(const char *local, const char *name)
    {
        ActRequest request = removal(local, name);
        request.kind = ActKind::LinkRecreate;
        return request;
    }
    /// In ramen's database, as its owner. False if it is refused.
    bool run(const char *sql)
    {
        const PgPatience patience(20000);
        const auto parameters = ConnectionParameters::read(Secret(m_fixture->configVar(w("ramen"), w("DATABASE_URL"))));
        auto connection = parameters ? PgConnection::open(*parameters, patience)
                                     : Expected<PgConnection>(bowline::fail(parameters.error()));
        return connection && connection->run(sql, patience);
    }
    static bool touches(const ActPreviewView &preview, const char *name)
    {
        return std::any_of(preview.touches.cbegin(), preview.touches.cend(),
                           [name](const Touched &one) { return one.name.contains(w(name)); });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startSandbox()); }
    void init() { QVERIFY(begin()); }
    void cleanup() { QCOMPARE(endAll(), QJsonArray()); }

    void aSoundLinkIsSound()
    {
        const auto good = examined("sushi_menu");
        QVERIFY2(good, good ? "" : qPrintable(good.error().text()));
        QVERIFY2(good->link.health == LinkHealth::Healthy || good->link.health == LinkHealth::Notes,
                 qPrintable(keysOf(*good).join(u' ')));
        QVERIFY(good->link.examinedAt.isValid());
        QCOMPARE(listed("sushi_menu")->health, good->link.health);
        QVERIFY(!await(links().examine({m_account.id, w("x"), w("y")})));
    }

    // A shell that names a link at once, on a service that nobody has asked for the list.
    void aLinkIsFoundWithoutTheList()
    {
        const QString ramen = end("ramen::DATABASE").addonId;
        const DataLinkKey key{m_account.id, ramen, w("sushi_menu")};
        QVERIFY(await(links().examine(key)));
        QVERIFY(await(acts().preview(repair("ramen::DATABASE", "sushi_menu"))));
        QCOMPARE(await(links().examine({m_account.id, ramen, w("nothing")})).error().code, ErrorCode::NotFound);
        QCOMPARE(await(acts().preview(repair("ramen::DATABASE", "nothing"))).error().code, ErrorCode::NotFound);
    }

    void whatHasDriftedIsNamed()
    {
        const auto drifted = examined("miso_menu");
        QVERIFY2(drifted, drifted ? "" : qPrintable(drifted.error().text()));
        QCOMPARE(drifted->link.health, LinkHealth::Broken);
        QCOMPARE(drifted->link.findings, int(drifted->findings.size()));
        QVERIFY(!drifted->link.reason.isEmpty());
        const QStringList keys = keysOf(*drifted);
        for (const char *key : {"column_renamed", "type_missing", "table_added"})
            QVERIFY2(keys.contains(w(key)), qPrintable(keys.join(u' ')));
        for (const LinkFindingView &finding : drifted->findings)
            QVERIFY2(!finding.what.isEmpty() && !finding.what.text().contains(u'%'), qPrintable(finding.key));
        QVERIFY(restart());
        QCOMPARE(listed("miso_menu")->health, LinkHealth::Broken);
    }

    void aLinkIsForetold()
    {
        const auto forecast =
            await(links().forecast(m_account.id, end("sushi::DATABASE").addonId, end("miso-api::DATABASE").addonId));
        QVERIFY2(forecast, forecast ? "" : qPrintable(forecast.error().text()));
        QCOMPARE(forecast->omitted.size(), 1); // the table with an enum of its own
        QCOMPARE(forecast->notes.size(), 1);
        QVERIFY(forecast->tables.size() >= 2);
        const auto good = await(links().forecast(m_account.id, end("sushi::DATABASE").addonId,
                                                 end("sushi::HEROKU_POSTGRESQL_BLUE").addonId));
        QVERIFY(good && good->omitted.isEmpty() && good->notes.isEmpty());
        QVERIFY(!await(links().forecast(m_account.id, w("x"), w("y"))));
    }

    void questions()
    {
        const auto count = ask("SELECT count(*) AS n, NULL::text AS nothing FROM sushi_menu.orders");
        QVERIFY2(count, count ? "" : qPrintable(count.error().text()));
        QCOMPARE(count->columns.size(), 2);
        QCOMPARE(count->columns.first().name, w("n"));
        QCOMPARE(count->rows.size(), 1);
        QCOMPARE(count->rows.first().first(), std::optional(w("200")));
        QVERIFY(!count->rows.first().last().has_value());
        const auto few = ask("SELECT id FROM sushi_menu.orders", 5);
        QVERIFY(few && few->isCut && !few->note.isEmpty());
        QCOMPARE(few->rows.size(), 5);
        for (const char *sql : {"DELETE FROM sushi_menu.orders", "SELECT 1; SELECT 2", "nonsense",
                                "COPY orders TO PROGRAM 'true'", "DO $$ BEGIN END $$", ""})
            QVERIFY2(!ask(sql), sql);
        QVERIFY(ask("SELECT nothing FROM sushi_menu.orders").error().text().contains(w("42703")));
        QCOMPARE(ask("SELECT count(*) FROM sushi_menu.orders")->rows.first().first(), std::optional(w("200")));
    }
    void aQuestionIsCancelled()
    {
        const auto asked = links().query({w("slow"), listed("sushi_menu")->key(), w("SELECT pg_sleep(25)"), 0});
        // The division fails as long as nobody sleeps.
        QTRY_VERIFY(run("SELECT 1 / count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"));
        QVERIFY(await(links().cancelQuery(w("slow"))));
        const auto ended = await(asked);
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::Cancelled);
        QVERIFY(ask("SELECT 1"));
    }

    // The remote's password is another one by now: found, shown without it, put right in place.
    void aRotationIsRepaired()
    {
        QVERIFY(m_fixture->rotate(end("sushi::DATABASE").addonId));
        const auto broken = examined("sushi_menu");
        QVERIFY(broken);
        QCOMPARE(broken->link.health, LinkHealth::Broken);
        QVERIFY(keysOf(*broken).contains(w("password_stale")) || keysOf(*broken).contains(w("login_fails")));
        const ActRequest request = repair("ramen::DATABASE", "sushi_menu");
        const auto preview = await(acts().preview(request));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        QVERIFY(!preview->obstacle && !preview->touches.isEmpty() && !preview->requests.isEmpty());
        QCOMPARE(preview->restoreScript, QString()); // nothing is lost
        const QByteArray password =
            QUrl(QString::fromUtf8(m_fixture->configVar(w("sushi"), w("DATABASE_URL")))).password().toUtf8();
        QVERIFY(!password.isEmpty());
        QVERIFY(!preview->requests.join(u' ').contains(QString::fromUtf8(password)));
        const auto job = performed(request);
        QVERIFY(job);
        QVERIFY2(!job->error, job->error ? qPrintable(job->error->text()) : "");
        QVERIFY(listed("sushi_menu")->health == LinkHealth::Healthy ||
                listed("sushi_menu")->health == LinkHealth::Notes);
        QCOMPARE(ask("SELECT count(*) FROM sushi_menu.orders")->rows.first().first(), std::optional(w("200")));
        // Nothing is left to do, and that is said before.
        const auto again = await(acts().preview(request));
        QVERIFY(again && again->obstacle);
        const QString what = w("Repair data link sushi_menu in ") + end("ramen::DATABASE").addonName;
        QVERIFY(isInActivity(qPrintable(what), ActivityResult::Succeeded));
    }

    // By the URL of now, for psql on this computer.
    void aLoginForPsql()
    {
        const LinkEndView ramen = end("ramen::DATABASE");
        const auto login = await(links().serviceFile(m_account.id, ramen.addonId));
        QVERIFY2(login, login ? "" : qPrintable(login.error().text()));
        const QUrl url(QString::fromUtf8(m_fixture->configVar(w("ramen"), w("DATABASE_URL"))));
        const QByteArray text = login->reveal();
        QVERIFY(text.startsWith("[bowline]\n"));
        QVERIFY(text.contains("\npassword=" + url.password().toUtf8() + '\n'));
        QVERIFY(text.contains("\nuser=" + url.userName().toUtf8() + '\n'));
        QVERIFY(!text.contains("read_only"));
        QVERIFY(await(links().setProtection(m_account.id, ramen.addonId, Protection::ReadOnly)));
        QVERIFY(await(links().serviceFile(m_account.id, ramen.addonId))
                    ->reveal()
                    .contains("default_transaction_read_only=on"));
        QVERIFY(await(links().setProtection(m_account.id, ramen.addonId, Protection::AskAndType)));
        QCOMPARE(await(links().serviceFile(m_account.id, w("x"))).error().code, ErrorCode::NotFound);
        QCOMPARE(await(links().serviceFile(AccountId(w("x")), ramen.addonId)).error().code, ErrorCode::NotFound);
    }

    // Another choice is another plan: what was seen with one is not performed with the other.
    void aRepairHasItsChoices()
    {
        ActRequest request = repair("ramen::DATABASE", "miso_menu");
        const auto first = await(acts().preview(request));
        QVERIFY2(first, first ? "" : qPrintable(first.error().text()));
        const auto locks = [](const ActPreviewView &preview) {
            return std::find_if(preview.choices.cbegin(), preview.choices.cend(),
                                [](const ActChoice &one) { return one.key == w("long_locks"); });
        };
        QVERIFY(locks(*first) != first->choices.cend());
        QVERIFY(!locks(*first)->on);
        for (const ActChoice &choice : first->choices)
            QVERIFY2(!choice.words.text().startsWith(w("choice.")) && !choice.what.text().startsWith(w("choice.")),
                     qPrintable(choice.key));
        request.fields.insert(w("long_locks"), true);
        const auto second = await(acts().preview(request));
        QVERIFY(second && locks(*second)->on);
        QVERIFY(second->fingerprint != first->fingerprint);
        QCOMPARE(await(acts().perform(request, first->fingerprint, first->typed)).error().code, ErrorCode::ActStale);
        QVERIFY(await(acts().preview(removal("ramen::DATABASE", "miso_menu")))->choices.isEmpty());
    }

    // The service was killed after a repair's commit, before the materialized views that it made anew were filled: here
    // such a view, and the act as it stands in the journal then.
    void viewsAreFilledAfterAKill()
    {
        QVERIFY(listed("sushi_menu"));
        const QString ramen = end("ramen::DATABASE").addonId;
        QVERIFY(run("CREATE MATERIALIZED VIEW public.kept AS SELECT id FROM sushi_menu.dishes WITH NO DATA"));
        m_fixture->stop();
        ActRecord record;
        record.id = w("killed");
        record.kind = actKindKey(ActKind::LinkRepair);
        record.account = m_account.id;
        record.subject = ramen;
        record.title = Phrase("plan.link_repair").arg(w("sushi_menu"), w("x"));
        record.facts = {
            {w("local_addon_id"), ramen}, {w("name"), w("sushi_menu")}, {w("refresh"), QJsonArray{w("public.kept")}}};
        record.step = w("repair");
        record.createdAt = QDateTime::currentDateTimeUtc();
        record.result = w("running");
        {
            Journal journal(m_fixture->journalPath());
            QVERIFY(await(journal.open()));
            QVERIFY(await(journal.run([record](Repositories &r) { return r.acts().store(record); })));
        }
        QVERIFY(restart());
        QTRY_VERIFY(run("SELECT id FROM public.kept"));
        QVERIFY(isInActivity("Repair data link sushi_menu in x", ActivityResult::Succeeded));
        QVERIFY(run("DROP MATERIALIZED VIEW public.kept"));
    }

    void whatHangsOnALinkIsShown()
    {
        QVERIFY(run("CREATE VIEW public.cheap AS SELECT * FROM sushi_menu.dishes"));
        const auto preview = await(acts().preview(removal("ramen::DATABASE", "sushi_menu")));
        QVERIFY(preview && touches(*preview, "cheap"));
        QVERIFY(preview->restoreScript.contains(w("cheap")));
        QVERIFY(run("DROP VIEW public.cheap"));
        const auto without = await(acts().preview(removal("ramen::DATABASE", "sushi_menu")));
        QVERIFY(without && !touches(*without, "cheap"));
        QVERIFY(without->fingerprint != preview->fingerprint);
    }

    void aLinkIsMadeAnewWithWhatHangsOnIt()
    {
        QVERIFY(run("CREATE VIEW public.cheap AS SELECT * FROM sushi_menu.dishes"));
        const ActRequest request = recreation("ramen::DATABASE", "sushi_menu");
        const auto preview = await(acts().preview(request));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        QVERIFY(touches(*preview, "cheap") && !preview->obstacle);
        QCOMPARE(preview->requests.size(), 2);
        QCOMPARE(preview->typed, w("ramen"));
        const QDateTime before = listed("sushi_menu")->createdAt;
        const auto job = performed(request);
        QVERIFY(job);
        QVERIFY2(!job->error, job->error ? qPrintable(job->error->text()) : "");
        QVERIFY(listed("sushi_menu")->createdAt > before);
        QVERIFY(ask("SELECT count(*) FROM public.cheap"));
        // Heroku refuses to make it: missing, and made from what was saved the next time.
        m_fixture->control("POST", w("/faults"),
                           {{w("kind"), w("status")},
                            {w("status"), 422},
                            {w("method"), w("POST")},
                            {w("path"), w("/client/v11/databases/{db}/links")}});
        const auto refused = performed(request);
        QVERIFY(refused && refused->error);
        QCOMPARE(listed("sushi_menu")->health, LinkHealth::Missing);
        QVERIFY(!run("SELECT * FROM public.cheap"));
        QVERIFY(restart());
        QCOMPARE(listed("sushi_menu")->health, LinkHealth::Missing);
        const auto again = await(acts().preview(request));
        QVERIFY(again && touches(*again, "cheap"));
        QCOMPARE(again->requests.size(), 1);
        const auto restored = performed(request);
        QVERIFY(restored);
        QVERIFY2(!restored->error, restored->error ? qPrintable(restored->error->text()) : "");
        QVERIFY(ask("SELECT count(*) FROM public.cheap"));
        QVERIFY(run("DROP VIEW public.cheap"));
    }

    // Nobody looks: a sweep sees the release, the doctor what it did, and the repair that a person has allowed follows.
    void aLinkRepairsItself()
    {
        QVERIFY(examined("sushi_menu"));
        QVERIFY(await(links().setSelfRepair(listed("sushi_menu")->key(), true)));
        // Sweeps are made for accounts that follow something.
        const auto project = m_fixture->newProject(w("Shop"));
        const auto database = m_fixture->database(m_account.id, w("ramen"), w("DATABASE_URL"));
        QVERIFY(project && database);
        QVERIFY(m_fixture->connect(m_fixture->request(*project, m_account, *database, w("PG_URL"))));
        const QDateTime before = listed("sushi_menu")->examinedAt;
        QVERIFY(m_fixture->rotate(end("sushi::DATABASE").addonId));
        QTRY_VERIFY(listed("sushi_menu")->examinedAt > before);
        const QString what = w("Repair data link sushi_menu in ") + end("ramen::DATABASE").addonName;
        QVERIFY(isInActivity(qPrintable(what), ActivityResult::Succeeded));
        QCOMPARE(m_fixture->activity({}).first().cause, Phrase("cause.by_itself"));
        QTRY_VERIFY(listed("sushi_menu")->health != LinkHealth::Broken);
        QCOMPARE(ask("SELECT count(*) FROM sushi_menu.orders")->rows.first().first(), std::optional(w("200")));
    }
};

BOWLINE_TEST(TestLinkHealth)

} // namespace tst_linkhealth

#include "tst_linkhealth.moc"
