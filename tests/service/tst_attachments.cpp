// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Attaching, detaching and promoting through the seam, on the real sandbox, with an env var that follows.
#include "service/DatabaseActsDesk.h"
#include "service/api/DataLinksApi.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;

namespace tst_attachments {

using bowline::test::await;
using bowline::test::DatabaseActsDesk;

class TestAttachments : public QObject, private DatabaseActsDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCOMPARE(begin(), QString()); }
    void init() { QTest::failOnWarning(QRegularExpression(w(".*"))); }
    void cleanup() { QCOMPARE(clear(), QString()); }
    void cleanupTestCase() { QVERIFY(end()); }

    void anAppGetsTheUrl()
    {
        const ActRequest attach = attaching("gyoza", {{w("name"), w("REPORTS")}});
        const ActPreviewView seen = preview(attach);
        QVERIFY(!seen.obstacle);
        QCOMPARE(touched(seen, TouchedKind::App), QStringList{w("gyoza")});
        QVERIFY(seen.touches.first().what.text().contains(w("REPORTS_URL")));
        QVERIFY(seen.command.startsWith(w("heroku addons:attach ")) &&
                seen.command.endsWith(w(" --as REPORTS -a gyoza")));
        QCOMPARE(seen.requests.size(), 1);
        QCOMPARE(seen.typed, w("gyoza")); // the plan is one that production uses
        QCOMPARE(var("gyoza", "REPORTS_URL"), QString());
        QCOMPARE(wrongWith(attach), QString());
        QCOMPARE(var("gyoza", "REPORTS_URL"), var("sushi", "DATABASE_URL"));
        QVERIFY(row("sushi::DATABASE").attachments.contains(w("gyoza::REPORTS")));
        QVERIFY(refusal(attach) == ErrorCode::ApiConflict); // the name is taken by now
    }

    void ofACredentialAndOfAPool()
    {
        QCOMPARE(wrongWith(attaching("mochi-admin", {{w("name"), w("READER")}, {w("credential"), w("analytics")}})),
                 QString());
        QCOMPARE(var("mochi-admin", "READER_URL"), var("sushi", "ANALYTICS_URL"));
        const ActRequest pooled = attaching("mochi-admin", {{w("name"), w("POOL")}, {w("pooled"), true}});
        QVERIFY(preview(pooled).command.startsWith(w("heroku pg:connection-pooling:attach sushi::DATABASE --as POOL")));
        QCOMPARE(wrongWith(pooled), QString());
        QVERIFY(!var("mochi-admin", "POOL_URL").isEmpty());
        QVERIFY(var("mochi-admin", "POOL_URL") != var("sushi", "DATABASE_URL"));
    }

    void herokuMayChooseTheName()
    {
        const ActRequest attach = attaching("tempura");
        QCOMPARE(wrongWith(attach), QString());
        const QStringList now = row("sushi::DATABASE").attachments;
        QVERIFY(std::any_of(now.cbegin(), now.cend(),
                            [](const QString &one) { return one.startsWith(w("tempura::HEROKU_POSTGRESQL_")); }));
        QVERIFY(!refusal(attach)); // a further one is no mistake
    }

    void whatCannotBeAttached_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<ErrorCode>("why");
        const auto toEdamame = [](QJsonObject fields) {
            fields.insert(w("app"), w("edamame"));
            return fields;
        };
        QTest::newRow("no app") << w("sushi::DATABASE") << QJsonObject() << ErrorCode::InputInvalid;
        QTest::newRow("no such app") << w("sushi::DATABASE") << QJsonObject{{w("app"), w("nobody")}}
                                     << ErrorCode::ApiNotFound;
        QTest::newRow("small letters") << w("sushi::DATABASE") << toEdamame({{w("name"), w("reports")}})
                                       << ErrorCode::InputInvalid;
        QTest::newRow("no such credential")
            << w("sushi::DATABASE") << toEdamame({{w("credential"), w("nobody")}}) << ErrorCode::NotFound;
        QTest::newRow("no pool") << w("tempura::DATABASE") << toEdamame({{w("pooled"), true}})
                                 << ErrorCode::InputInvalid;
        QTest::newRow("no such database") << w("nobody::DATABASE") << toEdamame({}) << ErrorCode::NotFound;
    }
    void whatCannotBeAttached()
    {
        QFETCH(const QString, database);
        QFETCH(const QJsonObject, fields);
        QFETCH(const ErrorCode, why);
        QVERIFY(refusal(request(ActKind::AttachmentCreate, qPrintable(database), fields)) == why);
    }

    void aDetachedOneLeavesWhatFollowsWithItsValue()
    {
        QCOMPARE(wrongWith(attaching("soba-worker", {{w("name"), w("SOURCE")}})), QString());
        m_database = m_fixture->database(m_account.id, w("soba-worker"), w("SOURCE_URL")).value_or(DatabaseView());
        QVERIFY(!m_database.appId.isEmpty());
        const ProjectId project = tie(w("follower"), file(w("follower.env")), true);
        QTRY_COMPARE_WITH_TIMEOUT(sync(project).state, SyncState::InSync, patienceMs);
        const QByteArray value = m_fixture->value(project, envVar);
        const ActRequest detach = detaching("soba-worker", "SOURCE_URL");
        const ActPreviewView seen = preview(detach);
        QCOMPARE(touched(seen, TouchedKind::EnvVar), QStringList{envVar});
        QCOMPARE(touched(seen, TouchedKind::App), QStringList{w("soba-worker")});
        QCOMPARE(seen.command, w("heroku addons:detach SOURCE -a soba-worker"));
        QCOMPARE(seen.typed, w("soba-worker"));
        QCOMPARE(wrongWith(detach), QString());
        QCOMPARE(var("soba-worker", "SOURCE_URL"), QString());
        QTRY_VERIFY_WITH_TIMEOUT(sync(project).state != SyncState::InSync, patienceMs);
        QCOMPARE(m_fixture->value(project, envVar), value);
        QVERIFY(refusal(detach) == ErrorCode::NotFound); // it is gone
        m_database = m_fixture->database(m_account.id, app, url).value_or(DatabaseView());
    }

    void aPromotionIsFollowedToGreen()
    {
        const ProjectId project = tie(w("orders"), file(w("orders.env")), true);
        QTRY_COMPARE_WITH_TIMEOUT(sync(project).state, SyncState::InSync, patienceMs);
        const QString old = row("sushi::DATABASE").addonId;
        const QString blue = var("sushi", "HEROKU_POSTGRESQL_BLUE_URL");
        const ActRequest promote =
            request(ActKind::AttachmentPromote, "sushi::HEROKU_POSTGRESQL_BLUE", {{w("app"), app}});
        const ActPreviewView seen = preview(promote);
        QVERIFY(!seen.obstacle);
        QCOMPARE(touched(seen, TouchedKind::EnvVar), QStringList{envVar});
        QCOMPARE(touched(seen, TouchedKind::App), QStringList{app});
        QCOMPARE(touched(seen, TouchedKind::Database).size(), 1);
        QVERIFY(seen.command.startsWith(w("heroku pg:promote ")));
        QCOMPARE(seen.requests.size(), 2); // the old one keeps a name: its other one is of another credential
        QCOMPARE(wrongWith(promote), QString());
        QCOMPARE(var("sushi", "DATABASE_URL"), blue);
        QCOMPARE(QString::fromUtf8(m_fixture->value(project, envVar)), blue); // the act ended when that was proven
        const DatabaseRowView now = row("sushi::DATABASE");
        QVERIFY(now.addonId != old);
        QVERIFY(refusal(promote) == ErrorCode::ApiConflict); // it is the DATABASE already
        // And back, with nothing more to keep.
        ActRequest back = promote;
        back.fields.insert(w("addon_id"), old);
        QCOMPARE(preview(back).requests.size(), 1);
        QCOMPARE(wrongWith(back), QString());
        QCOMPARE(row("sushi::DATABASE").addonId, old);
    }

    void itsPoolGoesOver()
    {
        const QString pool = w("DATABASE_CONNECTION_POOL");
        QCOMPARE(wrongWith(request(ActKind::AttachmentCreate, "ramen::DATABASE",
                                   {{w("app"), w("ramen")}, {w("name"), pool}, {w("pooled"), true}})),
                 QString());
        const ActRequest promote = request(ActKind::AttachmentPromote, "ramen::SUSHI_DB", {{w("app"), w("ramen")}});
        QCOMPARE(touched(preview(promote), TouchedKind::App), (QStringList{w("ramen"), pool}));
        QCOMPARE(wrongWith(promote), QString());
        const QStringList names = row("sushi::DATABASE").attachments;
        QVERIFY(names.contains(w("ramen::DATABASE")) && names.contains(w("ramen::") + pool));
    }

    void aReleasePhaseIsWaitedFor()
    {
        const auto phase = [this](const QJsonObject &more) {
            QJsonObject body{{w("app"), w("miso-api")}};
            for (auto it = more.begin(); it != more.end(); ++it)
                body.insert(it.key(), it.value());
            m_fixture->control("POST", w("/release_phase"), body);
        };
        QCOMPARE(wrongWith(attaching("miso-api", {{w("name"), w("SUSHI")}})), QString());
        const QString own = row("miso-api::DATABASE").addonId;
        ActRequest promote = request(ActKind::AttachmentPromote, "miso-api::SUSHI", {{w("app"), w("miso-api")}});
        phase({{w("ms"), 500}});
        const auto job = m_fixture->performed(promote);
        QVERIFY(job && !job->error);
        QCOMPARE(job->steps.size(), 5); // note, keep, promote, release, follow
        phase({{w("ms"), 500}, {w("fails"), true}});
        promote.fields.insert(w("addon_id"), own);
        const auto failed = m_fixture->performed(promote);
        QVERIFY(failed && failed->error);
        QVERIFY2(failed->error->text().contains(w("release phase of miso-api has failed")),
                 qPrintable(failed->error->text()));
        QCOMPARE(row("miso-api::DATABASE").addonId, own);
        phase({});
    }

    void whatIsNotAttachedIsNotPromoted()
    {
        QVERIFY(refusal(request(ActKind::AttachmentPromote, "miso-api::DATABASE", {{w("app"), w("edamame")}})) ==
                ErrorCode::NotFound);
        QVERIFY(refusal(request(ActKind::AttachmentPromote, "sushi::DATABASE",
                                {{w("app"), app}, {w("attachment"), w("NOTHING")}})) == ErrorCode::NotFound);
    }

    void aNamedCredentialIsPromotedAsSuch()
    {
        QCOMPARE(wrongWith(attaching("wasabi-metrics", {{w("name"), w("READER")}, {w("credential"), w("analytics")}})),
                 QString());
        const ActRequest promote =
            request(ActKind::AttachmentPromote, "wasabi-metrics::READER", {{w("app"), w("wasabi-metrics")}});
        const ActPreviewView seen = preview(promote);
        QCOMPARE(seen.command, w("heroku pg:promote READER -a wasabi-metrics"));
        QVERIFY(std::any_of(seen.notes.cbegin(), seen.notes.cend(),
                            [](const Phrase &note) { return note.text().contains(w("analytics")); }));
        QCOMPARE(wrongWith(promote), QString());
        QCOMPARE(var("wasabi-metrics", "DATABASE_URL"), var("sushi", "ANALYTICS_URL"));
    }

    void bothDatabasesAreGuarded()
    {
        const auto protect = [this](const char *attachment, Protection level) {
            QVERIFY(await(service().dataLinks().setProtection(m_account.id, row(attachment).addonId, level)));
        };
        const ActRequest promote =
            request(ActKind::AttachmentPromote, "sushi::HEROKU_POSTGRESQL_BLUE", {{w("app"), app}});
        for (const char *one : {"sushi::DATABASE", "sushi::HEROKU_POSTGRESQL_BLUE"}) {
            protect(one, Protection::ReadOnly);
            QVERIFY2(refusal(promote) == ErrorCode::ActReadOnly, one);
            protect(one, Protection::AskAndType);
        }
    }

    void theLastOneOfTheOwnerStays()
    {
        const auto detail = await(service().databases().details({m_account.id, row("tempura::DATABASE").addonId}));
        QVERIFY(detail && detail->attachments.size() == 1);
        const ActRequest detach = request(ActKind::AttachmentRemove, "tempura::DATABASE",
                                          {{w("attachment_id"), detail->attachments.first().id}});
        QVERIFY(refusal(detach) == ErrorCode::InputInvalid);
    }

    // The last one: the maintenance does not end.
    void whatIsNotAvailableIsNotPromoted()
    {
        m_fixture->control("POST", w("/maintenance"), {{w("database"), w("sushi::HEROKU_POSTGRESQL_BLUE")}});
        m_fixture->control("POST", w("/data"), {{w("step"), w("maintenance")}, {w("kind"), w("hang")}});
        const DatabaseRowView blue = row("sushi::HEROKU_POSTGRESQL_BLUE");
        const int run =
            m_sandbox
                .call("POST", dataAddress(w("/data/maintenances/v1/%1/run").arg(blue.addonId)), {}, m_sandbox.token())
                .value(w("status"))
                .toInt();
        QVERIFY2(run >= 200 && run < 300, qPrintable(QString::number(run)));
        QVERIFY(refusal(request(ActKind::AttachmentPromote, "sushi::HEROKU_POSTGRESQL_BLUE", {{w("app"), app}})) ==
                ErrorCode::DatabaseBusy);
        m_fixture->control("DELETE", w("/data"));
    }

private:
    ActRequest attaching(const char *toApp, QJsonObject fields = {})
    {
        fields.insert(w("app"), w(toApp));
        return request(ActKind::AttachmentCreate, "sushi::DATABASE", fields);
    }
    ActRequest detaching(const char *fromApp, const char *configVar)
    {
        const auto detail = await(service().databases().details({m_account.id, row("sushi::DATABASE").addonId}));
        for (const DatabaseAttachmentView &one : detail ? detail->attachments : QList<DatabaseAttachmentView>()) {
            if (one.app == w(fromApp) && one.configVar == w(configVar))
                return request(ActKind::AttachmentRemove, "sushi::DATABASE", {{w("attachment_id"), one.id}});
        }
        return {};
    }
    QUrl dataAddress(const QString &path) const
    {
        QUrl address = m_sandbox.endpoints().data;
        address.setPath(path);
        return address;
    }
};

BOWLINE_TEST(TestAttachments)

} // namespace tst_attachments

#include "tst_attachments.moc"
