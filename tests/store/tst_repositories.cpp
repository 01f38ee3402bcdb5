// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every table through its repository, on a real SQLite file and on a real PostgreSQL server.
#include "store/StoreDesk.h"
#include "support/TestMain.h"

#include <QElapsedTimer>

#include <limits>

using namespace bowline;
using bowline::test::at;
using bowline::test::StoreDesk;

namespace tst_repositories {

ProjectRecord project(const char *id, const char *name)
{
    const QJsonObject destination{{QStringLiteral("kind"), QStringLiteral("own_store")}};
    return {ProjectId(QLatin1String(id)), QString::fromUtf8(name), destination, at(0)};
}

SyncRecord sync(const char *id, const char *projectId, const char *envVar)
{
    SyncRecord record;
    record.id = SyncId(QLatin1String(id));
    record.project = ProjectId(QLatin1String(projectId));
    record.envVar = QLatin1String(envVar);
    record.account = AccountId(QStringLiteral("a1"));
    record.state = QStringLiteral("in_sync");
    return record;
}

class TestRepositories : public QObject, private StoreDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addDrivers(); }
    void init() { open(); }
    void cleanup() { close(); }

    void accounts()
    {
        AccountRecord account;
        account.id = AccountId(QStringLiteral("a1"));
        account.herokuUserId = QStringLiteral("h1");
        account.email = QStringLiteral("grün@example.com");
        account.login = QStringLiteral("browser");
        account.sandbox = true;
        account.endpoints = {{QStringLiteral("api"), QStringLiteral("http://127.0.0.1:1")}};
        account.state = QStringLiteral("ready");
        account.createdAt = at(1);
        QVERIFY(m_store->accounts().store(account));
        account.state = QStringLiteral("needs_login");
        account.message = Phrase::plain(QStringLiteral("Log in again."));
        QVERIFY(m_store->accounts().store(account));
        const auto all = m_store->accounts().all();
        QCOMPARE(all->size(), 1);
        const AccountRecord &read = all->first();
        QCOMPARE(read.id.text, account.id.text);
        QCOMPARE(read.email, account.email);
        QCOMPARE(read.login, account.login);
        QCOMPARE(read.sandbox, true);
        QCOMPARE(read.endpoints, account.endpoints);
        QCOMPARE(read.state, account.state);
        QCOMPARE(read.message, account.message);
        QCOMPARE(read.createdAt, account.createdAt);
        QVERIFY(m_store->accounts().remove(account.id));
        QVERIFY(m_store->accounts().all()->isEmpty());
    }
    void projectNamesAreUnique()
    {
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        QVERIFY(m_store->projects().store(project("p2", "Läden 🏬")));
        QCOMPARE(m_store->projects().store(project("p3", "Shop")).error().code, ErrorCode::NameTaken);
        QCOMPARE(m_store->projects().store(project("p2", "Shop")).error().code, ErrorCode::NameTaken);
        QVERIFY(m_store->projects().store(project("p1", "Store")));
        QVERIFY(m_store->projects().store(project("p3", "Shop")));
        const auto all = m_store->projects().all();
        QCOMPARE(all->size(), 3);
        QCOMPARE(all->at(0).name, QStringLiteral("Store"));
        QCOMPARE(all->at(1).name, QStringLiteral("Läden 🏬"));
        QCOMPARE(all->at(1).destination, project("", "").destination);
    }
    void savingAProjectKeepsWhatBelongsToIt()
    {
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        QVERIFY(m_store->syncs().store(sync("s1", "p1", "DATABASE_URL")));
        QVERIFY(m_store->projects().store(project("p1", "Store")));
        QCOMPARE(m_store->syncs().all()->size(), 1);
    }
    void removingAProjectTakesAllOfIt()
    {
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        QVERIFY(m_store->projects().store(project("p2", "Other")));
        for (const char *id : {"p1", "p2"}) {
            const ProjectId owner(QString::fromLatin1(id));
            QVERIFY(m_store->envVars().store({owner, QStringLiteral("A"), QByteArray("\0\1sealed", 8), 5, at(0)}));
            QVERIFY(m_store->syncs().store(sync(id, id, "A")));
            JourneyRecord journey;
            journey.project = owner;
            const auto added = m_store->journeys().add(journey);
            QVERIFY(added);
            QVERIFY(m_store->journeys().startStep(*added, {QStringLiteral("fetch"), at(0), {}, {}}));
        }
        QVERIFY(m_store->projects().remove(ProjectId(QStringLiteral("p1"))));
        QCOMPARE(m_store->projects().all()->size(), 1);
        QVERIFY(m_store->envVars().ofProject(ProjectId(QStringLiteral("p1")))->isEmpty());
        QCOMPARE(m_store->envVars().ofProject(ProjectId(QStringLiteral("p2")))->size(), 1);
        QCOMPARE(m_store->syncs().all()->size(), 1);
        QCOMPARE(m_store->journeys().list({}, 0, 10)->size(), 1);
        QSqlQuery steps(m_database);
        QVERIFY(steps.exec(QStringLiteral("SELECT COUNT(*) FROM journey_step")) && steps.next());
        QCOMPARE(steps.value(0).toInt(), 1);
    }
    void envVars()
    {
        const ProjectId owner(QStringLiteral("p1"));
        EnvVarRecord record{owner, QStringLiteral("B"), QByteArray("\0\xff sealed", 9), 42, at(3)};
        QCOMPARE(m_store->envVars().store(record).error().code, ErrorCode::NotFound); // no such project
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        QVERIFY(m_store->envVars().store(record));
        record.sealed = QByteArray("\0newer", 6);
        QVERIFY(m_store->envVars().store(record));
        QVERIFY(m_store->envVars().store({owner, QStringLiteral("A"), QByteArray(), 0, {}}));
        const auto all = m_store->envVars().ofProject(owner);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).name, QStringLiteral("A"));
        QCOMPARE(all->at(0).updatedAt.isValid(), false);
        QCOMPARE(all->at(1).sealed, record.sealed);
        QCOMPARE(all->at(1).bytes, 42);
        QCOMPARE(all->at(1).updatedAt, at(3));
        QCOMPARE(m_store->envVars().find(owner, QStringLiteral("B")).value()->sealed, record.sealed);
        QVERIFY(!m_store->envVars().find(owner, QStringLiteral("C")).value());
        QVERIFY(m_store->envVars().remove(owner, QStringLiteral("B")));
        QVERIFY(m_store->envVars().remove(owner, QStringLiteral("B"))); // safe to repeat
        QCOMPARE(m_store->envVars().ofProject(owner)->size(), 1);
    }
    void syncs()
    {
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        SyncRecord record = sync("s1", "p1", "DATABASE_URL");
        record.appId = QStringLiteral("app-id");
        record.appName = QStringLiteral("app-name");
        record.addonId = QStringLiteral("addon-id");
        record.addonName = QStringLiteral("postgresql-round-1");
        record.plan = QStringLiteral("heroku-postgresql:essential-0");
        record.attachment = QStringLiteral("DATABASE");
        record.configVar = QStringLiteral("DATABASE_URL");
        record.credential = QStringLiteral("default");
        record.rendering = QStringLiteral("{\"kind\":\"jdbc\"}");
        record.reason = Phrase::plain(QStringLiteral("reason"));
        record.errorCode = QStringLiteral("net.timeout");
        record.stateSince = at(1);
        record.syncedAt = at(2);
        record.provenAt = at(3);
        record.proof = Phrase::plain(QStringLiteral("a fresh login"));
        record.release = 77;
        record.sealedValue = QByteArray("\1\0sealed", 8);
        record.fingerprint = QStringLiteral("f1");
        record.writtenFingerprint = QStringLiteral("f2");
        record.createdAt = at(4);
        QVERIFY(m_store->syncs().store(record));
        const SyncRecord read = m_store->syncs().all()->first();
        QCOMPARE(read.id.text, record.id.text);
        QCOMPARE(read.project.text, record.project.text);
        QCOMPARE(read.envVar, record.envVar);
        QCOMPARE(read.account.text, record.account.text);
        QCOMPARE(read.appId, record.appId);
        QCOMPARE(read.appName, record.appName);
        QCOMPARE(read.addonId, record.addonId);
        QCOMPARE(read.addonName, record.addonName);
        QCOMPARE(read.plan, record.plan);
        QCOMPARE(read.attachment, record.attachment);
        QCOMPARE(read.configVar, record.configVar);
        QCOMPARE(read.credential, record.credential);
        QCOMPARE(read.rendering, record.rendering);
        QCOMPARE(read.state, record.state);
        QCOMPARE(read.reason, record.reason);
        QCOMPARE(read.errorCode, record.errorCode);
        QCOMPARE(read.stateSince, record.stateSince);
        QCOMPARE(read.syncedAt, record.syncedAt);
        QCOMPARE(read.provenAt, record.provenAt);
        QCOMPARE(read.proof, record.proof);
        QCOMPARE(read.release, record.release);
        QCOMPARE(read.sealedValue, record.sealedValue);
        QCOMPARE(read.fingerprint, record.fingerprint);
        QCOMPARE(read.writtenFingerprint, record.writtenFingerprint);
        QCOMPARE(read.createdAt, record.createdAt);
        QVERIFY(m_store->syncs().remove(record.id));
        QVERIFY(m_store->syncs().all()->isEmpty());
    }
    void oneLivingSyncPerEnvVar()
    {
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        QVERIFY(m_store->projects().store(project("p2", "Other")));
        QVERIFY(m_store->syncs().store(sync("s1", "p1", "A")));
        QVERIFY(m_store->syncs().store(sync("s2", "p2", "A")));
        QCOMPARE(m_store->syncs().store(sync("s3", "p1", "A")).error().code, ErrorCode::NameTaken);
        SyncRecord optedOut = sync("s1", "p1", "A");
        optedOut.state = QStringLiteral("opted_out");
        QVERIFY(m_store->syncs().store(optedOut));
        QVERIFY(m_store->syncs().store(sync("s3", "p1", "A")));
    }
    void journeysAreNewestFirstAndPaged()
    {
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        for (int i = 0; i < 5; ++i) {
            JourneyRecord journey;
            journey.what = Phrase::plain(QString::number(i));
            journey.project = i % 2 ? ProjectId() : ProjectId(QStringLiteral("p1"));
            journey.startedAt = at(i);
            journey.endedAt = at(i + 1);
            QVERIFY(m_store->journeys().add(journey));
        }
        QCOMPARE(whats(*m_store->journeys().list({}, 0, 3)), QStringLiteral("432"));
        const qint64 oldest = m_store->journeys().list({}, 0, 3)->last().id;
        QCOMPARE(whats(*m_store->journeys().list({}, oldest, 3)), QStringLiteral("10"));
        QCOMPARE(whats(*m_store->journeys().list({ProjectId(QStringLiteral("p1")), {}, {}, {}, {}}, 0, 10)),
                 QStringLiteral("420"));
        QVERIFY(m_store->journeys().unfinished()->isEmpty());
    }
    void journeysAreFiltered()
    {
        QVERIFY(m_store->projects().store(project("p1", "Fjord")));
        const auto add = [this](const char *envVar, const char *result, int when, const char *text, bool ofProject) {
            JourneyRecord journey;
            journey.sync = SyncId(QLatin1String(envVar));
            journey.envVar = QLatin1String(envVar);
            journey.result = QLatin1String(result);
            journey.startedAt = at(when);
            journey.what = Phrase::plain(QString::number(when));
            journey.releaseText = QString::fromUtf8(text);
            journey.project = ofProject ? ProjectId(QStringLiteral("p1")) : ProjectId();
            return m_store->journeys().add(journey).has_value();
        };
        QVERIFY(add("A_URL", "succeeded", 1, "Update DATABASE by heroku-postgresql", true));
        QVERIFY(add("B_URL", "failed", 2, "100% of \xc3\x84ste", false));
        QVERIFY(add("B_URL", "unproven", 3, "Deploy 1000", true));
        const auto found = [this](const JourneyFilter &filter) {
            return whats(*m_store->journeys().list(filter, 0, 10));
        };
        const auto ofText = [&](const char *text) {
            JourneyFilter filter;
            filter.text = QString::fromUtf8(text);
            return found(filter);
        };
        QCOMPARE(ofText("update database"), QStringLiteral("1"));
        QCOMPARE(ofText("b_url"), QStringLiteral("32"));
        QCOMPARE(ofText("BxURL"), QString()); // "_" is no pattern
        QCOMPARE(ofText("100%"), QStringLiteral("2"));
        QCOMPARE(ofText("!"), QString());
        QCOMPARE(ofText("\xc3\x84st"), QStringLiteral("2"));
        QCOMPARE(ofText("fjo"), QStringLiteral("31")); // the project's name
        QCOMPARE(ofText("'; DROP TABLE journey; --"), QString());
        JourneyFilter filter;
        filter.results = {QStringLiteral("failed"), QStringLiteral("unproven")};
        QCOMPARE(found(filter), QStringLiteral("32"));
        filter.since = at(3);
        QCOMPARE(found(filter), QStringLiteral("3"));
        filter = {};
        filter.sync = SyncId(QStringLiteral("A_URL"));
        QCOMPARE(found(filter), QStringLiteral("1"));
        filter = {};
        filter.project = ProjectId(QStringLiteral("p1"));
        filter.text = QStringLiteral("deploy");
        QCOMPARE(found(filter), QStringLiteral("3"));
        const auto one = m_store->journeys().find(m_store->journeys().list(filter, 0, 1)->first().id);
        QVERIFY(one && *one);
        QCOMPARE((*one)->envVar, QStringLiteral("B_URL"));
        QVERIFY(!*m_store->journeys().find(99));
    }

    void journeyStepByStep()
    {
        JourneyRecord journey;
        journey.sync = SyncId(QStringLiteral("s1"));
        journey.envVar = QStringLiteral("A");
        journey.what = Phrase::plain(QStringLiteral("Synced"));
        journey.cause = Phrase::plain(QStringLiteral("rotation"));
        journey.startedAt = at(0);
        journey.result = QStringLiteral("running");
        journey.before = QStringLiteral("f1");
        const auto id = m_store->journeys().add(journey);
        QVERIFY(id);
        QVERIFY(m_store->journeys().startStep(*id, {QStringLiteral("fetch"), at(1), {}, {}}));
        QVERIFY(m_store->journeys().endStep(*id, {QStringLiteral("fetch"), {}, at(2), Phrase("failed")}));
        QVERIFY(m_store->journeys().startStep(*id, {QStringLiteral("fetch"), at(3), {}, {}}));
        QVERIFY(m_store->journeys().endStep(*id, {QStringLiteral("fetch"), {}, at(4), Phrase("changed")}));
        QCOMPARE(m_store->journeys().endStep(*id, {QStringLiteral("fetch"), {}, at(5), {}}).error().code,
                 ErrorCode::NotFound);
        QVERIFY(m_store->journeys().startStep(*id, {QStringLiteral("write"), at(5), {}, {}}));
        QCOMPARE(m_store->journeys().startStep(*id + 1, {QStringLiteral("write"), at(5), {}, {}}).error().code,
                 ErrorCode::NotFound);

        const auto unfinished = m_store->journeys().unfinished();
        QCOMPARE(unfinished->size(), 1);
        const QList<JourneyStepRecord> steps = unfinished->first().steps;
        QCOMPARE(steps.size(), 3);
        QCOMPARE(steps.at(0).outcome, Phrase("failed"));
        QCOMPARE(steps.at(1).startedAt, at(3));
        QCOMPARE(steps.at(1).endedAt, at(4));
        QCOMPARE(steps.at(2).name, QStringLiteral("write"));
        QVERIFY(!steps.at(2).endedAt.isValid());

        journey.id = *id;
        journey.endedAt = at(9);
        journey.result = QStringLiteral("succeeded");
        journey.after = QStringLiteral("f2");
        journey.release = 12;
        journey.releaseText = QStringLiteral("Update DATABASE by heroku-postgresql");
        journey.releasedAt = at(-3);
        journey.noticedBy = QStringLiteral("release");
        QVERIFY(m_store->journeys().update(journey));
        QVERIFY(m_store->journeys().unfinished()->isEmpty());
        const JourneyRecord read = m_store->journeys().list({}, 0, 1)->first();
        QCOMPARE(read.sync.text, QStringLiteral("s1"));
        QCOMPARE(read.cause, journey.cause);
        QCOMPARE(read.result, journey.result);
        QCOMPARE(read.before, journey.before);
        QCOMPARE(read.after, journey.after);
        QCOMPARE(read.release, 12);
        QCOMPARE(read.releaseText, journey.releaseText);
        QCOMPARE(read.releasedAt, journey.releasedAt);
        QCOMPARE(read.noticedBy, journey.noticedBy);
        QCOMPARE(read.steps.size(), 3);
        journey.id = *id + 1;
        QCOMPARE(m_store->journeys().update(journey).error().code, ErrorCode::NotFound);
    }
    void aFollowedSyncChangesUnlessAPersonHasOptedOut()
    {
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        SyncRecord record = sync("s1", "p1", "A");
        QVERIFY(m_store->syncs().updateFollowed(record)); // gone: nothing to change, and nothing comes back
        QVERIFY(m_store->syncs().all()->isEmpty());
        QVERIFY(m_store->syncs().store(record));
        record.proof = Phrase::plain(QStringLiteral("seen"));
        QVERIFY(m_store->syncs().updateFollowed(record));
        QCOMPARE(m_store->syncs().find(record.id).value()->proof, record.proof);
        record.state = QStringLiteral("opted_out");
        QVERIFY(m_store->syncs().store(record));
        record.state = QStringLiteral("in_sync");
        QVERIFY(m_store->syncs().updateFollowed(record));
        QCOMPARE(m_store->syncs().find(record.id).value()->state, QStringLiteral("opted_out"));
        QVERIFY(!m_store->syncs().find(SyncId(QStringLiteral("s2"))).value());
    }
    // Whoever has names to store has a record of before; what a journey has stored meanwhile stays.
    void namesOfASourceChangeNothingElse()
    {
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        SyncRecord before = sync("s1", "p1", "A");
        before.state = QStringLiteral("updating");
        QVERIFY(m_store->syncs().store(before));
        SyncRecord journeys = before;
        journeys.state = QStringLiteral("in_sync");
        journeys.proof = Phrase::plain(QStringLiteral("seen"));
        journeys.release = before.release + 1;
        QVERIFY(m_store->syncs().updateFollowed(journeys));
        before.addonName = QStringLiteral("postgresql-flat-1");
        before.plan = QStringLiteral("standard-2");
        before.appName = QStringLiteral("sashimi");
        QVERIFY(m_store->syncs().updateNames(before));
        journeys.addonName = before.addonName;
        journeys.plan = before.plan;
        journeys.appName = before.appName;
        QCOMPARE(*m_store->syncs().find(before.id).value(), journeys);
        // Nor does a journey that has begun under the old names bring them back.
        SyncRecord older = sync("s1", "p1", "A");
        older.state = QStringLiteral("failing");
        QVERIFY(m_store->syncs().updateFollowed(older));
        const SyncRecord now = *m_store->syncs().find(before.id).value();
        QCOMPARE(now.state, QStringLiteral("failing"));
        QCOMPARE(now.addonName, before.addonName);
        QCOMPARE(now.plan, before.plan);
        QCOMPARE(now.appName, before.appName);
    }
    void onlyAJournalThatIsSharedTellsItsChanges()
    {
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        QVERIFY(m_store->syncs().store(sync("s1", "p1", "A")));
        QVERIFY(m_store->syncs().store(sync("s1", "p1", "A")));
        const QStringList told = m_store->changes().takeAll();
        if (isPostgres())
            QCOMPARE(told, QStringList({QStringLiteral("project:p1"), QStringLiteral("sync:s1")}));
        else
            QCOMPARE(told, QStringList());
        QVERIFY(m_store->changes().takeAll().isEmpty());
    }
    void settings()
    {
        QCOMPARE(*m_store->settings().value(QStringLiteral("k")), QString());
        QVERIFY(m_store->settings().store(QStringLiteral("k"), QStringLiteral("1")));
        QVERIFY(m_store->settings().store(QStringLiteral("k"), QStringLiteral("'; DROP TABLE setting; --")));
        QCOMPARE(*m_store->settings().value(QStringLiteral("k")), QStringLiteral("'; DROP TABLE setting; --"));
    }
    void fullDiskIsNamed()
    {
        if (isPostgres())
            QSKIP("a server's disk cannot be filled from here");
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        QVERIFY(pragma("max_page_count = 1")); // SQLite raises it to the size that the file has, and no further
        const auto saved = m_store->envVars().store(
            {ProjectId(QStringLiteral("p1")), QStringLiteral("A"), QByteArray(200000, 'x'), 0, at(0)});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::StoreFull);
    }
    void readOnlyIsNamed()
    {
        QVERIFY(isPostgres() ? QSqlQuery(m_database).exec(QStringLiteral("SET default_transaction_read_only = on"))
                             : pragma("query_only = ON"));
        QCOMPARE(m_store->projects().store(project("p1", "Shop")).error().code, ErrorCode::StoreReadOnly);
    }
    void tenThousandEnvVarsLoadFast()
    {
        const ProjectId owner(QStringLiteral("p1"));
        QVERIFY(m_store->projects().store(project("p1", "Shop")));
        QVERIFY(m_database.transaction());
        for (int i = 0; i < 10000; ++i) {
            QVERIFY(m_store->envVars().store(
                {owner, QStringLiteral("VARIABLE_%1").arg(i), QByteArray(120, char(i)), 90, at(i)}));
        }
        QVERIFY(m_database.commit());
        // Held against the same rows read by hand, in turn: a busy computer slows both down.
        qint64 ours = std::numeric_limits<qint64>::max(), byHand = ours;
        for (int round = 0; round < 5; ++round) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(m_store->envVars().ofProject(owner)->size(), 10000);
            ours = qMin(ours, timer.nsecsElapsed());
            timer.restart();
            QVERIFY(bytesReadByHand() > 1200000);
            byHand = qMin(byHand, timer.nsecsElapsed());
        }
        qInfo("10000 env vars in %.1f ms, by hand in %.1f ms", double(ours) / 1e6, double(byHand) / 1e6);
        QVERIFY(ours < 5 * byHand); // a statement for each row takes far more
    }

private:
    qsizetype bytesReadByHand() const
    {
        QSqlQuery query(m_database);
        qsizetype bytes = 0;
        query.exec(QStringLiteral("SELECT project, name, bytes, updated_at, sealed FROM env_var"));
        while (query.next()) {
            for (int column = 0; column < 5; ++column)
                bytes += query.value(column).toByteArray().size();
        }
        return bytes;
    }
    static QString whats(const QList<JourneyRecord> &journeys)
    {
        QString text;
        for (const JourneyRecord &journey : journeys)
            text += journey.what.text();
        return text;
    }
};

BOWLINE_TEST(TestRepositories)
} // namespace tst_repositories

#include "tst_repositories.moc"
