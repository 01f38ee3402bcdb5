// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ActivityModel.h"

#include "models/ModelRoles.h"
#include "models/StatusText.h"
#include "service/ActivityFilters.h"
#include "service/api/ActivityApi.h"

namespace bowline {

ActivityModel::ActivityModel(ServiceApi &service, const ServiceState &state, QObject *parent, Now now)
    : PagedTableModel(parent, columns())
    , m_service(service)
    , m_now(std::move(now))
    , m_shownAt(m_now())
{
    connect(&state, &ServiceState::activityChanged, this, [this](const ActivityView &row) { noteRow(row); });
}

Pending<QList<ActivityView>> ActivityModel::askPage(const ActivityFilter &filter, const ActivityView *last, int limit)
{
    return m_service.activity().listActivity(filter, last ? last->id : 0, limit);
}

bool ActivityModel::isMeant(const ActivityFilter &filter, const ActivityView &row) const
{
    return matches(filter, row);
}

qint64 ActivityModel::refreshTimes()
{
    const QDateTime now = m_now();
    qint64 next = -1;
    const qint64 passed = m_shownAt.msecsTo(now); // less than nothing when the clock was set back
    int first = -1;
    const auto tell = [this](int from, int to) {
        Q_EMIT dataChanged(index(from, Time), index(to, Time), {Qt::DisplayRole});
    };
    for (int i = 0; i < rows().size(); ++i) {
        const QDateTime &time = rows()[i].time;
        const qint64 after = relativeTimeLifetime(time, now);
        if (after >= 0 && (next < 0 || after < next))
            next = after;
        // Most of ten thousand rows say the same for hours: only for the others words are made.
        const bool perhaps = passed < 0 || relativeTimeLifetime(time, m_shownAt) <= passed;
        const bool due = perhaps && relativeTime(time, m_shownAt) != relativeTime(time, now);
        if (due && first < 0)
            first = i;
        if (!due && first >= 0)
            tell(std::exchange(first, -1), i - 1);
    }
    if (first >= 0)
        tell(first, int(rows().size()) - 1);
    m_shownAt = now;
    return next;
}

ActivityModel::Columns ActivityModel::columns()
{
    static const auto message = [](const ActivityView &row) { return row.message.text(); };
    static const TableColumn<ActivityView> table[ColumnCount] = {
        //: Heading of a column: when it happened
        {QT_TR_NOOP("Time"),
         {.least = 70, .rank = 4},
         [](const ActivityView &row, const QDateTime &now) { return relativeTime(row.time, now); },
         [](const ActivityView &row) { return QVariant(row.time); },
         [](const ActivityView &row) { return exactTime(row.time); }},
        //: Heading of a column: Bowline's project, not Heroku's
        {QT_TR_NOOP("Project"),
         {.least = 70, .rank = 1},
         [](const ActivityView &row, const QDateTime &) { return row.projectName; },
         nullptr,
         message},
        //: Heading of a column: what happened, as in "DATABASE_URL updated"
        {QT_TR_NOOP("What"),
         {.least = 170, .rank = 2, .greedy = true},
         [](const ActivityView &row, const QDateTime &) { return row.what.text(); },
         nullptr,
         [](const ActivityView &row) {
             return row.message.isEmpty() ? row.what.text() : row.what.text() + QLatin1Char('\n') + row.message.text();
         }},
        //: Heading of a column: why it happened, as in "Credential rotation"
        {QT_TR_NOOP("Cause"),
         {.least = 120, .rank = 3},
         [](const ActivityView &row, const QDateTime &) { return row.cause.text(); },
         nullptr,
         message},
        //: Heading of a column: the number of Heroku's release, as in v42
        {QT_TR_NOOP("Release"),
         {.least = 52, .rank = 0, .alignRight = true},
         [](const ActivityView &row, const QDateTime &) {
             return row.release > 0 ? QStringLiteral("v%1").arg(row.release) : QString();
         },
         [](const ActivityView &row) { return QVariant(row.release); },
         [](const ActivityView &row) { return row.releaseText; }},
        //: Heading of a column: how it ended
        {QT_TR_NOOP("Result"),
         {.least = 100, .rank = 4},
         [](const ActivityView &row, const QDateTime &) { return activityResultText(row.result); },
         [](const ActivityView &row) { return QVariant(int(row.result)); },
         message},
        //: Heading of a column: how long it took
        {QT_TR_NOOP("Duration"),
         {.least = 60, .rank = 0, .alignRight = true},
         [](const ActivityView &row, const QDateTime &) { return durationText(row.durationMs); },
         [](const ActivityView &row) { return QVariant(row.durationMs); },
         message},
    };
    return table;
}

QVariant ActivityModel::rowData(const ActivityView &row, int role) const
{
    switch (role) {
    case ModelRole::ActivityResult:
        return int(row.result);
    case ModelRole::Key:
        return row.id;
    default:
        return {};
    }
}

} // namespace bowline
