// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"

#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace bowline::sandbox {

/// One of PostgreSQL's own programs against one database, with the login in its environment, where other users cannot
/// read it. Main thread, without blocking; ends with this object.
class ClientProgram : public QObject
{
    Q_OBJECT
public:
    struct End
    {
        int exitCode = -1; ///< -1: it did not start, or it was killed
        QStringList lines; ///< what it said on standard error, the last few hundred
        QByteArray output;
    };

    /// `url`: postgres://user:password@host:port/database
    ClientProgram(const QUrl &url, QObject *parent);
    ~ClientProgram() override;

    Pending<End> run(const QString &program, const QStringList &arguments);
    void kill() { m_process.kill(); }

private:
    void ended();

    QProcess m_process;
    std::optional<Promise<End>> m_promise;
};

} // namespace bowline::sandbox
