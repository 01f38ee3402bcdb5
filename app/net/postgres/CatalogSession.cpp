// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/CatalogSession.h"

namespace bowline {

Expected<PgConnection> CatalogSession::open(const Secret &url, const PgPatience &patience)
{
    auto parameters = ConnectionParameters::read(url);
    if (!parameters)
        return fail(parameters.error());
    parameters->shareTime(patience.totalMs);
    return PgConnection::open(*parameters, patience);
}

// Not options of the login: a pooler in front of the database would refuse those. Catalogs are small, but PostgreSQL
// takes long queries on them for dear ones and compiles them, which takes seconds (12 s were seen); before version 11
// it does not.
QByteArray CatalogSession::readOnlySettings(int statementMs, int lockMs)
{
    return "SET statement_timeout = " + QByteArray::number(statementMs) +
           "; SET lock_timeout = " + QByteArray::number(lockMs) +
           "; SET default_transaction_read_only = on; SET transaction_read_only = on; "
           "SELECT pg_catalog.set_config('jit', 'off', false) FROM pg_catalog.pg_settings WHERE name = 'jit'; ";
}

Error CatalogSession::wordsOf(const PgConnection &connection, const Error &error)
{
    const auto &refusal = connection.refusal();
    if (!refusal)
        return error;
    const QString words =
        refusal->detail.isEmpty() ? refusal->message : QStringLiteral("%1 (%2)").arg(refusal->message, refusal->detail);
    return makeError(ErrorCode::DatabaseFailed, Phrase("link.server_refused").arg(refusal->sqlState, words),
                     error.detail);
}

} // namespace bowline
