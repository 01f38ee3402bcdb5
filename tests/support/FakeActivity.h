// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// ActivityApi without a service behind it, see FakeService.
class FakeActivity final : public ActivityApi
{
public:
    explicit FakeActivity(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    // What it answers, and what it was asked
    QList<ActivityView> activities; ///< newest first
    ActivityFilter lastFilter;      ///< of listActivity()
    TimingsView timingsAnswer;
    QString report;
    QList<LogLine> log;

    Pending<QList<ActivityView>> listActivity(const ActivityFilter &filter, qint64 before, int limit) override;
    Pending<TimingsView> timings(const ActivityFilter &filter) override;
    Pending<QString> incidentReport(qint64 activity, const QString &language) override;
    Pending<QList<LogLine>> logTail(int lines) override;

private:
    FakeAnswers &m_answers;
};

} // namespace bowline::test
