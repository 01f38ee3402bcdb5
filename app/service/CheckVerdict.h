// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DatabaseViews.h"

namespace bowline {

/// What all checks come to, without what is muted: the worst of them. What could not be seen is worse than what is
/// good, and what was skipped does not count. Unknown where nothing was seen at all.
CheckState checksVerdictOf(const QList<DatabaseCheckView> &checks);

} // namespace bowline
