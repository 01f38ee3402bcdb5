// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/ClientProgram.h"

#include <csignal>

#include <sys/prctl.h>

namespace bowline::sandbox {

namespace {

constexpr int keptLines = 300;

} // namespace

ClientProgram::ClientProgram(const QUrl &url, QObject *parent)
    : QObject(parent)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("PGHOST"), url.host());
    environment.insert(QStringLiteral("PGPORT"), QString::number(url.port(5432)));
    environment.insert(QStringLiteral("PGUSER"), url.userName(QUrl::FullyDecoded));
    environment.insert(QStringLiteral("PGPASSWORD"), url.password(QUrl::FullyDecoded));
    environment.insert(QStringLiteral("PGDATABASE"), url.path(QUrl::FullyDecoded).mid(1));
    environment.insert(QStringLiteral("PGSSLMODE"), QStringLiteral("require"));
    environment.insert(QStringLiteral("PGCONNECT_TIMEOUT"), QStringLiteral("10"));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(QStringLiteral("/"));
    // As the servers: it does not outlive the sandbox.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

ClientProgram::~ClientProgram()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(5000);
}

Pending<ClientProgram::End> ClientProgram::run(const QString &program, const QStringList &arguments)
{
    m_promise.emplace();
    connect(&m_process, &QProcess::finished, this, &ClientProgram::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
    const Pending<End> end = m_promise->pending();
    m_process.start(program, arguments);
    return end;
}

void ClientProgram::ended()
{
    End end;
    if (m_process.error() != QProcess::FailedToStart && m_process.exitStatus() == QProcess::NormalExit)
        end.exitCode = m_process.exitCode();
    end.lines = QString::fromUtf8(m_process.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts);
    if (end.lines.size() > keptLines)
        end.lines = end.lines.mid(end.lines.size() - keptLines);
    end.output = m_process.readAllStandardOutput();
    m_promise->settle(std::move(end));
}

} // namespace bowline::sandbox
