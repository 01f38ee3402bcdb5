// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ssh/SshProcess.h"

#include "net/ssh/SshFailure.h"

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace bowline {

namespace {

constexpr qsizetype complaintsKept = 8192;
constexpr qsizetype lineKept = 4096;

// What a person may have set for their own use of ssh and what would break this one: a shared connection outlives us,
// a command takes the place of ours. ssh uses the first value that it sees, and the command line comes first.
const QStringList always{QStringLiteral("-T"),
                         QStringLiteral("-oBatchMode=yes"),
                         QStringLiteral("-oStrictHostKeyChecking=yes"),
                         QStringLiteral("-oExitOnForwardFailure=yes"),
                         QStringLiteral("-oConnectTimeout=20"),
                         QStringLiteral("-oServerAliveInterval=15"),
                         QStringLiteral("-oControlMaster=no"),
                         QStringLiteral("-oControlPath=none"),
                         QStringLiteral("-oForkAfterAuthentication=no"),
                         QStringLiteral("-oRemoteCommand=none")};

QProcessEnvironment environmentForSsh()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(QLatin1String("BOWLINE_"))) // may be the URL of a team's database
            environment.remove(name);
    }
    return environment;
}

} // namespace

SshProcess::SshProcess(const SshHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setProcessEnvironment(environmentForSsh());
    m_process.setChildProcessModifier([] {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM); // where this program is killed, which ends no child by itself
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this,
            [this] { readLines(m_output, m_process.readAllStandardOutput(), false); });
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { readLines(m_complaint, m_process.readAllStandardError(), true); });
    connect(&m_process, &QProcess::finished, this, &SshProcess::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT ended(-1, SshFailure(m_host).missing(m_process.errorString()));
    });
}

SshProcess::~SshProcess()
{
    m_process.disconnect(this);
    killGroup();
    m_process.waitForFinished(); // killed: at once
}

// ssh keeps nothing that it would have to put away, and its own children might wait for it.
void SshProcess::killGroup()
{
    if (const qint64 leader = m_process.processId(); leader > 0 && ::kill(static_cast<pid_t>(-leader), SIGKILL) != 0)
        m_process.kill(); // not yet a group of its own
}

void SshProcess::start(const QStringList &options, const QStringList &command)
{
    const QStringList port =
        m_host.port > 0 ? QStringList{QStringLiteral("-p"), QString::number(m_host.port)} : QStringList();
    m_process.start(QStringLiteral("ssh"),
                    always + port + options + QStringList{QStringLiteral("--"), m_host.name} + command);
}

void SshProcess::readLines(QByteArray &rest, const QByteArray &more, bool isError)
{
    rest += more;
    if (isError)
        m_complaints = (m_complaints + more).right(complaintsKept);
    QList<QByteArray> lines = rest.split('\n');
    rest = lines.takeLast().left(lineKept);
    for (const QByteArray &line : lines)
        isError ? Q_EMIT complained(line.trimmed()) : Q_EMIT said(line.trimmed());
}

void SshProcess::onFinished(int exitCode)
{
    readLines(m_output, m_process.readAllStandardOutput() + '\n', false);
    readLines(m_complaint, m_process.readAllStandardError(), true);
    Q_EMIT ended(exitCode, SshFailure(m_host).error(m_complaints));
}

} // namespace bowline
