// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Fields.h"
#include "store/Repositories.h"
#include "store/Statements.h"

#include <limits>

namespace bowline {

namespace {

// All but the id, which the journal gives.
const sql::Fields<JourneyRecord> &fields()
{
    using R = JourneyRecord;
    static const sql::Fields<R> all{
        {"sync", &R::sync},
        {"project", &R::project},
        {"env_var", &R::envVar},
        {"what", &R::what},
        {"cause", &R::cause},
        {"release", &R::release},
        {"release_text", &R::releaseText},
        {"started_at", &R::startedAt},
        {"ended_at", &R::endedAt},
        {"result", &R::result},
        {"error_code", &R::errorCode},
        {"message", &R::message},
        {"before_print", &R::before},
        {"after_print", &R::after},
    };
    return all;
}

JourneyRecord readJourney(sql::Row &row)
{
    const qint64 id = row.integer();
    JourneyRecord journey = fields().read(row);
    journey.id = id;
    return journey;
}

JourneyStepRecord readStep(sql::Row &row)
{
    JourneyStepRecord step;
    step.name = row.text();
    step.startedAt = row.time();
    step.endedAt = row.time();
    step.outcome = row.text();
    return step;
}

// A journey of no project must not point at one.
QVariantList valuesOf(const JourneyRecord &journey)
{
    QVariantList values = fields().values(journey);
    if (journey.project.isEmpty())
        values[1] = QVariant();
    return values;
}

Expected<Done> oneRow(const Expected<int> &touched)
{
    if (!touched)
        return fail(touched.error());
    return *touched == 1 ? Expected<Done>(Done{}) : fail(ErrorCode::NotFound);
}

} // namespace

Expected<qint64> Repositories::addJourney(const JourneyRecord &journey)
{
    static const QString statement = QStringLiteral("INSERT INTO journey (%1) VALUES (%2) RETURNING id")
                                         .arg(fields().columns(), fields().marks());
    const auto made =
        m_statements->rows(statement, valuesOf(journey), [](sql::Row &row) { return row.integer(); });
    if (!made)
        return fail(made.error());
    const qint64 id = made->value(0);
    touchedJourney(id);
    for (const JourneyStepRecord &step : journey.steps) {
        if (const auto done = startStep(id, step); !done)
            return fail(done.error());
    }
    return id;
}

Expected<Done> Repositories::saveJourney(const JourneyRecord &journey)
{
    static const QString statement =
        QStringLiteral("UPDATE journey SET %1 WHERE id = ?").arg(fields().assignments());
    touchedJourney(journey.id);
    return oneRow(m_statements->exec(statement, valuesOf(journey) << journey.id));
}

Expected<Done> Repositories::startStep(qint64 journey, const JourneyStepRecord &step)
{
    touchedJourney(journey);
    return m_statements
        ->exec(QStringLiteral(
                   "INSERT INTO journey_step (journey, position, name, started_at, ended_at, outcome) "
                   "SELECT ?, COALESCE(MAX(position), 0) + 1, ?, ?, ?, ? FROM journey_step "
                   "WHERE journey = ?"),
               {journey, sql::text(step.name), sql::time(step.startedAt), sql::time(step.endedAt),
                sql::text(step.outcome), journey})
        .map([](int) { return Done{}; });
}

Expected<Done> Repositories::endStep(qint64 journey, const JourneyStepRecord &step)
{
    touchedJourney(journey);
    return oneRow(m_statements->exec(
        QStringLiteral(
            "UPDATE journey_step SET ended_at = ?, outcome = ? WHERE journey = ? AND position = "
            "(SELECT MAX(position) FROM journey_step WHERE journey = ? AND name = ? AND ended_at IS NULL)"),
        {sql::time(step.endedAt), sql::text(step.outcome), journey, journey, sql::text(step.name)}));
}

Expected<QList<JourneyRecord>> Repositories::journeys(const ProjectId &project, qint64 before, int limit)
{
    static const QString ofAll =
        QStringLiteral("SELECT id, %1 FROM journey WHERE id < ? ORDER BY id DESC LIMIT ?").arg(fields().columns());
    static const QString ofOne =
        QStringLiteral("SELECT id, %1 FROM journey WHERE project = ? AND id < ? ORDER BY id DESC LIMIT ?")
            .arg(fields().columns());
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    auto found = project.isEmpty()
                     ? m_statements->rows(ofAll, {below, limit}, readJourney)
                     : m_statements->rows(ofOne, {sql::text(project.text), below, limit}, readJourney);
    if (!found)
        return found;
    if (const auto done = addSteps(*found); !done)
        return fail(done.error());
    return found;
}

Expected<QList<JourneyRecord>> Repositories::unfinishedJourneys()
{
    static const QString statement =
        QStringLiteral("SELECT id, %1 FROM journey WHERE ended_at IS NULL ORDER BY id").arg(fields().columns());
    auto found = m_statements->rows(statement, {}, readJourney);
    if (!found)
        return found;
    if (const auto done = addSteps(*found); !done)
        return fail(done.error());
    return found;
}

Expected<std::optional<JourneyRecord>> Repositories::journey(qint64 id)
{
    static const QString statement =
        QStringLiteral("SELECT id, %1 FROM journey WHERE id = ?").arg(fields().columns());
    auto found = m_statements->rows(statement, {id}, readJourney);
    if (!found)
        return fail(found.error());
    if (const auto done = addSteps(*found); !done)
        return fail(done.error());
    return found->isEmpty() ? std::optional<JourneyRecord>() : found->first();
}

Expected<Done> Repositories::addSteps(QList<JourneyRecord> &journeys)
{
    for (JourneyRecord &journey : journeys) {
        auto steps = m_statements->rows(
            QStringLiteral("SELECT name, started_at, ended_at, outcome FROM journey_step WHERE journey = ? "
                           "ORDER BY position"),
            {journey.id}, readStep);
        if (!steps)
            return fail(steps.error());
        journey.steps = std::move(*steps);
    }
    return Done{};
}

} // namespace bowline
