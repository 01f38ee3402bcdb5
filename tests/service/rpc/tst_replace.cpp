// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A service of another version, a real process, is ended and another one takes its place; and what must not be ended
// stays.
#include "service/rpc/RemoteService.h"
#include "service/rpc/RpcServer.h"
#include "service/rpc/ServiceStopper.h"
#include "support/Await.h"
#include "support/FakeService.h"
#include "support/TestMain.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace bowline;
using test::await;
using test::FakeService;
using test::usualPatienceMs;

namespace tst_replace {

class TestReplace : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeService> m_fake;
    std::unique_ptr<RpcServer> m_server;
    std::unique_ptr<QProcess> m_other;
    int m_starts = 0;

    QString path() const { return m_dir->filePath(QStringLiteral("run/service.sock")); }
    void launchOther(const QString &manner)
    {
        m_other = std::make_unique<QProcess>();
        m_other->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_other->start(QStringLiteral(BOWLINE_TEST_OTHERVERSION), {path(), manner});
    }
    void startOther(const QString &manner)
    {
        launchOther(manner);
        QTRY_VERIFY(m_other->canReadLine());
        QCOMPARE(m_other->readLine(), QByteArray("ready\n"));
    }
    bool runs() const { return m_other->state() == QProcess::Running; }
    RemotePlace place()
    {
        return {path(), QStringLiteral("test"), [this]() -> Expected<Done> {
                    ++m_starts;
                    m_server = std::make_unique<RpcServer>(*m_fake, QStringLiteral("fake"));
                    return m_server->listen(path());
                }};
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        m_fake = std::make_unique<FakeService>();
        m_fake->state.projects = {FakeService::project(QStringLiteral("p1"), QStringLiteral("shop"))};
        m_starts = 0;
    }
    void cleanup()
    {
        m_server.reset();
        if (m_other && runs()) {
            m_other->kill();
            m_other->waitForFinished(usualPatienceMs);
        }
        m_other.reset();
    }

    void theOldOneEndsAndOursStarts_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::newRow("ends") << 0;
        QTest::newRow("unknown") << 5;
        QTest::newRow("deaf") << 5;
    }
    void theOldOneEndsAndOursStarts()
    {
        QFETCH(int, exitCode);
        startOther(QString::fromLatin1(QTest::currentDataTag()));
        RemoteService remote(place());
        QCOMPARE(await(remote.subscribe()).error().code, ErrorCode::ServiceMismatch);
        QVERIFY(remote.canReplaceService());
        const auto replaced = await(remote.replaceService());
        QVERIFY2(replaced, replaced ? "" : qPrintable(replaced.error().text()));
        QVERIFY(m_other->waitForFinished(usualPatienceMs) || !runs());
        QCOMPARE(m_other->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_other->exitCode(), exitCode);
        const auto snapshot = await(remote.subscribe());
        QVERIFY(snapshot);
        QCOMPARE(snapshot->projects.first().name, QStringLiteral("shop"));
        QCOMPARE(m_starts, 1); // and not while the old one was still at work
    }
    void aSecondPressWaitsForTheFirst()
    {
        startOther(QStringLiteral("ends"));
        RemoteService remote(place());
        QCOMPARE(await(remote.subscribe()).error().code, ErrorCode::ServiceMismatch);
        const auto first = remote.replaceService();
        const auto second = remote.replaceService();
        QVERIFY(await(first));
        QVERIFY(await(second));
        QVERIFY(await(remote.subscribe()));
        QCOMPARE(m_starts, 1);
    }
    // The window is the older one, and what it starts is what lies on the disk now.
    void oursIsOfAnotherVersionAsWell()
    {
        startOther(QStringLiteral("ends"));
        const auto old = std::exchange(m_other, nullptr);
        RemotePlace again = place();
        again.start = [this]() -> Expected<Done> {
            launchOther(QStringLiteral("ends"));
            return Done{};
        };
        RemoteService remote(again);
        QCOMPARE(await(remote.subscribe()).error().code, ErrorCode::ServiceMismatch);
        QVERIFY(await(remote.replaceService()));
        QTRY_VERIFY(m_other);
        Error error;
        QTRY_VERIFY((error = await(remote.subscribe()).error())
                        .message.text()
                        .contains(QStringLiteral("Close it and open it again")));
        QCOMPARE(error.code, ErrorCode::ServiceMismatch);
        QVERIFY(!remote.canReplaceService()); // or it would go on for ever
        QVERIFY(runs());
    }
    void withoutOneOfOurOwnNothingIsEnded()
    {
        startOther(QStringLiteral("ends"));
        RemoteService remote(RemotePlace{path(), QStringLiteral("test"), {}});
        QCOMPARE(await(remote.subscribe()).error().code, ErrorCode::ServiceMismatch);
        QVERIFY(!remote.canReplaceService());
        QCOMPARE(await(remote.replaceService()).error().code, ErrorCode::ServiceMismatch);
        QVERIFY(runs());
    }
    void aServiceOfOurOwnVersionIsNotEnded()
    {
        RemoteService remote(place());
        QVERIFY(await(remote.subscribe()));
        QSignalSpy stops(m_server.get(), &RpcServer::stopRequested);
        QCOMPARE(await(remote.replaceService()).error().code, ErrorCode::ServiceMismatch);
        QVERIFY(await(remote.accounts().findCliLogin()));
        QCOMPARE(stops.size(), 0);
    }
    void whoDoesNotOwnTheLockGetsNoSignal()
    {
        startOther(QStringLiteral("stranger"));
        ServiceStopper stopper(path());
        const auto stopped = await(stopper.stop());
        QCOMPARE(stopped.error().code, ErrorCode::ServiceMismatch);
        QVERIFY(stopped.error().text().contains(QStringLiteral("does not end")));
        QVERIFY(!m_other->waitForFinished(1000)); // a signal would have ended it by now
    }
    void whatDoesNotEndIsNotForced()
    {
        startOther(QStringLiteral("stuck"));
        ServiceStopper stopper(path(), {200, 1200});
        QCOMPARE(await(stopper.stop()).error().code, ErrorCode::ServiceMismatch);
        QVERIFY(runs());
    }
    void nobodyThereIsAsGood()
    {
        ServiceStopper stopper(path());
        QVERIFY(await(stopper.stop()));
    }
};

BOWLINE_TEST(TestReplace)

} // namespace tst_replace

#include "tst_replace.moc"
