// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/SandboxLauncher.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace bowline {

namespace {

constexpr int goodbyeMs = 10000;
constexpr qsizetype lastWordsKept = 2000;

QString findProgram()
{
    const QString name = QStringLiteral("bowline-sandbox");
    const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath(name);
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(name);
}

RunningSandbox parse(const QJsonObject &line)
{
    const auto text = [&line](const char *key) { return line.value(QLatin1String(key)).toString(); };
    RunningSandbox sandbox;
    sandbox.endpoints = {QUrl(text("api")), QUrl(text("data")), QUrl(text("id")), QUrl(text("hasura_cloud"))};
    sandbox.client = {text("client_id"), Secret(text("client_secret")), QUrl(text("redirect_uri"))};
    return sandbox;
}

} // namespace

SandboxLauncher::SandboxLauncher(const QString &stateDir, QObject *parent)
    : QObject(parent)
    , m_stateDir(stateDir)
{
}

SandboxLauncher::~SandboxLauncher()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->terminate();
    // The one place that waits: the program is ending, and PostgreSQL must not be left behind.
    if (!m_process->waitForFinished(goodbyeMs))
        m_process->kill();
}

Pending<RunningSandbox> SandboxLauncher::start(quint16 preferredPort)
{
    if (m_promise)
        return m_promise->pending();
    m_promise.emplace();
    const Pending<RunningSandbox> pending = m_promise->pending();
    const QString program = findProgram();
    if (program.isEmpty()) {
        failed(QStringLiteral("bowline-sandbox is not installed"));
        return pending;
    }
    m_port = preferredPort;
    m_output.clear();
    m_lastWords.clear();
    m_process = new QProcess(this);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &SandboxLauncher::readLine);
    connect(m_process, &QProcess::readyReadStandardError, this,
            [this] { m_lastWords = (m_lastWords + m_process->readAllStandardError()).right(lastWordsKept); });
    connect(m_process, &QProcess::errorOccurred, this, [this] { failed(m_process->errorString()); });
    connect(m_process, &QProcess::finished, this, [this] { failed(QString::fromUtf8(m_lastWords).trimmed()); });
    QDir().mkpath(m_stateDir);
    m_process->start(program, {QStringLiteral("--state-dir"), m_stateDir, QStringLiteral("--port"),
                               QString::number(m_port), QStringLiteral("--with-parent")});
    return pending;
}

void SandboxLauncher::readLine()
{
    m_output += m_process->readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0 || m_promise->isSettled())
        return;
    const QJsonObject line = QJsonDocument::fromJson(m_output.left(end)).object();
    wipe(m_output);
    if (line.isEmpty())
        failed(QStringLiteral("bowline-sandbox printed no JSON line"));
    else
        m_promise->settle(parse(line));
}

void SandboxLauncher::failed(const QString &why)
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->deleteLater();
        m_process = nullptr;
    }
    const bool wasUp = m_promise && m_promise->isSettled();
    if (m_promise) {
        m_promise->fail(makeError(ErrorCode::SandboxFailed, why));
        m_promise.reset(); // so that it can be tried again
    }
    if (wasUp)
        Q_EMIT died(why);
}

} // namespace bowline
