// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityViews.h"

namespace bowline {

/// Whether the filter means this row: for rows that arrive by themselves. The journal's own answer to the same filter
/// is made in SQL.
bool matches(const ActivityFilter &filter, const ActivityView &row);

} // namespace bowline
