// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeActivity.h"

#include "service/ActivityFilters.h"

namespace bowline::test {

Pending<QList<ActivityView>> FakeActivity::listActivity(const ActivityFilter &filter, qint64 before, int limit)
{
    lastFilter = filter;
    QList<ActivityView> rows;
    for (const ActivityView &row : std::as_const(activities)) {
        if (matches(filter, row) && (before == 0 || row.id < before) && rows.size() < limit)
            rows.append(row);
    }
    return m_answers.answer(QStringLiteral("listActivity"),
                            {filter.project.text, QString::number(before), QString::number(limit)}, rows);
}

Pending<TimingsView> FakeActivity::timings(const ActivityFilter &filter)
{
    return m_answers.answer(QStringLiteral("timings"), {filter.project.text, filter.sync.text}, timingsAnswer);
}

Pending<QString> FakeActivity::incidentReport(qint64 activity, const QString &language)
{
    return m_answers.answer(QStringLiteral("incidentReport"), {QString::number(activity), language}, report);
}

Pending<QList<LogLine>> FakeActivity::logTail(int lines)
{
    return m_answers.answer(QStringLiteral("logTail"), {QString::number(lines)}, log);
}

} // namespace bowline::test
