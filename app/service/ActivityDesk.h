// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ProjectBook.h"

namespace bowline {

/// What people ask the journal: what happened, how fast, and one journey as a report.
class ActivityDesk : public QObject
{
    Q_OBJECT
public:
    ActivityDesk(ServiceCore *core, ProjectBook *projects, QObject *parent = nullptr);

    Pending<QList<ActivityView>> activity(const ActivityFilter &filter, qint64 before, int limit);
    Pending<TimingsView> timings(const ActivityFilter &filter);
    Pending<QString> incidentReport(qint64 activity);

private:
    Pending<QList<JourneyRecord>> collect(const JourneyFilter &filter, qint64 before, qsizetype limit,
                                          const QList<JourneyRecord> &found);
    QString report(const JourneyRecord &journey) const;

    ServiceCore *m_core;
    ProjectBook *m_projects;
};

} // namespace bowline
