// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Outcome.h"

namespace bowline {

namespace {

bool isNetwork(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NetOffline:
    case ErrorCode::NetRefused:
    case ErrorCode::NetTimeout:
    case ErrorCode::NetTls:
    case ErrorCode::NetProtocol:
    case ErrorCode::NetTooLarge:
    case ErrorCode::ApiRateLimited:
    case ErrorCode::ApiUnavailable:
    case ErrorCode::ApiBadAnswer:
        return true;
    default:
        return false;
    }
}

SyncState fetchState(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AuthRevoked:
    case ErrorCode::AuthExpired:
    case ErrorCode::AuthForbidden:
    case ErrorCode::AuthTwoFactor:
    case ErrorCode::AuthAppTwoFactor:
    case ErrorCode::AuthSuspended:
    case ErrorCode::ApiNotFound:
    case ErrorCode::SourceGone:
        return SyncState::Disconnected;
    default:
        return SyncState::Offline;
    }
}

SyncState writeState(ErrorCode code)
{
    if (code == ErrorCode::DestinationMissing)
        return SyncState::Disconnected;
    return isNetwork(code) ? SyncState::Offline : SyncState::Failing;
}

SyncState proveState(ErrorCode code, bool valueChanged)
{
    switch (code) {
    case ErrorCode::DatabaseLoginRefused:
        // A new value may reach us a moment before the database accepts it; an old one that is refused was revoked.
        return valueChanged ? SyncState::Unproven : SyncState::WaitingForHeroku;
    case ErrorCode::DestinationMissing:
        return SyncState::Disconnected;
    default:
        return SyncState::Unproven;
    }
}

// Whatever else Heroku answers may be another answer the next time, and nobody else asks again.
bool isFinalFetch(ErrorCode code)
{
    return endsLogin(code) || code == ErrorCode::SourceGone || code == ErrorCode::Cancelled;
}

Phrase reasonFor(const Error &error, Stage stage, SyncState state)
{
    if (state == SyncState::WaitingForHeroku)
        return Phrase("sync.waits_for_heroku");
    if (stage == Stage::Fetch && error.code == ErrorCode::ApiNotFound)
        return standardMessage(ErrorCode::SourceGone);
    if (stage == Stage::Prove && error.code == ErrorCode::DatabaseUnreachable)
        return Phrase("sync.written_not_proven").arg(error.message);
    return error.message.isEmpty() ? standardMessage(error.code) : error.message;
}

} // namespace

Outcome outcomeOf(const Error &error, Stage stage, bool valueChanged)
{
    Outcome outcome;
    outcome.code = error.code;
    switch (stage) {
    case Stage::Fetch:
        outcome.state = fetchState(error.code);
        break;
    case Stage::Classify:
        outcome.state = SyncState::Failing;
        break;
    case Stage::Write:
        outcome.state = writeState(error.code);
        break;
    case Stage::Prove:
        outcome.state = proveState(error.code, valueChanged);
        break;
    }
    outcome.reason = reasonFor(error, stage, outcome.state);
    outcome.nextStep = nextStepOf(outcome.state, error.code);
    // A sync is promised to heal by itself whenever its cause can pass; what needs a person waits for one.
    const RetryClass retry = error.retry();
    const bool mayPass = retry == RetryClass::Now || retry == RetryClass::Later;
    outcome.worthRetrying = stage == Stage::Fetch ? !isFinalFetch(error.code)
                                                  : outcome.state != SyncState::Disconnected &&
                                                        (mayPass || error.code == ErrorCode::DestinationRefused);
    return outcome;
}

bool endsLogin(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AuthRevoked:
    case ErrorCode::AuthExpired:
    case ErrorCode::KeychainMissing:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainRefused:
    case ErrorCode::KeychainPassphrase:
        return true;
    default:
        return false;
    }
}

Phrase lossText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ApiNotFound:
        return Phrase("cause.app_gone");
    case ErrorCode::AuthAppTwoFactor:
        return Phrase("cause.second_factor");
    case ErrorCode::AuthSuspended:
        return Phrase("cause.suspended");
    default:
        return Phrase("cause.access_lost");
    }
}

NextStep nextStepOf(SyncState state, ErrorCode code)
{
    if (code == ErrorCode::DestinationShared && (state == SyncState::Unproven || state == SyncState::Failing))
        return NextStep::EditDestination;
    switch (state) {
    case SyncState::InSync:
    case SyncState::Updating:
    case SyncState::OptedOut:
        return NextStep::None;
    case SyncState::WaitingForHeroku:
    case SyncState::Unproven:
        return code == ErrorCode::UrlConsumer ? NextStep::EditSync : NextStep::SyncNow;
    case SyncState::Disconnected:
        if (code == ErrorCode::ApiNotFound)
            return NextStep::ChooseDatabase;
        break;
    default:
        break;
    }
    const NextStep step = makeError(code).nextStep();
    const bool isNoneOfASync = step == NextStep::None || step == NextStep::Retry || step == NextStep::CaptureBackup;
    return isNoneOfASync ? NextStep::SyncNow : step;
}

Phrase causeText(ChangeKind kind, Trigger trigger, bool destinationDiffered)
{
    if (trigger == Trigger::Connect)
        return Phrase("cause.connected");
    switch (kind) {
    case ChangeKind::Rotation:
        return Phrase("cause.rotation");
    case ChangeKind::Failover:
        return Phrase("cause.failover");
    case ChangeKind::Promotion:
        return Phrase("cause.promotion");
    case ChangeKind::Detached:
        return Phrase("cause.removed");
    case ChangeKind::Other:
        return Phrase("cause.changed");
    case ChangeKind::First:
        return Phrase("cause.first_value");
    case ChangeKind::None:
        break;
    }
    if (trigger == Trigger::OptIn)
        return Phrase("cause.opt_in");
    if (destinationDiffered)
        return Phrase("cause.changed_outside");
    switch (trigger) {
    case Trigger::SyncNow:
        return Phrase("cause.sync_now");
    case Trigger::Moved:
        return Phrase("cause.destination_changed");
    case Trigger::Retry:
        return Phrase("cause.retry");
    case Trigger::LoginFailed:
        return Phrase("cause.login_refused");
    case Trigger::Start:
        return Phrase("cause.start");
    default:
        return Phrase("cause.check");
    }
}

} // namespace bowline
