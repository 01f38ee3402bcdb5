// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real bowline-syncd of a team, started while its PostgreSQL is away: it says so, goes on asking, and begins by
// itself.
#include "service/TeamFixture.h"
#include "service/rpc/RemoteService.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::await;
using bowline::test::TeamFixture;
using bowline::test::TestPostgres;
using bowline::test::usualPatienceMs;

namespace tst_syncd {

class TestSyncd : public QObject
{
    Q_OBJECT

    TeamFixture m_team;
    QTemporaryDir m_home;
    QProcess m_service;

    QString socket() const { return m_home.filePath(QStringLiteral("run/s.sock")); }
    QByteArray log() const
    {
        QFile file(m_home.filePath(QStringLiteral("state/bowline/bowline-syncd.log")));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    Expected<Snapshot> subscribe()
    {
        RemoteService window(RemotePlace{socket(), QStringLiteral("test"), {}});
        return await(window.subscribe());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_team.start(), qPrintable(m_team.error()));
        QVERIFY(m_team.server().halt());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_home.filePath(QStringLiteral("state")));
        environment.remove(QStringLiteral("JOURNAL_STREAM"));
        m_service.setProcessEnvironment(environment);
        m_service.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_service.start(QStringLiteral(BOWLINE_SYNCD), {QStringLiteral("--socket"), socket()});
        QVERIFY(m_service.waitForStarted());
    }
    void cleanupTestCase()
    {
        if (m_service.state() == QProcess::NotRunning)
            return;
        m_service.terminate();
        QVERIFY(m_service.waitForFinished(usualPatienceMs));
        QCOMPARE(m_service.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_service.exitCode(), 0);
    }

    void itSaysThatTheJournalIsAwayAndGoesOnAsking()
    {
        QTRY_VERIFY(log().contains("the work cannot begin yet: store.offline"));
        QVERIFY(log().contains("tried again in 1 s"));
        QTRY_VERIFY(log().contains("tried again in 4 s")); // with growing pauses
        QVERIFY(log().contains("127.0.0.1"));              // which server
        QVERIFY(!log().contains(TestPostgres::password().toUtf8()));
    }
    void whoAsksIsToldWhy()
    {
        QCOMPARE(subscribe().error().code, ErrorCode::StoreOffline);
        QCOMPARE(m_service.state(), QProcess::Running);
    }
    void itBeginsByItselfWhenTheJournalIsThere()
    {
        QVERIFY(!log().contains("the work has begun"));
        QVERIFY2(m_team.server().resume(), qPrintable(m_team.server().error()));
        // Nobody asks meanwhile: it is not a client that starts the work.
        QTRY_VERIFY(log().contains("the work has begun"));
        QTRY_COMPARE(m_team.ask(QStringLiteral("SELECT COUNT(*) FROM replica")).toInt(), 1);
        const auto snapshot = subscribe();
        QVERIFY(snapshot);
        QCOMPARE(snapshot->keychain.kind, KeychainKind::Shared);
        QCOMPARE(m_service.state(), QProcess::Running);
    }
};

BOWLINE_TEST(TestSyncd)

} // namespace tst_syncd

#include "tst_syncd.moc"
