// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkQuery.h"

#include "datalinks/LinkSession.h"
#include "datalinks/QueryText.h"
#include "net/postgres/SqlQuote.h"

#include <QElapsedTimer>
#include <QMap>

#include <algorithm>

namespace bowline {

namespace {

constexpr int rowsAtOnce = 500;
constexpr int graceMs = 3000; // the server's own time-out answers first

// Gives each server that is ours the option, for the rest of the subtransaction, and names the others. A server may
// have options of its own for the login; they stay. On a follower nothing can be altered.
constexpr char guardSql[] = R"(DO $bowline$
DECLARE one record; others jsonb := '[]';
BEGIN
    FOR one IN
        SELECT s.srvname,
            pg_has_role(s.srvowner, 'USAGE') AND current_setting('transaction_read_only') = 'off' AS ours,
            (SELECT o.option_value FROM pg_options_to_table(s.srvoptions) o WHERE o.option_name = 'options') AS options
        FROM pg_catalog.pg_foreign_server s JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
            JOIN pg_catalog.pg_proc h ON h.oid = w.fdwhandler
        WHERE h.proname = 'postgres_fdw_handler' ORDER BY s.srvname
    LOOP
        IF one.ours THEN
            EXECUTE format('ALTER SERVER %I OPTIONS (%s options %L)', one.srvname,
                CASE WHEN one.options IS NULL THEN 'ADD' ELSE 'SET' END,
                concat_ws(' ', one.options, '-c default_transaction_read_only=on'));
        ELSE
            others := others || to_jsonb(one.srvname::text);
        END IF;
    END LOOP;
    PERFORM set_config('bowline.others', others::text, false);
END $bowline$; )";

constexpr char usedSql[] = R"(SELECT DISTINCT s.srvname,
    COALESCE((SELECT o.option_value FROM pg_options_to_table(f.ftoptions) o WHERE o.option_name = 'schema_name'), n.nspname),
    COALESCE((SELECT o.option_value FROM pg_options_to_table(f.ftoptions) o WHERE o.option_name = 'table_name'), c.relname)
FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = l.relation
    JOIN pg_catalog.pg_class c ON c.oid = f.ftrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND s.srvname IN (
    SELECT pg_catalog.jsonb_array_elements_text(pg_catalog.current_setting('bowline.others')::jsonb)))";

// What psql shows: the output function's text, which a cast is not for every type. NULL of a row type is not what IS
// NULL says, so arguments are counted instead.
QByteArray cutColumn(int number, int characters)
{
    const QByteArray column = "bowline_" + QByteArray::number(number);
    return "CASE WHEN pg_catalog.num_nulls(" + column +
           ") = 1 THEN NULL ELSE pg_catalog.left(pg_catalog.format('%s', " + column + "), " +
           QByteArray::number(characters) + ") END";
}

QByteArray beginSql(int timeoutMs)
{
    const QByteArray timeout = QByteArray::number(timeoutMs);
    return "BEGIN; SET LOCAL statement_timeout = " + timeout +
           "; SET LOCAL lock_timeout = 2000; SET LOCAL idle_in_transaction_session_timeout = " + timeout;
}

} // namespace

Expected<LinkQueryAnswer> LinkQuery::run(const Secret &localUrl, const QString &text, const Limits &limits,
                                         const CancelToken &cancel)
{
    const QueryText query(text);
    if (query.isEmpty())
        return fail(makeError(ErrorCode::InputInvalid, Phrase("link.query_empty"), {}));
    if (!query.isReading() || text.contains(QChar(0)))
        return fail(makeError(ErrorCode::InputInvalid, Phrase("link.query_not_reading"), {}));
    PgPatience patience(limits.timeoutMs + graceMs, cancel);
    patience.stopsAtServer = true;
    QElapsedTimer elapsed;
    elapsed.start();
    auto connection = LinkSession::open(localUrl, patience);
    if (!connection)
        return fail(connection.error());
    auto answer = LinkQuery(*connection, query.query(), limits, patience).answer();
    if (answer)
        answer->durationMs = static_cast<int>(elapsed.elapsed());
    return answer;
}

LinkQuery::LinkQuery(PgConnection &connection, const QString &query, const Limits &limits, const PgPatience &patience)
    : m_connection(connection)
    , m_query(query)
    , m_limits(limits)
    , m_patience(patience)
{
}

// Nothing is rolled back at the end: the session closes, which does the same.
Expected<LinkQueryAnswer> LinkQuery::answer()
{
    for (const auto step : {&LinkQuery::begin, &LinkQuery::nameColumns, &LinkQuery::openCursor, &LinkQuery::fetch}) {
        const auto done = (this->*step)();
        if (!done && m_answer.refusal)
            return m_answer;
        if (!done)
            return fail(done.error());
    }
    return m_answer;
}

Expected<Done> LinkQuery::begin()
{
    const auto begun = m_connection.run(beginSql(m_limits.timeoutMs), m_patience);
    return begun ? Expected<Done>(Done{}) : fail(LinkSession::wordsOf(m_connection, begun.error()));
}

// The server reads the text as it is: more than one statement is refused here, and positions are the person's.
Expected<Done> LinkQuery::nameColumns()
{
    const auto described = m_connection.describe(m_query.toUtf8(), m_patience);
    if (!described)
        return refused(described.error());
    QByteArrayList types;
    for (int column = 0; column < described->columnCount(); ++column) {
        m_answer.columns.append({described->columnName(column), {}});
        types.append("pg_catalog.format_type(" + QByteArray::number(described->columnType(column)) + ", " +
                     QByteArray::number(described->columnModifier(column)) + ')');
    }
    if (types.isEmpty())
        return Done{};
    const auto named = m_connection.run("SELECT " + types.join(", "), m_patience);
    if (!named)
        return refused(named.error());
    for (int column = 0; column < named->columnCount(); ++column)
        m_answer.columns[column].type = named->text(0, column);
    return Done{};
}

QByteArray LinkQuery::cursorSql(const QByteArray &name) const
{
    QByteArrayList cut;
    QByteArrayList names;
    for (int column = 0; column < m_answer.columns.size(); ++column) {
        cut.append(cutColumn(column, m_limits.valueCharacters + 1));
        names.append("bowline_" + QByteArray::number(column));
    }
    const QByteArray columns = names.isEmpty() ? QByteArray() : '(' + names.join(", ") + ')';
    // OFFSET 0 keeps the query in one piece, so that no expression of it is worked out twice.
    return "DECLARE " + name + " NO SCROLL CURSOR FOR SELECT " + cut.join(", ") + " FROM (SELECT * FROM (" +
           m_query.toUtf8() + "\n) AS bowline_query" + columns + " OFFSET 0) AS bowline_rows LIMIT " +
           QByteArray::number(m_limits.rows + 1);
}

// A cursor that is opened begins its foreign scans, and those log in. The first one does so under the guard; rolling
// back takes it and the option away, the logins stay with their transactions, and the second one finds them.
Expected<Done> LinkQuery::openCursor()
{
    const QByteArray guarded = QByteArray("SAVEPOINT bowline_guard; ") + guardSql + "SET TRANSACTION READ ONLY; ";
    const auto first = m_connection.run(guarded + cursorSql("bowline_first"), m_patience);
    if (!first)
        return refused(first.error(), QString::fromUtf8(guarded + cursorSql("bowline_first")).indexOf(m_query));
    if (const auto checked = checkUnguarded(); !checked)
        return checked;
    const auto second = m_connection.run(
        "ROLLBACK TO SAVEPOINT bowline_guard; SET TRANSACTION READ ONLY; " + cursorSql("bowline_cursor"), m_patience);
    return second ? Expected<Done>(Done{}) : refused(second.error());
}

// What a cursor reads is locked by its transaction.
Expected<Done> LinkQuery::checkUnguarded()
{
    const auto used = m_connection.run(usedSql, m_patience);
    if (!used)
        return refused(used.error());
    QMap<QString, QByteArrayList> relations; // by server
    for (int row = 0; row < used->rowCount(); ++row)
        relations[used->text(row, 0)].append('(' + SqlQuote::text(used->text(row, 1)) + ", " +
                                             SqlQuote::text(used->text(row, 2)) + ')');
    m_answer.unguardedServers = relations.keys();
    for (auto it = relations.cbegin(); it != relations.cend(); ++it) {
        if (const auto checked = checkRelations(it.key(), *it); !checked)
            return checked;
    }
    return Done{};
}

// A role that may use a server may make foreign tables of it, in the schema for temporary things and for this moment
// only: two of them show the remote's catalog.
Expected<Done> LinkQuery::checkRelations(const QString &server, const QByteArrayList &relations)
{
    const QByteArray from = " SERVER " + SqlQuote::name(server) + " OPTIONS (schema_name 'pg_catalog', table_name ";
    const auto plain = m_connection.run(
        "ROLLBACK TO SAVEPOINT bowline_guard; CREATE FOREIGN TABLE pg_temp.bowline_class (relname name, relnamespace "
        "oid, "
        "relkind \"char\", relrowsecurity boolean)" +
            from + "'pg_class'); CREATE FOREIGN TABLE pg_temp.bowline_namespace (oid oid, nspname name)" + from +
            "'pg_namespace'); SELECT count(*) FROM pg_temp.bowline_class c JOIN pg_temp.bowline_namespace n ON n.oid = "
            "c.relnamespace WHERE (n.nspname, c.relname) IN (" +
            relations.join(", ") + ") AND c.relkind IN ('r', 'p', 'm') AND NOT c.relrowsecurity",
        m_patience);
    if (plain && plain->text(0, 0).toInt() == relations.size())
        return Done{};
    if (!plain && !m_connection.refusal())
        return fail(plain.error());
    return fail(makeError(ErrorCode::InputInvalid, Phrase("link.query_may_write").arg(server),
                          plain ? QString() : plain.error().detail));
}

/// As many as can come at once without being more than the limit of bytes, a sign being four bytes at most.
int LinkQuery::batchRows() const
{
    const qint64 row = qint64(m_limits.valueCharacters + 1) * 4 * std::max<qint64>(1, m_answer.columns.size());
    return static_cast<int>(std::clamp<qint64>(m_limits.bytes / row, 1, rowsAtOnce));
}

Expected<Done> LinkQuery::fetch()
{
    const QByteArray statement = "FETCH FORWARD " + QByteArray::number(batchRows()) + " FROM bowline_cursor";
    for (;;) {
        const auto batch = m_connection.run(statement, m_patience);
        if (!batch)
            return refused(batch.error());
        for (int row = 0; row < batch->rowCount(); ++row) {
            if (m_answer.rows.size() >= m_limits.rows || m_bytes >= m_limits.bytes) {
                m_answer.hasMore = true;
                return Done{};
            }
            add(*batch, row);
        }
        if (batch->rowCount() == 0)
            return Done{};
    }
}

void LinkQuery::add(const PgResult &batch, int row)
{
    QList<LinkQueryCell> cells;
    for (int column = 0; column < m_answer.columns.size(); ++column) {
        const auto value = batch.value(row, column);
        LinkQueryCell cell;
        if (value) {
            m_bytes += value->size();
            const QList<uint> signs = QString::fromUtf8(*value).toUcs4();
            cell.isCut = signs.size() > m_limits.valueCharacters;
            cell.text = cell.isCut ? QString::fromUcs4(reinterpret_cast<const char32_t *>(signs.constData()),
                                                       m_limits.valueCharacters)
                                   : QString::fromUtf8(*value);
        }
        cells.append(cell);
    }
    m_answer.rows.append(cells);
}

/// `before`: signs of ours that stand before the person's text in the statement.
Unexpected LinkQuery::refused(const Error &error, qsizetype before)
{
    m_answer.refusal = m_connection.refusal();
    if (m_answer.refusal && m_answer.refusal->position > 0) {
        const qsizetype position = m_answer.refusal->position - before;
        m_answer.refusal->position = position > 0 && position <= m_query.size() ? static_cast<int>(position) : 0;
    }
    return fail(error);
}

} // namespace bowline
