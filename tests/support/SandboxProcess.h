// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Endpoints.h"
#include "core/Secret.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace bowline::test {

/// A real bowline-sandbox with its own state folder and free ports, ended with the object. Blocking, for tests only.
class SandboxProcess
{
public:
    SandboxProcess();
    ~SandboxProcess();

    /// False (with a reason in `error`) if it did not start within a minute.
    bool start(const QStringList &extraArguments = {});
    QString error() const { return m_error; }

    Endpoints endpoints() const;
    QJsonObject info() const { return m_info; } ///< the JSON line it printed
    QString token(int account = 0) const;

    /// Calls the control API: {"status": n, "body": …}.
    QJsonObject control(const QByteArray &method, const QString &path, const QJsonObject &body = {}) const;
    /// Any request at all, with an optional bearer token, for looking at the sandbox from outside.
    QJsonObject call(const QByteArray &method, const QUrl &url, const QJsonObject &body = {},
                     const QString &bearer = {}) const;

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    QJsonObject m_info;
    QString m_error;
};

} // namespace bowline::test
