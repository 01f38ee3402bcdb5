// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tunnels through a real sshd on this computer, by the real ssh: ready when it says so, ended with its owner, never
// without the check of the host's key, and with words for what goes wrong.
#include "SshServer.h"
#include "net/ssh/SshTunnel.h"
#include "support/Await.h"
#include "support/FreePort.h"
#include "support/TestMain.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>

using namespace bowline;
using test::await;
using test::SshServer;

namespace tst_sshtunnel {

namespace {

template <class T>
QString tunnelCode(const Expected<T> &result)
{
    return result ? QStringLiteral("open") : errorCodeText(result.error().code);
}

SshHost hostNamed(const char *name)
{
    return {QString::fromLatin1(name), 0};
}

} // namespace

class TestSshTunnel : public QObject
{
    Q_OBJECT

    std::unique_ptr<SshServer> m_server;
    QTcpServer m_far; ///< what is behind the ssh server: answers what it hears

    static bool isGone(qint64 process) { return ::kill(static_cast<pid_t>(process), 0) != 0; }
    static QByteArray echoed(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        socket.write("hello");
        QByteArray heard;
        QElapsedTimer patience;
        for (patience.start(); heard.size() < 5 && patience.elapsed() < test::usualPatienceMs;) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
            heard += socket.readAll();
            if (socket.state() == QAbstractSocket::UnconnectedState)
                break;
        }
        return heard;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = SshServer::missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY(m_far.listen(QHostAddress::LocalHost));
        connect(&m_far, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *peer = m_far.nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
        });
    }
    void init()
    {
        m_server = std::make_unique<SshServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->error()));
    }
    void cleanup() { m_server.reset(); }

    void aPortLeadsToTheFarEnd_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::newRow("directly") << QByteArray("gate");
        QTest::newRow("through a jump host") << QByteArray("inner");
    }
    void aPortLeadsToTheFarEnd()
    {
        QFETCH(QByteArray, host);
        qint64 process = 0;
        {
            SshTunnel tunnel(hostNamed(host.constData()));
            const auto port = await(tunnel.openPort(QStringLiteral("127.0.0.1"), m_far.serverPort()));
            QVERIFY2(port, qPrintable(tunnelCode(port)));
            QVERIFY(tunnel.isOpen());
            process = tunnel.processId();
            QVERIFY(!isGone(process));
            QCOMPARE(echoed(*port), QByteArray("hello")); // at once: it was said to be open
            QVERIFY(!tunnel.refusal());
        }
        QVERIFY(isGone(process));
        QTRY_VERIFY(::kill(static_cast<pid_t>(-process), 0) != 0); // nor a jump host's ssh
    }

    void aSocketLeadsToASocket()
    {
        QLocalServer far;
        QVERIFY(far.listen(m_server->file("far.sock")));
        connect(&far, &QLocalServer::newConnection, this, [&far] { far.nextPendingConnection()->write("welcome"); });
        SshTunnel tunnel(hostNamed("gate"));
        for (int time = 0; time < 2; ++time) { // what the first one left does not stand in the way
            const auto open = await(tunnel.openSocket(m_server->file("near.sock"), m_server->file("far.sock")));
            QVERIFY2(open, qPrintable(tunnelCode(open)));
            QLocalSocket socket;
            socket.connectToServer(m_server->file("near.sock"));
            QTRY_COMPARE(socket.peek(100), QByteArray("welcome"));
        }
    }

    void aKeyThatNobodyKnowsIsNotAccepted_data()
    {
        QTest::addColumn<QByteArray>("known");
        QTest::addColumn<QByteArray>("options");
        QTest::newRow("unknown") << QByteArray() << QByteArray();
        QTest::newRow("changed") << SshServer::anyKey() << QByteArray();
        QTest::newRow("unknown, and the check is off") << QByteArray() << QByteArray("StrictHostKeyChecking no");
        QTest::newRow("changed, and the check is off") << SshServer::anyKey() << QByteArray("StrictHostKeyChecking no");
        QTest::newRow("unknown, and new ones are taken")
            << QByteArray() << QByteArray("StrictHostKeyChecking accept-new");
    }
    void aKeyThatNobodyKnowsIsNotAccepted()
    {
        QFETCH(QByteArray, known);
        QFETCH(QByteArray, options);
        m_server->setClientOptions(options);
        m_server->setKnownKey(known);
        SshTunnel tunnel(hostNamed("gate"));
        const auto port = await(tunnel.openPort(QStringLiteral("127.0.0.1"), m_far.serverPort()));
        QCOMPARE(tunnelCode(port), QStringLiteral("ssh.host_key"));
        QVERIFY(port.error().text().contains(QStringLiteral("gate")));
        QCOMPARE(tunnel.processId(), 0);
    }

    void aRefusedKeyIsSaid()
    {
        SshTunnel tunnel(hostNamed("stranger"));
        const auto port = await(tunnel.openPort(QStringLiteral("127.0.0.1"), m_far.serverPort()));
        QCOMPARE(tunnelCode(port), QStringLiteral("ssh.refused"));
        QVERIFY(port.error().detail.contains(QStringLiteral("Permission denied")));
    }

    void whatCannotBeReachedIsSaid_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::newRow("no such name") << QByteArray("Host gate\n  HostName no-such-host.invalid");
        QTest::newRow("nobody listens") << QByteArray("Host gate\n  Port ") + QByteArray::number(test::freePort());
        QTest::newRow("the jump host is away")
            << QByteArray("Host gate\n  ProxyJump away\nHost away\n  HostName 127.0.0.1\n  Port ") +
                   QByteArray::number(test::freePort());
    }
    void whatCannotBeReachedIsSaid()
    {
        QFETCH(QByteArray, options);
        m_server->setClientOptions(options);
        SshTunnel tunnel(hostNamed("gate"));
        const auto port = await(tunnel.openPort(QStringLiteral("127.0.0.1"), m_far.serverPort()));
        QCOMPARE(tunnelCode(port), QStringLiteral("ssh.unreachable"));
        QVERIFY(port.error().text().contains(QStringLiteral("gate")));
        QVERIFY2(!port.error().detail.contains(QStringLiteral("UNKNOWN")), qPrintable(port.error().detail));
    }

    void aPersonsOwnSettingsDoNotBreakIt()
    {
        m_server->setClientOptions("Host gate\n  ControlMaster auto\n  ControlPath " +
                                   QFile::encodeName(m_server->file("shared")) +
                                   "\n  ControlPersist yes\n  RemoteCommand echo surprise\n  LocalCommand echo other\n"
                                   "  RequestTTY yes");
        qint64 process = 0;
        {
            SshTunnel tunnel(hostNamed("gate"));
            const auto port = await(tunnel.openPort(QStringLiteral("127.0.0.1"), m_far.serverPort()));
            QVERIFY2(port, qPrintable(tunnelCode(port)));
            process = tunnel.processId();
            QCOMPARE(echoed(*port), QByteArray("hello"));
            QVERIFY(!QFile::exists(m_server->file("shared")));
        }
        QVERIFY(isGone(process));
    }

    void aMissingSshIsSaid()
    {
        qputenv("PATH", QFile::encodeName(m_server->file("nothing")));
        SshTunnel tunnel(hostNamed("gate"));
        QCOMPARE(tunnelCode(await(tunnel.openPort(QStringLiteral("127.0.0.1"), 5432))), QStringLiteral("ssh.missing"));
    }

    void whyNobodyAnswersAtTheFarEnd_data()
    {
        QTest::addColumn<QByteArray>("server");
        QTest::newRow("nobody listens there") << QByteArray();
        QTest::newRow("the server forbids it") << QByteArray("AllowTcpForwarding no");
    }
    void whyNobodyAnswersAtTheFarEnd()
    {
        QFETCH(QByteArray, server);
        m_server = std::make_unique<SshServer>();
        QVERIFY2(m_server->start(server), qPrintable(m_server->error()));
        SshTunnel tunnel(hostNamed("gate"));
        const auto port = await(
            tunnel.openPort(QStringLiteral("127.0.0.1"), server.isEmpty() ? test::freePort() : m_far.serverPort()));
        QVERIFY2(port, qPrintable(tunnelCode(port))); // this end is open all the same
        QCOMPARE(echoed(*port), QByteArray());
        QTRY_VERIFY(tunnel.refusal());
        QCOMPARE(tunnel.refusal()->code, ErrorCode::SshForwardRefused);
        QVERIFY(tunnel.isOpen());
    }

    void aLostServerIsTold()
    {
        SshTunnel tunnel(hostNamed("gate"));
        QSignalSpy ended(&tunnel, &SshTunnel::ended);
        QVERIFY(await(tunnel.openPort(QStringLiteral("127.0.0.1"), m_far.serverPort())));
        ::kill(static_cast<pid_t>(tunnel.processId()), SIGKILL);
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!tunnel.isOpen());
        const auto again = await(tunnel.openPort(QStringLiteral("127.0.0.1"), m_far.serverPort()));
        QVERIFY2(again, qPrintable(tunnelCode(again)));
        QCOMPARE(echoed(*again), QByteArray("hello"));
    }

    void oddNamesReachNoShellAndNoOption()
    {
        for (const char *name : {"", "-oProxyCommand=x", "me@-oProxyCommand=x", "a b", "a;b", "a$(b)", "a`b`", "a'b"}) {
            SshTunnel tunnel(hostNamed(name));
            QCOMPARE(tunnelCode(await(tunnel.openPort(QStringLiteral("127.0.0.1"), 5432))),
                     QStringLiteral("input.invalid"));
        }
        SshTunnel tunnel(hostNamed("gate"));
        for (const char *far : {"", "a b", "a/b", "[::1]", "a$b"})
            QCOMPARE(tunnelCode(await(tunnel.openPort(QString::fromLatin1(far), 5432))),
                     QStringLiteral("input.invalid"));
        QCOMPARE(tunnelCode(await(tunnel.openPort(QStringLiteral("db"), 0))), QStringLiteral("input.invalid"));
        QCOMPARE(tunnelCode(await(tunnel.openSocket(m_server->file("x"), QStringLiteral("a:b")))),
                 QStringLiteral("input.invalid"));
    }
};

BOWLINE_TEST(TestSshTunnel)

} // namespace tst_sshtunnel

#include "tst_sshtunnel.moc"
