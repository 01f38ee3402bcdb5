// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/JourneyText.h"

#include "core/ErrorCode.h"
#include "sync/Trigger.h"

namespace bowline {

namespace {

const char *successKey(const JourneyRecord &journey)
{
    if (journey.noticedBy == triggerKey(Trigger::Connect))
        return "journey.connected";
    if (journey.noticedBy == triggerKey(Trigger::OptIn))
        return "journey.synced_again";
    if (journey.before != journey.after)
        return journey.before.isEmpty() ? "journey.set" : "journey.updated";
    return journey.cause.key() == QLatin1String("cause.changed_outside") ? "journey.put_right" : "journey.checked";
}

const char *failureKey(const JourneyRecord &journey)
{
    switch (errorCodeFromText(journey.errorCode)) {
    case ErrorCode::SourceGone:
    case ErrorCode::ApiNotFound:
        return "journey.source_gone";
    case ErrorCode::AuthAppTwoFactor:
    case ErrorCode::AuthSuspended:
    case ErrorCode::AuthForbidden:
        return "journey.source_lost";
    default:
        return journey.noticedBy == triggerKey(Trigger::Connect) ? "journey.not_connected" : "journey.not_updated";
    }
}

const char *keyOf(const JourneyRecord &journey)
{
    if (journey.result == QLatin1String("succeeded"))
        return successKey(journey);
    if (journey.result == QLatin1String("unproven"))
        return journey.before == journey.after ? "journey.check_not_proven" : "journey.not_proven";
    if (journey.result == QLatin1String("failed"))
        return failureKey(journey);
    return "journey.not_updated"; // skipped
}

} // namespace

Phrase journeyText(const JourneyRecord &journey, const SyncRecord &sync)
{
    return Phrase(keyOf(journey)).arg(sync.envVar, sync.configVar, sync.appName);
}

} // namespace bowline
