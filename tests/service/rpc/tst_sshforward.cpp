// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A service behind ssh: which addresses are taken, how ssh is called, what becomes of it. Another program stands in for
// ssh.
#include "service/rpc/RemoteService.h"
#include "service/rpc/RpcServer.h"
#include "service/rpc/SshForward.h"
#include "support/Await.h"
#include "support/FakeService.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <csignal>

using namespace bowline;
using test::await;
using test::FakeService;

namespace tst_sshforward {

class TestSshForward : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeService> m_fake;
    std::unique_ptr<RpcServer> m_server;

    QString there() const { return m_dir->filePath(QStringLiteral("run/service.sock")); }
    QString noted(const char *name) const
    {
        QFile file(m_dir->filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static RemotePlace placeOf(const std::shared_ptr<SshForward> &forward)
    {
        RemotePlace place;
        place.socket = forward->socket();
        place.program = QStringLiteral("test");
        place.start = [forward] { return forward->start(); };
        place.trouble = [forward] { return forward->trouble(); };
        place.ours = false;
        return place;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QFileInfo python(QStringLiteral("/usr/bin/python3"));
        if (!python.isExecutable())
            QSKIP("python3 is not installed");
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_fake = std::make_unique<FakeService>();
        m_server = std::make_unique<RpcServer>(*m_fake, QStringLiteral("fake"));
        QVERIFY(m_server->listen(there()));
        QVERIFY(QDir().mkpath(m_dir->filePath(QStringLiteral("bin"))));
        QVERIFY(QFile::link(QStringLiteral(BOWLINE_FAKE_SSH), m_dir->filePath(QStringLiteral("bin/ssh"))));
        qputenv("PATH", QFile::encodeName(m_dir->filePath(QStringLiteral("bin"))) + ":/usr/bin:/bin");
        qputenv("FAKE_SSH_NOTES", QFile::encodeName(m_dir->path()));
        qputenv("FAKE_SSH_SOCKET", QFile::encodeName(there()));
    }
    void cleanup()
    {
        m_server.reset();
        m_fake.reset();
        m_dir.reset();
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("socket");
        QTest::newRow("ssh://server") << QStringLiteral("server") << 0 << QString();
        QTest::newRow("ssh://me@server/") << QStringLiteral("me@server") << 0 << QString();
        QTest::newRow("ssh://me@server:2222/run/bowline/s.sock")
            << QStringLiteral("me@server") << 2222 << QStringLiteral("/run/bowline/s.sock");
        for (const char *bad : {"ssh://", "ssh:server", "http://server", "server", "ssh://me:secret@server",
                                "ssh://-oProxyCommand=x", "ssh://-ox@server", "ssh://server/a:b", "ssh://server?x=1"})
            QTest::newRow(bad) << QString() << 0 << QString();
    }
    void addresses()
    {
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(QString, socket);
        const auto place = SshPlace::parse(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(place.has_value(), !host.isEmpty());
        if (!place) {
            QCOMPARE(place.error().code, ErrorCode::InputInvalid);
            return;
        }
        QCOMPARE(place->host, host);
        QCOMPARE(place->port, port);
        QCOMPARE(place->socket, socket);
    }

    void theServiceIsReachedAndSshEndsWithUs()
    {
        QString socket;
        {
            auto forward = std::make_shared<SshForward>(SshPlace{QStringLiteral("me@server"), 2222, there()});
            socket = forward->socket();
            QCOMPARE(static_cast<int>(QFileInfo(QFileInfo(socket).absolutePath()).permissions()) & 0x0fff, 0x0700);
            RemoteService window(placeOf(forward));
            forward.reset();
            const auto snapshot = await(window.subscribe());
            QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().text()));
            QVERIFY(!window.canReplaceService()); // it is not ours to end
            const QStringList called = noted("called").split(u'\n');
            for (const char *needed : {"-oBatchMode=yes", "-oExitOnForwardFailure=yes", "-N", "2222"})
                QVERIFY2(called.contains(QLatin1String(needed)), needed);
            QCOMPARE(called.last(), QStringLiteral("me@server"));
        }
        QVERIFY(::kill(noted("pid").toInt(), 0) != 0);
        QVERIFY(!QFileInfo::exists(QFileInfo(socket).absolutePath()));
    }

    void withoutAPathItIsAskedFor()
    {
        const auto forward = std::make_shared<SshForward>(SshPlace{QStringLiteral("server"), 0, {}});
        RemoteService window(placeOf(forward));
        QVERIFY(await(window.subscribe()));
        QVERIFY(noted("called-bowlinectl-socket").contains(QStringLiteral("bowlinectl\nsocket")));
        QVERIFY(noted("called").contains(forward->socket() + u':' + there()));
    }

    void sshsOwnWordsAreShown()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Permission denied")));
        const auto forward = std::make_shared<SshForward>(SshPlace{QStringLiteral("closed"), 0, there()});
        QVERIFY(forward->start());
        QTRY_VERIFY(forward->trouble());
        QCOMPARE(forward->trouble()->code, ErrorCode::ServiceAway);
        RemotePlace place = placeOf(forward);
        place.start = {};
        place.patienceMs = 200;
        RemoteService window(place);
        const auto refused = await(window.subscribe());
        QVERIFY(!refused);
        QVERIFY(refused.error().text().contains(QStringLiteral("Permission denied (publickey).")));
        QVERIFY(refused.error().text().contains(QStringLiteral("closed")));
        QVERIFY(!refused.error().text().contains(QStringLiteral("something else")));
    }

    void aMissingSshIsSaid()
    {
        qputenv("PATH", QFile::encodeName(m_dir->path()));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("ssh to server")));
        SshForward forward(SshPlace{QStringLiteral("server"), 0, there()});
        QVERIFY(forward.start());
        QTRY_VERIFY(forward.trouble());
    }

    void aLostConnectionIsMadeAnew()
    {
        const auto forward = std::make_shared<SshForward>(SshPlace{QStringLiteral("server"), 0, there()});
        RemoteService window(placeOf(forward));
        QVERIFY(await(window.subscribe()));
        int connected = 0;
        connect(&window, &ServiceApi::connectionChanged, this,
                [&](const ServiceConnection &now) { connected += now.connected; });
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("ssh to server ended")));
        const int first = noted("pid").toInt();
        QCOMPARE(::kill(first, SIGKILL), 0);
        QTRY_COMPARE(connected, 1);
        QVERIFY(noted("pid").toInt() != first);
        QVERIFY(await(window.subscribe()));
    }
};

BOWLINE_TEST(TestSshForward)

} // namespace tst_sshforward

#include "tst_sshforward.moc"
