// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/DiagnoseRoutes.h"

#include "sandbox/AdminConnection.h"
#include "sandbox/Text.h"
#include "sandbox/data/DataTime.h"

#include <QUrl>

namespace bowline::sandbox {

namespace {

/// One check: rows of `columns`. Rows at all are a yellow light, but for figures, which are green.
struct DiagnoseCheck
{
    const char *name;
    QStringList columns;
    const char *sql;
    bool isFigure;
};

const QList<DiagnoseCheck> &diagnoseChecks()
{
    static const QList<DiagnoseCheck> checks{
        {"Connection Count",
         {s("count")},
         "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
         true},
        {"Long Queries",
         {s("pid"), s("duration"), s("query")},
         "SELECT pid, now() - query_start, query FROM pg_stat_activity WHERE datname = current_database() AND state = "
         "'active' AND now() - query_start > interval '1 minute'",
         false},
        {"Long Transactions",
         {s("pid"), s("duration"), s("query")},
         "SELECT pid, now() - xact_start, query FROM pg_stat_activity WHERE datname = current_database() AND state "
         "LIKE "
         "'idle in transaction%' AND now() - xact_start > interval '1 minute'",
         false},
        {"Indexes",
         {s("index"), s("index_size"), s("reason")},
         "SELECT indexrelid::regclass, pg_size_pretty(pg_relation_size(indexrelid)), 'Never used' FROM "
         "pg_stat_user_indexes JOIN pg_index USING (indexrelid) WHERE idx_scan = 0 AND NOT indisunique AND "
         "pg_relation_size(indexrelid) > 10 * 1024 * 1024",
         false},
        {"Bloat",
         {s("type"), s("object"), s("bloat"), s("waste")},
         "SELECT 'table', relid::regclass, n_dead_tup / greatest(n_live_tup, 1), n_dead_tup FROM pg_stat_user_tables "
         "WHERE n_dead_tup > 10000 AND n_dead_tup > 10 * n_live_tup",
         false},
        {"Hit Rate",
         {s("name"), s("ratio")},
         "SELECT 'overall cache hit rate', round(blks_hit::numeric / greatest(blks_hit + blks_read, 1), 4) FROM "
         "pg_stat_database WHERE datname = current_database()",
         true},
        {"Blocking Queries",
         {s("blocked_pid"), s("blocking_pid"), s("blocked_statement")},
         "SELECT pid, (pg_blocking_pids(pid))[1], query FROM pg_stat_activity WHERE datname = current_database() AND "
         "cardinality(pg_blocking_pids(pid)) > 0",
         false}};
    return checks;
}

Expected<QJsonObject> runCheck(const AdminConnection &connection, const DiagnoseCheck &check)
{
    const auto rows = connection.run(s(check.sql));
    if (!rows)
        return fail(rows.error());
    QJsonArray results;
    for (const QStringList &row : *rows) {
        QJsonObject result;
        for (qsizetype i = 0; i < check.columns.size(); ++i)
            result.insert(check.columns.at(i), row.at(i));
        results.append(result);
    }
    const bool isGreen = check.isFigure || results.isEmpty();
    return QJsonObject{
        {s("name"), s(check.name)}, {s("status"), isGreen ? s("green") : s("yellow")}, {s("results"), results}};
}

} // namespace

DiagnoseRoutes::DiagnoseRoutes(const ApiContext &context, const DataClock *clock)
    : ApiRoutes(context)
    , m_clock(clock)
{
    data("POST", s("/reports"), [this](const CallPtr &call) { report(call); });
    data("GET", s("/reports/{report}"), [this](const CallPtr &call) {
        const auto known = m_reports.constFind(call->param("report"));
        if (known == m_reports.constEnd())
            return call->notFound("report", s("report"));
        call->ok(*known);
    });
}

Shared<AddOn> DiagnoseRoutes::databaseAt(const CallPtr &call) const
{
    const QUrl url(call->text("url"));
    for (const Shared<AddOn> &addOn : std::as_const(m_context.world->addOns)) {
        const QUrl own(m_context.keeper->url(*addOn, addOn->credentials.first()));
        if (own.port() == url.port() && own.path() == url.path() && m_context.world->mayUse(*call->account, *addOn))
            return addOn;
    }
    return nullptr;
}

void DiagnoseRoutes::report(const CallPtr &call)
{
    if (!hasOnly(call, {s("app"), s("database"), s("plan"), s("url"), s("metrics"), s("burst_data_present"),
                        s("burst_status")}))
        return;
    const Shared<AddOn> addOn = databaseAt(call);
    if (!addOn)
        return call->error(422, "unprocessable_entity", s("The database cannot be reached."));
    const auto checks = std::make_shared<QJsonArray>();
    const auto work = [checks](const AdminConnection &connection) -> Expected<Done> {
        for (const DiagnoseCheck &each : diagnoseChecks()) {
            const auto result = runCheck(connection, each);
            if (!result)
                return fail(result.error());
            checks->append(*result);
        }
        return Done{};
    };
    m_context.keeper->run(*addOn, work).then(m_context.workflows, [this, call, checks](const Expected<Done> &done) {
        if (!done)
            return call->error(503, "unavailable", done.error().detail);
        const QJsonObject report{{s("id"), m_context.world->uuid()},
                                 {s("app"), call->text("app")},
                                 {s("database"), call->text("database")},
                                 {s("created_at"), DataTime::precise(m_clock->now())},
                                 {s("checks"), *checks}};
        m_reports.insert(report.value(s("id")).toString(), report);
        call->ok(report, 201);
    });
}

} // namespace bowline::sandbox
