// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acts/Act.h"

namespace bowline {

namespace {

// What is gone, or makes no sense any more, is another thing than was seen. What may pass is no answer to that.
Error whyNotPlanned(const Error &error)
{
    const bool isOther = error.code == ErrorCode::NotFound || error.code == ErrorCode::InputInvalid;
    return isOther ? makeError(ErrorCode::ActStale, errorCodeText(error.code)) : error;
}

} // namespace

Pending<Done> Act::stillPlanned(const ActRecord &record, const QJsonObject &fields)
{
    return plan(record.account, fields)
        .always(this,
                [seen = record.facts.value(seenKey()).toString()](const Expected<ActPlan> &now) -> Expected<Done> {
                    if (!now)
                        return fail(whyNotPlanned(now.error()));
                    if (now->obstacle || (!seen.isEmpty() && now->fingerprint() != seen))
                        return fail(ErrorCode::ActStale);
                    return Done{};
                });
}

} // namespace bowline
