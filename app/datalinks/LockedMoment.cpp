// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LockedMoment.h"

#include "core/Redactor.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bowline {

namespace {

constexpr char wholeBlock[] = R"(DO $bowline$
DECLARE step json;
BEGIN
    FOR step IN SELECT * FROM pg_catalog.json_array_elements(pg_catalog.current_setting('bowline.steps')::json) LOOP
        EXECUTE step->>'sql';
    END LOOP;
    PERFORM pg_catalog.set_config('bowline.refused', '{}', false);
END $bowline$; )";

// What alters one table is tried as one; if that is refused, each for itself, to know which it is.
constexpr char singlesBlock[] = R"(DO $bowline$
DECLARE step json; one json; refused jsonb := '{}';
BEGIN
    FOR step IN SELECT * FROM pg_catalog.json_array_elements(pg_catalog.current_setting('bowline.steps')::json) LOOP
        BEGIN
            EXECUTE step->>'sql';
        EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
            RAISE;
        WHEN OTHERS THEN
            FOR one IN SELECT * FROM pg_catalog.json_array_elements(step->'each') LOOP
                BEGIN
                    EXECUTE one->>1;
                EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
                    RAISE;
                WHEN OTHERS THEN
                    refused := refused || pg_catalog.jsonb_build_object(one->>0, SQLERRM);
                END;
            END LOOP;
        END;
    END LOOP;
    PERFORM pg_catalog.set_config('bowline.refused', refused::text, false);
END $bowline$; )";

} // namespace

LockedMoment::LockedMoment(const QList<RepairStatement> &statements, const QByteArray &lock, bool isWhole)
    : m_statements(statements)
    , m_lock(lock)
    , m_isWhole(isWhole)
{
}

// The statements wait at the server, in a setting of the session: one that fails is logged with its text, and the
// definitions of a hundred views are long.
Expected<LockedMoment::Outcome> LockedMoment::commit(PgConnection &session, int holdMs,
                                                     const PgPatience &patience) const
{
    const auto brought = session.run("SELECT pg_catalog.length(pg_catalog.set_config('bowline.steps', $1, true))",
                                     {steps()}, patience.renewed());
    if (!brought)
        return fail(brought.error());
    const auto done = session.run(sql(holdMs), patience.renewed());
    if (!done)
        return fail(done.error());
    Outcome outcome;
    outcome.lockedMs = done->text(0, 0).toDouble();
    const QJsonObject refused = QJsonDocument::fromJson(done->value(0, 1).value_or(QByteArray())).object();
    for (auto it = refused.begin(); it != refused.end(); ++it)
        outcome.refused.insert(it.key().toLongLong(), Redactor::instance().clean(it.value().toString()));
    return outcome;
}

// PostgreSQL works a table out anew after each ALTER, so what alters one table becomes one.
QByteArray LockedMoment::steps() const
{
    QJsonArray steps;
    QByteArray last;
    for (qsizetype index = 0; index < m_statements.size(); ++index) {
        const RepairStatement &each = m_statements.at(index);
        const QString sql = QString::fromUtf8(each.sql);
        const QJsonArray single{QString::number(index), sql};
        if (!each.alters.isEmpty() && each.alters == last) {
            QJsonObject step = steps.last().toObject();
            QJsonArray singles = step.value(QLatin1String("each")).toArray();
            singles.append(single);
            step[QLatin1String("each")] = singles;
            step[QLatin1String("sql")] = step.value(QLatin1String("sql")).toString() + QStringLiteral(", ") +
                                         QString::fromUtf8(each.sql.mid(each.alters.size()));
            steps.replace(steps.size() - 1, step);
        } else {
            steps.append(QJsonObject{{QStringLiteral("sql"), sql}, {QStringLiteral("each"), QJsonArray{single}}});
        }
        last = each.alters;
    }
    return QJsonDocument(steps).toJson(QJsonDocument::Compact);
}

// The first statement waits for its lock and does nothing else; from then on all of the rest, in one block, has the
// moment and no more. A block is one statement to statement_timeout.
QByteArray LockedMoment::sql(int holdMs) const
{
    return m_lock +
           "; SELECT set_config('bowline.locked_since', clock_timestamp()::text, false); SET LOCAL lock_timeout = " +
           QByteArray::number(std::max(1, holdMs / 2)) +
           "; SET LOCAL statement_timeout = " + QByteArray::number(holdMs) + "; " +
           (m_isWhole ? wholeBlock : singlesBlock) +
           "COMMIT; SELECT extract(epoch FROM clock_timestamp() - "
           "current_setting('bowline.locked_since')::timestamptz) * "
           "1000, current_setting('bowline.refused')";
}

} // namespace bowline
