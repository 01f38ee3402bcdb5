// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The service's socket as a stranger uses it: broken frames, silence, floods, people who leave, another user.
#include "service/rpc/FrameReader.h"
#include "service/rpc/Protocol.h"
#include "service/rpc/RpcServer.h"
#include "service/rpc/SocketPlace.h"
#include "support/FakeService.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace bowline;
using test::FakeService;
using test::happens;

namespace tst_server {

namespace {

/// A client that speaks bytes.
class RawClient
{
public:
    explicit RawClient(const QString &path) { socket.connectToServer(path); }

    void send(const QByteArray &bytes) { socket.write(bytes); }
    void call(int id, const QString &method, const QJsonObject &parameters = {})
    {
        send(QJsonDocument(QJsonObject{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                                       {QStringLiteral("id"), id},
                                       {QStringLiteral("method"), method},
                                       {QStringLiteral("params"), parameters}})
                 .toJson(QJsonDocument::Compact) +
             '\n');
    }
    void hello(int version = rpc::protocolVersion)
    {
        call(0, QStringLiteral("hello"), {{QStringLiteral("protocol"), version}});
    }
    /// The next message; an empty one if none comes.
    QJsonObject next()
    {
        QByteArray line;
        const bool came = happens([&] {
            m_reader.push(socket.readAll());
            const auto frame = m_reader.next();
            line = frame.value_or(QByteArray());
            return frame.has_value();
        });
        return came ? QJsonDocument::fromJson(line).object() : QJsonObject();
    }
    bool isClosed()
    {
        return happens([this] { return socket.state() == QLocalSocket::UnconnectedState; });
    }

    QLocalSocket socket;

private:
    rpc::FrameReader m_reader{64 * 1024 * 1024};
};

QString codeOf(const QJsonObject &answer)
{
    return answer.value(QStringLiteral("error"))
        .toObject()
        .value(QStringLiteral("data"))
        .toObject()
        .value(QStringLiteral("code"))
        .toString();
}

int modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? static_cast<int>(info.st_mode & 07777U) : -1;
}

int numberOf(const QJsonObject &answer)
{
    return answer.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toInt();
}

} // namespace

class TestServer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<RpcServer> m_server;

    QString path() const { return m_dir.filePath(QStringLiteral("run/service.sock")); }
    void serve(const RpcLimits &limits = {})
    {
        m_server.reset();
        m_server = std::make_unique<RpcServer>(*m_service, QStringLiteral("test 1"), limits);
        const auto listening = m_server->listen(path());
        QVERIFY2(listening, listening ? "" : qPrintable(listening.error().detail));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_service = std::make_unique<FakeService>();
        serve();
    }
    void cleanup()
    {
        m_server.reset();
        m_service.reset();
    }

    void onlyTheOwnerGetsNear()
    {
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(m_dir.filePath(QStringLiteral("run"))).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0700U);
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0077U, 0U);
    }

    void anotherUserIsRefusedEvenWhereTheSocketIsOpenToAll()
    {
        const QString runuser = QStandardPaths::findExecutable(QStringLiteral("runuser"));
        if (::geteuid() != 0 || runuser.isEmpty())
            QSKIP("only root can become another user here");
        const auto closeAgain = qScopeGuard(
            [this] { ::chmod(QFile::encodeName(m_dir.filePath(QStringLiteral("run"))).constData(), 0700); });
        for (const QString &open : {m_dir.path(), m_dir.filePath(QStringLiteral("run")), path()})
            QCOMPARE(::chmod(QFile::encodeName(open).constData(), 0777), 0);
        const auto talk = [&](const QString &user) {
            QProcess other;
            const QString script = QStringLiteral("import socket,sys\n"
                                                  "s=socket.socket(socket.AF_UNIX); s.settimeout(10)\n"
                                                  "try:\n"
                                                  "  s.connect(sys.argv[1])\n"
                                                  "  "
                                                  "s.sendall(b'{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"hello\","
                                                  "\"params\":{\"protocol\":%1}}\\n')\n"
                                                  "  print(s.recv(1000))\n"
                                                  "except OSError: print(b'')\n")
                                       .arg(rpc::protocolVersion);
            other.start(runuser, {QStringLiteral("-u"), user, QStringLiteral("--"), QStringLiteral("/usr/bin/python3"),
                                  QStringLiteral("-c"), script, path()});
            return happens([&] { return other.state() == QProcess::NotRunning; })
                       ? other.readAllStandardOutput().trimmed()
                       : QByteArray("it hangs");
        };
        QVERIFY(talk(QStringLiteral("root")).contains("result"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("another user")));
        QCOMPARE(talk(QStringLiteral("nobody")), QByteArray("b''"));
    }

    void aFolderOfSomeoneElseIsNotUsed()
    {
        QVERIFY(QFile::link(m_dir.filePath(QStringLiteral("run")), m_dir.filePath(QStringLiteral("link"))));
        QVERIFY(!rpc::prepareSocketFolder(m_dir.filePath(QStringLiteral("link/service.sock"))));
        if (::geteuid() == 0) {
            const QString foreign = m_dir.filePath(QStringLiteral("foreign"));
            QVERIFY(QDir().mkpath(foreign));
            QCOMPARE(::chown(QFile::encodeName(foreign).constData(), 65534, 65534), 0);
            QVERIFY(!rpc::prepareSocketFolder(foreign + QStringLiteral("/service.sock")));
        }
        const auto deep =
            rpc::prepareSocketFolder(m_dir.filePath(QString(120, QLatin1Char('x')) + QStringLiteral("/s")));
        QCOMPARE(deep.error().code, ErrorCode::ServiceAway);
    }

    void aFolderThatWasThereKeepsItsRights_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("good");
        QTest::newRow("private") << 0700 << true;
        QTest::newRow("a home") << 0755 << true;
        QTest::newRow("for temporary files") << 01777 << true; // nobody removes there what is another's
        QTest::newRow("open to all") << 0777 << false;
        QTest::newRow("open to a group") << 0770 << false;
    }
    void aFolderThatWasThereKeepsItsRights()
    {
        QFETCH(int, mode);
        QFETCH(bool, good);
        const QString folder = m_dir.filePath(QStringLiteral("mode-%1").arg(mode));
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), static_cast<mode_t>(mode)), 0);
        const auto prepared = rpc::prepareSocketFolder(folder + QStringLiteral("/b.sock"));
        QCOMPARE(prepared.has_value(), good);
        if (!good) {
            QCOMPARE(prepared.error().code, ErrorCode::ServiceAway);
            QVERIFY(prepared.error().detail.contains(folder));
        }
        QCOMPARE(modeOf(folder), mode);
    }

    void theUsualFolderIsMadePrivateAgain()
    {
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        const auto putBack =
            qScopeGuard([&] { before.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", before); });
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_dir.path()));
        const QString folder = QFileInfo(rpc::usualSocketPath()).absolutePath();
        QVERIFY(folder.startsWith(m_dir.path()) && QDir().mkpath(folder));
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0777), 0);
        QVERIFY(rpc::prepareSocketFolder(rpc::usualSocketPath()));
        QCOMPARE(modeOf(folder), 0700);
    }

    void aSecondServiceIsToldSoAndAKilledOneIsReplaced()
    {
        RpcServer second(*m_service, QStringLiteral("second"));
        QCOMPARE(second.listen(path()).error().code, ErrorCode::StoreBusy);
        RawClient client(path());
        client.hello();
        QVERIFY(client.next().contains(QStringLiteral("result")));
        m_server.reset();
        QVERIFY(!QFileInfo::exists(path()));
        // What a killed service leaves behind: a socket that nobody listens at.
        const QByteArray left = QFile::encodeName(path());
        QCOMPARE(::mknod(left.constData(), S_IFSOCK | 0600, 0), 0);
        QVERIFY(second.listen(path()));
    }

    void helloComesFirst()
    {
        RawClient client(path());
        client.call(1, QStringLiteral("state.subscribe"));
        QCOMPARE(codeOf(client.next()), QStringLiteral("service.protocol"));
        client.hello();
        const QJsonObject greeting = client.next().value(QStringLiteral("result")).toObject();
        QCOMPARE(greeting.value(QStringLiteral("service")), QJsonValue(QStringLiteral("test 1")));
        QCOMPARE(greeting.value(QStringLiteral("protocol")), QJsonValue(rpc::protocolVersion));
        client.call(2, QStringLiteral("state.subscribe"));
        QCOMPARE(client.next().value(QStringLiteral("id")), QJsonValue(2));
        QVERIFY(m_service->calls.size() == 1);
    }

    void anotherVersionIsToldSoAndCanStillStopTheService()
    {
        RawClient client(path());
        client.hello(rpc::protocolVersion + 1);
        QCOMPARE(codeOf(client.next()), QStringLiteral("service.mismatch"));
        bool asked = false;
        connect(m_server.get(), &RpcServer::stopRequested, this, [&] { asked = true; });
        client.call(1, QStringLiteral("service.stop"));
        QVERIFY(client.next().contains(QStringLiteral("result")));
        QVERIFY(asked);
    }

    void malformedFramesAreAnsweredAndDoNotHurt()
    {
        RawClient client(path());
        client.hello();
        client.next();
        const std::pair<QByteArray, int> cases[] = {
            {"garbage", -32700},
            {"[]", -32700},
            {"\"x\"", -32700},
            {"{\"a\":", -32700},
            {QByteArray("\xff\xfe\x00", 3), -32700},
            {"{}", -32600},
            {"{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"x\"}", -32600},
            {"{\"jsonrpc\":\"2.0\",\"method\":\"jobs.cancel\"}", -32600},
            {"{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"jobs.cancel\"}", -32600},
            {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}", -32600},
            {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"jobs.cancel\",\"params\":[1]}", -32600},
            {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"jobs.fly\"}", -32601},
            {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"jobs.cancel\"}", -32602},
            {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"jobs.cancel\",\"params\":{\"job\":5}}", -32602},
            {QByteArray(3000, '['), -32700},
        };
        for (const auto &[frame, number] : cases) {
            client.send(frame + '\n');
            const QJsonObject answer = client.next();
            QVERIFY2(numberOf(answer) == number, frame.left(80).constData());
            QCOMPARE(codeOf(answer), QStringLiteral("service.protocol"));
        }
        QVERIFY(m_service->calls.isEmpty());
        client.call(9, QStringLiteral("jobs.cancel"), {{QStringLiteral("job"), QStringLiteral("j")}});
        QCOMPARE(client.next().value(QStringLiteral("id")), QJsonValue(9));
    }

    void aFrameThatIsTooLongEndsTheConnection()
    {
        RawClient client(path());
        client.hello();
        client.next();
        client.send(QByteArray(rpc::longestFrame + 2, 'x'));
        QCOMPARE(codeOf(client.next()), QStringLiteral("service.protocol"));
        QVERIFY(client.isClosed());
    }

    void silenceIsNotWaitedForForever()
    {
        RpcLimits limits;
        limits.helloMs = 1000; // those who do speak may be slow on a busy computer
        limits.frameMs = 1000;
        serve(limits);
        RawClient mute(path());
        RawClient half(path());
        half.hello();
        half.next();
        half.send("{\"jsonrpc\":");
        RawClient good(path());
        good.hello();
        good.next();
        QVERIFY(mute.isClosed());
        QVERIFY(half.isClosed());
        good.call(1, QStringLiteral("accounts.find_cli_login"));
        QCOMPARE(good.next().value(QStringLiteral("id")), QJsonValue(1));
    }

    void twoClientsHearOfEachOthersChanges()
    {
        RawClient one(path());
        RawClient two(path());
        for (RawClient *client : {&one, &two}) {
            client->hello();
            client->next();
            client->call(1, QStringLiteral("state.subscribe"));
            QVERIFY(client->next().contains(QStringLiteral("result")));
        }
        m_service->emitChanges({FakeService::project(QStringLiteral("p1"), QStringLiteral("shop"))});
        for (RawClient *client : {&one, &two}) {
            const QJsonObject told = client->next();
            QCOMPARE(told.value(QStringLiteral("method")), QJsonValue(QStringLiteral("state.changed")));
            QCOMPARE(told.value(QStringLiteral("params")).toObject().value(QStringLiteral("revision")), QJsonValue(2));
        }
    }

    void aDeltaNeverOvertakesItsSnapshot()
    {
        RawClient client(path());
        client.hello();
        client.next();
        m_service->hold(QStringLiteral("subscribe"));
        client.call(1, QStringLiteral("state.subscribe"));
        QTRY_VERIFY(m_service->called(QStringLiteral("subscribe")));
        m_service->emitChanges({FakeService::project(QStringLiteral("p1"), QStringLiteral("shop"))});
        m_service->release(QStringLiteral("subscribe"));
        const QJsonObject snapshot = client.next().value(QStringLiteral("result")).toObject();
        QCOMPARE(snapshot.value(QStringLiteral("revision")), QJsonValue(1));
        QCOMPARE(client.next().value(QStringLiteral("method")), QJsonValue(QStringLiteral("state.changed")));
    }

    void whoeverLeavesInTheMiddleCancelsNothing()
    {
        auto client = std::make_unique<RawClient>(path());
        client->hello();
        client->next();
        m_service->hold(QStringLiteral("deleteProject"));
        client->call(1, QStringLiteral("projects.delete"), {{QStringLiteral("project"), QStringLiteral("p1")}});
        QTRY_VERIFY(m_service->called(QStringLiteral("deleteProject")));
        client.reset();
        RawClient other(path());
        other.hello();
        other.next();
        m_service->release(QStringLiteral("deleteProject"));
        other.call(1, QStringLiteral("accounts.find_cli_login"));
        QCOMPARE(other.next().value(QStringLiteral("id")), QJsonValue(1));
    }

    void aFloodWaitsInTheSocketAndAllOfItIsAnswered()
    {
        RpcLimits limits;
        limits.callsAtOnce = 4;
        serve(limits);
        RawClient client(path());
        client.hello();
        client.next();
        m_service->hold(QStringLiteral("findCliLogin"));
        for (int id = 1; id <= 500; ++id)
            client.call(id, QStringLiteral("accounts.find_cli_login"));
        QTRY_COMPARE(m_service->count(QStringLiteral("findCliLogin")), 4);
        RawClient other(path()); // who is answered in the meantime, while no more of the first one's calls may come
        other.hello();
        QVERIFY(other.next().contains(QStringLiteral("result")));
        QCOMPARE(m_service->count(QStringLiteral("findCliLogin")), 4);
        m_service->release(QStringLiteral("findCliLogin"));
        for (int id = 1; id <= 500; ++id)
            QCOMPARE(client.next().value(QStringLiteral("id")), QJsonValue(id));
    }

    void whoDoesNotReadMissesDeltasAndIsToldSo()
    {
        RpcLimits limits;
        limits.backlog = 64 * 1024;
        serve(limits);
        RawClient client(path());
        client.socket.setReadBufferSize(1024);
        client.hello();
        client.next();
        client.call(1, QStringLiteral("state.subscribe"));
        client.next();
        const QString longName(10000, QLatin1Char('x'));
        for (int i = 0; i < 400; ++i)
            m_service->emitChanges({FakeService::project(QStringLiteral("p1"), longName)});
        client.socket.setReadBufferSize(0);
        int deltas = 0;
        QJsonObject message = client.next();
        for (; message.value(QStringLiteral("method")) == QStringLiteral("state.changed"); message = client.next())
            ++deltas;
        QVERIFY(deltas > 0 && deltas < 400);
        QCOMPARE(message.value(QStringLiteral("method")), QJsonValue(QStringLiteral("state.missed")));
    }

    void whoNeverReadsIsCutOff()
    {
        RpcLimits limits;
        limits.backlog = 1024 * 1024;
        limits.mostUnread = 2 * 1024 * 1024;
        serve(limits);
        m_service->envVars().values.insert(QStringLiteral("BIG"), QString(1500000, QLatin1Char('x')));
        RawClient client(path());
        client.hello();
        client.next();
        client.socket.setReadBufferSize(1024);
        m_service->hold(QStringLiteral("revealEnvVar"));
        for (int id = 1; id <= 8; ++id)
            client.call(
                id, QStringLiteral("env_vars.reveal"),
                {{QStringLiteral("project"), QStringLiteral("p")}, {QStringLiteral("name"), QStringLiteral("BIG")}});
        QTRY_COMPARE(m_service->count(QStringLiteral("revealEnvVar")), 8);
        m_service->release(QStringLiteral("revealEnvVar"));
        RawClient other(path());
        other.hello();
        QVERIFY(other.next().contains(QStringLiteral("result")));
        client.socket.setReadBufferSize(0);
        QTRY_COMPARE((client.socket.readAll(), client.socket.state()), QLocalSocket::UnconnectedState);
    }

    void tooManyClientsAreRefused()
    {
        RpcLimits limits;
        limits.clients = 2;
        serve(limits);
        RawClient one(path());
        RawClient two(path());
        for (RawClient *client : {&one, &two}) {
            client->hello();
            QVERIFY(client->next().contains(QStringLiteral("result")));
        }
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("too many clients")));
        RawClient three(path());
        QVERIFY(three.isClosed());
    }

    void errorsCarryWhatAProgramNeeds()
    {
        Error error = makeError(ErrorCode::ApiRateLimited, QStringLiteral("detail"));
        error.retryAfterMs = 900;
        m_service->failNext(QStringLiteral("findCliLogin"), error);
        RawClient client(path());
        client.hello();
        client.next();
        client.call(1, QStringLiteral("accounts.find_cli_login"));
        const QJsonObject told = client.next().value(QStringLiteral("error")).toObject();
        QCOMPARE(told.value(QStringLiteral("code")), QJsonValue(-32000));
        const QJsonObject data = told.value(QStringLiteral("data")).toObject();
        QCOMPARE(data.value(QStringLiteral("code")), QJsonValue(QStringLiteral("api.rate_limited")));
        QCOMPARE(data.value(QStringLiteral("retry_after_ms")), QJsonValue(900));
        QCOMPARE(Phrase::fromJson(data.value(QStringLiteral("message")).toObject()), error.message);
    }
};

BOWLINE_TEST(TestServer)

} // namespace tst_server

#include "tst_server.moc"
