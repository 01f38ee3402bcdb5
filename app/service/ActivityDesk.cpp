// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ActivityDesk.h"

#include "service/IncidentReport.h"
#include "service/Timings.h"
#include "service/ViewMaker.h"

namespace bowline {

namespace {

constexpr int mostRows = 1000;
constexpr int mostMeasured = 10000;

} // namespace

ActivityDesk::ActivityDesk(ServiceCore *core, ProjectBook *projects, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_projects(projects)
{
}

Pending<QList<ActivityView>> ActivityDesk::listActivity(const ActivityFilter &filter, qint64 before, int limit)
{
    return collect(journeyFilter(filter), before, qBound(1, limit, mostRows), {})
        .andThen(this, [this](const QList<JourneyRecord> &journeys) {
            QList<ActivityView> views;
            for (const JourneyRecord &journey : journeys)
                views.append(activityView(journey, m_projects->name(journey.project)));
            return views;
        });
}

// Page by page, so that a search through a long history keeps nobody else who reads waiting.
Pending<QList<JourneyRecord>> ActivityDesk::collect(const JourneyFilter &filter, qint64 before, qsizetype limit,
                                                    const QList<JourneyRecord> &found)
{
    return m_core->journal
        ->read([filter, before, rest = int(limit - found.size())](Repositories &r) {
            return r.journeys().page(filter, before, rest);
        })
        .andThen(this, [this, filter, limit, found](const JourneyTable::Page &page) {
            const QList<JourneyRecord> all = found + page.journeys;
            return page.before == 0 || all.size() >= limit ? Pending<QList<JourneyRecord>>::ready(all)
                                                           : collect(filter, page.before, limit, all);
        });
}

Pending<TimingsView> ActivityDesk::timings(const ActivityFilter &filter)
{
    return m_core->journal->read([wanted = journeyFilter(filter)](Repositories &r) -> Expected<TimingsView> {
        const auto times = r.journeys().times(wanted, mostMeasured);
        if (!times)
            return fail(times.error());
        return timingsOf(*times); // on the reading thread: there may be many
    });
}

Pending<QString> ActivityDesk::incidentReport(qint64 activity, const QString &language)
{
    return m_core->journal->read([activity](Repositories &r) { return r.journeys().find(activity); })
        .andThen(this, [this, language](const std::optional<JourneyRecord> &journey) -> Expected<QString> {
            if (!journey)
                return fail(ErrorCode::NotFound);
            return report(*journey, Language::firstOf({language}));
        });
}

QString ActivityDesk::report(const JourneyRecord &journey, const Language &language) const
{
    IncidentFacts facts;
    facts.journey = journey;
    facts.projectName = m_projects->name(journey.project);
    if (const auto project = m_projects->find(journey.project)) {
        const ProjectView view = m_projects->view(*project);
        facts.destinationName = view.destinationName;
        facts.destinationPlace = view.destinationPlace;
    }
    facts.sync = m_core->engine->book().find(journey.sync);
    facts.now = m_core->clock->now();
    return bowline::incidentReport(facts, language);
}

Pending<QList<LogLine>> ActivityDesk::logTail(int lines)
{
    return Pending<QList<LogLine>>::ready(LogRing::instance().tail(qBound(1, lines, 2000)));
}

} // namespace bowline
