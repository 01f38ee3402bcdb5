// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main job into an env file and into a Hasura Cloud project, and the change from one place to another.
#include "service/ProjectDesk.h"
#include "support/TestMain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;

namespace tst_destinations {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QString shop = QStringLiteral("shop-api");

} // namespace

class TestDestinations : public QObject, protected test::ProjectDesk
{
    Q_OBJECT

    int updates(const QString &slug) const
    {
        int count = 0;
        for (const auto &call : hasuraState(slug)[s("calls")].toArray())
            count += call.toString() == QLatin1String("updateTenantEnv");
        return count;
    }
    void misbehave(const QString &slug, const char *how, const QJsonValue &value)
    {
        m_fixture->control("POST", s("/hasura"), {{s("project"), slug}, {s(how), value}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = begin();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        misbehave(shop, "restart_ms", 300);
    }
    void init() { QTest::failOnWarning(QRegularExpression(s(".*"))); }
    void cleanup()
    {
        const QString trouble = clear();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void cleanupTestCase() { QVERIFY(end()); }

    // -- an env file

    void envFileIsFollowedAndNothingElseTouched()
    {
        const DestinationInput input = file(s("shop.env"));
        QFile made(test::pathOf(input));
        QVERIFY(made.open(QFile::WriteOnly));
        made.write(handMade);
        QVERIFY(made.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        made.close();
        const ProjectId project = tie(s("File"), input, true);
        QVERIFY(!project.isEmpty());
        for (int round = 0; round < 2; ++round) {
            QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
            QByteArray content = contentOf(input);
            QVERIFY(content.contains(herokuValue()));
            QCOMPARE(content.count('\n'), handMade.count('\n'));
            QVERIFY(content.startsWith("# made by hand\nFIRST=1\n\nexport PG_DATABASE_URL="));
            QVERIFY(content.endsWith(" # the database\nLAST='a b'\n"));
            QVERIFY(isPrivate(input)); // as it was
            rotate();
        }
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
        QVERIFY(sync(project).proof.text().contains(s("TLS")));

        QVERIFY(await(service().syncs().optOut(project, envVar)));
        const QByteArray last = contentOf(input);
        rotate();
        QVERIFY(!await(service().syncs().syncNow(project, envVar)));
        QCOMPARE(contentOf(input), last);
        QVERIFY(await(service().syncs().resumeSync(project, envVar)));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
    }
    void envFileChangedBehindOurBackIsPutRight()
    {
        const DestinationInput input = file(s("drift.env"));
        const ProjectId project = tie(s("Drift"), input);
        QVERIFY(!project.isEmpty());
        QVERIFY(isPrivate(input)); // a new one
        QFile changed(test::pathOf(input));
        QVERIFY(changed.open(QFile::WriteOnly | QFile::Truncate));
        changed.write("OTHER=1\nPG_DATABASE_URL=mine\n");
        changed.close();
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(input).contains(herokuValue()), patienceMs);
        QTRY_COMPARE(m_fixture->journeys(project).first().cause.text(), s("Changed outside Bowline"));
        QVERIFY(contentOf(input).startsWith("OTHER=1\n"));
    }
    // Offline, or as here a file that has become a folder: what is not followed is not known, and that is said.
    void aPlaceThatCannotBeReadSaysSoBesideWhatIsFollowed()
    {
        const DestinationInput input = file(s("unreadable.env"));
        const ProjectId project = tie(s("Unreadable"), input);
        QVERIFY(!project.isEmpty());
        QVERIFY(await(service().envVars().setEnvVar(project, s("BY_HAND"), Secret(s("1")))));
        QCOMPARE(await(service().envVars().listEnvVars(project))->rows.size(), 2);
        QVERIFY(!await(service().envVars().listEnvVars(project))->error);
        QVERIFY(QFile::remove(test::pathOf(input)));
        QVERIFY(QDir().mkpath(test::pathOf(input)));
        const auto there = await(service().envVars().listEnvVars(project));
        QVERIFY(there);
        QCOMPARE(there->rows.size(), 1);
        QCOMPARE(there->rows.first().name, envVar);
        QVERIFY(there->error);
        QVERIFY(errorCodeText(there->error->code).startsWith(s("destination.")));
        QVERIFY(QDir().rmdir(test::pathOf(input)));
        QVERIFY(await(service().projects().deleteProject(project)));
    }
    // Only a Hasura project owns these names. Elsewhere they are a person's own, as for a Hasura that one runs oneself.
    void namesOfHasuraAreOrdinaryElsewhere()
    {
        const QString name = s("HASURA_GRAPHQL_DATABASE_URL");
        for (const DestinationInput &input : {file(s("selfhosted.env")), DestinationInput()}) {
            const auto project = m_fixture->newProject(s("Self-hosted"), input);
            QVERIFY(project);
            const auto set = await(service().envVars().setEnvVar(project->id, name, Secret(s("postgres://u:p@db/d"))));
            QVERIFY(set);
            QVERIFY(!set->isProtected);
            QVERIFY(!await(service().envVars().listEnvVars(project->id))->rows.first().isProtected);
            ConnectRequest request = m_fixture->request(*project, m_account, m_database, name);
            request.replaceExisting = true;
            const auto job = m_fixture->connect(request);
            QVERIFY(job && !job->error);
            QVERIFY(!m_fixture->envVar(project->id, name).isProtected);
            QVERIFY(await(service().syncs().deleteIntegration(project->id, m_account.id)));
            QTRY_VERIFY(!m_fixture->envVar(project->id, name).sync);
            QVERIFY(!m_fixture->envVar(project->id, name).isProtected);
            QVERIFY(await(service().envVars().deleteEnvVar(project->id, name)));
            QVERIFY(await(service().projects().deleteProject(project->id)));
        }
    }
    // Said when the project is made, not at its first rotation.
    void placeThatCannotBeUsedIsRefusedAtOnce()
    {
        const auto codeOfNew = [this](const DestinationInput &input) {
            const auto made = await(service().projects().createProject(s("Unusable"), input));
            return made ? ErrorCode::Bug : made.error().code;
        };
        QCOMPARE(codeOfNew(file(s("no-such-folder/x.env"))), ErrorCode::DestinationMissing);
        DestinationInput kernel = file({});
        kernel.destination = test::envFileAt(s("/proc/bowline.env"));
        QCOMPARE(codeOfNew(kernel), ErrorCode::DestinationUnwritable);
        const DestinationInput yaml = file(s("compose.yml"));
        QFile made(test::pathOf(yaml));
        QVERIFY(made.open(QFile::WriteOnly));
        made.write("environment:\n  - DATABASE_URL=x\n");
        made.close();
        QCOMPARE(codeOfNew(yaml), ErrorCode::DestinationRefused);
        QCOMPARE(contentOf(yaml), QByteArray("environment:\n  - DATABASE_URL=x\n"));
    }
    void goneFolderFailsAndHeals()
    {
        const QString folder = QDir(m_fixture->folder()).filePath(s("folder"));
        QVERIFY(QDir().mkpath(folder));
        const DestinationInput input = file(s("folder/x.env"));
        const ProjectId project = tie(s("Gone"), input);
        QVERIFY(!project.isEmpty());
        QVERIFY(QDir(folder).removeRecursively());
        rotate();
        QTRY_VERIFY_WITH_TIMEOUT(sync(project).nextStep == NextStep::EditDestination, patienceMs);
        QVERIFY(sync(project).reason.text().size() > 20);
        QVERIFY(QDir().mkpath(folder));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
    }

    // -- a Hasura Cloud project

    void hasuraIsFollowedAndProvenByItsOwnWord()
    {
        const QJsonObject before = hasuraVars(shop);
        const ProjectId project = tie(s("Hasura"), hasura(shop));
        QVERIFY(!project.isEmpty());
        QVERIFY2(sync(project).proof.text().contains(s("Hasura reports source default as healthy")),
                 qPrintable(sync(project).proof.text()));
        rotate();
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
        QVERIFY(sync(project).proof.text().contains(s("Hasura reports")));
        QCOMPARE(m_fixture->journeys(project).first().result, ActivityResult::Succeeded);
        QJsonObject after = hasuraVars(shop);
        QCOMPARE(after.take(envVar).toString().toUtf8(), herokuValue());
        QJsonObject others = before;
        others.remove(envVar);
        QCOMPARE(after, others);

        // Nothing is written when it is equal.
        const int written = updates(shop);
        QVERIFY(written > 0);
        QVERIFY(await(service().syncs().syncNow(project, envVar)));
        QCOMPARE(updates(shop), written);

        // What Hasura itself needs is never deleted.
        const auto list = await(service().envVars().listEnvVars(project));
        QVERIFY(list);
        QString kept;
        for (const EnvVarView &one : list->rows)
            kept = one.isProtected ? one.name : kept;
        QVERIFY(!kept.isEmpty());
        QVERIFY(!await(service().envVars().deleteEnvVar(project, kept)));

        // Deleting the env var: opt out first, then the source, then the variable.
        QVERIFY(!await(service().envVars().deleteEnvVar(project, envVar)));
        QVERIFY(await(service().syncs().optOut(project, envVar)));
        const auto preview = await(service().envVars().previewDeleteEnvVar(project, envVar));
        QVERIFY(preview);
        QCOMPARE(preview->dependents, {Phrase("hasura.a_source").arg(s("default"))});
        const qsizetype callsBefore = hasuraState(shop)[s("calls")].toArray().size();
        QVERIFY(await(service().envVars().deleteEnvVar(project, envVar)));
        QVERIFY(!hasuraVars(shop).contains(envVar));
        QStringList calls;
        const QJsonArray all = hasuraState(shop)[s("calls")].toArray();
        for (qsizetype i = callsBefore; i < all.size(); ++i)
            calls.append(all[i].toString());
        const auto drop = calls.indexOf(s("pg_drop_source"));
        const auto removal = calls.indexOf(s("deleteTenantEnv"));
        QVERIFY2(drop >= 0 && drop < removal, qPrintable(calls.join(QLatin1Char(' '))));
    }
    void maintenanceIsWaitedOut()
    {
        const ProjectId project = tie(s("Maintenance"), hasura(s("reports")));
        QVERIFY(!project.isEmpty());
        misbehave(s("reports"), "maintenance", true);
        rotate();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(project, envVar), SyncState::Failing, patienceMs);
        QCOMPARE(sync(project).nextStep, NextStep::SyncNow);
        QVERIFY(sync(project).reason.text().contains(s("maintenance")));
        misbehave(s("reports"), "maintenance", false);
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
    }
    void refusedWriteIsTriedAgain()
    {
        const ProjectId project = tie(s("Refusing"), hasura(s("reports")), true);
        QVERIFY(!project.isEmpty());
        misbehave(s("reports"), "refuse_writes", true);
        rotate();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(project, envVar), SyncState::Failing, patienceMs);
        QVERIFY(sync(project).reason.text().size() > 20);
        misbehave(s("reports"), "refuse_writes", false);
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
    }
    void revokedTokenNeedsAPerson()
    {
        const ProjectId project = tie(s("Token"), hasura(s("reports")), true);
        QVERIFY(!project.isEmpty());
        m_fixture->control("POST", s("/hasura"), {{s("revoke_token"), true}});
        rotate();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(project, envVar), SyncState::Failing, patienceMs);
        QCOMPARE(sync(project).nextStep, NextStep::EditDestination);
        QVERIFY(sync(project).reason.text().contains(s("token")));
        QVERIFY(!await(service().projects().changeDestination(project, hasura(s("reports")))));
        m_fixture->control("POST", s("/hasura"), {{s("revoke_token"), false}});
        QVERIFY(await(service().projects().changeDestination(project, hasura(s("reports")))));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
    }
    void deletedProjectIsDisconnectedUntilAnotherPlaceIsChosen()
    {
        const ProjectId project = tie(s("Deleted"), hasura(s("internal-tools")));
        QVERIFY(!project.isEmpty());
        misbehave(s("internal-tools"), "delete_project", true);
        rotate();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(project, envVar), SyncState::Disconnected, patienceMs);
        QCOMPARE(sync(project).nextStep, NextStep::EditDestination);
        const DestinationInput input = file(s("instead.env"));
        QVERIFY(await(service().projects().changeDestination(project, input)));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
        QVERIFY(contentOf(input).contains(herokuValue()));
    }

    // -- from one place to another

    void aChangeShowsFirstWhatItOverwrites()
    {
        const ProjectId project = tie(s("Preview"), file(s("preview-from.env")));
        QVERIFY(!project.isEmpty());
        const auto names = [](const char *name) { return QStringList{s(name)}; };

        // A file that is not there yet.
        auto preview = await(service().projects().previewChangeDestination(project, file(s("preview-new.env"))));
        QVERIFY(preview);
        QCOMPARE(preview->added, names("PG_DATABASE_URL"));
        QCOMPARE(preview->overwritten + preview->equal, QStringList());
        QVERIFY(preview->sentence.text().contains(s("Nothing at the new destination is overwritten")));

        // One by hand, with another value, and with names that are none of our business.
        const DestinationInput other = file(s("preview-other.env"));
        const auto write = [&](const QByteArray &text) {
            QFile made(test::pathOf(other));
            return made.open(QFile::WriteOnly | QFile::Truncate) && made.write(text) == text.size();
        };
        QVERIFY(write(handMade));
        preview = await(service().projects().previewChangeDestination(project, other));
        QVERIFY(preview);
        QCOMPARE(preview->overwritten, names("PG_DATABASE_URL"));
        QCOMPARE(preview->added + preview->equal, QStringList());
        QVERIFY(preview->sentence.text().contains(s("lost")));
        QVERIFY(!preview->sentence.text().contains(s("old")));
        QCOMPARE(contentOf(other), handMade); // looking changes nothing
        QCOMPARE(preview->acts, QStringList{s("write ") + test::pathOf(other)});
        const QString besides = Phrase::sentences(preview->sideEffects).text();
        QVERIFY2(besides.contains(s("The file's mode stays 0644")), qPrintable(besides));
        QCOMPARE(test::pathOf(m_fixture->projects.value(project)), test::pathOf(file(s("preview-from.env"))));

        // The very value.
        QVERIFY(write("PG_DATABASE_URL=" + m_fixture->value(project, envVar) + "\n"));
        preview = await(service().projects().previewChangeDestination(project, other));
        QVERIFY(preview);
        QCOMPARE(preview->equal, names("PG_DATABASE_URL"));
        QCOMPARE(preview->overwritten + preview->added, QStringList());

        // What is opted out is not written.
        QVERIFY(write(handMade));
        QVERIFY(await(service().syncs().optOut(project, envVar)));
        preview = await(service().projects().previewChangeDestination(project, other));
        QVERIFY(preview);
        QCOMPARE(preview->overwritten + preview->added + preview->equal, QStringList());
        QVERIFY(preview->sentence.text().contains(s("Nothing is written")));
    }
    void aChangeToHasuraShowsWhatItOverwrites()
    {
        const ProjectId project = tie(s("Preview Hasura"), file(s("preview-hasura.env")));
        QVERIFY(!project.isEmpty());
        const auto namesAreThere = hasuraVars(shop);
        const int written = updates(shop);
        const auto preview = await(service().projects().previewChangeDestination(project, hasura(shop)));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        const bool there = namesAreThere.contains(envVar);
        QCOMPARE(preview->overwritten, there ? QStringList{envVar} : QStringList());
        QCOMPARE(preview->added, there ? QStringList() : QStringList{envVar});
        QCOMPARE(updates(shop), written);
        QCOMPARE(hasuraVars(shop), namesAreThere);
        // With another value there, by whoever uses it.
        const ProjectId user = tie(s("User"), hasura(s("reports")), true);
        QVERIFY(!user.isEmpty());
        QVERIFY(await(service().syncs().optOut(user, envVar)));
        // A write meets a closed connection where the server has just let go of one that was idle. It is not sent again
        // by itself, but by whoever wanted it.
        const Secret theirs(s("postgres://somebody:else@127.0.0.1/db"));
        QVERIFY(test::happens([&] { return await(service().envVars().setEnvVar(user, envVar, theirs)).has_value(); }));
        QVERIFY(await(service().projects().deleteProject(user))); // a place is one project's; what is there stays
        const auto lost = await(service().projects().previewChangeDestination(project, hasura(s("reports"))));
        QVERIFY(lost);
        QCOMPARE(lost->overwritten, QStringList{envVar});
    }
    void aDestinationThatCannotBeReadShowsWhy()
    {
        const ProjectId project = tie(s("Preview error"), file(s("preview-error.env")));
        QVERIFY(!project.isEmpty());
        DestinationInput wrongToken = hasura(shop);
        wrongToken.secret = Secret(s("wrong-token-of-tests"));
        QCOMPARE(await(service().projects().previewChangeDestination(project, wrongToken)).error().code,
                 ErrorCode::DestinationUnauthorized);
        DestinationInput gone = hasura(shop);
        gone.destination = test::hasuraProject(s("00000000-0000-4000-8000-000000000000"));
        QVERIFY(!await(service().projects().previewChangeDestination(project, gone)));
        DestinationInput folder = file(s("a-folder"));
        QVERIFY(QDir().mkpath(test::pathOf(folder)));
        QVERIFY(!await(service().projects().previewChangeDestination(project, folder)));
        DestinationInput relative = folder;
        relative.destination = test::envFileAt(s("relative.env"));
        QCOMPARE(await(service().projects().previewChangeDestination(project, relative)).error().code,
                 ErrorCode::InputInvalid);
        QCOMPARE(await(service().projects().previewChangeDestination(ProjectId(s("none")), folder)).error().code,
                 ErrorCode::NotFound);
    }
    void changedDestinationGetsWhatIsFollowed()
    {
        const DestinationInput input = file(s("from.env"));
        const ProjectId project = tie(s("Moving"), input);
        QVERIFY(!project.isEmpty());
        const QByteArray left = contentOf(input);
        QVERIFY(await(service().projects().changeDestination(project, {})));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
        rotate();
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
        QCOMPARE(contentOf(input), left);
        DestinationInput relative = input;
        relative.destination = test::envFileAt(s("relative.env"));
        QCOMPARE(await(service().projects().changeDestination(project, relative)).error().code,
                 ErrorCode::InputInvalid);
    }
};

BOWLINE_TEST(TestDestinations)

} // namespace tst_destinations

#include "tst_destinations.moc"
