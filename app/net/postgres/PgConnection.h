// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "net/postgres/ConnectionParameters.h"
#include "net/postgres/PgPatience.h"
#include "net/postgres/PgRefusal.h"
#include "net/postgres/PgResult.h"

#include <QByteArrayList>

#include <functional>
#include <optional>

struct pg_conn;

namespace bowline {

/// One connection to a PostgreSQL server, for a thread that may block: never one with a window. libpq is
/// driven without ever letting it block, so that each wait ends at its deadline and within a tenth of a
/// second after a cancel; only the look-up of a name cannot be cut short. The calling thread keeps an
/// OpenSslThreadState. What the server says on the side (notices) goes to the log, redacted.
///
/// Errors: those of ConnectFailure and DatabaseRefusal; `cancelled`. After any of an open connection's other
/// than a refused statement, isUsable() is false.
class PgConnection
{
public:
    /// TCP, TLS and authentication within the patience.
    static Expected<PgConnection> open(const ConnectionParameters &parameters, const PgPatience &patience);

    using Values = QList<std::optional<QByteArray>>; ///< in text form; nothing is NULL
    /// One statement with $1, $2, …; or several without values.
    Expected<PgResult> run(const QByteArray &statement, const Values &values, const PgPatience &patience);
    Expected<PgResult> run(const QByteArray &statement, const PgPatience &patience)
    {
        return run(statement, {}, patience);
    }
    /// What one statement would bring, in a result without rows: its columns with their types. The server reads it and
    /// runs nothing. More than one statement is refused (42601).
    Expected<PgResult> describe(const QByteArray &statement, const PgPatience &patience);

    /// What the server said to the last statement, if it refused it.
    const std::optional<PgRefusal> &refusal() const { return m_refusal; }

    /// `COPY … TO STDOUT`: hands on a row of bytes at a time, as the server sends them; no more than a row or
    /// two is held here. The patience counts anew with each row. An error of the sink ends the copy and the
    /// connection. Returns the rows.
    using Sink = std::function<Expected<Done>(const QByteArray &row)>;
    Expected<qint64> copyOut(const QByteArray &statement, const Sink &sink, const PgPatience &patience);

    /// `COPY … FROM STDIN`: asks for the next bytes (cut anywhere) once the last ones are with the kernel;
    /// nothing ends it. An error of the source ends it on the server too: nothing is copied then. Returns the
    /// rows.
    using Source = std::function<Expected<std::optional<QByteArray>>()>;
    Expected<qint64> copyIn(const QByteArray &statement, const Source &source, const PgPatience &patience);

    /// For whoever waits for news of LISTEN beside other things: readable when there may be some.
    int socket() const;
    /// The payloads that have arrived since it was asked last, in order; does not wait. An error: the connection is
    /// lost, and what comes from now on is missed.
    Expected<QByteArrayList> notifications();

    /// What `ALTER ROLE … PASSWORD` takes in place of the password, which then does not travel.
    QByteArray scramVerifier(const QByteArray &user, const Secret &password) const;

    bool isUsable() const;
    QString serverVersion() const; ///< "15.20"
    QString tlsVersion() const;    ///< "TLSv1.3"; empty for a connection without TLS
    bool isSocket() const;         ///< over a Unix socket

private:
    struct Close
    {
        void operator()(pg_conn *connection) const;
    };
    explicit PgConnection(const ConnectionParameters &parameters);

    Expected<Done> connect(const PgPatience &patience);
    Expected<Done> send(const QByteArray &statement, const Values &values);
    Expected<Done> flush(const PgPatience &patience) const;
    /// The next result, or nothing after the last.
    Expected<std::optional<PgResult>> nextResult(const PgPatience &patience);
    Expected<PgResult> lastResult(const PgPatience &patience);
    Expected<Done> beginCopy(const QByteArray &statement, int expected, const PgPatience &patience);
    /// Sends what waits, then receives once.
    Expected<Done> receive(const PgPatience &patience);
    bool waitFor(short events, const PgPatience &patience) const;

    void stopAtServer() const;
    Unexpected outOfPatience(const PgPatience &patience) const;
    Unexpected broken() const;
    Unexpected refused(const pg_result *result);
    Unexpected close(Unexpected error);

    ConnectionParameters m_parameters;
    std::optional<PgRefusal> m_refusal;
    std::unique_ptr<pg_conn, Close> m_connection;
};

} // namespace bowline
