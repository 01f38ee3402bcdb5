// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ActivityFilters.h"

#include "core/SearchText.h"

namespace bowline {

bool matches(const ActivityFilter &filter, const ActivityView &row)
{
    if (!filter.project.isEmpty() && row.project != filter.project)
        return false;
    if (!filter.sync.isEmpty() && row.sync != filter.sync)
        return false;
    if (!filter.results.isEmpty() && !filter.results.contains(row.result))
        return false;
    if (filter.since.isValid() && row.time < filter.since)
        return false;
    if (filter.text.isEmpty())
        return true;
    return activitySearchText({row.projectName, row.envVar, row.releaseText, row.errorCode}, row.release,
                              {row.what, row.cause, row.message})
        .contains(foldedForSearch(filter.text));
}

} // namespace bowline
