// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Data links through the seam, on the real sandbox: the list, what an act shows before, what it does, and what it
// refuses.
#include "service/LinkDesk.h"
#include "support/TestMain.h"

using namespace bowline;
using bowline::test::await;
using bowline::test::LinkDesk;
using bowline::test::w;

namespace tst_links {

class TestLinks : public QObject, private LinkDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startSandbox()); }
    void init() { QVERIFY(begin()); }
    void cleanup() { QCOMPARE(endAll(), QJsonArray()); }

    void everyDatabaseIsTold()
    {
        const auto all = await(links().list());
        QVERIFY(all);
        QStringList names;
        for (const DataLinkView &link : all->links)
            names.append(link.localApp + QLatin1Char(':') + link.name);
        QCOMPARE(names, (QStringList{w("ramen:miso_menu"), w("ramen:sushi_menu"), w("sushi:blue_menu")}));
        const DataLinkView &miso = all->links.first();
        QCOMPARE(miso.remoteApp, w("miso-api"));
        QCOMPARE(miso.remoteConfigVar, w("DATABASE_URL"));
        QCOMPARE(miso.remoteKind, LinkRemoteKind::Postgres);
        QCOMPARE(miso.serverName, QString(miso.remoteAddonName).replace(u'-', u'_'));
        QCOMPARE(miso.health, LinkHealth::Unknown);
        QVERIFY(miso.createdAt.isValid() && !miso.isOurs && !miso.repairsItself && !miso.remoteAddonId.isEmpty());
        QCOMPARE(miso.protection, Protection::AskAndType);
        QStringList others;
        for (const LinklessDatabaseView &one : all->others) {
            const bool isPlan = one.why == LinklessDatabaseView::Why::NotAvailable;
            others.append(one.app + (isPlan ? w(" cannot") : w(" has none")));
            QVERIFY(!one.reason.isEmpty());
        }
        QCOMPARE(others, (QStringList{w("matcha has none"), w("miso-api has none"), w("onigiri-shop cannot"),
                                      w("sushi has none"), w("tempura cannot")}));
        QTRY_COMPARE(m_fixture->dataLinks.size(), 3); // told as changes, too
    }

    void endsSayWhatTheyCannot()
    {
        const LinkEndView small = end("tempura::DATABASE");
        QVERIFY(!small.mayBeLocal && !small.mayBeRemote);
        QVERIFY(small.whyNotLocal.text().contains(w("essential-0")));
        const LinkEndView good = end("sushi::DATABASE");
        QVERIFY(good.mayBeLocal && good.mayBeRemote && good.whyNotRemote.isEmpty());
        QCOMPARE(good.attachments.first(), w("sushi::DATABASE"));
        QVERIFY(!await(links().ends(AccountId(w("nobody")))));
    }

    void tablesOfALink()
    {
        QVERIFY(listed("sushi_menu"));
        const auto tables = await(links().tables(listed("sushi_menu")->key()));
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().text()));
        QCOMPARE(tables->size(), 2);
        QCOMPARE(tables->first().schema, w("sushi_menu"));
        QVERIFY(!tables->first().columns.isEmpty());
        QVERIFY(!await(links().tables({m_account.id, w("x"), w("y")})));
    }

    void aPreviewTellsAllAndChangesNothing()
    {
        const ActRequest request = creation("ramen::DATABASE", "sushi::HEROKU_POSTGRESQL_BLUE", "blue");
        const auto preview = await(acts().preview(request));
        QVERIFY(preview);
        QVERIFY(preview->sentence.text().contains(end("ramen::DATABASE").addonName));
        QCOMPARE(preview->touches.size(), 3);
        QCOMPARE(preview->typed, w("ramen"));
        QCOMPARE(preview->command, w("heroku pg:links:create sushi::HEROKU_POSTGRESQL_BLUE ramen::DATABASE --as blue "
                                     "-a ramen"));
        QCOMPARE(preview->requests.size(), 1);
        QVERIFY(preview->requests.first().startsWith(w("POST http://")));
        QVERIFY(preview->requests.first().endsWith(
            w(R"({"as":"blue","target":"%1"})").arg(end("sushi::HEROKU_POSTGRESQL_BLUE").addonName)));
        QCOMPARE(preview->protection, Protection::AskAndType);
        QVERIFY(!preview->obstacle);
        QCOMPARE(await(acts().preview(request))->fingerprint, preview->fingerprint);
        QCOMPARE(namesAtHeroku("ramen::DATABASE").size(), 2);
        // Named by Heroku, and warned of.
        const auto unnamed = await(acts().preview(creation("ramen::DATABASE", "miso-api::DATABASE", "")));
        QVERIFY(unnamed && !unnamed->command.contains(w("--as")));
        QVERIFY(unnamed->touches.first().name.startsWith(w("postgresql_")));
        const auto risky = await(acts().preview(creation("ramen::DATABASE", "miso-api::DATABASE", "_x")));
        QVERIFY(risky && risky->notes.size() == 2);
    }

    void whatMakesNoSenseIsRefused()
    {
        const auto codeOf = [&](const ActRequest &request) {
            const auto preview = await(acts().preview(request));
            if (!preview)
                return preview.error().code;
            return preview->obstacle ? preview->obstacle->code : ErrorCode::Bug;
        };
        QCOMPARE(codeOf(creation("ramen::DATABASE", "ramen::DATABASE", "x")), ErrorCode::InputInvalid);
        QCOMPARE(codeOf(creation("ramen::DATABASE", "miso-api::DATABASE", "Menu")), ErrorCode::InputInvalid);
        QCOMPARE(codeOf(creation("tempura::DATABASE", "miso-api::DATABASE", "x")), ErrorCode::InputInvalid);
        QCOMPARE(codeOf(creation("ramen::DATABASE", "tempura::DATABASE", "x")), ErrorCode::InputInvalid);
        QCOMPARE(codeOf(creation("ramen::DATABASE", "nowhere::DATABASE", "x")), ErrorCode::NotFound);
        QCOMPARE(codeOf(creation("ramen::DATABASE", "sushi::DATABASE", "miso_menu")), ErrorCode::NameTaken);
        QCOMPARE(codeOf(removal("ramen::DATABASE", "nothing")), ErrorCode::NotFound);
        ActRequest unknown = removal("ramen::DATABASE", "miso_menu");
        unknown.kind = ActKind::Unknown;
        QCOMPARE(codeOf(unknown), ErrorCode::InputInvalid);
        unknown = removal("ramen::DATABASE", "miso_menu");
        unknown.account = AccountId(w("nobody"));
        QCOMPARE(codeOf(unknown), ErrorCode::NotFound);
        // An obstacle is not passed by.
        const ActRequest taken = creation("ramen::DATABASE", "sushi::DATABASE", "miso_menu");
        QCOMPARE(perform(taken).error().code, ErrorCode::NameTaken);
    }

    void aLinkIsMade()
    {
        const ActRequest request = creation("ramen::DATABASE", "sushi::HEROKU_POSTGRESQL_BLUE", "blue");
        const auto preview = await(acts().preview(request));
        QVERIFY(preview);
        QCOMPARE(await(acts().perform(request, w("another"), w("ramen"))).error().code, ErrorCode::ActStale);
        QCOMPARE(await(acts().perform(request, preview->fingerprint, w("rame"))).error().code, ErrorCode::InputInvalid);
        QCOMPARE(namesAtHeroku("ramen::DATABASE").size(), 2);
        const auto job = performed(request);
        QVERIFY(job);
        QVERIFY2(!job->error, job->error ? qPrintable(job->error->text()) : "");
        QCOMPARE(job->kind, JobKind::Act);
        QCOMPARE(job->steps.size(), 2);
        for (const JobStepView &step : job->steps)
            QCOMPARE(step.state, StepState::Done);
        QVERIFY(namesAtHeroku("ramen::DATABASE").contains(w("blue")));
        const auto link = listed("blue");
        QVERIFY(link && link->isOurs);
        QVERIFY(!await(links().tables(link->key())).value_or(QList<LinkTableView>()).isEmpty());
        const QString what = w("Create data link blue in ") + end("ramen::DATABASE").addonName;
        QVERIFY(isInActivity(qPrintable(what), ActivityResult::Succeeded));
        // What was previewed is not so any more.
        QCOMPARE(await(acts().perform(request, preview->fingerprint, preview->typed)).error().code,
                 ErrorCode::NameTaken);
        QVERIFY(m_fixture->revisionsInOrder);
    }

    void herokuRefuses()
    {
        m_fixture->control("POST", w("/links"), {{w("stop"), w("before_create")}});
        const auto job = performed(creation("ramen::DATABASE", "sushi::HEROKU_POSTGRESQL_BLUE", "blue"));
        QVERIFY(job && job->error);
        QCOMPARE(job->steps.first().state, StepState::Failed);
        QVERIFY(job->error->text().contains(w("could not be made")));
        QVERIFY(!listed("blue"));
        const QString what = w("Create data link blue in ") + end("ramen::DATABASE").addonName;
        QVERIFY(isInActivity(qPrintable(what), ActivityResult::Failed));
    }
    // It was made, though Heroku's answer says otherwise.
    void aLostAnswerIsLookedAfter()
    {
        m_fixture->control("POST", w("/links"), {{w("stop"), w("before_answer")}});
        const auto job = performed(creation("ramen::DATABASE", "sushi::HEROKU_POSTGRESQL_BLUE", "blue"));
        QVERIFY(job && !job->error);
        QVERIFY(listed("blue") && listed("blue")->isOurs);
    }

    // Heroku calls it otherwise than it does today, and its answer is lost: it is known by its remote and its time.
    void anUnnamedLinkIsMadeOnce()
    {
        m_fixture->control("POST", w("/links"), {{w("stop"), w("before_answer")}, {w("named"), w("another_name")}});
        const auto job = performed(creation("ramen::DATABASE", "sushi::DATABASE", ""));
        m_fixture->control("POST", w("/links"), {});
        QVERIFY(job);
        QVERIFY2(!job->error, job->error ? qPrintable(job->error->text()) : "");
        QCOMPARE(namesAtHeroku("ramen::DATABASE").size(), 3);
        QVERIFY(listed("another_name") && listed("another_name")->isOurs);
    }

    void aLinkIsRemoved()
    {
        const ActRequest request = removal("ramen::DATABASE", "sushi_menu");
        const auto preview = await(acts().preview(request));
        QVERIFY(preview);
        QCOMPARE(preview->typed, w("ramen"));
        QCOMPARE(preview->command, w("heroku pg:links:destroy ramen::DATABASE sushi_menu -a ramen --confirm ramen"));
        QVERIFY(preview->requests.first().startsWith(w("DELETE ")));
        QCOMPARE(await(acts().perform(request, preview->fingerprint, {})).error().code, ErrorCode::InputInvalid);
        const auto job = performed(request);
        QVERIFY(job && !job->error);
        QCOMPARE(namesAtHeroku("ramen::DATABASE"), QStringList{w("miso_menu")});
        QVERIFY(!listed("sushi_menu"));
        QTRY_COMPARE(m_fixture->dataLinks.size(), 2);
        QVERIFY(restart()); // a new service on the same journal
        QVERIFY(!listed("sushi_menu"));
    }

    // By the CLI, say, or by a reset: it stays listed until a person has seen it.
    void oneThatVanishedStaysListed()
    {
        QVERIFY(listed("sushi_menu"));
        const LinkEndView ramen = end("ramen::DATABASE");
        QCOMPARE(atHeroku("DELETE", ramen.addonId, w("/sushi_menu")).value(w("status")).toInt(), 200);
        const auto gone = listed("sushi_menu");
        QVERIFY(gone);
        QCOMPARE(gone->health, LinkHealth::Gone);
        QVERIFY(!gone->reason.isEmpty());
        QVERIFY(restart());
        QCOMPARE(listed("sushi_menu")->health, LinkHealth::Gone);
        const auto preview = await(acts().preview(removal("ramen::DATABASE", "sushi_menu")));
        QVERIFY(preview && preview->requests.isEmpty() && preview->typed.isEmpty());
        const auto job = performed(removal("ramen::DATABASE", "sushi_menu"));
        QVERIFY(job && !job->error);
        QVERIFY(!listed("sushi_menu"));
        // Made again, gone again, and made once more under the name of one that is gone.
        const auto first = performed(creation("ramen::DATABASE", "sushi::DATABASE", "sushi_menu"));
        QVERIFY(first && !first->error);
        QCOMPARE(atHeroku("DELETE", ramen.addonId, w("/sushi_menu")).value(w("status")).toInt(), 200);
        QCOMPARE(listed("sushi_menu")->health, LinkHealth::Gone);
        const auto again = performed(creation("ramen::DATABASE", "sushi::DATABASE", "sushi_menu"));
        QVERIFY(again && !again->error);
        QCOMPARE(listed("sushi_menu")->health, LinkHealth::Unknown);
    }

    void protectionHolds()
    {
        const QString ramen = end("ramen::DATABASE").addonId;
        const ActRequest request = creation("ramen::DATABASE", "sushi::HEROKU_POSTGRESQL_BLUE", "blue");
        const auto set = [&](Protection level) { return await(links().setProtection(m_account.id, ramen, level)); };
        QVERIFY(listed("miso_menu"));
        QVERIFY(set(Protection::ReadOnly));
        QCOMPARE(end("ramen::DATABASE").protection, Protection::ReadOnly);
        QCOMPARE(listed("miso_menu")->protection, Protection::ReadOnly);
        const auto refused = await(acts().preview(request));
        QVERIFY(refused && refused->obstacle);
        QCOMPARE(refused->obstacle->code, ErrorCode::ActReadOnly);
        QCOMPARE(perform(request).error().code, ErrorCode::ActReadOnly);
        QVERIFY(!set(Protection::Unknown));
        QVERIFY(restart());
        QCOMPARE(end("ramen::DATABASE").protection, Protection::ReadOnly);
        // What loses something has its name typed as soon as acts ask at all.
        QVERIFY(set(Protection::Ask));
        QVERIFY(await(acts().preview(request))->typed.isEmpty());
        QCOMPARE(await(acts().preview(removal("ramen::DATABASE", "miso_menu")))->typed, w("ramen"));
        QVERIFY(set(Protection::Open));
        QVERIFY(await(acts().preview(removal("ramen::DATABASE", "miso_menu")))->typed.isEmpty());
    }

    void whatAPersonSetsStays()
    {
        QVERIFY(listed("miso_menu"));
        const auto link = await(links().setSelfRepair(listed("miso_menu")->key(), true));
        QVERIFY(link && link->repairsItself);
        QVERIFY(restart());
        QVERIFY(listed("miso_menu")->repairsItself);
    }

    // One account that cannot be asked is a line beside those of the others.
    void anAccountThatIsAwayIsALine()
    {
        const auto grace = m_fixture->logIn(1);
        QVERIFY(grace);
        m_fixture->control("POST", w("/revoke"), {{w("account"), w("grace@example.com")}});
        const auto all = await(links().list());
        QVERIFY(all);
        QCOMPARE(all->links.size(), 3);
        QCOMPARE(all->others.size(), 6);
        QVERIFY(std::any_of(all->others.cbegin(), all->others.cend(), [&](const LinklessDatabaseView &one) {
            return one.account == grace->id && one.why == LinklessDatabaseView::Why::NotAsked && !one.reason.isEmpty();
        }));
    }
};

BOWLINE_TEST(TestLinks)

} // namespace tst_links

#include "tst_links.moc"
