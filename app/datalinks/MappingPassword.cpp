// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/MappingPassword.h"

#include "datalinks/LinkSession.h"
#include "net/postgres/SqlQuote.h"

namespace bowline {

namespace {

/// A row of COPY's text format.
QByteArray copyRow(const Secret &value)
{
    QByteArray row = value.reveal();
    row.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t");
    return row + '\n';
}

// QUERY_CANCELED is not one of OTHERS. The error that leaves the block has no context but its own line.
QByteArray passwordBlock(const QByteArray &alter)
{
    const QByteArray body =
        "DECLARE state text; BEGIN EXECUTE " + SqlQuote::text(QString::fromUtf8(alter)) +
        " || pg_catalog.quote_literal(pg_catalog.current_setting('bowline.secret')) || ')'; "
        "EXCEPTION WHEN QUERY_CANCELED OR OTHERS THEN GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE; "
        "RAISE EXCEPTION USING ERRCODE = state, MESSAGE = 'the user mapping was refused'; END";
    return "DO " + SqlQuote::text(QString::fromUtf8(body));
}

} // namespace

Expected<Done> MappingPassword::set(PgConnection &connection, const QByteArray &alter, const Secret &password,
                                    const PgPatience &patience)
{
    if (const auto brought = bring(connection, password, patience); !brought)
        return brought;
    const auto done = connection.run(passwordBlock(alter), patience);
    if (!done && connection.refusal()) {
        return fail(makeError(ErrorCode::DatabaseFailed,
                              Phrase("link.mapping_refused").arg(connection.refusal()->sqlState), done.error().detail));
    }
    if (!done)
        return fail(done.error());
    return run(connection, "SELECT pg_catalog.set_config('bowline.secret', '', true)", patience);
}

Expected<Done> MappingPassword::bring(PgConnection &connection, const Secret &password, const PgPatience &patience)
{
    if (const auto begun = run(connection, "SAVEPOINT bowline_secret", patience); !begun)
        return begun;
    const auto brought = bringByCopy(connection, password, patience);
    if (brought || !connection.isUsable() || patience.isOver())
        return brought;
    if (const auto back = run(connection, "ROLLBACK TO SAVEPOINT bowline_secret", patience); !back)
        return back;
    const auto set = connection.run("SELECT pg_catalog.length(pg_catalog.set_config('bowline.secret', $1, true))",
                                    {password.reveal()}, patience);
    return set ? Expected<Done>(Done{}) : fail(LinkSession::wordsOf(connection, set.error()));
}

Expected<Done> MappingPassword::bringByCopy(PgConnection &connection, const Secret &password,
                                            const PgPatience &patience)
{
    const auto made = run(connection, "CREATE TEMPORARY TABLE bowline_secret (value text) ON COMMIT DROP", patience);
    if (!made)
        return made;
    QByteArrayList rows{copyRow(password)};
    const auto next = [&rows]() -> Expected<std::optional<QByteArray>> {
        return rows.isEmpty() ? std::nullopt : std::optional(rows.takeFirst());
    };
    if (const auto copied = connection.copyIn("COPY pg_temp.bowline_secret FROM STDIN", next, patience); !copied)
        return fail(LinkSession::wordsOf(connection, copied.error()));
    return run(
        connection,
        "SELECT pg_catalog.length(pg_catalog.set_config('bowline.secret', value, true)) FROM pg_temp.bowline_secret; "
        "DROP TABLE pg_temp.bowline_secret",
        patience);
}

Expected<Done> MappingPassword::run(PgConnection &connection, const QByteArray &sql, const PgPatience &patience)
{
    const auto done = connection.run(sql, patience);
    return done ? Expected<Done>(Done{}) : fail(LinkSession::wordsOf(connection, done.error()));
}

} // namespace bowline
