// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "net/postgres/PgConnection.h"

namespace bowline {

/// Gives a user mapping its password without leaving it in the server's log, whatever that logs: not with
/// log_statement=ddl or all, not with log_min_duration_statement=0 (which logs bind parameters too), not with
/// log_lock_waits, and not when the statement fails. PostgreSQL's DDL takes no parameters, so the password has to be in
/// a statement. It travels as a row of COPY, which is never logged, into a temporary table that ends with the
/// transaction; a DO block puts it into the statement, and raises nothing of what happened inside but the SQLSTATE. A
/// role that may make no temporary table sends it as a bind parameter, which log_statement=ddl does not log.
class MappingPassword
{
public:
    /// In the open transaction of `connection`, which must have altered the same mapping before, so that this waits for
    /// nobody. `alter`: the statement up to the password's literal; a parenthesis ends it.
    /// Errors: those of the connection; database.failed with the SQLSTATE of the mapping's refusal.
    static Expected<Done> set(PgConnection &connection, const QByteArray &alter, const Secret &password,
                              const PgPatience &patience);

private:
    static Expected<Done> bring(PgConnection &connection, const Secret &password, const PgPatience &patience);
    static Expected<Done> bringByCopy(PgConnection &connection, const Secret &password, const PgPatience &patience);
    static Expected<Done> run(PgConnection &connection, const QByteArray &sql, const PgPatience &patience);
};

} // namespace bowline
