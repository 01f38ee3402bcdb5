// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/CheckVerdict.h"

#include <algorithm>

namespace bowline {

namespace {

CheckState worseState(CheckState a, CheckState b)
{
    constexpr CheckState worstFirst[] = {CheckState::Failing, CheckState::Warning, CheckState::Unknown, CheckState::Ok,
                                         CheckState::Skipped};
    return *std::find_if(std::begin(worstFirst), std::end(worstFirst),
                         [&](CheckState state) { return state == a || state == b; });
}

/// Of what is not muted. Beside findings a reason says what could not be seen.
CheckState countedState(const DatabaseCheckView &check)
{
    if (check.findings.isEmpty())
        return check.isMuted ? CheckState::Skipped : check.state;
    CheckState state = check.reason.isEmpty() || check.isMuted ? CheckState::Skipped : CheckState::Unknown;
    for (const CheckFindingView &finding : check.findings)
        state = finding.isMuted ? state : worseState(state, finding.state);
    return state;
}

} // namespace

CheckState checksVerdictOf(const QList<DatabaseCheckView> &checks)
{
    CheckState state = CheckState::Skipped;
    for (const DatabaseCheckView &check : checks)
        state = worseState(state, countedState(check));
    return state == CheckState::Skipped ? CheckState::Unknown : state;
}

} // namespace bowline
