// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/DatabaseLogin.h"

#include "core/Worker.h"
#include "net/OpenSslThreadState.h"
#include "net/postgres/LoginPool.h"
#include "net/postgres/PgConnection.h"

#include <QElapsedTimer>

namespace bowline {

Expected<DatabaseLoginReport> databaseLogin(const Secret &url, const DatabaseLoginOptions &options)
{
    QElapsedTimer elapsed;
    elapsed.start();
    const PgPatience patience(options.timeoutMs, options.cancel);
    auto parameters = ConnectionParameters::read(url, {}, options.foreign);
    if (!parameters)
        return fail(parameters.error());
    parameters->shareTime(options.timeoutMs);
    const OpenSslThreadState freedLast;
    auto connection = PgConnection::open(*parameters, patience);
    if (!connection)
        return fail(connection.error());
    // A pooler may accept a login before it has asked the database: only an answered query shows that there
    // is one.
    if (const auto answered = connection->run("SELECT 1", patience); !answered)
        return fail(answered.error());
    DatabaseLoginReport report;
    report.server = QStringLiteral("PostgreSQL ") + connection->serverVersion();
    report.tlsVersion = connection->tlsVersion();
    report.overSocket = connection->isSocket();
    report.remarks = parameters->remarks();
    report.durationMs = static_cast<int>(elapsed.elapsed());
    return report;
}

Pending<DatabaseLoginReport> tryDatabaseLogin(const Secret &url, const DatabaseLoginOptions &options, QThreadPool *pool)
{
    DatabaseLoginOptions own = options;
    own.cancel = LoginPool::tokenOf(pool, options.cancel);
    return runOnWorker(pool, [url, own] { return databaseLogin(url, own); });
}

} // namespace bowline
