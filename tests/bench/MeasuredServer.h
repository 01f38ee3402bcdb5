// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace bowline::test {

/// A server under measurement, in a process of its own. It says "port N" on its standard output; ended with the object.
class MeasuredServer
{
public:
    ~MeasuredServer();

    /// False, with the reason in error(), if it does not come up. `slowSync`: the library to preload, or empty.
    bool start(const QString &program, const QStringList &arguments, const QString &slowSync, quint16 knownPort = 0);
    quint16 port() const { return m_port; }
    QString error() const { return m_error; }
    double residentMb() const;
    double cpuSeconds() const;

private:
    bool waitForPort();

    QProcess m_process;
    QString m_error;
    quint16 m_port = 0;
};

} // namespace bowline::test
