// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One variable has one owner, and green is about now: projects that meet at one place, and files that others
// change.
#include "service/ServiceFixture.h"
#include "support/AttendedTime.h"
#include "support/Destinations.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <unistd.h>

using namespace bowline;
using bowline::test::await;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

namespace tst_places {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QString name = QStringLiteral("DATABASE_URL");
constexpr int patienceMs = 120000;

} // namespace

class TestPlaces : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;
    AccountView m_account;
    DatabaseView m_database;

    ServiceApi &service() { return m_fixture->service(); }
    QString path(const char *file) const { return QDir(m_fixture->folder()).filePath(QString::fromLatin1(file)); }
    DestinationInput file(const char *file) const
    {
        DestinationInput input;
        input.destination = test::envFileAt(path(file));
        return input;
    }
    DestinationInput hasura() const
    {
        const QJsonObject info = m_sandbox.info().value(s("hasura")).toObject();
        DestinationInput input;
        input.secret = Secret(info.value(s("token")).toString());
        input.destination = test::hasuraProject(info.value(s("projects"))[0][s("id")].toString());
        return input;
    }
    static bool write(const QString &to, const QByteArray &text)
    {
        QFile opened(to);
        return opened.open(QFile::WriteOnly) && opened.write(text) == text.size();
    }
    static QByteArray contentOf(const QString &from)
    {
        QFile opened(from);
        return opened.open(QFile::ReadOnly) ? opened.readAll() : QByteArray();
    }
    ProjectId make(const char *called, const DestinationInput &input)
    {
        const auto project = m_fixture->newProject(QString::fromLatin1(called), input);
        return project ? project->id : ProjectId();
    }
    std::optional<Error> connectError(const ProjectId &project)
    {
        ConnectRequest request;
        request.project = project;
        request.account = m_account.id;
        request.database = m_database;
        request.envVar = name;
        request.replaceExisting = true;
        const auto job = m_fixture->connect(request);
        return job ? job->error : makeError(ErrorCode::Bug);
    }
    SyncView sync(const ProjectId &project) const { return m_fixture->sync(project, name); }
    SyncState state(const ProjectId &project) const { return m_fixture->state(project, name); }
    static bool isNotGreenIn(const Delta &delta, const ProjectId &project)
    {
        return std::any_of(delta.changes.cbegin(), delta.changes.cend(), [&project](const Change &change) {
            const auto *row = std::get_if<EnvVarView>(&change);
            return row && row->project == project && row->sync && row->sync->state != SyncState::InSync;
        });
    }
    QByteArray herokuValue() const { return m_fixture->configVar(s("sushi"), s("DATABASE_URL")); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({s("--quiet")}), qPrintable(m_sandbox.error()));
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox);
        QVERIFY(m_fixture->start());
        const auto account = m_fixture->logIn();
        QVERIFY(account);
        m_account = *account;
        const auto database = m_fixture->database(m_account.id, s("sushi"), s("DATABASE_URL"));
        QVERIFY(database);
        m_database = *database;
    }
    void init() { QTest::failOnWarning(QRegularExpression(s(".*"))); }
    void cleanup()
    {
        const auto projects = m_fixture->projects.keys();
        for (const ProjectId &project : projects)
            QVERIFY(await(service().projects().deleteProject(project)));
    }
    void cleanupTestCase() { m_fixture->stop(); }

    void aPlaceIsOneProjects()
    {
        QVERIFY(write(path("big.env"), "A=1\n"));
        QVERIFY(QFile::link(path("big.env"), path("soft.env")));
        QCOMPARE(
            ::link(QFile::encodeName(path("big.env")).constData(), QFile::encodeName(path("hard.env")).constData()), 0);
        QVERIFY(!make("Big file", file("big.env")).isEmpty());
        for (const char *other : {"big.env", "soft.env", "hard.env", "./big.env"}) {
            const auto refused = await(service().projects().createProject(s("Same file twice"), file(other)));
            QVERIFY2(!refused, other);
            QCOMPARE(refused.error().code, ErrorCode::DestinationShared);
            QVERIFY(refused.error().text().contains(s("Big file")));
        }
        const ProjectId elsewhere = make("Elsewhere", {});
        QVERIFY(!elsewhere.isEmpty());
        for (const auto &refused :
             {await(service().projects().changeDestination(elsewhere, file("soft.env"))).error(),
              await(service().projects().previewChangeDestination(elsewhere, file("hard.env"))).error()}) {
            QCOMPARE(refused.code, ErrorCode::DestinationShared);
            QVERIFY(refused.message.text().contains(s("Big file")));
        }
        QVERIFY(!make("Two own stores", {}).isEmpty());
    }
    void aHasuraProjectIsOneProjects()
    {
        QVERIFY(!make("Hasura", hasura()).isEmpty());
        const auto refused = await(service().projects().createProject(s("Hasura again"), hasura()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DestinationShared);
    }
    void aPlaceIsFreeAgainWithItsProject()
    {
        const ProjectId first = make("First", file("free.env"));
        QVERIFY(!first.isEmpty());
        QVERIFY(
            await(service().projects().changeDestination(first, file("moved.env")))); // to where it lives now, and away
        QVERIFY(!make("Second", file("free.env")).isEmpty());
        QVERIFY(await(service().projects().deleteProject(first)));
        QVERIFY(!make("Third", file("moved.env")).isEmpty());
    }
    // Two files become one: a deployment that replaces a file with a link is enough.
    void whoMeetLaterAreToldOfEachOther()
    {
        const ProjectId older = make("Older", file("older.env"));
        const ProjectId younger = make("Younger", file("younger.env"));
        QVERIFY(!connectError(older));
        QVERIFY(!connectError(younger));
        QTRY_COMPARE_WITH_TIMEOUT(state(older), SyncState::InSync, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(state(younger), SyncState::InSync, patienceMs);
        QVERIFY(QFile::remove(path("younger.env")));
        QVERIFY(QFile::link(path("older.env"), path("younger.env")));
        QTRY_COMPARE_WITH_TIMEOUT(state(younger), SyncState::Failing, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(state(older), SyncState::Unproven, patienceMs);
        QVERIFY(sync(younger).reason.text().contains(s("Older")));
        QVERIFY(sync(older).reason.text().contains(s("Younger")));
        QCOMPARE(sync(younger).nextStep, NextStep::EditDestination);
        // Neither can be made anew while the other is there.
        QVERIFY(await(service().syncs().optOut(younger, name)));
        QTRY_COMPARE_WITH_TIMEOUT(state(older), SyncState::InSync, patienceMs);
        const auto refused = await(service().syncs().resumeSync(younger, name));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DestinationShared);
        QVERIFY(refused.error().text().contains(s("Older")));
        const auto again = connectError(younger);
        QVERIFY(again);
        QCOMPARE(again->code, ErrorCode::DestinationShared);
        QVERIFY(contentOf(path("older.env")).contains(herokuValue()));
    }
    // However the value is changed, the row is not green any more within two seconds, and then it is right
    // again.
    void aFileThatOthersChangeIsSeenAtOnce()
    {
        const ProjectId project = make("Changed by hand", file("hand.env"));
        QVERIFY(!connectError(project));
        QTRY_COMPARE_WITH_TIMEOUT(state(project), SyncState::InSync, patienceMs);
        for (const bool replaced : {false, true}) {
            test::AttendedTime clock;
            qint64 notGreenAfterMs = -1;
            QObject watcher; // it may be green again before anybody looks
            connect(&service(), &ServiceApi::changed, &watcher, [&](const Delta &delta) {
                if (notGreenAfterMs < 0 && isNotGreenIn(delta, project))
                    notGreenAfterMs = clock.elapsedMs();
            });
            const QString target = replaced ? path("hand.new") : path("hand.env");
            QVERIFY(write(target, "DATABASE_URL=postgres://someone:else@localhost/d\n"));
            if (replaced)
                QCOMPARE(
                    ::rename(QFile::encodeName(target).constData(), QFile::encodeName(path("hand.env")).constData()),
                    0);
            QTRY_VERIFY(notGreenAfterMs >= 0);
            QVERIFY2(notGreenAfterMs < 2000, qPrintable(QString::number(notGreenAfterMs)));
            QTRY_COMPARE_WITH_TIMEOUT(state(project), SyncState::InSync, patienceMs);
            QVERIFY(contentOf(path("hand.env")).contains(herokuValue()));
        }
    }
    void theBoundOfEachCheckIsShown()
    {
        const ProjectId project = make("Bound", {});
        QVERIFY(!connectError(project));
        QTRY_COMPARE(m_fixture->settings.destinationCheckSeconds, 60); // one app, one look a minute
        QCOMPARE(m_fixture->settings.fileCheckSeconds, 2);
    }
};

BOWLINE_TEST(TestPlaces)

} // namespace tst_places

#include "tst_places.moc"
