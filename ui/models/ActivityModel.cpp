// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ActivityModel.h"

#include "models/ModelRoles.h"
#include "models/StatusText.h"
#include "service/ActivityFilters.h"
#include "service/api/ActivityApi.h"

namespace bowline {

ActivityModel::ActivityModel(ServiceApi &service, QObject *parent, Now now)
    : RowTableModel(parent, columns())
    , m_service(service)
    , m_now(std::move(now))
    , m_shownAt(m_now())
{
    connect(&m_service, &ServiceApi::changed, this, &ActivityModel::apply);
}

void ActivityModel::setFilter(const ActivityFilter &filter)
{
    m_filter = filter;
    reload();
}

void ActivityModel::reload()
{
    ++m_request;
    m_complete = false;
    m_error.reset();
    m_early.clear();
    m_loading = true; // whoever sees the rows go learns that others are on their way
    clear();
    m_loading = false;
    fetchMore({});
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_loading && !m_error;
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_loading = true;
    Q_EMIT loadingChanged();
    const quint64 request = ++m_request;
    const qint64 before = rows().isEmpty() ? 0 : rows().last().id;
    m_service.activity()
        .listActivity(m_filter, before, pageSize)
        .then(this, [this, request](const Expected<QList<ActivityView>> &result) {
            if (request == m_request)
                finishPage(result);
        });
}

void ActivityModel::finishPage(const Expected<QList<ActivityView>> &result)
{
    m_loading = false;
    if (result) {
        m_complete = result->size() < pageSize;
        QList<ActivityView> older;
        for (const ActivityView &row : *result) {
            // A row that arrived by itself meanwhile is at least as new as the page's.
            if (find(row) < 0)
                older += row;
        }
        append(older);
        const auto early = std::exchange(m_early, {});
        for (const ActivityView &row : early)
            applyRow(row);
    } else {
        m_error = result.error();
    }
    Q_EMIT loadingChanged();
}

void ActivityModel::apply(const Delta &delta)
{
    for (const Change &change : delta.changes) {
        if (const auto *row = std::get_if<ActivityView>(&change))
            applyRow(*row);
    }
}

void ActivityModel::applyRow(const ActivityView &row)
{
    if (m_loading && rows().isEmpty()) {
        m_early += row; // whether it belongs to the first page is known when that is here
        return;
    }
    if (!matches(m_filter, row)) {
        if (const int at = find(row); at >= 0)
            removeAt(at); // it was running when it was asked for, and has ended otherwise
        return;
    }
    // Older than the pages loaded so far: it comes with its page.
    const bool beyond = !m_complete && !rows().isEmpty() && row.id < rows().last().id;
    if (!beyond)
        upsert(row);
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
    static const auto message = [](const ActivityView &row) { return row.message; };
    static const TableColumn<ActivityView> table[ColumnCount] = {
        //: Heading of a column: when it happened
        {QT_TR_NOOP("Time"),
         {.least = 80, .rank = 3},
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
         {.least = 170, .rank = 4, .greedy = true},
         [](const ActivityView &row, const QDateTime &) { return row.what; },
         nullptr,
         [](const ActivityView &row) {
             return row.message.isEmpty() ? row.what : row.what + QLatin1Char('\n') + row.message;
         }},
        //: Heading of a column: why it happened, as in "Credential rotation"
        {QT_TR_NOOP("Cause"),
         {.least = 84, .rank = 2},
         [](const ActivityView &row, const QDateTime &) { return row.cause; },
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
         {.least = 110, .rank = 3},
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
