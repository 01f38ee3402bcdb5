// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "net/ssh/SshHost.h"

#include <QByteArray>

#include <optional>

namespace bowline {

/// What ssh's own words mean. OpenSSH says them in English whatever the language of the desktop.
///
///   "Host key verification failed."        ssh.host_key
///   "Permission denied (publickey)."       ssh.refused
///   "channel 2: open failed: …"            ssh.forward_refused
///   "Could not resolve hostname", and any other end of the connection: ssh.unreachable
class SshFailure
{
public:
    explicit SshFailure(const SshHost &host)
        : m_host(host)
    {
    }
    /// `said`: all that ssh wrote on its standard error. The detail of the error is ssh's last line.
    Error error(const QByteArray &said) const;
    /// The program is not there: `why` in the system's words.
    Error missing(const QString &why) const;
    Error tooSlow(int seconds) const;
    /// The other computer lets ssh in, but the way from there on is not open. Nothing if `line` does not say so.
    std::optional<Error> farEnd(const QByteArray &line) const;

    /// The last line that says something, for people and the log; at most 300 characters.
    static QString lastLine(const QByteArray &said);

private:
    SshHost m_host;
};

} // namespace bowline
