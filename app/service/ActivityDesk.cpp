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

Pending<QList<ActivityView>> ActivityDesk::activity(const ActivityFilter &filter, qint64 before, int limit)
{
    return m_core->journal
        ->run([wanted = journeyFilter(filter), before, limit = qBound(1, limit, mostRows)](Repositories &r) {
            return r.journeys().list(wanted, before, limit);
        })
        .andThen(this, [this](const QList<JourneyRecord> &journeys) {
            QList<ActivityView> views;
            for (const JourneyRecord &journey : journeys)
                views.append(activityView(journey, m_projects->name(journey.project)));
            return views;
        });
}

Pending<TimingsView> ActivityDesk::timings(const ActivityFilter &filter)
{
    return m_core->journal
        ->run([wanted = journeyFilter(filter)](Repositories &r) -> Expected<TimingsView> {
            const auto times = r.journeys().times(wanted, mostMeasured);
            if (!times)
                return fail(times.error());
            return timingsOf(*times); // on the journal's thread: there may be many
        });
}

Pending<QString> ActivityDesk::incidentReport(qint64 activity)
{
    return m_core->journal->run([activity](Repositories &r) { return r.journeys().find(activity); })
        .andThen(this, [this](const std::optional<JourneyRecord> &journey) -> Expected<QString> {
            if (!journey)
                return fail(ErrorCode::NotFound);
            return report(*journey);
        });
}

QString ActivityDesk::report(const JourneyRecord &journey) const
{
    IncidentFacts facts;
    facts.journey = journey;
    facts.projectName = m_projects->name(journey.project);
    if (m_projects->find(journey.project))
        facts.destination = m_projects->spec(journey.project);
    facts.sync = m_core->engine->book().find(journey.sync);
    facts.now = m_core->clock->now();
    return bowline::incidentReport(facts);
}

} // namespace bowline
