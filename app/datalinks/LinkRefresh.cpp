// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkRefresh.h"

#include "datalinks/LinkSession.h"
#include "net/postgres/SqlQuote.h"

namespace bowline {

namespace {

constexpr int fillMs = 120000; // a materialized view may read much of the remote

} // namespace

Expected<LinkRefresh::Report> LinkRefresh::fill(PgConnection &connection, const QStringList &views,
                                                const CancelToken &cancel)
{
    Report report;
    for (const QString &view : views) {
        const auto empty = connection.run("SELECT 1 FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(" +
                                              SqlQuote::text(view) + ") AND NOT relispopulated",
                                          PgPatience(fillMs, cancel));
        if (!empty)
            return bowline::fail(LinkSession::wordsOf(connection, empty.error()));
        if (empty->rowCount() == 0)
            continue;
        const auto filled = connection.run("REFRESH MATERIALIZED VIEW " + view.toUtf8(), PgPatience(fillMs, cancel));
        if (filled)
            report.filled.append(view);
        else if (connection.refusal() && connection.isUsable())
            report.failed.append({view, connection.refusal()->message});
        else
            return bowline::fail(filled.error());
    }
    return report;
}

Expected<LinkRefresh::Report> LinkRefresh::fill(const Secret &localUrl, const QStringList &views,
                                                const CancelToken &cancel)
{
    auto connection = LinkSession::open(localUrl, PgPatience(fillMs, cancel));
    return connection ? fill(*connection, views, cancel) : Expected<Report>(bowline::fail(connection.error()));
}

} // namespace bowline
