// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestPostgres.h"
#include "support/FreePort.h"
#include "support/Patience.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <csignal>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bowline::test {

namespace {

const QString superPassword = QStringLiteral("superuser-of-tests");

bool giveToServer(const QString &path)
{
    if (geteuid() != 0)
        return true;
    const passwd *user = getpwnam("postgres");
    return user && chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) == 0;
}

} // namespace

TestPostgres::TestPostgres() = default;

TestPostgres::~TestPostgres()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT); // at once: nothing in it is worth keeping
    if (!m_server.waitForFinished(usualPatienceMs))
        m_server.kill();
    m_server.waitForFinished(usualPatienceMs);
}

QString TestPostgres::binDir()
{
    const QDir root(QStringLiteral("/usr/lib/postgresql"));
    int newest = 0;
    for (const QString &version : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(root.filePath(version + QStringLiteral("/bin/postgres"))))
            newest = qMax(newest, version.toInt());
    }
    return newest ? root.filePath(QStringLiteral("%1/bin").arg(newest)) : QString();
}

bool TestPostgres::start(Tls tls)
{
    if (binDir().isEmpty()) {
        m_error = QStringLiteral("no PostgreSQL server is installed");
        return false;
    }
    if (!prepareFolders() || !makeCluster())
        return false;
    if (tls == Tls::On && !makeCertificate())
        return false;
    return configure(tls) && launch() &&
           sql(QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD '%2'").arg(role(), password())) &&
           sql(QStringLiteral("CREATE DATABASE %1 OWNER %2").arg(database(), role()));
}

bool TestPostgres::halt()
{
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT); // "fast": goes through setpriv, which became the server
    return m_server.waitForFinished(usualPatienceMs);
}

bool TestPostgres::resume()
{
    return launch();
}

bool TestPostgres::restartWithLog(const QByteArray &settings)
{
    return write(QStringLiteral("data/postgresql.conf"), "logging_collector=on\n" + settings + '\n', true) && halt() &&
           resume();
}

QByteArray TestPostgres::log() const
{
    QByteArray text;
    const QDir folder(m_dir.filePath(QStringLiteral("data/log")));
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            text += file.readAll();
    }
    return text;
}

Secret TestPostgres::url(const QString &withPassword, const QString &withDatabase) const
{
    const QByteArray text = "postgres://" + role().toUtf8() + ':' + withPassword.toUtf8().toPercentEncoding() +
                            "@127.0.0.1:" + QByteArray::number(m_port) + '/' + withDatabase.toUtf8();
    return Secret(text);
}

Secret TestPostgres::newDatabase()
{
    const QString name = QStringLiteral("journal_%1").arg(++m_databases);
    return sql(QStringLiteral("CREATE DATABASE %1 OWNER %2").arg(name, role())) ? url(password(), name) : Secret();
}

bool TestPostgres::sql(const QString &statement, const QString &inDatabase)
{
    QProcess psql;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), superPassword);
    psql.setProcessEnvironment(environment);
    psql.start(binDir() + QStringLiteral("/psql"),
               {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                QStringLiteral("-d"),
                QStringLiteral("host=127.0.0.1 port=%1 user=postgres dbname=%2").arg(m_port).arg(inDatabase),
                QStringLiteral("-c"), statement});
    if (!psql.waitForFinished(usualPatienceMs) || psql.exitCode() != 0) {
        m_error = QStringLiteral("psql: ") + QString::fromUtf8(psql.readAllStandardError());
        return false;
    }
    return true;
}

// The server's user must be able to pass through the temporary folder to its own below it.
bool TestPostgres::prepareFolders()
{
    chmod(QFile::encodeName(m_dir.path()).constData(), 0711);
    for (const char *name : {"data", "tls", "socket"}) {
        const QString path = m_dir.filePath(QLatin1String(name));
        if (!QDir().mkpath(path) || !giveToServer(path) ||
            !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
            m_error = QStringLiteral("cannot prepare ") + path;
            return false;
        }
    }
    return true;
}

bool TestPostgres::makeCertificate()
{
    const QString key = m_dir.filePath(QStringLiteral("tls/server.key"));
    return runAsServer(QStringLiteral("openssl"),
                       {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                        QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                        QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"),
                        QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                        QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"), QStringLiteral("-keyout"), key,
                        QStringLiteral("-out"), certificate()});
}

bool TestPostgres::makeCluster()
{
    return write(QStringLiteral("superuser"), superPassword.toUtf8() + '\n', false) &&
           runAsServer(binDir() + QStringLiteral("/initdb"),
                       {QStringLiteral("-D"), m_dir.filePath(QStringLiteral("data")), QStringLiteral("-U"),
                        QStringLiteral("postgres"), QStringLiteral("-A"), QStringLiteral("scram-sha-256"),
                        QStringLiteral("--pwfile"), m_dir.filePath(QStringLiteral("superuser")),
                        QStringLiteral("--no-sync"), QStringLiteral("--no-instructions"), QStringLiteral("-E"),
                        QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8")});
}

bool TestPostgres::configure(Tls tls)
{
    m_port = freePort();
    QByteArray text = "listen_addresses='127.0.0.1'\nunix_socket_directories='" + socketFolder().toUtf8() +
                      "'\nfsync=off\nshared_buffers=16MB\nport=" + QByteArray::number(m_port) + '\n';
    if (tls == Tls::On) {
        text += "ssl=on\nssl_cert_file='" + certificate().toUtf8() + "'\nssl_key_file='" +
                m_dir.filePath(QStringLiteral("tls/server.key")).toUtf8() + "'\n";
    }
    const QByteArray kind = tls == Tls::On ? "hostssl" : "host";
    return write(QStringLiteral("data/postgresql.conf"), text, true) &&
           write(QStringLiteral("data/pg_hba.conf"),
                 kind + " all all 127.0.0.1/32 scram-sha-256\nlocal all all scram-sha-256\n", false);
}

bool TestPostgres::launch()
{
    QStringList command = asServer(
        {binDir() + QStringLiteral("/postgres"), QStringLiteral("-D"), m_dir.filePath(QStringLiteral("data"))});
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    // Foreign data wrappers make the server a client too, and libpq looks for certificates at home.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_dir.filePath(QStringLiteral("data")));
    m_server.setProcessEnvironment(environment);
    const QString program = command.takeFirst();
    m_server.start(program, command);
    QElapsedTimer timer;
    timer.start();
    QByteArray output;
    const QByteArrayList signs{"ready to accept connections", "redirecting log output"};
    while (std::none_of(signs.begin(), signs.end(), [&](const QByteArray &sign) { return output.contains(sign); })) {
        if (timer.elapsed() > usualPatienceMs ||
            (m_server.state() == QProcess::NotRunning && m_server.bytesAvailable() == 0)) {
            m_error = QStringLiteral("postgres did not start: ") + QString::fromUtf8(output) + m_server.errorString();
            return false;
        }
        m_server.waitForReadyRead(200);
        output += m_server.readAll();
    }
    // Nobody reads what it logs later, and a full pipe would stop it: Qt reads on and throws away.
    m_server.closeReadChannel(QProcess::StandardOutput);
    return output.contains(signs.first()) || answers();
}

/// A server that keeps its log in files says there when it is ready.
bool TestPostgres::answers()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < usualPatienceMs) {
        if (sql(QStringLiteral("SELECT 1")))
            return true;
    }
    return false;
}

bool TestPostgres::write(const QString &name, const QByteArray &text, bool append)
{
    const QString path = m_dir.filePath(name);
    QFile file(path);
    if (!file.open(append ? QIODevice::Append : QIODevice::WriteOnly | QIODevice::Truncate) ||
        file.write(text) != text.size() || !giveToServer(path)) {
        m_error = QStringLiteral("cannot write ") + path;
        return false;
    }
    return true;
}

bool TestPostgres::runAsServer(const QString &program, const QStringList &arguments)
{
    QStringList command = asServer(QStringList{program} + arguments);
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.start(command.takeFirst(), command);
    if (!process.waitForFinished(3 * usualPatienceMs) || process.exitCode() != 0) {
        m_error = program + QStringLiteral(": ") + QString::fromUtf8(process.readAllStandardError());
        return false;
    }
    return true;
}

// --pdeathsig: the server ends with the test program even if that is killed.
QStringList TestPostgres::asServer(const QStringList &command) const
{
    QStringList prefix{QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"), QStringLiteral("QUIT")};
    if (geteuid() == 0) {
        prefix +=
            {QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"), QStringLiteral("--clear-groups")};
    }
    return prefix + command;
}

} // namespace bowline::test
