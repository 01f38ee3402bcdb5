// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LockedMoment.h"

#include "core/Redactor.h"
#include "datalinks/DependentSql.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bowline {

namespace {

constexpr char staleState[] = "BW001"; // a class of SQLSTATEs that PostgreSQL does not use

// A view that somebody replaces at this moment is locked by them, so it is locked here before it is looked at.
constexpr char wholeBlock[] = R"(DO $bowline$
DECLARE step json; one text;
BEGIN
    FOR one IN SELECT * FROM pg_catalog.json_array_elements_text(pg_catalog.current_setting('bowline.locks')::json) LOOP
        EXECUTE one;
    END LOOP;
    IF EXISTS (%CHANGED%) THEN
        RAISE EXCEPTION USING ERRCODE = 'BW001', MESSAGE = 'it was changed meanwhile';
    END IF;
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

// Changed, or not there any more.
bool isStale(const PgRefusal &refusal)
{
    static const QStringList states{QLatin1String(staleState), QStringLiteral("42P01")};
    return states.contains(refusal.sqlState);
}

} // namespace

LockedMoment::LockedMoment(const QList<RepairStatement> &statements, const QByteArray &lock,
                           const DependentScript &script)
    : m_statements(statements)
    , m_lock(lock)
    , m_script(script)
{
}

// The statements wait at the server, in a setting of the session: one that fails is logged with its text, and the
// definitions of a hundred views are long.
Expected<LockedMoment::Outcome> LockedMoment::commit(PgConnection &session, int holdMs,
                                                     const PgPatience &patience) const
{
    if (const auto brought = bring(session, "bowline.steps", steps(), patience); !brought)
        return fail(brought.error());
    if (!m_script.isEmpty()) {
        QJsonArray locks;
        for (const QByteArray &each : m_script.locks())
            locks.append(QString::fromUtf8(each));
        QJsonObject versions;
        const QMap<QString, QString> all = m_script.versions();
        for (auto it = all.begin(); it != all.end(); ++it)
            versions.insert(it.key(), it.value());
        auto brought = bring(session, "bowline.locks", QJsonDocument(locks).toJson(QJsonDocument::Compact), patience);
        if (brought)
            brought =
                bring(session, "bowline.versions", QJsonDocument(versions).toJson(QJsonDocument::Compact), patience);
        if (!brought)
            return fail(brought.error());
    }
    const auto done = session.run(sql(holdMs), patience.renewed());
    if (!done && session.refusal() && isStale(*session.refusal()))
        return fail(makeError(ErrorCode::ActStale, Phrase("link.plan_stale"), session.refusal()->message));
    if (!done)
        return fail(done.error());
    Outcome outcome;
    outcome.lockedMs = done->text(0, 0).toDouble();
    const QJsonObject refused = QJsonDocument::fromJson(done->value(0, 1).value_or(QByteArray())).object();
    for (auto it = refused.begin(); it != refused.end(); ++it)
        outcome.refused.insert(it.key().toLongLong(), Redactor::instance().clean(it.value().toString()));
    return outcome;
}

Expected<Done> LockedMoment::bring(PgConnection &session, const QByteArray &setting, const QByteArray &value,
                                   const PgPatience &patience) const
{
    const auto brought = session.run("SELECT pg_catalog.length(pg_catalog.set_config($1, $2, true))", {setting, value},
                                     patience.renewed());
    return brought ? Expected<Done>(Done{}) : fail(brought.error());
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
           (m_script.isEmpty() ? QByteArray(singlesBlock)
                               : QByteArray(wholeBlock).replace("%CHANGED%", DependentSql::changed())) +
           "COMMIT; SELECT extract(epoch FROM clock_timestamp() - "
           "current_setting('bowline.locked_since')::timestamptz) * "
           "1000, current_setting('bowline.refused')";
}

} // namespace bowline
