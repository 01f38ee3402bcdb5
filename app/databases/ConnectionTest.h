// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ConnectionReport.h"
#include "core/Pending.h"
#include "core/Secret.h"
#include "net/postgres/CancelToken.h"

class QThreadPool;

namespace bowline {

class ServerProbe;

/// Connects from this computer to the database of a URL, step by step, and tells what each showed; then which ways of
/// encryption get in, and why. Nothing is sent anywhere but to the server itself, and no password without encryption
/// unless the URL wants that.
///
///   ServerProbe (name, reach, encrypt) -> login by the URL as it is -> the same without encryption and without the
///   password; with sslmode=require; and what this computer makes of the certificates
class ConnectionTest
{
public:
    /// A worker of `pool` is blocked, for 40 seconds at most, on a LoginPool until its logins are cancelled.
    /// url.invalid where libpq cannot read the URL, or reads a piece of the password as the host; that nobody gets in
    /// is an answer, and no error.
    static Pending<ConnectionReport> run(const Secret &url, QThreadPool *pool);

private:
    ConnectionTest(const Secret &url, const CancelToken &cancel)
        : m_url(url)
        , m_cancel(cancel)
    {
    }
    Expected<ConnectionReport> report() const;
    QList<ConnectionTrial> modes(const ServerProbe &probe) const;
    ConnectionTrial tryLogin(const Phrase &what, const Expected<Secret> &url, const Phrase &whyGood) const;
    ConnectionTrial inClear() const;
    static ConnectionTrial verified(const ServerProbe &probe);

    Secret m_url;
    CancelToken m_cancel;
};

} // namespace bowline
