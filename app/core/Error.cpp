// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Error.h"

namespace bowline {

RetryClass Error::retry() const
{
    switch (code) {
    case ErrorCode::ApiConflict:
    case ErrorCode::DestinationConflict:
        return RetryClass::Now;
    case ErrorCode::NetOffline:
    case ErrorCode::NetRefused:
    case ErrorCode::NetTimeout:
    case ErrorCode::NetTls:
    case ErrorCode::NetProtocol:
    case ErrorCode::NetTooLarge:
    case ErrorCode::AuthAppTwoFactor:
    case ErrorCode::AuthSuspended:
    case ErrorCode::ApiRateLimited:
    case ErrorCode::ApiUnavailable:
    case ErrorCode::ApiBadAnswer:
    case ErrorCode::KeychainTimeout:
    case ErrorCode::ServiceAway:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreFailed:
    case ErrorCode::StoreOffline:
    case ErrorCode::StoreTakenOver:
    case ErrorCode::DestinationMaintenance:
    case ErrorCode::DestinationUnwritable:
    case ErrorCode::DestinationShared:
    case ErrorCode::DatabaseUnreachable:
    case ErrorCode::DatabaseLoginRefused:
    case ErrorCode::DatabaseNotLetIn:
    case ErrorCode::DatabaseTls:
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::SshMissing:
    case ErrorCode::SshHostKey:
    case ErrorCode::SshRefused:
    case ErrorCode::SshUnreachable:
    case ErrorCode::SshForwardRefused:
        return RetryClass::Later;
    case ErrorCode::AuthRevoked:
    case ErrorCode::AuthExpired:
    case ErrorCode::AuthTwoFactor:
    case ErrorCode::AuthForbidden:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainMissing:
    case ErrorCode::KeychainRefused:
    case ErrorCode::KeychainPassphrase:
    case ErrorCode::DestinationUnauthorized:
        return RetryClass::AfterLogin;
    default:
        return RetryClass::Never;
    }
}

NextStep Error::nextStep() const
{
    switch (code) {
    case ErrorCode::AuthRevoked:
    case ErrorCode::AuthExpired:
    case ErrorCode::AuthForbidden:
    case ErrorCode::AuthTwoFactor:
    case ErrorCode::AuthOtherPerson:
        return NextStep::LogIn;
    case ErrorCode::AuthAppTwoFactor:
        return NextStep::AuthorizeApp;
    case ErrorCode::AuthClientMissing:
        return NextStep::OpenSettings;
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainMissing:
    case ErrorCode::KeychainRefused:
    case ErrorCode::KeychainTimeout:
    case ErrorCode::KeychainPassphrase:
        return NextStep::UnlockKeychain;
    case ErrorCode::DestinationMissing:
    case ErrorCode::DestinationUnwritable:
    case ErrorCode::DestinationShared:
    case ErrorCode::DestinationUnauthorized:
        return NextStep::EditDestination;
    case ErrorCode::SourceGone:
    case ErrorCode::UrlInvalid:
        return NextStep::ChooseDatabase;
    case ErrorCode::UrlConsumer:
        return NextStep::EditSync;
    case ErrorCode::ActNotCaptured:
        return NextStep::CaptureBackup;
    case ErrorCode::ActStale: // by a person, who looks at what has changed
        return NextStep::Retry;
    default:
        return retry() == RetryClass::Never ? NextStep::None : NextStep::Retry;
    }
}

Error makeError(ErrorCode code, const QString &detail)
{
    return Error{code, standardMessage(code), detail, 0};
}

Error makeError(ErrorCode code, const Phrase &message, const QString &detail)
{
    return Error{code, message, detail, 0};
}

Phrase standardMessage(ErrorCode code)
{
    return Phrase(QStringLiteral("error.") + errorCodeText(code));
}

QString Error::text() const
{
    return (message.isEmpty() ? standardMessage(code) : message).text();
}

Phrase nextStepPhrase(NextStep step)
{
    switch (step) {
    case NextStep::None:
        return {};
    case NextStep::Retry:
        return Phrase("next.retry");
    case NextStep::SyncNow:
        return Phrase("next.sync_now");
    case NextStep::LogIn:
        return Phrase("next.log_in");
    case NextStep::UnlockKeychain:
        return Phrase("next.unlock_keychain");
    case NextStep::ChooseDatabase:
        return Phrase("next.choose_database");
    case NextStep::EditDestination:
        return Phrase("next.edit_destination");
    case NextStep::EditSync:
        return Phrase("next.edit_sync");
    case NextStep::OpenSettings:
        return Phrase("next.open_settings");
    case NextStep::AuthorizeApp:
        return Phrase("next.authorize_app");
    case NextStep::CaptureBackup:
        return Phrase("next.capture_backup");
    }
    return {};
}

QString nextStepText(NextStep step)
{
    return nextStepPhrase(step).text();
}

} // namespace bowline
