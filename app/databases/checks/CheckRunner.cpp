// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/CheckRunner.h"

#include "databases/checks/BloatCheck.h"
#include "databases/checks/BlockingCheck.h"
#include "databases/checks/CacheCheck.h"
#include "databases/checks/ConnectionsCheck.h"
#include "databases/checks/DuplicateIndexesCheck.h"
#include "databases/checks/ExtensionSchemasCheck.h"
#include "databases/checks/IdleTransactionsCheck.h"
#include "databases/checks/LongQueriesCheck.h"
#include "databases/checks/LongTransactionsCheck.h"
#include "databases/checks/NeverVacuumedCheck.h"
#include "databases/checks/SequencesCheck.h"
#include "databases/checks/UnusedIndexesCheck.h"
#include "databases/checks/WraparoundCheck.h"
#include "net/postgres/CatalogSession.h"

namespace bowline {

namespace {

constexpr int answerGraceMs = 3000; // the server's own time-out answers first

// From version 15 on stats_reset is empty in a new database, and where the statistics were lost (a crash, a failover,
// an upgrade). What is noted of the tables then says since when they are kept at least: it goes with the statistics.
constexpr char checkServerSql[] = R"(SELECT current_setting('server_version_num'), pg_is_in_recovery(),
    (SELECT extract(epoch FROM now() - coalesce(d.stats_reset, (SELECT min(least(
            pg_stat_get_last_vacuum_time(c.oid), pg_stat_get_last_autovacuum_time(c.oid),
            pg_stat_get_last_analyze_time(c.oid), pg_stat_get_last_autoanalyze_time(c.oid)))
        FROM pg_class c WHERE c.relkind IN ('r', 'm') AND NOT c.relisshared))) / 86400
    FROM pg_stat_database d WHERE d.datname = current_database()),
    EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = 'heroku_ext'))";

CheckRunner::Checks makeChecks()
{
    CheckRunner::Checks checks;
    checks.push_back(std::make_unique<ConnectionsCheck>());
    checks.push_back(std::make_unique<BlockingCheck>());
    checks.push_back(std::make_unique<LongQueriesCheck>());
    checks.push_back(std::make_unique<LongTransactionsCheck>());
    checks.push_back(std::make_unique<IdleTransactionsCheck>());
    checks.push_back(std::make_unique<SequencesCheck>());
    checks.push_back(std::make_unique<WraparoundCheck>());
    checks.push_back(std::make_unique<CacheCheck>(CacheCheck::Of::Tables));
    checks.push_back(std::make_unique<CacheCheck>(CacheCheck::Of::Indexes));
    checks.push_back(std::make_unique<UnusedIndexesCheck>());
    checks.push_back(std::make_unique<DuplicateIndexesCheck>());
    checks.push_back(std::make_unique<BloatCheck>());
    checks.push_back(std::make_unique<NeverVacuumedCheck>());
    checks.push_back(std::make_unique<ExtensionSchemasCheck>());
    return checks;
}

} // namespace

const CheckRunner::Checks &CheckRunner::all()
{
    static const Checks checks = makeChecks();
    return checks;
}

Expected<QList<CheckResult>> CheckRunner::run(const Secret &url, int connectionLimit, const CancelToken &cancel)
{
    return run(url, connectionLimit, cancel, Limits());
}

Expected<QList<CheckResult>> CheckRunner::run(const Secret &url, int connectionLimit, const CancelToken &cancel,
                                              const Limits &limits, const Checks &checks)
{
    const PgPatience patience(limits.totalMs, cancel);
    auto connection = CatalogSession::open(url, patience);
    if (!connection)
        return fail(connection.error());
    CheckRunner runner(*connection, patience, limits);
    auto server = runner.readServer();
    if (!server)
        return fail(server.error());
    server->connectionLimit = connectionLimit;
    QList<CheckResult> results;
    for (const auto &check : checks) {
        results.append(runner.make(*check, *server));
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
    }
    return results;
}

CheckRunner::CheckRunner(PgConnection &connection, const PgPatience &patience, const Limits &limits)
    : m_connection(connection)
    , m_patience(patience)
    , m_limits(limits)
{
}

Expected<CheckServer> CheckRunner::readServer()
{
    const QByteArray settings = CatalogSession::readOnlySettings(m_limits.statementMs, m_limits.lockMs) +
                                "SET application_name = 'bowline'; SET search_path = ''; ";
    const auto rows = m_connection.run(settings + checkServerSql, m_patience);
    if (!rows)
        return fail(CatalogSession::wordsOf(m_connection, rows.error()));
    CheckServer server;
    server.version = rows->text(0, 0).toInt();
    server.isFollower = rows->text(0, 1) == QLatin1String("t");
    server.statisticsDays = rows->value(0, 2) ? rows->text(0, 2).toDouble() : -1;
    server.hasHerokuSchema = rows->text(0, 3) == QLatin1String("t");
    return server;
}

CheckResult CheckRunner::make(const DatabaseCheck &check, const CheckServer &server)
{
    CheckResult result;
    const Phrase whyNot = check.whyNot(server);
    if (!whyNot.isEmpty()) {
        result = CheckResult::withState(CheckState::Skipped, whyNot);
    } else if (!m_connection.isUsable() || m_patience.isOver()) {
        result = CheckResult::withState(CheckState::Unknown, Phrase("check.not_reached"));
    } else {
        const QString sql = check.sql(server);
        const PgPatience patience(m_limits.statementMs + answerGraceMs, m_patience.cancel);
        const auto rows = m_connection.run(sql.toUtf8(), patience);
        result = rows ? check.judge(*rows, server) : refused(rows.error());
        result.sql = sql;
    }
    result.key = check.key();
    return result;
}

CheckResult CheckRunner::refused(const Error &error) const
{
    const auto &refusal = m_connection.refusal();
    if (!refusal)
        return CheckResult::withState(CheckState::Unknown, error.message);
    if (refusal->sqlState == QLatin1String("42501"))
        return CheckResult::withState(CheckState::Unknown, Phrase("check.no_right"));
    if (refusal->sqlState == QLatin1String("57014"))
        return CheckResult::withState(CheckState::Unknown, Phrase("check.too_slow"));
    if (refusal->sqlState == QLatin1String("55P03"))
        return CheckResult::withState(CheckState::Unknown, Phrase("check.locked"));
    return CheckResult::withState(CheckState::Unknown, CatalogSession::wordsOf(m_connection, error).message);
}

} // namespace bowline
