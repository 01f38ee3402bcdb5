// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/JourneyTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

#include <limits>

namespace bowline {

namespace {

JourneyRecord readJourney(sql::Row &row)
{
    const qint64 id = row.integer();
    JourneyRecord journey = sql::fieldsOf<JourneyRecord>().read(row);
    journey.id = id;
    return journey;
}

/// A WHERE clause in the making. Each set of conditions is one text, so each is prepared only once.
struct JourneyCondition
{
    QStringList parts;
    QVariantList values;

    void add(const QString &part, const QVariant &value)
    {
        parts.append(part);
        values.append(value);
    }
    QString text() const
    {
        return parts.isEmpty() ? QStringLiteral("1 = 1") : parts.join(QStringLiteral(" AND "));
    }
};

// '!' stands before what LIKE would take for a pattern. LOWER on both sides: PostgreSQL's LIKE minds the
// case, and SQLite's LOWER knows only ASCII, so both sides must go through the same one.
void addText(JourneyCondition &condition, const QString &text)
{
    QString part = text;
    for (const QLatin1Char special : {QLatin1Char('!'), QLatin1Char('%'), QLatin1Char('_')})
        part.replace(special, QStringLiteral("!") + special);
    QStringList places;
    for (const char *column : {"env_var", "what", "cause", "release_text", "message"})
        places.append(QStringLiteral("LOWER(%1) LIKE LOWER(?) ESCAPE '!'").arg(QLatin1String(column)));
    places.append(
        QStringLiteral("project IN (SELECT id FROM project WHERE LOWER(name) LIKE LOWER(?) ESCAPE '!')"));
    condition.parts.append(QStringLiteral("(%1)").arg(places.join(QStringLiteral(" OR "))));
    for (qsizetype i = 0; i < places.size(); ++i)
        condition.values.append(QString(QLatin1Char('%') + part + QLatin1Char('%')));
}

JourneyCondition conditionOf(const JourneyFilter &filter)
{
    JourneyCondition condition;
    if (!filter.project.isEmpty())
        condition.add(QStringLiteral("project = ?"), sql::text(filter.project.text));
    if (!filter.sync.isEmpty())
        condition.add(QStringLiteral("sync = ?"), sql::text(filter.sync.text));
    if (!filter.results.isEmpty()) {
        const QStringList marks(filter.results.size(), QStringLiteral("?"));
        condition.parts.append(QStringLiteral("result IN (%1)").arg(marks.join(QStringLiteral(", "))));
        for (const QString &result : filter.results)
            condition.values.append(sql::text(result));
    }
    if (filter.since.isValid())
        condition.add(QStringLiteral("started_at >= ?"), sql::time(filter.since));
    if (!filter.text.isEmpty())
        addText(condition, filter.text);
    return condition;
}

Expected<Done> exactlyOneRow(const Expected<int> &touched)
{
    if (!touched)
        return fail(touched.error());
    return *touched == 1 ? Expected<Done>(Done{}) : fail(ErrorCode::NotFound);
}

} // namespace

Expected<qint64> JourneyTable::add(const JourneyRecord &journey)
{
    static const QString statement =
        QStringLiteral("INSERT INTO journey (%1) VALUES (%2) RETURNING id")
            .arg(sql::fieldsOf<JourneyRecord>().columns(), sql::fieldsOf<JourneyRecord>().marks());
    const auto made = m_statements.rows(statement, sql::fieldsOf<JourneyRecord>().values(journey),
                                        [](sql::Row &row) { return row.integer(); });
    if (!made)
        return fail(made.error());
    const qint64 id = made->value(0);
    noteChanged(id);
    for (const JourneyStepRecord &step : journey.steps) {
        if (const auto done = startStep(id, step); !done)
            return fail(done.error());
    }
    return id;
}

Expected<Done> JourneyTable::update(const JourneyRecord &journey)
{
    static const QString statement = QStringLiteral("UPDATE journey SET %1 WHERE id = ?")
                                         .arg(sql::fieldsOf<JourneyRecord>().assignments());
    noteChanged(journey.id);
    return exactlyOneRow(
        m_statements.exec(statement, sql::fieldsOf<JourneyRecord>().values(journey) << journey.id));
}

Expected<Done> JourneyTable::startStep(qint64 journey, const JourneyStepRecord &step)
{
    noteChanged(journey);
    return execute(
        QStringLiteral("INSERT INTO journey_step (journey, position, name, started_at, ended_at, outcome) "
                       "SELECT ?, COALESCE(MAX(position), 0) + 1, ?, ?, ?, ? FROM journey_step "
                       "WHERE journey = ?"),
        {journey, sql::text(step.name), sql::time(step.startedAt), sql::time(step.endedAt),
         sql::text(step.outcome), journey});
}

Expected<Done> JourneyTable::endStep(qint64 journey, const JourneyStepRecord &step)
{
    noteChanged(journey);
    return exactlyOneRow(m_statements.exec(
        QStringLiteral(
            "UPDATE journey_step SET ended_at = ?, outcome = ? WHERE journey = ? AND position = "
            "(SELECT MAX(position) FROM journey_step WHERE journey = ? AND name = ? AND ended_at IS NULL)"),
        {sql::time(step.endedAt), sql::text(step.outcome), journey, journey, sql::text(step.name)}));
}

Expected<QList<JourneyRecord>> JourneyTable::list(const JourneyFilter &filter, qint64 before, int limit)
{
    JourneyCondition condition = conditionOf(filter);
    condition.add(QStringLiteral("id < ?"), before > 0 ? before : std::numeric_limits<qint64>::max());
    condition.values.append(limit);
    auto found =
        m_statements.rows(QStringLiteral("SELECT id, %1 FROM journey WHERE %2 ORDER BY id DESC LIMIT ?")
                              .arg(sql::fieldsOf<JourneyRecord>().columns(), condition.text()),
                          condition.values, readJourney);
    if (!found)
        return found;
    if (const auto done = addSteps(*found); !done)
        return fail(done.error());
    return found;
}

// A write that went well has no outcome; one that did not has the error's code, or says that it was
// interrupted.
Expected<QList<JourneyTimesRecord>> JourneyTable::times(const JourneyFilter &filter, int limit)
{
    JourneyCondition condition = conditionOf(filter);
    condition.parts.append(
        QStringLiteral("before_print <> '' AND after_print <> '' AND before_print <> after_print"));
    condition.values.append(limit);
    const QString statement = QStringLiteral(
        "SELECT id, released_at, started_at, "
        "(SELECT MIN(s.ended_at) FROM journey_step s WHERE s.journey = journey.id AND s.name = 'write' AND "
        "s.outcome = ''), "
        "(SELECT MAX(s.ended_at) FROM journey_step s WHERE s.journey = journey.id AND s.name = 'prove' "
        "AND journey.result = 'succeeded'), noticed_by FROM journey WHERE %1 ORDER BY id DESC LIMIT ?");
    return m_statements.rows(statement.arg(condition.text()), condition.values, [](sql::Row &row) {
        JourneyTimesRecord times;
        times.id = row.integer();
        times.releasedAt = row.time();
        times.startedAt = row.time();
        times.writtenAt = row.time();
        times.provenAt = row.time();
        times.noticedBy = row.text();
        return times;
    });
}

Expected<QList<JourneyRecord>> JourneyTable::unfinished()
{
    static const QString statement =
        QStringLiteral("SELECT id, %1 FROM journey WHERE ended_at IS NULL ORDER BY id")
            .arg(sql::fieldsOf<JourneyRecord>().columns());
    auto found = m_statements.rows(statement, {}, readJourney);
    if (!found)
        return found;
    if (const auto done = addSteps(*found); !done)
        return fail(done.error());
    return found;
}

Expected<std::optional<JourneyRecord>> JourneyTable::find(qint64 id)
{
    static const QString statement = QStringLiteral("SELECT id, %1 FROM journey WHERE id = ?")
                                         .arg(sql::fieldsOf<JourneyRecord>().columns());
    auto found = m_statements.rows(statement, {id}, readJourney);
    if (!found)
        return fail(found.error());
    if (const auto done = addSteps(*found); !done)
        return fail(done.error());
    return found->isEmpty() ? std::optional<JourneyRecord>() : found->first();
}

Expected<Done> JourneyTable::addSteps(QList<JourneyRecord> &journeys)
{
    for (JourneyRecord &journey : journeys) {
        auto steps = m_statements.rows(
            QStringLiteral("SELECT %1 FROM journey_step WHERE journey = ? ORDER BY position")
                .arg(sql::fieldsOf<JourneyStepRecord>().columns()),
            {journey.id}, sql::readRecord<JourneyStepRecord>);
        if (!steps)
            return fail(steps.error());
        journey.steps = std::move(*steps);
    }
    return Done{};
}

void JourneyTable::noteChanged(qint64 id)
{
    if (m_changes.isShared())
        m_changes.note(ChangeKey::journey, QString::number(id));
}

} // namespace bowline
