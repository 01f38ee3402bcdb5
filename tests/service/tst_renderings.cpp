// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Renderings through the seam, against a real sandbox, PostgreSQL and keyring: one sync with several env vars, a sync
// that is edited, the preview, and a value that its program could not use.
#include "core/DatabaseUrl.h"
#include "service/ServiceFixture.h"
#include "support/TestMain.h"

using namespace bowline;
using bowline::test::await;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

namespace tst_renderings {

namespace {

const QString app = QStringLiteral("sushi");
const QString configVar = QStringLiteral("DATABASE_URL");
const QString envVar = QStringLiteral("PG_DATABASE_URL");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Rendering formed(Rendering::Form form, Consumer consumer = Consumer::Libpq)
{
    Rendering rendering;
    rendering.form = form;
    rendering.consumer = consumer;
    return rendering;
}

} // namespace

class TestServiceRenderings : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;
    AccountView m_account;
    DatabaseView m_database;

    ConnectRequest request(const ProjectView &project, const Rendering &rendering) const
    {
        ConnectRequest request = m_fixture->request(project, m_account, m_database, envVar);
        request.rendering = rendering;
        return request;
    }
    DatabaseUrl source() const
    {
        return DatabaseUrl::parse(Secret(m_fixture->configVar(app, configVar))).value_or(DatabaseUrl());
    }
    QStringList listed(const ProjectView &project)
    {
        QStringList names;
        const auto list = await(m_fixture->service().envVars().listEnvVars(project.id));
        for (const EnvVarView &one : list ? list->rows : QList<EnvVarView>())
            names.append(one.name + (one.isSynced() ? QString() : s(" (manual)")));
        names.sort();
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.error()));
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox);
        QVERIFY(m_fixture->start());
        const auto account = m_fixture->logIn();
        QVERIFY2(account, account ? "" : qPrintable(account.error().text()));
        m_account = *account;
        const auto database = m_fixture->database(m_account.id, app, configVar);
        QVERIFY(database);
        m_database = *database;
    }
    void cleanupTestCase()
    {
        QVERIFY(m_fixture->revisionsInOrder);
        m_fixture->stop();
    }

    void separateVariables()
    {
        const auto project = m_fixture->newProject(s("Separate"));
        const auto job = m_fixture->connect(request(*project, formed(Rendering::Form::PgVariables)));
        QVERIFY2(job && !job->error, job && job->error ? qPrintable(job->error->text()) : "");
        QTRY_COMPARE(m_fixture->state(project->id, s("PGHOST")), SyncState::InSync);
        QCOMPARE(m_fixture->value(project->id, s("PGPASSWORD")), source().password.reveal());
        QCOMPARE(m_fixture->value(project->id, s("PGDATABASE")), source().database.toUtf8());
        const QStringList names{s("PGDATABASE"), s("PGHOST"), s("PGPASSWORD"), s("PGPORT"), s("PGUSER")};
        QCOMPARE(listed(*project), names);
        QTRY_COMPARE(m_fixture->projects.value(project->id).syncCount, 1); // one sync
        for (const QString &name : names) {
            QTRY_COMPARE(m_fixture->envVar(project->id, name).isFirst(), name == s("PGHOST"));
            QTRY_COMPARE(m_fixture->envVar(project->id, name).valueBytes, m_fixture->value(project->id, name).size());
        }
        const auto refused = await(m_fixture->service().envVars().setEnvVar(project->id, s("PGPORT"), Secret(s("1"))));
        QCOMPARE(refused.error().code, ErrorCode::InputInvalid); // Heroku keeps it up to date

        QVERIFY(m_fixture->rotate(m_database.addonName));
        QTRY_COMPARE(m_fixture->value(project->id, s("PGPASSWORD")), source().password.reveal());
        QTRY_COMPARE(m_fixture->state(project->id, s("PGHOST")), SyncState::InSync);

        // Any of them stands for the whole.
        QVERIFY(await(m_fixture->service().syncs().optOut(project->id, s("PGPORT"))));
        QTRY_COMPARE(m_fixture->state(project->id, s("PGPASSWORD")), SyncState::OptedOut);
        QVERIFY(await(m_fixture->service().syncs().resumeSync(project->id, s("PGUSER"))));
        QTRY_COMPARE(m_fixture->state(project->id, s("PGHOST")), SyncState::InSync);
        QVERIFY(await(m_fixture->service().syncs().deleteIntegration(project->id, m_account.id)));
        QCOMPARE(listed(*project).filter(s("(manual)")).size(), 5);
        QTRY_VERIFY(!m_fixture->envVar(project->id, s("PGPASSWORD")).sync);
    }
    void noneOfThemIsTakenFromAnother()
    {
        const auto project = m_fixture->newProject(s("Taken"));
        QVERIFY(await(m_fixture->service().envVars().setEnvVar(project->id, s("PGUSER"), Secret(s("mine")))));
        ConnectRequest wanted = request(*project, formed(Rendering::Form::PgVariables));
        auto job = m_fixture->connect(wanted);
        QVERIFY(job && job->error);
        QCOMPARE(job->error->code, ErrorCode::NameTaken);
        QVERIFY(job->error->message.text().contains(s("PGUSER")));
        QCOMPARE(listed(*project), QStringList(s("PGUSER (manual)")));
        wanted.replaceExisting = true;
        job = m_fixture->connect(wanted);
        QVERIFY(job && !job->error);
        ConnectRequest single = request(*project, {});
        single.envVar = s("PGPORT");
        QCOMPARE(await(m_fixture->service().syncs().connectDatabase(single)).error().code, ErrorCode::NameTaken);
    }
    void editedInBothDirections()
    {
        const auto project = m_fixture->newProject(s("Edited"));
        auto job = m_fixture->connect(request(*project, {}));
        QVERIFY(job && !job->error);
        ConnectRequest edit = request(*project, formed(Rendering::Form::PgVariables));
        edit.insteadOf = envVar;
        job = m_fixture->connect(edit);
        QVERIFY2(job && !job->error, job && job->error ? qPrintable(job->error->text()) : "");
        QTRY_COMPARE(m_fixture->state(project->id, s("PGHOST")), SyncState::InSync);
        QTRY_VERIFY(!m_fixture->envVar(project->id, envVar).sync); // its value stays
        QCOMPARE(m_fixture->value(project->id, envVar), m_fixture->configVar(app, configVar));
        edit = request(*project, formed(Rendering::Form::Jdbc, Consumer::Jdbc));
        edit.insteadOf = s("PGPASSWORD");
        edit.replaceExisting = true;
        job = m_fixture->connect(edit);
        QVERIFY2(job && !job->error, job && job->error ? qPrintable(job->error->text()) : "");
        QVERIFY(m_fixture->value(project->id, envVar).startsWith("jdbc:postgresql://"));
        QTRY_COMPARE(m_fixture->state(project->id, envVar), SyncState::InSync);
        QVERIFY(m_fixture->sync(project->id, envVar).proof.text().contains(s("JDBC")));
        QTRY_VERIFY(!m_fixture->envVar(project->id, s("PGHOST")).sync);
        QTRY_COMPARE(m_fixture->projects.value(project->id).syncCount, 1);
    }
    // The sandbox's certificate is self-signed, as Heroku's is.
    void whatItsProgramCannotUseIsNotGreen()
    {
        const auto project = m_fixture->newProject(s("Node"));
        const Rendering node = formed(Rendering::Form::Url, Consumer::NodePostgres);
        auto job = m_fixture->connect(request(*project, node));
        QVERIFY(job && !job->error);
        QTRY_COMPARE(m_fixture->state(project->id, envVar), SyncState::Unproven);
        QCOMPARE(m_fixture->value(project->id, envVar), m_fixture->configVar(app, configVar)); // written all the same
        QVERIFY2(m_fixture->sync(project->id, envVar).reason.text().contains(s("sslmode=no-verify")),
                 qPrintable(m_fixture->sync(project->id, envVar).reason.text()));
        ConnectRequest edit = request(*project, node);
        edit.rendering.tls = true;
        edit.insteadOf = envVar;
        job = m_fixture->connect(edit);
        QVERIFY(job && !job->error);
        QTRY_COMPARE(m_fixture->state(project->id, envVar), SyncState::InSync);
        QVERIFY(m_fixture->value(project->id, envVar).contains("sslmode=no-verify"));
    }
    void thePreviewIsWhatIsWritten()
    {
        const auto project = m_fixture->newProject(s("Preview"));
        for (const Rendering::Form form : {Rendering::Form::Url, Rendering::Form::PgVariables, Rendering::Form::Jdbc}) {
            ConnectRequest wanted =
                request(*project, formed(form, form == Rendering::Form::Jdbc ? Consumer::Jdbc : Consumer::Libpq));
            wanted.replaceExisting = true;
            const auto preview = await(m_fixture->service().syncs().previewConnect(wanted));
            QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
            QVERIFY(!preview->source.contains(source().password.revealText()));
            const auto job = m_fixture->connect(wanted);
            QVERIFY(job && !job->error);
            for (const RenderedView &one : preview->envVars) {
                QVERIFY(!one.value.contains(source().password.revealText()));
                QString shown = one.value;
                shown.replace(s("••••••••"), source().password.revealText());
                QCOMPARE(m_fixture->value(project->id, one.name), shown.toUtf8());
            }
        }
        ConnectRequest bad = request(*project, formed(Rendering::Form::Template));
        bad.rendering.pattern = s("{nonsense}");
        QCOMPARE(await(m_fixture->service().syncs().previewConnect(bad)).error().code, ErrorCode::InputInvalid);
        QCOMPARE(await(m_fixture->service().syncs().connectDatabase(bad)).error().code, ErrorCode::InputInvalid);
    }
};

BOWLINE_TEST(TestServiceRenderings)

} // namespace tst_renderings

#include "tst_renderings.moc"
