// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bowlinectl links: from the words of the command line to the request, and what is said of the answer.
#include "CtlDesk.h"
#include "support/TestMain.h"

using namespace bowline;
using namespace bowline::ctl;
using namespace bowline::test;

namespace tst_ctllinks {

class TestCtlLinks : public QObject, private CtlDesk
{
    Q_OBJECT

    const ActRequest &asked() const { return m_service->acts().lastRequest; }
    static LinkEndView end(const char *id, const char *app, const char *attachment)
    {
        LinkEndView end;
        end.addonId = s(id);
        end.addonName = s("postgresql-") + s(id);
        end.app = s(app);
        end.attachments = {s(app) + s("::") + s(attachment)};
        return end;
    }

private Q_SLOTS:
    void init()
    {
        fill();
        m_service->dataLinks().endsOfAll = {end("d1", "sushi", "DATABASE"), end("d2", "sushi", "BLUE"),
                                            end("d3", "ramen", "DATABASE")};
        m_service->dataLinks().known.links = {FakeDataLinks::link(s("a1"), s("menu"))};
        ActPreviewView &preview = m_service->acts().nextPreview;
        preview.sentence = Phrase::plain(s("A schema is dropped."));
        preview.touches = {{TouchedKind::Schema, s("menu"), Phrase::plain(s("Is dropped."))}};
        preview.typed = s("sushi");
        preview.command = s("heroku pg:links:destroy");
        preview.requests = {s("DELETE http://x")};
        preview.notes = {Phrase::plain(s("Views go too."))};
        preview.fingerprint = s("print");
        JobView job;
        job.id = JobId(s("job-1"));
        job.kind = JobKind::Act;
        job.steps = {{Phrase::plain(s("Ask Heroku")), StepState::Done, {}}};
        job.finished = true;
        m_service->nextJob = job;
    }

    // Its app, and so its database, is gone: only the link knows of it.
    void aLinkWhoseDatabaseIsGone()
    {
        DataLinkView gone = FakeDataLinks::link(s("a1"), s("menu"));
        gone.localAddonId = s("d9");
        gone.localAddonName = s("postgresql-old-9");
        gone.localApp = s("udon");
        gone.health = LinkHealth::Gone;
        m_service->dataLinks().known.links.append(gone);
        for (const QString &name : {s("udon"), s("udon::DATABASE"), s("postgresql-old-9"), s("d9")}) {
            const Answer answer =
                run(QByteArray("links remove " + name.toUtf8() + " menu --confirm sushi").constData());
            QCOMPARE(answer.code, ExitCode::Ok);
            QCOMPARE(asked().fields.value(s("local_addon_id")).toString(), s("d9"));
        }
        QVERIFY(run("links remove udon other --confirm sushi").code != ExitCode::Ok);
        QVERIFY(run("links protect udon open").code != ExitCode::Ok);
    }

    void list()
    {
        LinklessDatabaseView small;
        small.app = s("tempura");
        small.reason = Phrase::plain(s("Too small."));
        m_service->dataLinks().known.others = {small};
        const Answer answer = run("links");
        QCOMPARE(answer.code, ExitCode::Ok);
        QVERIFY(answer.text.contains(s("menu")) && answer.text.contains(s("Too small.")));
        QCOMPARE(answer.json[s("links")].toArray().size(), 1);
        m_service->dataLinks().known.links.first().health = LinkHealth::Gone;
        QCOMPARE(run("links list").code, ExitCode::Attention);
    }

    void databasesAreNamedInThreeWays_data()
    {
        QTest::addColumn<QByteArray>("local");
        QTest::addColumn<QString>("id");
        QTest::newRow("app") << QByteArray("sushi") << s("d1");
        QTest::newRow("attachment") << QByteArray("sushi::BLUE") << s("d2");
        QTest::newRow("add-on") << QByteArray("postgresql-d3") << s("d3");
        QTest::newRow("none") << QByteArray("gyoza") << QString();
    }
    void databasesAreNamedInThreeWays()
    {
        QFETCH(QByteArray, local);
        QFETCH(QString, id);
        const Answer answer = run(QByteArray("links remove " + local + " menu --dry-run").constData());
        QCOMPARE(answer.code, id.isEmpty() ? ExitCode::NotFound : ExitCode::Ok);
        QCOMPARE(asked().fields.value(s("local_addon_id")).toString(), id);
    }

    void theDryRunTellsAll()
    {
        const Answer answer = run("links remove sushi menu --dry-run");
        QCOMPARE(answer.code, ExitCode::Ok);
        for (const char *part : {"A schema is dropped.", "menu: Is dropped.", "Views go too.", "DELETE http://x",
                                 "heroku pg:links:destroy", "--confirm sushi"})
            QVERIFY2(answer.text.contains(s(part)), part);
        QCOMPARE(answer.json[s("fingerprint")].toString(), s("print"));
        QVERIFY(!m_service->called(s("performAct")));
        m_service->acts().nextPreview.obstacle = makeError(ErrorCode::ActReadOnly);
        QCOMPARE(run("links remove sushi menu --dry-run").code, ExitCode::Attention);
    }

    void theDryRunNamesTheChoices()
    {
        m_service->acts().nextPreview.choices = {
            {s("long_locks"), Phrase::plain(s("Long locks")), Phrase::plain(s("Others wait.")), false},
            {s("remove_gone"), Phrase::plain(s("Remove")), Phrase::plain(s("Is dropped.")), true}};
        const Answer answer = run("links repair sushi menu --dry-run");
        QVERIFY(answer.text.contains(s("long-locks (off): Long locks. Others wait.\n")));
        QVERIFY(answer.text.contains(s("remove-gone (on): Remove. Is dropped.\n")));
        QCOMPARE(answer.json[s("choices")].toArray().size(), 2);
    }

    void nothingIsDoneUnlessItIsTyped()
    {
        const Answer refused = run("links remove sushi menu");
        QCOMPARE(refused.code, ExitCode::Refused);
        QVERIFY(refused.text.contains(s("--confirm sushi")));
        QCOMPARE(run("links remove sushi menu --confirm ramen").code, ExitCode::Refused);
        QVERIFY(!m_service->called(s("performAct")));
        const Answer done = run("links remove sushi menu --confirm sushi");
        QCOMPARE(done.code, ExitCode::Ok);
        QCOMPARE(done.text, s("done: Ask Heroku\n"));
        QCOMPARE(m_service->lastArguments(s("performAct")), (QStringList{s("link.remove"), s("print"), s("sushi")}));
        m_service->nextJob.error = makeError(ErrorCode::ApiInvalid);
        QCOMPARE(run("links remove sushi menu --confirm sushi").code, ExitCode::Refused);
    }

    void create()
    {
        m_service->acts().nextPreview.typed.clear();
        QCOMPARE(run("links create ramen from sushi::BLUE blue").code, ExitCode::Ok);
        QCOMPARE(asked().kind, ActKind::LinkCreate);
        QCOMPARE(asked().account.text, s("a1"));
        QCOMPARE(
            asked().fields,
            (QJsonObject{{s("local_addon_id"), s("d3")}, {s("remote_addon_id"), s("d2")}, {s("name"), s("blue")}}));
        QCOMPARE(run("links create ramen from sushi").code, ExitCode::Ok);
        QCOMPARE(asked().fields.value(s("name")).toString(), QString());
        QCOMPARE(run("links create ramen from gyoza").code, ExitCode::NotFound);
    }

    void othersWords()
    {
        QCOMPARE(run("links repair sushi menu --dry-run").code, ExitCode::Ok);
        QCOMPARE(asked().kind, ActKind::LinkRepair);
        QCOMPARE(run("links repair sushi menu guessed-renames long-locks --dry-run").code, ExitCode::Ok);
        QVERIFY(asked().fields.value(s("guessed_renames")).toBool() && asked().fields.value(s("long_locks")).toBool());
        QVERIFY(!asked().fields.contains(s("materialized")));
        QCOMPARE(run("links repair sushi menu no-remove-gone retype-in-use guessed-renames materialized fetch-size "
                     "long-locks --dry-run")
                     .code,
                 ExitCode::Ok);
        QVERIFY(asked().fields.value(s("remove_gone")).isBool() && !asked().fields.value(s("remove_gone")).toBool());
        QVERIFY(asked().fields.value(s("retype_in_use")).toBool());
        QCOMPARE(run("links repair sushi menu no-nonsense --dry-run").code, ExitCode::Usage);
        QCOMPARE(run("links repair sushi menu everything --dry-run").code, ExitCode::Usage);
        QCOMPARE(run("links recreate sushi menu --dry-run").code, ExitCode::Ok);
        QCOMPARE(asked().kind, ActKind::LinkRecreate);
        QCOMPARE(run("links protect sushi read-only").code, ExitCode::Ok);
        QCOMPARE(m_service->lastArguments(s("setProtection")), (QStringList{s("a1"), s("d1"), s("read_only")}));
        m_service->dataLinks().tablesOfAll = {
            {s("menu"), s("orders"), s("public"), s("orders"), {{s("id"), s("bigint"), true}}}};
        QVERIFY(run("links show sushi menu").text.contains(s("menu.orders")));
        m_service->dataLinks().findings = {{s("host_changed"),
                                            LinkFindingView::Severity::Error,
                                            {},
                                            {},
                                            Phrase::plain(s("The host is another.")),
                                            {},
                                            {}}};
        QVERIFY(run("links examine sushi menu").text.contains(s("error: The host is another.")));
    }

    void whatIsNotUnderstood_data()
    {
        QTest::addColumn<int>("unused");
        for (const char *words :
             {"links nonsense", "links show sushi", "links create ramen sushi", "links create ramen from",
              "links create ramen from sushi a b", "links protect sushi gently", "links --dry-run",
              "links list --confirm x", "status --dry-run", "syncs --confirm x"})
            QTest::newRow(words) << 0;
    }
    void whatIsNotUnderstood()
    {
        QCOMPARE(run(QTest::currentDataTag()).code, ExitCode::Usage);
        QVERIFY(m_service->calls.isEmpty());
    }
};

BOWLINE_TEST(TestCtlLinks)

} // namespace tst_ctllinks

#include "tst_ctllinks.moc"
