// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Session.h"
#include "support/TestMain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>

#include <csignal>

using namespace bowline::test;

namespace tst_life {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QString program = QStringLiteral(BOWLINE_BIN_DIR "/bowline-sandbox");

/// The processes whose command line names this folder.
QStringList processesOf(const QString &folder)
{
    QStringList found;
    for (const QString &pid : QDir(s("/proc")).entryList(QDir::Dirs)) {
        QFile file(s("/proc/%1/cmdline").arg(pid));
        if (pid.toInt() > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains(folder.toUtf8()))
            found.append(pid);
    }
    return found;
}

/// Those of PostgreSQL's processes that write the files, for the servers that work in this folder.
QList<pid_t> checkpointersOf(const QString &folder)
{
    const QStringList servers = processesOf(folder);
    QList<pid_t> found;
    for (const QString &pid : QDir(s("/proc")).entryList(QDir::Dirs)) {
        QFile command(s("/proc/%1/cmdline").arg(pid));
        QFile status(s("/proc/%1/stat").arg(pid));
        if (pid.toInt() <= 0 || !command.open(QIODevice::ReadOnly) || !status.open(QIODevice::ReadOnly))
            continue;
        const QString parent = QString::fromLatin1(status.readAll()).section(s(") "), -1).section(u' ', 1, 1);
        if (command.readAll().startsWith("postgres: checkpointer") && servers.contains(parent))
            found.append(pid.toInt());
    }
    return found;
}

} // namespace

/// Starting, stopping, being killed, and coming back.
class LifeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void terminatesCleanly_data();
    void terminatesCleanly();
    void killedLeavesNothing();
    void endsWithItsParent();
    void comesBackAsItWas();
    void comesBackOnOtherPorts();
    void serversAndBackupsComeBack();
    void survivesBeingKilled();
    void startsAfterAStartCutShort();
    void oneSandboxAFolder();
    void temporaryFolderIsRemoved();
    void temporaryOneDoesNotWaitForItsFiles();
    void takenPortIsSaid();

private:
    QJsonObject start(QProcess &process, const QStringList &arguments = {}, const QString &wrapper = {});
    QDir startTemporary(QProcess &process);
    void stop(QProcess &process);
    QJsonObject config(const QJsonObject &info, const QString &app);
    QJsonDocument ask(const QJsonObject &info, const QByteArray &method, const QString &path,
                      const QByteArray &body = {});

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_state;
};

void LifeTest::init()
{
    QTest::failOnWarning(QRegularExpression(s(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    // As root PostgreSQL is another user, who must get through.
    QFile::setPermissions(m_dir->path(), QFile::permissions(m_dir->path()) | QFile::ExeGroup | QFile::ExeOther);
    m_state = m_dir->filePath(s("state"));
}

void LifeTest::cleanup()
{
    QTRY_COMPARE(processesOf(m_state), QStringList());
}

QJsonObject LifeTest::start(QProcess &process, const QStringList &arguments, const QString &wrapper)
{
    QStringList all{s("--quiet"), s("--state-dir"), m_state};
    all += arguments;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (wrapper.isEmpty())
        process.start(program, all);
    else
        process.start(s("/bin/sh"), QStringList{s("-c"), wrapper, program} + all);
    QElapsedTimer timer;
    timer.start();
    while (!process.canReadLine() && process.state() != QProcess::NotRunning && timer.elapsed() < 3 * usualPatienceMs)
        process.waitForReadyRead(200);
    return QJsonDocument::fromJson(process.readLine()).object();
}

void LifeTest::stop(QProcess &process)
{
    process.terminate();
    QVERIFY(process.waitForFinished(usualPatienceMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

QJsonDocument LifeTest::ask(const QJsonObject &info, const QByteArray &method, const QString &path,
                            const QByteArray &body)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(info.value(s("api")).toString() + path));
    request.setRawHeader("Accept", "application/vnd.heroku+json; version=3");
    request.setRawHeader("Content-Type", "application/json");
    const QString token = info.value(s("accounts")).toArray().first().toObject().value(s("token")).toString();
    request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return QJsonDocument::fromJson(reply->readAll());
}

QJsonObject LifeTest::config(const QJsonObject &info, const QString &app)
{
    return ask(info, "GET", s("/apps/%1/config-vars").arg(app)).object();
}

void LifeTest::terminatesCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void LifeTest::terminatesCleanly()
{
    QFETCH(int, signal);
    QProcess process;
    const QJsonObject info = start(process);
    for (const char *field : {"api", "data", "id", "hasura_cloud", "control", "client_id", "client_secret",
                              "redirect_uri", "accounts", "hasura"})
        QVERIFY2(info.contains(s(field)), field);
    QCOMPARE(info.value(s("accounts")).toArray().size(), 2);
    QCOMPARE(info.value(s("hasura")).toObject().value(s("projects")).toArray().size(), 3);
    QVERIFY(processesOf(m_state).size() >= 3); // itself and two servers
    const Session held(config(info, s("sushi")).value(s("DATABASE_URL")).toString());
    QVERIFY(held.isOpen());
    kill(static_cast<pid_t>(process.processId()), signal);
    QVERIFY(process.waitForFinished(usualPatienceMs));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(processesOf(m_state), QStringList());
    QCOMPARE(QFile::permissions(m_state + s("/state.json")) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void LifeTest::killedLeavesNothing()
{
    QProcess process;
    QVERIFY(!start(process).isEmpty());
    process.kill();
    QVERIFY(process.waitForFinished(usualPatienceMs));
    QTRY_COMPARE(processesOf(m_state), QStringList());
}

void LifeTest::endsWithItsParent()
{
    QProcess process;
    QVERIFY(!start(process, {s("--with-parent")}, s("\"$0\" \"$@\" & wait")).isEmpty());
    QVERIFY(!processesOf(m_state).isEmpty());
    process.kill(); // the shell in between
    QVERIFY(process.waitForFinished(usualPatienceMs));
    QTRY_COMPARE(processesOf(m_state), QStringList());
}

void LifeTest::comesBackAsItWas()
{
    QProcess first;
    const QJsonObject before = start(first);
    ask(before, "PATCH", s("/apps/sushi/config-vars"), "{\"KEPT\":\"yes\"}");
    ask(before, "POST", s("/control/rotate"), "{\"database\":\"sushi\"}");
    ask(before, "POST", s("/control/failover"), "{\"database\":\"tempura\"}");
    const QJsonObject sushi = config(before, s("sushi"));
    const QJsonObject tempura = config(before, s("tempura"));
    const QJsonArray releases = ask(before, "GET", s("/apps/sushi/releases")).array();
    const QString links = s("/client/v11/databases/%1/links")
                              .arg(ask(before, "GET", s("/apps/sushi/addon-attachments/DATABASE"))
                                       .object()[s("addon")][s("id")]
                                       .toString());
    const QJsonArray linked = ask(before, "GET", links).array();
    QVERIFY(!linked.isEmpty());
    stop(first);

    QProcess second;
    const QJsonObject after = start(second);
    QCOMPARE(after, before);
    QCOMPARE(config(after, s("sushi")), sushi);
    QCOMPARE(config(after, s("tempura")), tempura);
    QCOMPARE(ask(after, "GET", s("/apps/sushi/releases")).array(), releases);
    QCOMPARE(ask(after, "GET", links).array(), linked);
    for (const QJsonObject &vars : {sushi, tempura}) {
        const Session session(vars.value(s("DATABASE_URL")).toString());
        QVERIFY2(session.isOpen(), qPrintable(session.error()));
        QCOMPARE(session.ask("SELECT count(*) FROM orders"), s("200"));
    }
    stop(second);
}

void LifeTest::comesBackOnOtherPorts()
{
    QProcess first;
    const QString before = config(start(first), s("sushi")).value(s("DATABASE_URL")).toString();
    stop(first);
    QTcpServer occupant;
    QVERIFY(occupant.listen(QHostAddress::LocalHost, static_cast<quint16>(QUrl(before).port())));

    QProcess second;
    const QJsonObject info = start(second);
    const QString after = config(info, s("sushi")).value(s("DATABASE_URL")).toString();
    QVERIFY(QUrl(after).port() != QUrl(before).port());
    QVERIFY(Session(after).isOpen());
    const QJsonArray releases = ask(info, "GET", s("/apps/sushi/releases")).array();
    const bool told = std::any_of(releases.begin(), releases.end(), [](const QJsonValue &release) {
        return release.toObject().value(s("description")).toString() == s("Update DATABASE by heroku-postgresql");
    });
    QVERIFY(told);
    stop(second);
}

void LifeTest::serversAndBackupsComeBack()
{
    QProcess first;
    QJsonObject info = start(first);
    const QJsonObject made = ask(info, "POST", s("/apps/ramen/addons"),
                                 R"({"plan":"heroku-postgresql:standard-0","attachment":{"name":"FOLLOWER"},)"
                                 R"("config":{"follow":"DATABASE"}})")
                                 .object();
    const QString follower = made.value(s("id")).toString();
    const auto url = [&] { return config(info, s("ramen")).value(s("FOLLOWER_URL")).toString(); };
    QTRY_VERIFY_WITH_TIMEOUT(!url().isEmpty(), 90000);
    const auto transfers = [&] { return ask(info, "GET", s("/client/v11/apps/ramen/transfers")).array(); };
    ask(info, "POST", s("/client/v11/databases/%1/backups").arg(follower));
    QTRY_VERIFY_WITH_TIMEOUT(transfers().at(0).toObject().value(s("succeeded")).toBool(), 60000);
    stop(first);
    QCOMPARE(processesOf(m_state), QStringList());

    QProcess second;
    info = start(second);
    QCOMPARE(transfers().size(), 1);
    QVERIFY(transfers().at(0).toObject().value(s("succeeded")).toBool());
    QCOMPARE(
        Session(config(info, s("ramen")).value(s("DATABASE_URL")).toString()).ask("CREATE TABLE two AS SELECT 2 AS n"),
        s(""));
    QTRY_COMPARE_WITH_TIMEOUT(Session(url()).ask("SELECT n FROM two"), s("2"), 20000);
    // A follower that is being made when the sandbox is killed is not there afterwards.
    ask(info, "POST", s("/control/data"), R"({"step":"follow","kind":"hang"})");
    ask(info, "POST", s("/apps/ramen/addons"),
        R"({"plan":"heroku-postgresql:standard-0","attachment":{"name":"NEVER"},"config":{"follow":"DATABASE"}})");
    stop(second);
    QProcess third;
    info = start(third);
    QCOMPARE(ask(info, "GET", s("/apps/ramen/addons")).array().size(), 2);
    QVERIFY(Session(url()).isOpen());
    stop(third);
}

void LifeTest::survivesBeingKilled()
{
    QProcess first;
    const QJsonObject before = start(first);
    const QJsonObject vars = config(before, s("sushi"));
    first.kill();
    QVERIFY(first.waitForFinished(usualPatienceMs));
    QTRY_COMPARE(processesOf(m_state), QStringList());
    QProcess second;
    const QJsonObject after = start(second);
    QVERIFY(!after.isEmpty());
    QCOMPARE(config(after, s("sushi")).keys(), vars.keys());
    QVERIFY(Session(config(after, s("sushi")).value(s("DATABASE_URL")).toString()).isOpen());
    stop(second);
}

void LifeTest::startsAfterAStartCutShort()
{
    QProcess first;
    first.start(program, {s("--quiet"), s("--state-dir"), m_state});
    QTRY_VERIFY(QFile::exists(m_state + s("/postgres-1/data")));
    QVERIFY(!first.canReadLine());
    first.kill();
    QVERIFY(first.waitForFinished(usualPatienceMs));
    QTRY_COMPARE(processesOf(m_state), QStringList());
    QProcess second;
    QVERIFY(Session(config(start(second), s("sushi")).value(s("DATABASE_URL")).toString()).isOpen());
    stop(second);
}

void LifeTest::oneSandboxAFolder()
{
    QProcess first;
    QVERIFY(!start(first).isEmpty());
    QProcess second;
    second.setProcessChannelMode(QProcess::SeparateChannels);
    second.start(program, {s("--quiet"), s("--state-dir"), m_state});
    QVERIFY(second.waitForFinished(usualPatienceMs));
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().contains("another sandbox uses the folder"));
    stop(first);
}

QDir LifeTest::startTemporary(QProcess &process)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(s("TMPDIR"), m_dir->path());
    process.setProcessEnvironment(environment);
    process.start(program, {s("--quiet")});
    while (!process.canReadLine() && process.state() != QProcess::NotRunning)
        process.waitForReadyRead(200);
    return QDir(m_dir->path());
}

void LifeTest::temporaryFolderIsRemoved()
{
    QProcess process;
    const QDir folder = startTemporary(process);
    QCOMPARE(folder.entryList({s("bowline-sandbox-*")}, QDir::Dirs).size(), 1);
    stop(process);
    QCOMPARE(folder.entryList({s("bowline-sandbox-*")}, QDir::Dirs).size(), 0);
}

// As when the disk is busy for long: whoever writes the files of the databases does not get on. They are
// thrown away.
void LifeTest::temporaryOneDoesNotWaitForItsFiles()
{
    QProcess process;
    const QDir folder = startTemporary(process);
    const QList<pid_t> writers = checkpointersOf(m_dir->path());
    QCOMPARE(writers.size(), 2);
    for (const pid_t writer : writers)
        kill(writer, SIGSTOP);
    stop(process);
    QCOMPARE(folder.entryList({s("bowline-sandbox-*")}, QDir::Dirs).size(), 0);
    QTRY_COMPARE(processesOf(m_dir->path()), QStringList());
}

void LifeTest::takenPortIsSaid()
{
    QTcpServer occupant;
    QVERIFY(occupant.listen(QHostAddress::LocalHost, 0));
    QProcess process;
    process.start(program,
                  {s("--quiet"), s("--state-dir"), m_state, s("--port"), QString::number(occupant.serverPort())});
    QVERIFY(process.waitForFinished(usualPatienceMs));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains(QByteArray::number(occupant.serverPort())));
}

BOWLINE_TEST(LifeTest)

} // namespace tst_life

#include "tst_life.moc"
