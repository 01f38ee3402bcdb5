// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ConnectionReport.h"
#include "core/Pending.h"
#include "core/Secret.h"

class QThreadPool;

namespace bowline {

class ServerProbe;

/// Connects from this computer to the database of a URL, step by step, and tells what each showed; then which of
/// libpq's `sslmode` would get in, and why. Nothing is sent anywhere but to the server itself.
///
///   ServerProbe (name, reach, encrypt) -> login by the URL as it is -> logins with sslmode=disable and =require,
///   and for verify-ca and verify-full what this computer makes of the certificates
class ConnectionTest
{
public:
    /// A worker of `pool` is blocked, at most about half a minute. url.invalid where libpq cannot read the URL; that
    /// nobody gets in is an answer, and no error.
    static Pending<ConnectionReport> run(const Secret &url, QThreadPool *pool);

private:
    explicit ConnectionTest(const Secret &url)
        : m_url(url)
    {
    }
    Expected<ConnectionReport> report();
    ConnectionTrial logIn() const;
    QList<ConnectionTrial> modes(const ServerProbe &probe) const;
    ConnectionTrial modeByLogin(const char *mode, const char *whyGood) const;
    static ConnectionTrial modeByDoubts(const QString &mode, bool asksForName, const ServerProbe &probe);

    Secret m_url;
};

} // namespace bowline
