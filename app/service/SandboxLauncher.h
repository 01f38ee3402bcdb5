// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Endpoints.h"
#include "core/Pending.h"
#include "heroku/OAuthFlow.h"

#include <QObject>
#include <QProcess>

#include <optional>

namespace bowline {

/// A sandbox that has come up.
struct RunningSandbox
{
    Endpoints endpoints;
    OAuthClient client;
};

/// The sandbox that Bowline starts for people without an account: a process beside ours, with its state in our data
/// folder, ended with us. Started at most once.
class SandboxLauncher : public QObject
{
    Q_OBJECT
public:
    /// `stateDir`: survives restarts, so that databases and logins do too.
    explicit SandboxLauncher(const QString &stateDir, QObject *parent = nullptr);
    ~SandboxLauncher() override;

    /// Runs it unless it runs already. sandbox.failed with what it said last.
    Pending<RunningSandbox> start(quint16 preferredPort = 0);

Q_SIGNALS:
    /// It had come up, and its process has ended by itself. start() starts another.
    void died(const QString &lastWords);

private:
    void readLine();
    void failed(const QString &why);

    QString m_stateDir;
    QProcess *m_process = nullptr;
    QByteArray m_output;
    QByteArray m_lastWords;
    std::optional<Promise<RunningSandbox>> m_promise;
    quint16 m_port = 0;
};

} // namespace bowline
