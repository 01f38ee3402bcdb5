// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The remote form of the seam: calls, deltas, a service that goes away, comes back, is another version, or says
// nonsense.
#include "service/rpc/Frames.h"
#include "service/rpc/RemoteService.h"
#include "service/rpc/RpcServer.h"
#include "support/Await.h"
#include "support/FakeService.h"
#include "support/TestMain.h"

#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace bowline;
using test::await;
using test::FakeService;

namespace tst_remote {

class TestRemote : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<FakeService> m_fake;
    std::unique_ptr<RpcServer> m_server;
    std::unique_ptr<RemoteService> m_remote;
    int m_starts = 0;

    QString path() const { return m_dir.filePath(QStringLiteral("run/service.sock")); }
    void serve()
    {
        m_server.reset();
        m_server = std::make_unique<RpcServer>(*m_fake, QStringLiteral("fake"));
        QVERIFY(m_server->listen(path()));
    }
    void connectRemote()
    {
        m_remote = std::make_unique<RemoteService>(RemotePlace{path(), QStringLiteral("test"), {}});
        QVERIFY(await(m_remote->subscribe()));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_fake = std::make_unique<FakeService>();
        m_starts = 0;
    }
    void cleanup()
    {
        m_remote.reset();
        m_server.reset();
        m_fake.reset();
    }

    void subscribesAndFollows()
    {
        m_fake->state.projects = {FakeService::project(QStringLiteral("p1"), QStringLiteral("shop"))};
        serve();
        m_remote = std::make_unique<RemoteService>(RemotePlace{path(), QStringLiteral("test"), {}});
        const auto snapshot = await(m_remote->subscribe());
        QVERIFY(snapshot);
        QCOMPARE(snapshot->projects, m_fake->state.projects);
        QSignalSpy changed(m_remote.get(), &ServiceApi::changed);
        m_fake->emitChanges({FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))});
        QTRY_VERIFY(!changed.isEmpty());
        const Delta delta = changed.first().first().value<Delta>();
        QCOMPARE(delta.revision, 2U);
        QCOMPARE(std::get<AccountView>(delta.changes.first()).email, QStringLiteral("ada@example.com"));
    }

    void argumentsAndErrorsArriveWhole()
    {
        serve();
        connectRemote();
        QVERIFY(await(m_remote->envVars().setEnvVar(ProjectId(QStringLiteral("p")), QStringLiteral("N"),
                                                    Secret(QStringLiteral("v ü")))));
        QCOMPARE(m_fake->lastArguments(QStringLiteral("setEnvVar")),
                 (QStringList{QStringLiteral("p"), QStringLiteral("N"), QStringLiteral("v ü")}));
        QVERIFY(await(m_remote->keychain().chooseSecretStore(KeychainKind::SessionOnly, {})));
        Error error = makeError(ErrorCode::DestinationRefused, Phrase::plain(QStringLiteral("A sentence.")),
                                QStringLiteral("detail"));
        error.retryAfterMs = 7;
        m_fake->failNext(QStringLiteral("optOut"), error);
        const auto refused = await(m_remote->syncs().optOut(ProjectId(QStringLiteral("p")), QStringLiteral("N")));
        QVERIFY(!refused);
        QCOMPARE(refused.error(), error);
    }

    void withoutAServiceCallsFailAtOnceAndOneIsStarted()
    {
        m_remote =
            std::make_unique<RemoteService>(RemotePlace{path(), QStringLiteral("test"), [this]() -> Expected<Done> {
                                                            if (++m_starts == 1)
                                                                serve();
                                                            return Done{};
                                                        }});
        const auto refused = await(m_remote->accounts().findCliLogin());
        QCOMPARE(refused.error().code, ErrorCode::ServiceAway);
        QVERIFY(await(m_remote->subscribe()));
        QCOMPARE(m_starts, 1);
    }

    void aRestartIsNoticedAndMadeUpFor()
    {
        serve();
        connectRemote();
        QSignalSpy connection(m_remote.get(), &ServiceApi::connectionChanged);
        QSignalSpy renewed(m_remote.get(), &ServiceApi::snapshotRenewed);
        m_server.reset();
        QTRY_COMPARE(connection.size(), 1);
        const auto away = connection.takeFirst().first().value<ServiceConnection>();
        QVERIFY(!away.connected);
        QCOMPARE(away.why->code, ErrorCode::ServiceAway);
        QCOMPARE(await(m_remote->syncs().syncNow({}, {})).error().code, ErrorCode::ServiceAway);
        // Another service, which counts anew.
        m_fake = std::make_unique<FakeService>();
        m_fake->state.projects = {FakeService::project(QStringLiteral("p2"), QStringLiteral("later"))};
        serve();
        QTRY_COMPARE(connection.size(), 1);
        QVERIFY(connection.first().first().value<ServiceConnection>().connected);
        QTRY_COMPARE(renewed.size(), 1);
        QCOMPARE(renewed.first().first().value<Snapshot>().projects.first().name, QStringLiteral("later"));
        QSignalSpy changed(m_remote.get(), &ServiceApi::changed);
        m_fake->emitChanges({FakeService::project(QStringLiteral("p3"), QStringLiteral("latest"))});
        QTRY_VERIFY(!changed.isEmpty());
    }

    void aCallInTheMiddleSettlesWhenTheServiceGoes()
    {
        serve();
        connectRemote();
        m_fake->hold(QStringLiteral("syncNow"));
        const auto pending = m_remote->syncs().syncNow(ProjectId(QStringLiteral("p")), QStringLiteral("N"));
        QTRY_VERIFY(m_fake->called(QStringLiteral("syncNow")));
        m_server.reset();
        QCOMPARE(await(pending).error().code, ErrorCode::ServiceAway);
    }

    void callsSettleWhenTheRemoteItselfGoes()
    {
        serve();
        connectRemote();
        m_fake->hold(QStringLiteral("syncNow"));
        const auto pending = m_remote->syncs().syncNow({}, {});
        m_remote.reset();
        QVERIFY(!await(pending));
    }

    void aGapInTheRevisionsIsMadeUpFor()
    {
        serve();
        connectRemote();
        QSignalSpy renewed(m_remote.get(), &ServiceApi::snapshotRenewed);
        QSignalSpy changed(m_remote.get(), &ServiceApi::changed);
        m_fake->skipRevision();
        m_fake->emitChanges({FakeService::project(QStringLiteral("p3"), QStringLiteral("latest"))});
        QTRY_VERIFY(!renewed.isEmpty());
        QCOMPARE(changed.size(), 0);
        QCOMPARE(renewed.first().first().value<Snapshot>().revision, 3U);
    }

    void anotherVersionHasItsOwnMessage()
    {
        QLocalServer other;
        connect(&other, &QLocalServer::newConnection, &other, [&other] {
            QLocalSocket *socket = other.nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write(rpc::errorFrame(1, rpc::typedError, makeError(ErrorCode::ServiceMismatch)));
            });
        });
        QVERIFY(other.listen(m_dir.filePath(QStringLiteral("other.sock"))));
        RemoteService remote(RemotePlace{m_dir.filePath(QStringLiteral("other.sock")), QStringLiteral("test"), {}});
        const auto refused = await(remote.subscribe());
        QCOMPARE(refused.error().code, ErrorCode::ServiceMismatch);
        QVERIFY(refused.error().text().contains(QStringLiteral("different version")));
        QCOMPARE(await(remote.accounts().findCliLogin()).error().code, ErrorCode::ServiceMismatch);
    }

    void nonsenseIsATypedError()
    {
        QLocalServer other;
        connect(&other, &QLocalServer::newConnection, &other, [&other] {
            QLocalSocket *socket = other.nextPendingConnection();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
        QVERIFY(other.listen(m_dir.filePath(QStringLiteral("nonsense.sock"))));
        RemoteService remote(RemotePlace{m_dir.filePath(QStringLiteral("nonsense.sock")), QStringLiteral("test"), {}});
        QCOMPARE(await(remote.subscribe()).error().code, ErrorCode::ServiceProtocol);
    }
};

BOWLINE_TEST(TestRemote)

} // namespace tst_remote

#include "tst_remote.moc"
