// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is announced before a destructive act, or a change of destination, is what happens then.
#include "service/ProjectDesk.h"
#include "support/TestMain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;

namespace tst_promises {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class TestPromises : public QObject, protected test::ProjectDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = begin();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void init() { QTest::failOnWarning(QRegularExpression(s(".*"))); }
    void cleanup()
    {
        const QString trouble = clear();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void cleanupTestCase() { QVERIFY(end()); }

    void aMoveCarriesOverWhatItSays()
    {
        // In Bowline's own store: one in sync, one opted out, one disconnected, one by hand.
        const ProjectId project = tie(s("Carry"), {});
        QVERIFY(!project.isEmpty());
        const auto view = m_fixture->projects.value(project);
        for (const char *name : {"OPTED_URL", "GONE_URL"}) {
            const auto job = m_fixture->connect(m_fixture->request(view, m_account, m_database, s(name)));
            QVERIFY(job && !job->error);
        }
        QVERIFY(await(service().syncs().optOut(project, s("OPTED_URL"))));
        QVERIFY(await(service().envVars().setEnvVar(project, s("BY_HAND"), Secret(s("mine")))));
        m_fixture->control(
            "POST", s("/faults"),
            {{s("kind"), s("status")}, {s("status"), 404}, {s("times"), 0}, {s("path"), s("/apps/{app}/config-vars")}});
        for (const char *name : {"GONE_URL", "PG_DATABASE_URL"})
            QVERIFY(!await(service().syncs().syncNow(project, s(name))));
        QTRY_COMPARE(m_fixture->state(project, s("GONE_URL")), SyncState::Disconnected);
        const QByteArray gone = m_fixture->value(project, s("GONE_URL"));
        const QByteArray opted = m_fixture->value(project, s("OPTED_URL"));
        QVERIFY(!gone.isEmpty() && !opted.isEmpty());

        const DestinationInput first = file(s("carry-first.env"));
        checkMove(project, first);
        for (const QByteArray &value : {gone, opted})
            QVERIFY(contentOf(first).contains(value));
        QVERIFY(!contentOf(first).contains("mine"));

        // A second file that has a value of its own for what is opted out.
        const DestinationInput second = file(s("carry-second.env"));
        QFile made(test::pathOf(second));
        QVERIFY(made.open(QFile::WriteOnly));
        made.write("OPTED_URL=its-own\n");
        made.close();
        checkMove(project, second);
        QVERIFY(contentOf(second).contains("OPTED_URL=its-own\n"));
        QVERIFY(contentOf(second).contains(gone));
        m_fixture->control("DELETE", s("/faults"));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);

        // What did not come along says that it is not there.
        QVERIFY(await(service().syncs().optOut(project, s("GONE_URL"))));
        QVERIFY(QFile::remove(test::pathOf(second)));
        const auto rows = await(service().envVars().listEnvVars(project));
        QVERIFY(rows);
        for (const EnvVarView &row : rows->rows) {
            if (row.name == s("OPTED_URL") || row.name == s("GONE_URL"))
                QVERIFY2(!row.isThere, qPrintable(row.name));
        }
    }
    void deletingAProjectDoesWhatItSays()
    {
        const ProjectId own = tie(s("Own"), {});
        QVERIFY(!own.isEmpty());
        QVERIFY(await(service().envVars().setEnvVar(own, s("BY_HAND"), Secret(s("mine")))));
        auto preview = await(service().projects().previewDeleteProject(own));
        QVERIFY(preview);
        QCOMPARE(preview->deletedEnvVars, (QStringList{s("BY_HAND"), envVar}));
        QCOMPARE(preview->syncedEnvVars, QStringList()); // nothing keeps its value
        QVERIFY(await(service().projects().deleteProject(own)));
        QVERIFY(!await(service().envVars().revealEnvVar(own, envVar)));

        const DestinationInput input = file(s("stays.env"));
        const ProjectId inFile = tie(s("Stays"), input);
        QVERIFY(!inFile.isEmpty());
        const QByteArray before = contentOf(input);
        preview = await(service().projects().previewDeleteProject(inFile));
        QVERIFY(preview);
        QCOMPARE(preview->deletedEnvVars, QStringList());
        QCOMPARE(preview->syncedEnvVars, QStringList{envVar});
        QVERIFY(!preview->sentence.text().contains(s("own store")));
        QVERIFY(await(service().projects().deleteProject(inFile)));
        QCOMPARE(contentOf(input), before);

        // Moved out of Bowline's own store, which still has the old values.
        const ProjectId moved = tie(s("Moved out"), {});
        QVERIFY(await(service().projects().changeDestination(moved, file(s("moved-out.env")))));
        preview = await(service().projects().previewDeleteProject(moved));
        QVERIFY(preview && preview->sentence.text().contains(s("own store")));

        const ProjectId atHasura = tie(s("At Hasura"), hasura(s("reports")), true);
        QVERIFY(!atHasura.isEmpty());
        preview = await(service().projects().previewDeleteProject(atHasura));
        QVERIFY(preview);
        QCOMPARE(preview->deletedEnvVars, QStringList());
        QVERIFY(await(service().projects().deleteProject(atHasura)));
        QVERIFY(hasuraVars(s("reports")).contains(envVar));
    }
    void everyOtherEndDoesWhatItSays()
    {
        const ProjectId project = tie(s("Ends"), {});
        QVERIFY(!project.isEmpty());
        const QByteArray value = m_fixture->value(project, envVar);
        // Followed: the preview refuses what the act refuses.
        QCOMPARE(await(service().envVars().previewDeleteEnvVar(project, envVar)).error().code,
                 await(service().envVars().deleteEnvVar(project, envVar)).error().code);
        QVERIFY(await(service().syncs().optOut(project, envVar)));
        QCOMPARE(m_fixture->value(project, envVar), value);
        QVERIFY(await(service().syncs().resumeSync(project, envVar)));

        auto preview = await(service().syncs().previewDeleteIntegration(project, m_account.id));
        QVERIFY(preview);
        QCOMPARE(preview->syncedEnvVars, QStringList{envVar});
        QCOMPARE(preview->deletedEnvVars, QStringList());
        QVERIFY(await(service().syncs().deleteIntegration(project, m_account.id)));
        QVERIFY(!m_fixture->value(project, envVar).isEmpty());

        preview = await(service().envVars().previewDeleteEnvVar(project, envVar));
        QVERIFY(preview);
        QCOMPARE(preview->deletedEnvVars, QStringList{envVar});
        QCOMPARE(preview->syncedEnvVars, QStringList());
        QVERIFY(await(service().envVars().deleteEnvVar(project, envVar)));
        QCOMPARE(await(service().envVars().revealEnvVar(project, envVar)).error().code, ErrorCode::NotFound);
    }
    void aWrongHasuraTokenIsNoMatterOfSettings()
    {
        const auto listed = await(service().projects().hasuraProjects(Secret(s("wrong-token-of-tests"))));
        QCOMPARE(listed.error().code, ErrorCode::DestinationUnauthorized);
        QVERIFY(listed.error().text().contains(s("access token")));
        QVERIFY(!listed.error().text().contains(s("settings")));
    }
    // The last one.
    void loggingOutDoesWhatItSays()
    {
        const ProjectId project = tie(s("Out"), {});
        QVERIFY(!project.isEmpty());
        const auto preview = await(service().accounts().previewLogOut(m_account.id));
        QVERIFY(preview);
        QCOMPARE(preview->syncedEnvVars, QStringList{s("Out: ") + envVar});
        QCOMPARE(preview->deletedEnvVars, QStringList());
        QVERIFY(await(service().accounts().logOut(m_account.id)));
        QVERIFY(!m_fixture->value(project, envVar).isEmpty());
        QTRY_VERIFY(!m_fixture->envVar(project, envVar).sync);
    }

private:
    /// Moves, and holds what was announced against what is there then.
    void checkMove(const ProjectId &project, const DestinationInput &input)
    {
        const auto valuesOf = [this, project] {
            QMap<QString, QByteArray> values;
            const auto rows = await(service().envVars().listEnvVars(project));
            for (const EnvVarView &row : rows ? rows->rows : QList<EnvVarView>()) {
                if (row.isThere)
                    values.insert(row.name, m_fixture->value(project, row.name));
            }
            return values;
        };
        const auto before = valuesOf();
        const auto preview = await(service().projects().previewChangeDestination(project, input));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        QSet<QString> named;
        QVERIFY(await(service().projects().changeDestination(project, input)));
        const auto after = valuesOf();
        for (const QString &name : preview->added + preview->overwritten + preview->equal) {
            named.insert(name);
            QVERIFY2(after.contains(name), qPrintable(name));
            QCOMPARE(after.value(name), before.value(name));
        }
        for (const StayingEnvVar &staying : preview->staying) {
            named.insert(staying.name);
            QVERIFY2(after.value(staying.name) != before.value(staying.name), qPrintable(staying.name));
            QVERIFY(!staying.reason.isEmpty());
        }
        QCOMPARE(named, QSet<QString>(before.keyBegin(), before.keyEnd())); // nothing is passed over in silence
    }
};

BOWLINE_TEST(TestPromises)

} // namespace tst_promises

#include "tst_promises.moc"
