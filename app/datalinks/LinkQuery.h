// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "net/postgres/PgConnection.h"

#include <QStringList>

namespace bowline {

struct LinkQueryCell
{
    std::optional<QString> text; ///< as psql shows it; nothing for NULL
    bool isCut = false;          ///< the value is longer
};

struct LinkQueryColumn
{
    QString name;
    QString type; ///< "numeric(8,2)"
};

/// What a query brought, or why the server refused it.
struct LinkQueryAnswer
{
    std::optional<PgRefusal> refusal; ///< its position is one in the person's text
    QList<LinkQueryColumn> columns;
    QList<QList<LinkQueryCell>> rows;
    bool hasMore = false; ///< more rows than the limits allow
    int durationMs = 0;
    /// Servers of other roles that it reads, where the remote side could not be made read only. It reads plain tables
    /// there.
    QStringList unguardedServers;
};

/// The box for one read-only query on a link's local database. The query runs between parentheses, in a READ ONLY
/// transaction of a fresh session that is always rolled back, through a cursor, by few rows at a time, and the server
/// cuts long values before it sends them: so its size here is bounded whatever it gives. Every statement has a time-out
/// at the server, the whole has one here, and another thread's cancel stops it at the server within a tenth of a
/// second.
///
/// The remote side: postgres_fdw (tried with PostgreSQL 15; by its source the same from 9.3 to 17) begins the remote
/// transaction READ WRITE even if the local one is READ ONLY. INSERT, UPDATE, DELETE and FOR UPDATE of a foreign table
/// are refused by the local server all the same, but a remote view may call a function that writes. So the logins that
/// the query needs are made while the server has the option `-c default_transaction_read_only=on`, which is rolled
/// back before the query runs and which no other session ever sees. A server that belongs to another role cannot get
/// the option (and none can on a follower): then the remote is asked, through the link, what the query reads there, and
/// anything but a plain table is refused.
///
/// What cannot be prevented: a function of the local database that logs in somewhere by itself (dblink).
class LinkQuery
{
public:
    struct Limits
    {
        int rows = 1000;
        int valueCharacters = 4096; ///< of one value
        qint64 bytes = 8 << 20;     ///< of all rows, in UTF-8
        int timeoutMs = 30000;
    };

    /// On a thread that may block and keeps an OpenSslThreadState. Errors: input.invalid for a text that is no reading
    /// query, and for one that could write on a remote; cancelled; those of the connection.
    static Expected<LinkQueryAnswer> run(const Secret &localUrl, const QString &text, const Limits &limits,
                                         const CancelToken &cancel);

private:
    LinkQuery(PgConnection &connection, const QString &query, const Limits &limits, const PgPatience &patience);
    Expected<LinkQueryAnswer> answer();
    Expected<Done> begin();
    Expected<Done> nameColumns();
    Expected<Done> openCursor();
    Expected<Done> checkUnguarded();
    Expected<Done> checkRelations(const QString &server, const QByteArrayList &relations);
    Expected<Done> fetch();
    QByteArray cursorSql(const QByteArray &name) const;
    void add(const PgResult &batch, int row);
    Unexpected refused(const Error &error, qsizetype before = 0);
    int batchRows() const;

    PgConnection &m_connection;
    QString m_query;
    Limits m_limits;
    PgPatience m_patience;
    LinkQueryAnswer m_answer;
    qint64 m_bytes = 0;
};

} // namespace bowline
