// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/postgres/ConnectionParameters.h"
#include "net/postgres/DatabaseRefusal.h"

#include <libpq-fe.h>

namespace bowline {

/// What it means that libpq could not connect. libpq's own texts are translated, so what happened is read
/// from the server's SQLSTATE, from the phase in which it did, and from the system's text of the error, which
/// comes in the same language as ours. Included only where libpq is.
class ConnectFailure
{
public:
    /// `phase`: of the connection before the step that failed.
    ConnectFailure(const ConnectionParameters &parameters, const PGconn &connection, ConnStatusType phase);

    /// database.*, url.invalid.
    Error error() const;

    static Error brokenOff(const ConnectionParameters &parameters, const PGconn *connection);
    static DatabaseRefusal::Who who(const ConnectionParameters &parameters, const PGconn &connection);
    /// `text` for a log: redacted, and left out where it could repeat a piece of a password (but for its
    /// SQLSTATE).
    static QString quotable(const ConnectionParameters &parameters, const QString &text);

private:
    std::optional<Error> refusal() const;
    std::optional<Error> tlsFailure() const;
    std::optional<Error> networkFailure() const;
    std::optional<Error> unmetWish() const;
    Error unreachable(const Phrase &message) const;
    QString detail() const { return quotable(m_parameters, m_text); }

    const ConnectionParameters &m_parameters;
    DatabaseRefusal::Who m_who;
    ConnStatusType m_phase;
    QString m_text;
    bool m_isLetIn; ///< the server has told of itself, which it does behind the login
};

} // namespace bowline
