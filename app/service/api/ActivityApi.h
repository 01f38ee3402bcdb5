// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/api/ActivityViews.h"

namespace bowline {

/// What the service has done, and its log. Part of the seam, see ServiceApi for what every call promises.
class ActivityApi
{
public:
    virtual ~ActivityApi() = default;

    /// Newest first, older than `before` (0 = from the newest).
    virtual Pending<QList<ActivityView>> listActivity(const ActivityFilter &filter, qint64 before, int limit) = 0;
    /// How long changes took to be noticed, written and proven.
    virtual Pending<TimingsView> timings(const ActivityFilter &filter) = 0;
    /// One journey as a report for people who were not there: Markdown, without secrets, in `language` ("de", "en-GB")
    /// as far as the service carries it, else in English. not_found.
    virtual Pending<QString> incidentReport(qint64 activity, const QString &language) = 0;
    /// The newest lines of the service's log (1 to 2000), redacted, oldest first.
    virtual Pending<QList<LogLine>> logTail(int lines) = 0;
};

} // namespace bowline
