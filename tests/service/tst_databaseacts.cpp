// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making, emptying and destroying databases and credentials through the seam, on the real sandbox with its PostgreSQL.
#include "net/postgres/CatalogSession.h"
#include "service/DatabaseActsDesk.h"
#include "service/api/DataLinksApi.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;

namespace tst_databaseacts {

using bowline::test::await;
using bowline::test::DatabaseActsDesk;

class TestDatabaseActs : public QObject, private DatabaseActsDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCOMPARE(begin(), QString()); }
    void init() { QTest::failOnWarning(QRegularExpression(w(".*"))); }
    void cleanup() { QCOMPARE(clear(), QString()); }
    void cleanupTestCase() { QVERIFY(end()); }

    void plansAreToldWithTheirPrice()
    {
        const auto plans = await(service().databases().plans(m_account.id));
        QVERIFY2(plans, plans ? "" : qPrintable(plans.error().text()));
        QVERIFY(plans->size() >= 4);
        QVERIFY(std::is_sorted(plans->cbegin(), plans->cend(),
                               [](const auto &a, const auto &b) { return a.cents < b.cents; }));
        const auto small = std::find_if(plans->cbegin(), plans->cend(),
                                        [](const DatabasePlanView &one) { return one.name == w("essential-0"); });
        QVERIFY(small != plans->cend() && small->cents > 0 && small->unit == w("month") && !small->mayCopy);
        QCOMPARE(await(service().databases().plans(AccountId(w("nobody")))).error().code, ErrorCode::NotFound);
    }

    void appsAreToldByName()
    {
        const auto apps = await(service().databases().apps(m_account.id));
        QVERIFY2(apps, apps ? "" : qPrintable(apps.error().text()));
        QVERIFY(apps->contains(w("gyoza")) &&
                apps->contains(w("onigiri-shop"))); // also of a team, also without databases
        QVERIFY(std::is_sorted(apps->cbegin(), apps->cend()));
        QCOMPARE(await(service().databases().apps(AccountId(w("nobody")))).error().code, ErrorCode::NotFound);
    }

    void anEmptyDatabase()
    {
        const ActRequest create = creation("gyoza", "essential-0", {{w("name"), w("FIRST")}});
        const ActPreviewView seen = preview(create);
        QVERIFY(!seen.obstacle);
        QVERIFY(seen.typed.isEmpty()); // it touches nothing that is there
        QVERIFY(seen.command.startsWith(w("heroku addons:create heroku-postgresql:essential-0 --name postgresql-")));
        QVERIFY(seen.command.endsWith(w(" --as FIRST -a gyoza")));
        QVERIFY(seen.notes.first().text().contains(w("$5.00 a month")));
        QCOMPARE(wrongWith(create), QString());
        QCOMPARE(runIn("gyoza", "FIRST_URL", "SELECT 1"), w("1"));
        const DatabaseRowView made = row("gyoza::FIRST");
        QCOMPARE(made.plan, w("essential-0"));
        QVERIFY(seen.command.contains(made.addonName));     // what the preview has said
        QVERIFY(refusal(create) == ErrorCode::ApiConflict); // the name of the attachment is taken
        const ActRequest next = creation("gyoza", "essential-0", {{w("name"), w("SECOND")}});
        QVERIFY(!preview(next).command.contains(made.addonName));
    }

    void aFollowerStandsOnItsOwnAfterwards()
    {
        const QString leader = row("sushi::DATABASE").addonId;
        const QJsonObject of{{w("name"), w("COPY")}, {w("origin_id"), leader}, {w("follows"), true}};
        const ActRequest create = creation("sushi", "standard-0", of);
        QVERIFY(preview(create).command.contains(w(" -- --follow ")));
        QCOMPARE(wrongWith(create), QString());
        QCOMPARE(runIn("sushi", "COPY_URL", "SELECT pg_is_in_recovery()::text"), w("true"));
        const ActRequest promote = request(ActKind::AttachmentPromote, "sushi::COPY", {{w("app"), app}});
        const QList<Phrase> notes = preview(promote).notes;
        QVERIFY(std::any_of(notes.cbegin(), notes.cend(),
                            [](const Phrase &note) { return note.text().contains(w("can only be read")); }));
        const QList<Phrase> warnings = preview(request(ActKind::DatabaseDestroy, "sushi::DATABASE")).notes;
        QVERIFY(std::any_of(warnings.cbegin(), warnings.cend(),
                            [](const Phrase &note) { return note.text().contains(w("followers (1)")); }));
        QVERIFY(await(service().databases().look({row("sushi::COPY").key()}))->first().isFollower);
        const ActRequest unfollow = request(ActKind::DatabaseUnfollow, "sushi::COPY");
        QVERIFY(!preview(unfollow).typed.isEmpty());
        QCOMPARE(wrongWith(unfollow), QString());
        QCOMPARE(runIn("sushi", "COPY_URL", "SELECT pg_is_in_recovery()::text"), w("false"));
        QVERIFY(refusal(unfollow) == ErrorCode::InputInvalid); // it follows nobody
        destroyAgain("sushi::COPY");
    }

    void aForkHoldsWhatItsOriginHas()
    {
        const QJsonObject of{{w("name"), w("FORK")}, {w("origin_id"), row("sushi::DATABASE").addonId}};
        QCOMPARE(wrongWith(creation("sushi", "standard-0", of)), QString());
        QCOMPARE(runIn("sushi", "FORK_URL", "SELECT count(*) FROM dishes"),
                 runIn("sushi", "DATABASE_URL", "SELECT count(*) FROM dishes"));
        destroyAgain("sushi::FORK");
    }

    void oneThatOthersUseIsDestroyedByForce()
    {
        QCOMPARE(wrongWith(request(ActKind::AttachmentCreate, "gyoza::FIRST", {{w("app"), w("edamame")}})), QString());
        const ActPreviewView seen = preview(request(ActKind::DatabaseDestroy, "gyoza::FIRST"));
        QStringList apps = touched(seen, TouchedKind::App);
        apps.sort();
        QCOMPARE(apps, (QStringList{w("edamame"), w("gyoza")}));
        QVERIFY(seen.command.contains(w(" --force ")) && seen.requests.first().contains(w("\"force\":true")));
        QVERIFY(seen.isDestructive);
        destroyAgain("gyoza::FIRST");
    }

    void whatCannotBeMade()
    {
        QVERIFY(refusal(creation("gyoza", "huge-9")) == ErrorCode::InputInvalid);
        QVERIFY(refusal(creation("", "essential-0")) == ErrorCode::InputInvalid);
        QVERIFY(refusal(creation("nobody", "essential-0")) == ErrorCode::ApiNotFound);
        QVERIFY(refusal(creation("gyoza", "essential-0", {{w("name"), w("a b")}})) == ErrorCode::InputInvalid);
        const QString small = row("tempura::DATABASE").addonId;
        const QString large = row("sushi::DATABASE").addonId;
        QVERIFY(refusal(creation("gyoza", "standard-0", {{w("origin_id"), small}})) == ErrorCode::InputInvalid);
        QVERIFY(refusal(creation("gyoza", "essential-0", {{w("origin_id"), large}})) == ErrorCode::InputInvalid);
    }

    void oneThatHerokuGivesUpIsToldSo()
    {
        m_fixture->control("POST", w("/data"), {{w("step"), w("follow")}, {w("kind"), w("fail")}});
        const auto job = m_fixture->performed(
            creation("sushi", "standard-0",
                     {{w("name"), w("LOST")}, {w("origin_id"), row("sushi::DATABASE").addonId}, {w("follows"), true}}));
        m_fixture->control("DELETE", w("/data"));
        QVERIFY(job && job->error);
    }

    void aResetEmptiesIt()
    {
        const ActRequest reset = request(ActKind::DatabaseReset, "ramen::DATABASE");
        const ActPreviewView seen = preview(reset);
        QCOMPARE(seen.typed, w("ramen"));
        QCOMPARE(runIn("ramen", "DATABASE_URL", "SELECT count(*) > 0 FROM dishes"), w("t"));
        const QString before = var("ramen", "DATABASE_URL");
        QCOMPARE(wrongWith(reset), QString());
        QCOMPARE(runIn("ramen", "DATABASE_URL", "SELECT to_regclass('dishes') IS NULL"), w("t"));
        QCOMPARE(var("ramen", "DATABASE_URL"), before);
    }

    void theNameIsTypedAtAnyProtection()
    {
        const DatabaseRowView one = row("miso-api::DATABASE");
        QVERIFY(await(service().dataLinks().setProtection(m_account.id, one.addonId, Protection::Open)));
        for (const ActKind kind : {ActKind::DatabaseDestroy, ActKind::DatabaseReset}) {
            const ActRequest act = request(kind, "miso-api::DATABASE");
            const ActPreviewView seen = preview(act);
            QCOMPARE(seen.typed, w("miso-api"));
            QCOMPARE(await(service().acts().perform(act, seen.fingerprint, {})).error().code, ErrorCode::InputInvalid);
        }
        QVERIFY(await(service().dataLinks().setProtection(m_account.id, one.addonId, Protection::ReadOnly)));
        QVERIFY(refusal(request(ActKind::DatabaseDestroy, "miso-api::DATABASE")) == ErrorCode::ActReadOnly);
        QVERIFY(await(service().dataLinks().setProtection(m_account.id, one.addonId, Protection::AskAndType)));
    }

    void credentialsComeAndGo()
    {
        const auto named = [this](ActKind kind, const char *name) {
            return request(kind, "sushi::DATABASE", {{w("credential"), w(name)}});
        };
        QCOMPARE(wrongWith(named(ActKind::CredentialCreate, "reporting")), QString());
        QVERIFY(names().contains(w("reporting")));
        QVERIFY(refusal(named(ActKind::CredentialCreate, "reporting")) == ErrorCode::ApiConflict);
        QVERIFY(refusal(named(ActKind::CredentialCreate, "a b")) == ErrorCode::InputInvalid);
        QVERIFY(refusal(named(ActKind::CredentialCreate, "default")) == ErrorCode::InputInvalid);
        QVERIFY(refusal(request(ActKind::CredentialCreate, "tempura::DATABASE", {{w("credential"), w("x1")}})) ==
                ErrorCode::InputInvalid);
        QVERIFY(refusal(named(ActKind::CredentialDestroy, "default")) == ErrorCode::InputInvalid);
        QVERIFY(refusal(named(ActKind::CredentialDestroy, "nobody")) == ErrorCode::NotFound);
        QVERIFY(refusal(named(ActKind::CredentialDestroy, "analytics")) == ErrorCode::ApiConflict); // attached
        QCOMPARE(wrongWith(named(ActKind::CredentialDestroy, "reporting")), QString());
        QVERIFY(!names().contains(w("reporting")));
    }

    void aRepairNamesWhatChangesItsOwner()
    {
        const ActRequest repair = request(ActKind::CredentialRepair, "sushi::DATABASE");
        QVERIFY(refusal(request(ActKind::CredentialRepair, "tempura::DATABASE")) == ErrorCode::InputInvalid);
        QVERIFY(preview(repair).touches.isEmpty());
        const QString user = QUrl(var("sushi", "ANALYTICS_URL")).userName();
        runIn("sushi", "DATABASE_URL", qPrintable(w("GRANT CREATE ON SCHEMA public TO \"%1\"").arg(user)));
        runIn("sushi", "ANALYTICS_URL", "CREATE TABLE public.theirs (id int)");
        const ActPreviewView seen = preview(repair);
        QCOMPARE(touched(seen, TouchedKind::Table), QStringList{w("public.theirs")});
        QVERIFY(seen.touches.first().what.text().contains(user));
        QCOMPARE(wrongWith(repair), QString());
        QVERIFY(preview(repair).touches.isEmpty());
        QCOMPARE(runIn("sushi", "DATABASE_URL",
                       "SELECT tableowner = current_user FROM pg_tables WHERE tablename = 'theirs'"),
                 w("t"));
    }

private:
    ActRequest creation(const char *inApp, const char *plan, QJsonObject fields = {})
    {
        fields.insert(w("app"), w(inApp));
        fields.insert(w("plan"), w(plan));
        return {ActKind::DatabaseCreate, m_account.id, fields};
    }
    void destroyAgain(const char *attachment)
    {
        const ActRequest destroy = request(ActKind::DatabaseDestroy, attachment);
        QVERIFY(!preview(destroy).typed.isEmpty());
        QCOMPARE(wrongWith(destroy), QString());
        QVERIFY(row(attachment).addonId.isEmpty());
    }
    QStringList names()
    {
        QStringList all;
        const auto views = await(service().databases().credentials({m_account.id, row("sushi::DATABASE").addonId}));
        for (const CredentialView &one : views ? *views : QList<CredentialView>())
            all.append(one.name);
        return all;
    }
    /// The first value that a statement gives there; what went wrong.
    QString runIn(const char *inApp, const char *configVar, const char *sql) const
    {
        const PgPatience patience(10000, {});
        auto connection = CatalogSession::open(Secret(var(inApp, configVar)), patience);
        if (!connection)
            return connection.error().text();
        const auto rows = connection->run(sql, patience);
        if (!rows)
            return rows.error().text();
        return rows->rowCount() > 0 ? rows->text(0, 0) : QString();
    }
};

BOWLINE_TEST(TestDatabaseActs)

} // namespace tst_databaseacts

#include "tst_databaseacts.moc"
