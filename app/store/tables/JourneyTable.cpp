// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/JourneyTable.h"

#include "core/SearchText.h"
#include "store/Fields.h"
#include "store/Statements.h"
#include "store/tables/JourneyQuery.h"

#include <QJsonArray>

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

const QString &journeyColumns()
{
    static const QString columns = QStringLiteral("id, ") + sql::fieldsOf<JourneyRecord>().columns();
    return columns;
}

// ActivityFilters means the same.
QString searchTextOf(const JourneyRecord &journey)
{
    return activitySearchText({journey.envVar, journey.releaseText, journey.errorCode}, journey.release,
                              {journey.what, journey.cause, journey.message});
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
        QStringLiteral("INSERT INTO journey (%1, search) VALUES (%2, ?) RETURNING id")
            .arg(sql::fieldsOf<JourneyRecord>().columns(), sql::fieldsOf<JourneyRecord>().marks());
    const auto made =
        m_statements.rows(statement, sql::fieldsOf<JourneyRecord>().values(journey) << sql::text(searchTextOf(journey)),
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
    static const QString statement = QStringLiteral("UPDATE journey SET %1, search = ? WHERE id = ?")
                                         .arg(sql::fieldsOf<JourneyRecord>().assignments());
    noteChanged(journey.id);
    return exactlyOneRow(m_statements.exec(statement, sql::fieldsOf<JourneyRecord>().values(journey)
                                                          << sql::text(searchTextOf(journey)) << journey.id));
}

Expected<Done> JourneyTable::startStep(qint64 journey, const JourneyStepRecord &step)
{
    noteChanged(journey);
    return execute(QStringLiteral("INSERT INTO journey_step (journey, position, name, started_at, ended_at, outcome) "
                                  "SELECT ?, COALESCE(MAX(position), 0) + 1, ?, ?, ?, ? FROM journey_step "
                                  "WHERE journey = ?"),
                   {journey, sql::text(step.name), sql::time(step.startedAt), sql::time(step.endedAt),
                    sql::text(step.outcome.stored()), journey});
}

Expected<Done> JourneyTable::endStep(qint64 journey, const JourneyStepRecord &step)
{
    noteChanged(journey);
    return exactlyOneRow(m_statements.exec(
        QStringLiteral("UPDATE journey_step SET ended_at = ?, outcome = ? WHERE journey = ? AND position = "
                       "(SELECT MAX(position) FROM journey_step WHERE journey = ? AND name = ? AND ended_at IS NULL)"),
        {sql::time(step.endedAt), sql::text(step.outcome.stored()), journey, journey, sql::text(step.name)}));
}

// With a text, the page is what a stretch of ids has: a search for what is nowhere must not walk through
// everything at once.
Expected<JourneyTable::Page> JourneyTable::page(const JourneyFilter &filter, qint64 before, int limit)
{
    const auto lowest = lowestId(filter);
    if (!lowest)
        return fail(lowest.error());
    JourneyQuery query(m_statements.dialect(), filter);
    const QString folded = foldedForSearch(filter.text);
    if (folded.isEmpty())
        return stretch(query, {*lowest, before > 0 ? before : std::numeric_limits<qint64>::max()}, limit);

    const auto named = projectsNamed(folded);
    const auto newest = newestId();
    if (!named || !newest)
        return fail(named ? newest.error() : named.error());
    const qint64 end = before > 0 ? std::min(before, *newest + 1) : *newest + 1;
    const qint64 from = std::max(*lowest, end - idsPerSearch);
    query.onlyContaining(folded, *named, true);
    auto page = stretch(query, {from, end}, limit);
    if (!page)
        return page;
    if (page->before == 0 && from > *lowest)
        page->before = from;
    page->journeys.removeIf([&](const JourneyRecord &journey) { // one that SQL could not look into yet
        return !named->contains(journey.project) && !searchTextOf(journey).contains(folded);
    });
    return page;
}

// What `query` finds among these ids, and where to go on if that was as many as were asked for.
Expected<JourneyTable::Page> JourneyTable::stretch(JourneyQuery query, std::pair<qint64, qint64> fromUntil, int limit)
{
    query.addCondition(QStringLiteral("id >= ? AND id < ?"), {fromUntil.first, fromUntil.second});
    auto found = m_statements.rows(query.text(journeyColumns()), query.values(limit), readJourney);
    if (!found)
        return fail(found.error());
    if (const auto done = addSteps(*found); !done)
        return fail(done.error());
    Page page;
    page.before = found->isEmpty() || found->size() < limit ? 0 : found->last().id;
    page.journeys = std::move(*found);
    return page;
}

Expected<QList<JourneyRecord>> JourneyTable::list(const JourneyFilter &filter, qint64 before, int limit)
{
    QList<JourneyRecord> all;
    while (all.size() < limit) {
        const auto next = page(filter, before, limit - int(all.size()));
        if (!next)
            return fail(next.error());
        all += next->journeys;
        before = next->before;
        if (before == 0)
            break;
    }
    return all;
}

Expected<qint64> JourneyTable::newestId()
{
    return m_statements
        .rows(QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM journey"), {},
              [](sql::Row &row) { return row.integer(); })
        .map([](const QList<qint64> &one) { return one.value(0); });
}

// Ids grow with time, but not strictly: clocks are set, and a team has several. So the lowest id of all that
// are young enough, not the id of the first of them. "+id": not by walking along the ids, which SQLite takes
// for a short cut.
Expected<qint64> JourneyTable::lowestId(const JourneyFilter &filter)
{
    const bool isBounded = filter.since.isValid();
    const auto lowest = isBounded
                            ? m_statements.rows(QStringLiteral("SELECT MIN(+id) FROM journey WHERE started_at >= ?"),
                                                {sql::time(filter.since)}, [](sql::Row &row) { return row.integer(); })
                            : m_statements.rows(QStringLiteral("SELECT MIN(id) FROM journey"), {},
                                                [](sql::Row &row) { return row.integer(); });
    // Nothing is young enough: above all of them, so that none is looked at.
    return lowest.map(
        [](const QList<qint64> &one) { return one.value(0) > 0 ? one.first() : std::numeric_limits<qint64>::max(); });
}

Expected<QSet<ProjectId>> JourneyTable::projectsNamed(const QString &folded)
{
    const auto names = m_statements.rows(QStringLiteral("SELECT id, name FROM project"), {}, [](sql::Row &row) {
        const ProjectId id(row.text());
        return std::pair(id, row.text());
    });
    if (!names)
        return fail(names.error());
    QSet<ProjectId> found;
    for (const auto &[id, name] : *names) {
        if (foldedForSearch(name).contains(folded))
            found.insert(id);
    }
    return found;
}

// A write that went well has no outcome; one that did not has the error's code, or says that it was
// interrupted.
Expected<QList<JourneyTimesRecord>> JourneyTable::times(const JourneyFilter &filter, int limit)
{
    const auto lowest = lowestId(filter);
    if (!lowest)
        return fail(lowest.error());
    JourneyQuery query(m_statements.dialect(), filter);
    query.onlyRotations();
    query.addCondition(QStringLiteral("id >= ?"), {*lowest});
    if (const QString folded = foldedForSearch(filter.text); !folded.isEmpty()) {
        const auto projects = projectsNamed(folded);
        if (!projects)
            return fail(projects.error());
        query.onlyContaining(folded, *projects, false);
        JourneyQuery newest(m_statements.dialect(), {});
        newest.onlyRotations();
        newest.addCondition(QStringLiteral("id < ?"), {std::numeric_limits<qint64>::max()});
        query.addCondition(
            QStringLiteral("id >= (SELECT MIN(id) FROM (%1) AS newest)").arg(newest.text(QStringLiteral("id"))),
            newest.values(timesPerSearch));
    }
    static const QString columns = QStringLiteral(
        "id, released_at, started_at, "
        "(SELECT MIN(s.ended_at) FROM journey_step s WHERE s.journey = journey.id AND s.name = 'write' AND "
        "s.outcome = '') AS written_at, "
        "(SELECT MAX(s.ended_at) FROM journey_step s WHERE s.journey = journey.id AND s.name = 'prove' "
        "AND journey.result = 'succeeded') AS proven_at, noticed_by");
    return m_statements.rows(query.text(columns), query.values(limit), [](sql::Row &row) {
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
    static const QString statement = QStringLiteral("SELECT id, %1 FROM journey WHERE ended_at IS NULL ORDER BY id")
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
    static const QString statement =
        QStringLiteral("SELECT id, %1 FROM journey WHERE id = ?").arg(sql::fieldsOf<JourneyRecord>().columns());
    auto found = m_statements.rows(statement, {id}, readJourney);
    if (!found)
        return fail(found.error());
    if (const auto done = addSteps(*found); !done)
        return fail(done.error());
    return found->isEmpty() ? std::optional<JourneyRecord>() : found->first();
}

Expected<Done> JourneyTable::addSteps(QList<JourneyRecord> &journeys)
{
    if (journeys.isEmpty())
        return Done{};
    static const QString statement =
        QStringLiteral("SELECT journey, %1 FROM journey_step WHERE %2 ORDER BY journey, position")
            .arg(sql::fieldsOf<JourneyStepRecord>().columns());
    QJsonArray ids;
    QHash<qint64, JourneyRecord *> byId;
    for (JourneyRecord &journey : journeys) {
        ids.append(journey.id);
        byId.insert(journey.id, &journey);
    }
    const auto steps = m_statements.rows(
        statement.arg(sql::isInList(m_statements.dialect(), QStringLiteral("journey"), sql::ListOf::Numbers)),
        {sql::json(ids)}, [](sql::Row &row) {
            const qint64 id = row.integer();
            return std::pair(id, sql::readRecord<JourneyStepRecord>(row));
        });
    if (!steps)
        return fail(steps.error());
    for (const auto &[id, step] : *steps)
        byId.value(id)->steps.append(step);
    return Done{};
}

Expected<int> JourneyTable::removeStartedBefore(const QDateTime &time, int limit)
{
    return m_statements.exec(
        QStringLiteral("DELETE FROM journey WHERE id IN (SELECT id FROM journey WHERE started_at < ? "
                       "AND ended_at IS NOT NULL ORDER BY started_at, id LIMIT ?)"),
        {sql::time(time), limit});
}

Expected<int> JourneyTable::foldTexts(int limit)
{
    static const QString unfolded =
        QStringLiteral("SELECT %1 FROM journey WHERE search IS NULL ORDER BY id DESC LIMIT ?").arg(journeyColumns());
    static const QString statement = QStringLiteral("UPDATE journey SET %1, search = ? WHERE id = ?")
                                         .arg(sql::fieldsOf<JourneyRecord>().assignments());
    const auto rows = m_statements.rows(unfolded, {limit}, readJourney);
    if (!rows)
        return fail(rows.error());
    for (const JourneyRecord &journey : *rows) {
        const auto done = execute(statement, sql::fieldsOf<JourneyRecord>().values(journey)
                                                 << sql::text(searchTextOf(journey)) << journey.id);
        const auto stepsDone = done ? storeOutcomesAsPhrases(journey.id) : done;
        if (!stepsDone)
            return fail(stepsDone.error());
    }
    return int(rows->size());
}

Expected<Done> JourneyTable::unfoldAll()
{
    return execute(QStringLiteral("UPDATE journey SET search = NULL WHERE search IS NOT NULL"), {});
}

// Of a journey that an earlier version has stored, with sentences.
Expected<Done> JourneyTable::storeOutcomesAsPhrases(qint64 journey)
{
    const auto steps = m_statements.rows(
        QStringLiteral("SELECT position, outcome FROM journey_step WHERE journey = ? AND outcome <> '' "
                       "AND outcome NOT LIKE '{\"%'"),
        {journey}, [](sql::Row &row) {
            const int position = row.number();
            return std::pair(position, row.text());
        });
    if (!steps)
        return fail(steps.error());
    for (const auto &[position, outcome] : *steps) {
        const auto done =
            execute(QStringLiteral("UPDATE journey_step SET outcome = ? WHERE journey = ? AND position = ?"),
                    {sql::text(Phrase::fromStored(outcome).stored()), journey, position});
        if (!done)
            return done;
    }
    return Done{};
}

void JourneyTable::noteChanged(qint64 id)
{
    if (m_changes.isShared())
        m_changes.note(ChangeKey::journey, QString::number(id));
}

} // namespace bowline
