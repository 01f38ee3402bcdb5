// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SshServer.h"

#include "support/FreePort.h"
#include "support/Patience.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QThread>

#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace bowline::test {

namespace {

const QString sshdPath = QStringLiteral("/usr/sbin/sshd");
const QString sshPath = QStringLiteral("/usr/bin/ssh");

QByteArray userName()
{
    const passwd *user = ::getpwuid(::getuid());
    return user ? QByteArray(user->pw_name) : QByteArray();
}

} // namespace

SshServer::SshServer()
    : m_path(qgetenv("PATH"))
{
}

SshServer::~SshServer()
{
    stop();
    qputenv("PATH", m_path);
}

QString SshServer::missing()
{
    for (const QString &program : {sshdPath, sshPath, QStringLiteral("/usr/bin/ssh-keygen")}) {
        if (!QFileInfo(program).isExecutable())
            return program + QStringLiteral(" is not installed (packaging/install-deps test)");
    }
    if (userName().isEmpty())
        return QStringLiteral("this user has no name, and sshd lets in by name only");
    if (::geteuid() == 0 && !QDir().mkpath(QStringLiteral("/run/sshd")))
        return QStringLiteral("sshd needs the folder /run/sshd where root starts it");
    return {};
}

bool SshServer::write(const char *name, const QByteArray &text, bool executable) const
{
    QFile file(m_dir.filePath(QString::fromLatin1(name)));
    const QFile::Permissions mine = QFile::ReadOwner | QFile::WriteOwner;
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size() && file.flush() &&
           file.setPermissions(executable ? mine | QFile::ExeOwner : mine);
}

bool SshServer::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (process.waitForFinished(usualPatienceMs) && process.exitCode() == 0)
        return true;
    m_error = program + QStringLiteral(": ") + QString::fromLocal8Bit(process.readAllStandardError());
    return false;
}

void SshServer::setClientOptions(const QByteArray &lines)
{
    const QByteArray here = QFile::encodeName(m_dir.path());
    const auto keyOf = [&here](const char *host, const char *key) -> QByteArray {
        return QByteArray("Host ") + host + "\n  IdentityFile " + here + '/' + key + '\n';
    };
    write("client.conf",
          lines + "\nHost inner\n  ProxyJump gate\nHost *\n  HostName 127.0.0.1\n  Port " + QByteArray::number(m_port) +
              "\n  HostKeyAlias gate\n  IdentitiesOnly yes\n  IdentityAgent none\n"
              "  GlobalKnownHostsFile /dev/null\n  UserKnownHostsFile " +
              here + "/known\n" + keyOf("gate", "user") + keyOf("inner", "user") + keyOf("stranger", "other"));
}

void SshServer::setKnownKey(const QByteArray &key)
{
    write("known", key.isEmpty() ? QByteArray() : "gate " + key);
}

QByteArray SshServer::anyKey()
{
    return "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
}

bool SshServer::start(const QByteArray &options)
{
    m_port = freePort();
    const QByteArray here = QFile::encodeName(m_dir.path());
    for (const char *key : {"host", "user", "other"}) {
        if (!QFile::exists(file(key)) && !run(QStringLiteral("/usr/bin/ssh-keygen"), {QStringLiteral("-q"),
                                                                                      QStringLiteral("-t"),
                                                                                      QStringLiteral("ed25519"),
                                                                                      QStringLiteral("-N"),
                                                                                      {},
                                                                                      QStringLiteral("-f"),
                                                                                      file(key)}))
            return false;
    }
    write("sshd.conf", options + "\nPort " + QByteArray::number(m_port) + "\nListenAddress 127.0.0.1\nHostKey " + here +
                           "/host\nAuthorizedKeysFile " + here +
                           "/user.pub\nPidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\n"
                           "KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\nAllowUsers " +
                           userName() + "\n");
    QFile hostKey(file("host.pub"));
    if (!hostKey.open(QIODevice::ReadOnly))
        return false;
    setKnownKey(hostKey.readAll());
    setClientOptions({});
    write("bin-ssh", "#!/bin/sh\nexec " + sshPath.toLatin1() + " -F " + here + "/client.conf \"$@\"\n", true);
    QDir(m_dir.path()).mkpath(QStringLiteral("bin"));
    QFile::link(file("bin-ssh"), file("bin/ssh"));
    qputenv("PATH", here + "/bin:/usr/bin:/bin");
    m_sshd.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_sshd.setStandardErrorFile(file("sshd.log"));
    m_sshd.start(sshdPath, {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), file("sshd.conf")});
    return waitUntilListening();
}

bool SshServer::waitUntilListening()
{
    for (const QDeadlineTimer limit(usualPatienceMs); !limit.hasExpired();) {
        QTcpSocket probe;
        probe.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (probe.waitForConnected(500))
            return true;
        if (m_sshd.waitForFinished(50))
            break;
    }
    QFile log(file("sshd.log"));
    m_error =
        log.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(log.readAll()) : QStringLiteral("sshd says nothing");
    return false;
}

void SshServer::stop()
{
    if (m_sshd.state() == QProcess::NotRunning)
        return;
    m_sshd.kill();
    m_sshd.waitForFinished();
}

} // namespace bowline::test
