// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/CheckResult.h"

#include <algorithm>

namespace bowline {

CheckResult CheckResult::of(const QList<CheckFinding> &findings, const Phrase &good, const Phrase &unseen)
{
    if (findings.isEmpty())
        return unseen.isEmpty() ? withState(CheckState::Ok, good) : withState(CheckState::Unknown, unseen);
    const bool isFailing = std::any_of(findings.cbegin(), findings.cend(),
                                       [](const CheckFinding &one) { return one.state == CheckState::Failing; });
    CheckResult result = withState(isFailing ? CheckState::Failing : CheckState::Warning, unseen);
    result.findings = findings;
    return result;
}

CheckResult CheckResult::withState(CheckState state, const Phrase &reason)
{
    CheckResult result;
    result.state = state;
    result.reason = reason;
    return result;
}

} // namespace bowline
