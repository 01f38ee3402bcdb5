// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Repositories.h"
#include "store/Statements.h"

#include <limits>

namespace bowline {

namespace {

const QString columns = QStringLiteral(
    "id, sync, project, env_var, what, cause, release, release_text, started_at, ended_at, result, "
    "error_code, message, before_print, after_print");

JourneyRecord readJourney(sql::Row &row)
{
    JourneyRecord journey;
    journey.id = row.integer();
    journey.sync = SyncId(row.text());
    journey.project = ProjectId(row.text());
    journey.envVar = row.text();
    journey.what = row.text();
    journey.cause = row.text();
    journey.release = row.number();
    journey.releaseText = row.text();
    journey.startedAt = row.time();
    journey.endedAt = row.time();
    journey.result = row.text();
    journey.errorCode = row.text();
    journey.message = row.text();
    journey.before = row.text();
    journey.after = row.text();
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

// In the order of the columns, without the id. A journey of no project must not point at one.
QVariantList valuesOf(const JourneyRecord &journey)
{
    return {sql::text(journey.sync.text),
            journey.project.isEmpty() ? QVariant() : sql::text(journey.project.text),
            sql::text(journey.envVar),
            sql::text(journey.what),
            sql::text(journey.cause),
            journey.release,
            sql::text(journey.releaseText),
            sql::time(journey.startedAt),
            sql::time(journey.endedAt),
            sql::text(journey.result),
            sql::text(journey.errorCode),
            sql::text(journey.message),
            sql::text(journey.before),
            sql::text(journey.after)};
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
    static const QString statement = QStringLiteral("INSERT INTO journey (sync, project, env_var, what, "
                                                    "cause, release, release_text, started_at, ended_at, "
                                                    "result, error_code, message, before_print, after_print) "
                                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const auto id = m_statements->insert(statement, valuesOf(journey));
    if (!id)
        return id;
    for (const JourneyStepRecord &step : journey.steps) {
        if (const auto done = startStep(*id, step); !done)
            return fail(done.error());
    }
    return id;
}

Expected<Done> Repositories::saveJourney(const JourneyRecord &journey)
{
    QVariantList values = valuesOf(journey);
    values.append(journey.id);
    return oneRow(m_statements->exec(
        QStringLiteral(
            "UPDATE journey SET sync = ?, project = ?, env_var = ?, what = ?, cause = ?, release = ?, "
            "release_text = ?, started_at = ?, ended_at = ?, result = ?, error_code = ?, message = ?, "
            "before_print = ?, after_print = ? WHERE id = ?"),
        values));
}

Expected<Done> Repositories::startStep(qint64 journey, const JourneyStepRecord &step)
{
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
    return oneRow(m_statements->exec(
        QStringLiteral(
            "UPDATE journey_step SET ended_at = ?, outcome = ? WHERE journey = ? AND position = "
            "(SELECT MAX(position) FROM journey_step WHERE journey = ? AND name = ? AND ended_at IS NULL)"),
        {sql::time(step.endedAt), sql::text(step.outcome), journey, journey, sql::text(step.name)}));
}

Expected<QList<JourneyRecord>> Repositories::journeys(const ProjectId &project, qint64 before, int limit)
{
    static const QString ofAll =
        QStringLiteral("SELECT %1 FROM journey WHERE id < ? ORDER BY id DESC LIMIT ?").arg(columns);
    static const QString ofOne =
        QStringLiteral("SELECT %1 FROM journey WHERE project = ? AND id < ? ORDER BY id DESC LIMIT ?")
            .arg(columns);
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
        QStringLiteral("SELECT %1 FROM journey WHERE ended_at IS NULL ORDER BY id").arg(columns);
    auto found = m_statements->rows(statement, {}, readJourney);
    if (!found)
        return found;
    if (const auto done = addSteps(*found); !done)
        return fail(done.error());
    return found;
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
