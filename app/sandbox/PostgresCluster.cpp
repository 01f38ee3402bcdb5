// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/PostgresCluster.h"

#include "sandbox/AdminConnection.h"
#include "sandbox/TlsMaterial.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>

#include <csignal>

namespace bowline::sandbox {

namespace {

constexpr int startTries = 5;
constexpr int readyMs = 30000;
constexpr int prepareMs = 120000;

bool isFree(int port)
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost, static_cast<quint16>(port));
}

int anyFreePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost, 0);
    return probe.serverPort();
}

int versionOf(const QString &postgres)
{
    QProcess process;
    process.start(postgres, {QStringLiteral("--version")});
    if (!process.waitForFinished(10000))
        return 0;
    static const QRegularExpression number(QStringLiteral("(\\d+)"));
    return number.match(QString::fromUtf8(process.readAllStandardOutput())).captured(1).toInt();
}

bool writeText(const QString &path, const QByteArray &text, QFile::Permissions permissions)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.setPermissions(permissions) &&
           file.write(text) == text.size();
}

} // namespace

PostgresCluster::PostgresCluster(QString folder, QString password, ServerUser user)
    : m_folder(std::move(folder))
    , m_password(std::move(password))
    , m_user(user)
{
}

PostgresCluster::~PostgresCluster()
{
    stop();
}

Expected<QString> PostgresCluster::findPrograms()
{
    constexpr int oldest = 15;
    QDir debian(QStringLiteral("/usr/lib/postgresql"));
    int newest = 0;
    for (const QString &version : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(debian.filePath(version + QStringLiteral("/bin/postgres"))))
            newest = qMax(newest, version.toInt());
    }
    if (newest >= oldest)
        return debian.filePath(QString::number(newest) + QStringLiteral("/bin"));
    const QString onPath = QStandardPaths::findExecutable(QStringLiteral("postgres"));
    if (!onPath.isEmpty() && versionOf(onPath) >= oldest)
        return QFileInfo(onPath).canonicalPath();
    return fail(ErrorCode::SandboxFailed,
                QStringLiteral("PostgreSQL 15 or newer is not installed (Debian: apt install postgresql)"));
}

QString PostgresCluster::data() const
{
    return m_folder + QStringLiteral("/data");
}

Error PostgresCluster::broken(const QString &what) const
{
    return makeError(ErrorCode::SandboxFailed, QStringLiteral("%1, see %2/postgres.log").arg(what, m_folder));
}

Expected<Done> PostgresCluster::prepareFolder()
{
    const Expected<QString> programs = findPrograms();
    if (!programs)
        return fail(programs.error());
    m_programs = *programs;
    if (!QDir().mkpath(m_folder))
        return fail(broken(QStringLiteral("cannot make the folder of the databases")));
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return m_user.giveTo(m_folder);
}

Expected<Done> PostgresCluster::prepare(const PostgresCluster *like)
{
    if (const auto ready = prepareFolder(); !ready)
        return ready;
    if (QFile::exists(data()))
        return Done{};
    // Under another name until it is whole: a start may be cut short at any moment.
    const QString unfinished = data() + QStringLiteral(".new");
    QDir(unfinished).removeRecursively();
    const auto made =
        like ? run(QStringLiteral("cp"), {QStringLiteral("-a"), like->data(), unfinished}) : initialise(unfinished);
    if (!made)
        return made;
    if (!QDir().rename(unfinished, data()))
        return fail(broken(QStringLiteral("cannot finish the folder of the databases")));
    return Done{};
}

Expected<Done> PostgresCluster::copyFrom(const ClusterLogin &leader)
{
    if (const auto ready = prepareFolder(); !ready)
        return ready;
    const QString unfinished = data() + QStringLiteral(".new");
    QDir(unfinished).removeRecursively();
    QDir(data()).removeRecursively();
    const auto copied =
        run(m_programs + QStringLiteral("/pg_basebackup"),
            {QStringLiteral("-D"), unfinished, QStringLiteral("-X"), QStringLiteral("stream"), QStringLiteral("-c"),
             QStringLiteral("fast"), QStringLiteral("--no-sync"), QStringLiteral("--no-password"), QStringLiteral("-d"),
             QStringLiteral("host=%1 port=%2 user=%3 sslmode=verify-full sslrootcert=%4")
                 .arg(ClusterLogin::host())
                 .arg(leader.port)
                 .arg(ClusterLogin::user(), leader.caFile)},
            leader.password);
    if (!copied)
        return copied;
    if (!QDir().rename(unfinished, data()))
        return fail(broken(QStringLiteral("cannot finish the folder of the databases")));
    return Done{};
}

Expected<Done> PostgresCluster::initialise(const QString &folder)
{
    const QString passwordFile = m_folder + QStringLiteral("/password");
    if (!writeText(passwordFile, m_password.toUtf8() + '\n', QFile::ReadOwner | QFile::WriteOwner))
        return fail(broken(QStringLiteral("cannot write into the folder of the databases")));
    if (const auto given = m_user.giveTo(passwordFile); !given)
        return given;
    const auto made =
        run(m_programs + QStringLiteral("/initdb"),
            {QStringLiteral("-D"), folder, QStringLiteral("-U"), ClusterLogin::user(), QStringLiteral("-A"),
             QStringLiteral("scram-sha-256"), QStringLiteral("--pwfile=") + passwordFile, QStringLiteral("-E"),
             QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync"),
             QStringLiteral("--no-instructions")});
    QFile::remove(passwordFile);
    return made;
}

Expected<Done> PostgresCluster::run(const QString &program, const QStringList &arguments, const QString &clientPassword)
{
    QProcess process;
    if (!clientPassword.isEmpty()) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGPASSWORD"), clientPassword);
        environment.insert(QStringLiteral("HOME"), m_folder);
        process.setProcessEnvironment(environment);
    }
    m_user.apply(process);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(m_folder + QStringLiteral("/postgres.log"));
    process.start(program, arguments);
    if (!process.waitForFinished(prepareMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(broken(program + QStringLiteral(" failed")));
    return Done{};
}

Expected<Done> PostgresCluster::configure(int port) const
{
    if (const auto tls = TlsMaterial::ensure(m_folder); !tls)
        return tls;
    const QByteArray settings =
        "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nport = " + QByteArray::number(port) +
        "\nmax_connections = 200\nshared_buffers = 32MB\nwal_level = replica\nmax_wal_senders = 20\n"
        "wal_keep_size = 128MB\n"
        "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\njit = off\n"
        "password_encryption = 'scram-sha-256'\nssl = on\nssl_min_protocol_version = 'TLSv1.2'\n"
        "ssl_cert_file = '../server.crt'\nssl_key_file = '../server.key'\n"
        "log_line_prefix = '%m %u@%d '\nlog_timezone = 'UTC'\ntimezone = 'UTC'\n"
        // A failed statement may hold a password.
        "log_min_error_statement = panic\n" +
        replicationSettings();
    const QFile::Permissions mine = QFile::ReadOwner | QFile::WriteOwner;
    const QStringList files{data() + QStringLiteral("/postgresql.conf"), data() + QStringLiteral("/pg_hba.conf"),
                            m_folder + QStringLiteral("/server.key"), m_folder + QStringLiteral("/server.crt")};
    if (!writeText(files.at(0), settings, mine) ||
        !writeText(files.at(1), "hostssl all,replication all 127.0.0.1/32 scram-sha-256\n", mine))
        return fail(broken(QStringLiteral("cannot write PostgreSQL's settings")));
    for (const QString &file : files) {
        if (const auto given = m_user.giveTo(file); !given)
            return given;
    }
    return Done{};
}

QByteArray PostgresCluster::replicationSettings() const
{
    const QString signal = data() + QStringLiteral("/standby.signal");
    if (!m_leader) {
        QFile::remove(signal);
        return {};
    }
    (void)writeText(signal, {}, QFile::ReadOwner | QFile::WriteOwner);
    (void)m_user.giveTo(signal);
    return QStringLiteral(
               "primary_conninfo = 'host=%1 port=%2 user=%3 password=%4 sslmode=verify-full sslrootcert=%5'\n")
        .arg(ClusterLogin::host())
        .arg(m_leader->port)
        .arg(ClusterLogin::user(), m_leader->password, m_leader->caFile)
        .toUtf8();
}

void PostgresCluster::removeStalePid() const
{
    // After a crash the number may by now belong to a process of another kind, which would keep PostgreSQL
    // from starting.
    QFile lock(data() + QStringLiteral("/postmaster.pid"));
    if (!lock.open(QIODevice::ReadOnly))
        return;
    QFile command(QStringLiteral("/proc/%1/comm").arg(QString::fromLatin1(lock.readLine().trimmed())));
    if (!command.open(QIODevice::ReadOnly) || command.readAll().trimmed() != "postgres")
        lock.remove();
}

Expected<Done> PostgresCluster::start(int preferredPort)
{
    removeStalePid();
    m_user.apply(m_server);
    m_server.setWorkingDirectory(QStringLiteral("/"));
    // Data links make the server a client too, and libpq looks for certificates at home, which is not the server's.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), data());
    m_server.setProcessEnvironment(environment);
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_folder + QStringLiteral("/postgres.log"), QIODevice::Append);
    for (int attempt = 0; attempt < startTries; ++attempt) {
        m_port = attempt == 0 && preferredPort > 0 && isFree(preferredPort) ? preferredPort : anyFreePort();
        if (const auto written = configure(m_port); !written)
            return written;
        m_server.start(m_programs + QStringLiteral("/postgres"), {QStringLiteral("-D"), data()});
        if (const auto ready = waitUntilReady(); ready)
            return ready;
        stop();
    }
    return fail(broken(QStringLiteral("PostgreSQL does not start")));
}

Expected<Done> PostgresCluster::waitUntilReady()
{
    QElapsedTimer timer;
    timer.start();
    m_server.waitForStarted();
    while (m_server.state() == QProcess::Running && timer.elapsed() < readyMs) {
        if (AdminConnection::open(login(), QStringLiteral("postgres")))
            return Done{};
        m_server.waitForFinished(30);
    }
    return fail(broken(QStringLiteral("PostgreSQL does not start")));
}

void PostgresCluster::askToStop(Ending ending)
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    // Fast: sessions are ended, files are kept in order, which takes as long as the disk is busy. Immediate:
    // as a crash.
    kill(static_cast<pid_t>(m_server.processId()), ending == Ending::InOrder ? SIGINT : SIGQUIT);
}

void PostgresCluster::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    askToStop(Ending::InOrder); // after an immediate one it changes nothing
    if (!m_server.waitForFinished(10000)) {
        askToStop(Ending::AtOnce);
        if (!m_server.waitForFinished(5000)) {
            m_server.kill();
            m_server.waitForFinished(5000);
        }
    }
}

ClusterLogin PostgresCluster::login() const
{
    return {m_port, m_password, m_folder + QStringLiteral("/ca.crt"), m_programs};
}

} // namespace bowline::sandbox
