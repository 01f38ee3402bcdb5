// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Language.h"
#include "service/ProjectBook.h"
#include "service/api/ActivityApi.h"

namespace bowline {

/// What people ask the journal: what happened, how fast, and one journey as a report; and the newest lines of the log.
class ActivityDesk final : public QObject, public ActivityApi
{
    Q_OBJECT
public:
    ActivityDesk(ServiceCore *core, ProjectBook *projects, QObject *parent = nullptr);

    Pending<QList<ActivityView>> listActivity(const ActivityFilter &filter, qint64 before, int limit) override;
    Pending<TimingsView> timings(const ActivityFilter &filter) override;
    Pending<QString> incidentReport(qint64 activity, const QString &language) override;
    Pending<QList<LogLine>> logTail(int lines) override;

private:
    Pending<QList<JourneyRecord>> collect(const JourneyFilter &filter, qint64 before, qsizetype limit,
                                          const QList<JourneyRecord> &found);
    QString report(const JourneyRecord &journey, const Language &language) const;

    ServiceCore *m_core;
    ProjectBook *m_projects;
};

} // namespace bowline
