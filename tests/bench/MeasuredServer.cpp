// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/MeasuredServer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <QThread>

#include <unistd.h>

namespace bowline::test {

namespace {

constexpr int patienceMs = 15000;

} // namespace

MeasuredServer::~MeasuredServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool MeasuredServer::start(const QString &program, const QStringList &arguments, const QString &slowSync,
                           quint16 knownPort)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!slowSync.isEmpty()) {
        environment.insert(QStringLiteral("LD_PRELOAD"), slowSync);
        // A server with sanitizers would not start behind a library that has none.
        const QString own = environment.value(QStringLiteral("ASAN_OPTIONS"));
        environment.insert(QStringLiteral("ASAN_OPTIONS"), own + QStringLiteral(":verify_asan_link_order=0"));
    }
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (knownPort != 0)
        m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(program, arguments);
    m_port = knownPort;
    return knownPort == 0 ? waitForPort() : m_process.waitForStarted() && [knownPort] {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < patienceMs) {
            QTcpSocket socket;
            socket.connectToHost(QStringLiteral("127.0.0.1"), knownPort);
            if (socket.waitForConnected(100))
                return true;
            QThread::msleep(20);
        }
        return false;
    }();
}

bool MeasuredServer::waitForPort()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patienceMs && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(100);
        while (m_process.canReadLine()) {
            const QByteArray line = m_process.readLine().trimmed();
            if (line.startsWith("port ")) {
                m_port = line.mid(5).toUShort();
                return true;
            }
        }
        if (m_process.error() == QProcess::FailedToStart)
            break;
    }
    m_error = QStringLiteral("it did not say its port: ") + m_process.errorString();
    return false;
}

double MeasuredServer::residentMb() const
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1048576.0;
}

double MeasuredServer::cpuSeconds() const
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace bowline::test
