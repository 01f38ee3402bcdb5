// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "net/ssh/SshHost.h"

#include <QObject>
#include <QProcess>

namespace bowline {

/// One run of the user's own OpenSSH. It asks nothing (there is no terminal), checks the host's key whatever the
/// configuration says about that, shares no connection with other runs, and sees no BOWLINE_* variable. ssh and
/// what it starts itself (a jump host's ssh, a ProxyCommand) are a process group of their own, which ends with this
/// object; if this program is killed, ssh ends too. Lives in a thread that ends later than the object.
class SshProcess final : public QObject
{
    Q_OBJECT
public:
    explicit SshProcess(const SshHost &host, QObject *parent = nullptr);
    ~SshProcess() override;

    /// `options` before the host, `command` behind it. Once. ended() tells all that goes wrong.
    void start(const QStringList &options, const QStringList &command = {});
    qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    void said(const QByteArray &line);       ///< on standard output
    void complained(const QByteArray &line); ///< on standard error
    /// Nothing comes after it. `why`: what ssh.* makes of its last words; also set where the exit code is 0.
    void ended(int exitCode, const bowline::Error &why);

private:
    void readLines(QByteArray &rest, const QByteArray &more, bool isError);
    void onFinished(int exitCode);
    void killGroup();

    SshHost m_host;
    QProcess m_process;
    QByteArray m_output;     ///< of a line that has not ended
    QByteArray m_complaint;  ///< likewise
    QByteArray m_complaints; ///< all of them, bounded
};

} // namespace bowline
