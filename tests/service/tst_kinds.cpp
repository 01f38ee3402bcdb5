// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the service makes of kinds of destinations: their fields, plans before a connect, and one that it does not know.
#include "service/ProjectDesk.h"
#include "store/Journal.h"
#include "support/TestMain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;

namespace tst_kinds {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class TestKinds : public QObject, protected test::ProjectDesk
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

    // What the window makes its form of, over whichever seam.
    void kindsAreTold()
    {
        const auto kinds = await(service().projects().destinationKinds());
        QVERIFY(kinds);
        QStringList keys;
        for (const DestinationKindInfo &kind : *kinds)
            keys.append(kind.key);
        QCOMPARE(keys, (QStringList{s("own_store"), s("env_file"), s("systemd_environment_file"), s("hasura_cloud")}));
        const QJsonObject hasura = m_sandbox.info().value(s("hasura")).toObject();
        const auto choices = await(service().projects().destinationChoices(
            s("hasura_cloud"), s("project_id"), Secret(hasura.value(s("token")).toString())));
        QVERIFY(choices);
        QCOMPARE(choices->size(), hasura.value(s("projects")).toArray().size());
        const auto old = await(service().projects().hasuraProjects(Secret(hasura.value(s("token")).toString())));
        QVERIFY(old);
        QCOMPARE(old->first().id, choices->first().value);
        QCOMPARE(old->first().name, choices->first().label);
        QCOMPARE(await(service().projects().destinationChoices(s("env_file"), s("file_path"), {})).error().code,
                 ErrorCode::NotFound);
        QVERIFY(!await(service().projects().destinationChoices(s("moon"), s("crater"), {})));
    }
    // The mode is the readers' business, unless a person wants it otherwise.
    void envFileIsReadableByMeOnlyWhereThatIsWished_data()
    {
        QTest::addColumn<bool>("wished");
        QTest::newRow("wished") << true;
        QTest::newRow("not wished") << false;
    }
    void envFileIsReadableByMeOnlyWhereThatIsWished()
    {
        QFETCH(bool, wished);
        DestinationInput input = file(wished ? s("private.env") : s("shared.env"));
        input.destination.fields.insert(s("owner_only"), wished);
        QFile made(test::pathOf(input));
        QVERIFY(made.open(QFile::WriteOnly));
        made.write("A=1\n");
        QVERIFY(made.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        made.close();
        const ProjectId project = tie(wished ? s("Private") : s("Shared"), input);
        QVERIFY(!project.isEmpty());
        QVERIFY(contentOf(input).startsWith("A=1\nPG_DATABASE_URL="));
        QCOMPARE(isPrivate(input), wished);
        QCOMPARE(m_fixture->projects.value(project).destination.isSet(QLatin1String("owner_only")), wished);
        QCOMPARE(m_fixture->projects.value(project).destinationName, s("Env file"));
        QCOMPARE(m_fixture->projects.value(project).destinationPlace, test::pathOf(input));
    }
    // Before a connect: what it would do there, all of it and with the reasons; and that is what it then does.
    void connectIsPlannedAsItIsDone()
    {
        const DestinationInput input = file(s("planned.env"));
        QFile made(test::pathOf(input));
        QVERIFY(made.open(QFile::WriteOnly));
        made.write(handMade);
        QVERIFY(made.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        made.close();
        const auto project = m_fixture->newProject(s("Planned"), input);
        QVERIFY(project);
        ConnectRequest request = m_fixture->request(*project, m_account, m_database, envVar);
        request.replaceExisting = true;
        const auto plan = await(service().syncs().planConnect(request));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QCOMPARE(plan->changed, QStringList{envVar});
        QCOMPARE(plan->added + plan->equal, QStringList());
        QCOMPARE(plan->untouched, (QStringList{s("FIRST"), s("LAST")}));
        QCOMPARE(plan->acts, QStringList{s("write ") + test::pathOf(input)});
        QVERIFY2(Phrase::sentences(plan->sideEffects).text().contains(s("mode stays 0640")),
                 qPrintable(Phrase::sentences(plan->sideEffects).text()));
        for (const QString &shown : plan->acts + QStringList(Phrase::sentences(plan->sideEffects).text()))
            QVERIFY(!shown.contains(QString::fromUtf8(herokuValue())));
        QCOMPARE(contentOf(input), handMade);
        const auto job = m_fixture->connect(request);
        QVERIFY(job && !job->error);
        QByteArray expected = handMade;
        QCOMPARE(contentOf(input), expected.replace("old", herokuValue()));
        const auto again = await(service().syncs().planConnect(request));
        QVERIFY(again);
        QCOMPARE(again->equal, QStringList{envVar});
        QVERIFY(again->acts.isEmpty());
    }
    // Set by hand: what is announced is what happens, and what is refused is refused before.
    void aValueByHandIsPlannedToo()
    {
        const DestinationInput input = file(s("by-hand.env"));
        QFile made(test::pathOf(input));
        QVERIFY(made.open(QFile::WriteOnly));
        made.write(handMade);
        QVERIFY(made.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        made.close();
        const auto project = m_fixture->newProject(s("By hand"), input);
        QVERIFY(project);
        const auto plan = [&](const char *name, const char *value) {
            return await(service().envVars().planEnvVar(project->id, s(name), Secret(s(value))));
        };
        const auto changed = plan("FIRST", "two words");
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().text()));
        QCOMPARE(changed->changed, QStringList{s("FIRST")});
        QCOMPARE(changed->added + changed->equal, QStringList());
        QVERIFY(Phrase::sentences(changed->sideEffects).text().contains(s("mode stays 0640")));
        QCOMPARE(plan("NEW", "1")->added, QStringList{s("NEW")});
        QCOMPARE(plan("FIRST", "1")->equal, QStringList{s("FIRST")});
        QCOMPARE(plan("A B", "1").error().code, ErrorCode::InputInvalid);
        QCOMPARE(contentOf(input), handMade);
        QVERIFY(await(service().envVars().setEnvVar(project->id, s("FIRST"), Secret(s("two words")))));
        QVERIFY(contentOf(input).contains("FIRST='two words'\n"));
    }
    void fileOfSystemdIsFollowed()
    {
        DestinationInput input = file(s("shop-service.env"));
        input.destination.kind = s("systemd_environment_file");
        QFile made(test::pathOf(input));
        QVERIFY(made.open(QFile::WriteOnly));
        made.write("; of the service\nexport PG_DATABASE_URL=no name to systemd\nCOST=5$\n");
        made.close();
        const ProjectId project = tie(s("Unit"), input);
        QVERIFY(!project.isEmpty());
        m_fixture->control("POST", s("/rotate"), {{s("database"), s("sushi")}});
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
        QVERIFY(contentOf(input).startsWith("; of the service\nexport PG_DATABASE_URL=no name to systemd\nCOST=5$\n"
                                            "PG_DATABASE_URL="));
        QCOMPARE(m_fixture->value(project, s("COST")), QByteArray("5$"));
    }
    // A team's journal, or one that a newer version has used: what cannot be used is shown, and stays as it is.
    void destinationOfANewerBowlineIsKept()
    {
        const auto project = m_fixture->newProject(s("Moon"));
        QVERIFY(project);
        const QJsonObject moon{{s("kind"), s("moon")}, {s("crater"), QJsonObject{{s("depth"), 3}}}, {s("dark"), true}};
        m_fixture->stop();
        {
            Journal journal(m_fixture->journalPath());
            QVERIFY(await(journal.open()));
            QVERIFY(await(journal.run([moon, id = project->id, at = project->createdAt](Repositories &r) {
                return r.projects().store({id, s("Moon"), moon, at});
            })));
        }
        QVERIFY(m_fixture->start());
        QTRY_COMPARE(m_fixture->projects.value(project->id).destination.kind, s("moon"));
        const ProjectView view = m_fixture->projects.value(project->id);
        QCOMPARE(view.destinationName, s("A place that this version of Bowline does not know"));
        QCOMPARE(view.destinationPlace, s("(moon)"));
        const auto list = [this, &project] { return await(service().envVars().listEnvVars(project->id)); };
        QTRY_COMPARE(errorCodeText(list().error().code), s("destination.missing")); // destinations open in a moment
        const auto read = list();
        QVERIFY(read.error().text().contains(s("moon")));
        QCOMPARE(await(service().envVars().setEnvVar(project->id, s("A"), Secret(s("1")))).error().code,
                 ErrorCode::DestinationMissing);
        QVERIFY(await(service().projects().renameProject(project->id, s("Dark moon"))));
        m_fixture->stop();
        {
            Journal journal(m_fixture->journalPath());
            QVERIFY(await(journal.open()));
            const auto all = await(journal.run([](Repositories &r) { return r.projects().all(); }));
            QVERIFY(all && all->size() == 1);
            QCOMPARE(all->first().name, s("Dark moon"));
            QCOMPARE(all->first().destination, moon);
        }
        QVERIFY(m_fixture->start());
        QTRY_COMPARE(m_fixture->projects.value(project->id).name, s("Dark moon"));
    }
};

BOWLINE_TEST(TestKinds)

} // namespace tst_kinds

#include "tst_kinds.moc"
