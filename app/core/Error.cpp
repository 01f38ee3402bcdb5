// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Error.h"
#include "core/Translate.h"

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
    default:
        return retry() == RetryClass::Never ? NextStep::None : NextStep::Retry;
    }
}

Error makeError(ErrorCode code, const QString &detail)
{
    return Error{code, standardMessage(code), detail, 0};
}

Error makeError(ErrorCode code, const QString &message, const QString &detail)
{
    return Error{code, message, detail, 0};
}

// One sentence on what happened and what it means, one on what to do. Kept short: they stand beside the thing
// that failed.
QString standardMessage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AuthRevoked:
        return tr("Heroku no longer accepts this login, so its databases are not followed. Log in again.");
    case ErrorCode::AuthExpired:
        return tr("This Heroku login has expired and could not be renewed. Log in again.");
    case ErrorCode::AuthDenied:
        return tr("Access was denied in the browser, so nothing was connected. Start the login again to allow it.");
    case ErrorCode::AuthOtherPerson:
        return tr("The browser is logged in to Heroku as someone else, so this account was not renewed. Log out there, "
                  "then log in again.");
    case ErrorCode::AuthStateMismatch:
        return tr("The browser's answer does not belong to this login and was refused. Start the login again.");
    case ErrorCode::AuthTimedOut:
        return tr("Nobody answered in the browser in time. Start the login again.");
    case ErrorCode::AuthPortTaken:
        return tr("Another program uses the port on which the browser should answer. Close it, or change the "
                  "redirect address in Settings and at Heroku.");
    case ErrorCode::AuthClientMissing:
        return tr("Bowline has no OAuth client for Heroku yet. Register one and enter its id and secret in "
                  "Settings, or use an API token.");
    case ErrorCode::AuthTwoFactor:
        return tr("Heroku asks this login for a second factor. Log in through the browser instead.");
    case ErrorCode::AuthAppTwoFactor:
        return tr(
            "Heroku asks for a second factor for this app, so it is not followed. Authorize the app with a code.");
    case ErrorCode::AuthCodeRefused:
        return tr("Heroku did not accept this code, so nothing was authorized. Enter the code that is shown now.");
    case ErrorCode::AuthSuspended:
        return tr(
            "Heroku has suspended this account or app, so it is not followed. Heroku's dashboard says why; Bowline "
            "goes on when it is lifted.");
    case ErrorCode::AuthForbidden:
        return tr("This Heroku login may not do that. Log in with an account that has access to the app.");
    case ErrorCode::NetOffline:
        return tr("There is no network connection. Bowline goes on when it is back.");
    case ErrorCode::NetRefused:
        return tr("The server refused the connection. Bowline tries again by itself.");
    case ErrorCode::NetTimeout:
        return tr("The server did not answer in time. Bowline tries again by itself.");
    case ErrorCode::NetTls:
        return tr("No trusted encrypted connection could be made. Check the computer's clock and any proxy.");
    case ErrorCode::NetProtocol:
        return tr("The connection broke in the middle of an answer. Bowline tries again by itself.");
    case ErrorCode::NetTooLarge:
        return tr("The server's answer is larger than Bowline accepts, so it was not read.");
    case ErrorCode::ApiRateLimited:
        return tr("The account's request budget at Heroku is used up. Bowline goes on when it has refilled.");
    case ErrorCode::ApiNotFound:
        return tr("Heroku does not know this any more. It may have been renamed or deleted.");
    case ErrorCode::ApiConflict:
        return tr("It was changed by someone else at the same moment. Try again.");
    case ErrorCode::ApiInvalid:
        return tr("The service refused this request.");
    case ErrorCode::ApiUnavailable:
        return tr("The service is not available just now. Bowline tries again by itself.");
    case ErrorCode::ApiBadAnswer:
        return tr("The service's answer could not be understood. Bowline tries again by itself.");
    case ErrorCode::KeychainMissing:
        return tr("This computer offers no keychain, so logins cannot be kept safely. Choose where to keep them.");
    case ErrorCode::KeychainLocked:
        return tr("The keychain is locked, so Bowline cannot use its logins. Unlock it.");
    case ErrorCode::KeychainRefused:
        return tr("The keychain refused the request. Unlock it or allow Bowline to use it.");
    case ErrorCode::KeychainTimeout:
        return tr("The keychain does not answer. It may be waiting for you in another window.");
    case ErrorCode::KeychainPassphrase:
        return tr("That passphrase does not open the encrypted file.");
    case ErrorCode::StoreCorrupt:
        return tr("Bowline's journal is damaged. It was set aside; connect the databases again.");
    case ErrorCode::StoreFull:
        return tr("The disk is full, so nothing can be recorded. Free some space.");
    case ErrorCode::StoreReadOnly:
        return tr("Bowline may not write to its own folder. Check its permissions.");
    case ErrorCode::StoreNewer:
        return tr("The journal was written by a newer version of Bowline. Install that version.");
    case ErrorCode::StoreBusy:
        return tr("Another Bowline is using this journal. Close it first.");
    case ErrorCode::StoreFailed:
        return tr("Bowline's journal could not be read or written.");
    case ErrorCode::StoreOffline:
        return tr("The PostgreSQL database that holds the team's journal cannot be reached. Bowline tries again.");
    case ErrorCode::StoreTakenOver:
        return tr("Another Bowline of the team is doing this just now. Try again in a moment.");
    case ErrorCode::SealBroken:
        return tr("A stored value cannot be opened with the key in the keychain. Enter the value again.");
    case ErrorCode::DestinationRefused:
        return tr("The project refused the new value. Nothing was changed there.");
    case ErrorCode::DestinationConflict:
        return tr("The project's env vars kept changing while Bowline wrote. Try again.");
    case ErrorCode::DestinationShared:
        return tr("Another project has this destination already. Choose another one, or use that project.");
    case ErrorCode::DestinationMissing:
        return tr("The project's destination is gone. Choose another one in its settings.");
    case ErrorCode::DestinationUnwritable:
        return tr("The env file cannot be written. Check the folder and its permissions.");
    case ErrorCode::DestinationUnauthorized:
        return tr("The project does not accept its access token any more. Enter a new one in its settings.");
    case ErrorCode::DestinationMaintenance:
        return tr("The project is in maintenance, and its env vars cannot be changed. Bowline tries again by itself.");
    case ErrorCode::DatabaseUnreachable:
        return tr("The database cannot be reached from this computer.");
    case ErrorCode::DatabaseLoginRefused:
        return tr("The database refuses this user or password.");
    case ErrorCode::DatabaseNotLetIn:
        return tr("The database does not let this user in from this computer.");
    case ErrorCode::DatabaseTls:
        return tr("No encrypted connection to the database could be made.");
    case ErrorCode::DatabaseMissing:
        return tr("The database server has no database of this name.");
    case ErrorCode::DatabaseBusy:
        return tr("The database takes no more connections just now. Bowline tries again by itself.");
    case ErrorCode::DatabaseFailed:
        return tr("The database refused the check.");
    case ErrorCode::SshMissing:
        return tr("The program ssh could not be started, so no tunnel was opened. Install OpenSSH's client.");
    case ErrorCode::SshHostKey:
        return tr("ssh does not know the server's key, so no connection was made. Connect once in a terminal and check "
                  "the key that it shows.");
    case ErrorCode::SshRefused:
        return tr("The server does not accept your ssh keys. Load your key into the ssh agent, or name it in "
                  "~/.ssh/config.");
    case ErrorCode::SshUnreachable:
        return tr("The ssh server cannot be reached. Check its name and your network.");
    case ErrorCode::SshForwardRefused:
        return tr("The ssh server opened no way to the other end of the tunnel. Check the host and port behind it.");
    case ErrorCode::UrlInvalid:
        return tr("This config var does not hold a PostgreSQL URL. Choose another one.");
    case ErrorCode::UrlConsumer:
        return tr(
            "The program that reads this value cannot log in with it as it is written. Edit the sync: choose another "
            "program, or write the value in another way.");
    case ErrorCode::SourceGone:
        return tr("The database, its app or its config var is gone from Heroku. Choose another database.");
    case ErrorCode::InputInvalid:
        return tr("This text cannot be used here.");
    case ErrorCode::NameTaken:
        return tr("This name is taken. Choose another one.");
    case ErrorCode::InputTooLarge:
        return tr("This value is too large.");
    case ErrorCode::NotFound:
        return tr("It was deleted meanwhile.");
    case ErrorCode::SandboxFailed:
        return tr("The sandbox did not start. It needs PostgreSQL on this computer.");
    case ErrorCode::ServiceAway:
        return tr("Bowline's service is not running just now. Nothing was changed; try again when it is back.");
    case ErrorCode::ServiceMismatch:
        return tr("A different version of Bowline's service is running. Stop it, then start this version's service.");
    case ErrorCode::ServiceProtocol:
        return tr("Bowline's service and this program did not understand each other. Please report it.");
    case ErrorCode::ServiceStart:
        return tr("Bowline could not change whether it starts at login.");
    case ErrorCode::Cancelled:
        return tr("Cancelled.");
    case ErrorCode::Bug:
        break;
    }
    return tr("Something went wrong inside Bowline. Please report it.");
}

QString nextStepText(NextStep step)
{
    switch (step) {
    case NextStep::None:
        return {};
    case NextStep::Retry:
        return tr("Try again");
    case NextStep::SyncNow:
        return tr("Sync now");
    case NextStep::LogIn:
        return tr("Log in again");
    case NextStep::UnlockKeychain:
        return tr("Unlock the keychain");
    case NextStep::ChooseDatabase:
        return tr("Choose another database");
    case NextStep::EditDestination:
        return tr("Edit the destination");
    case NextStep::EditSync:
        return tr("Edit the sync");
    case NextStep::OpenSettings:
        return tr("Open Settings");
    case NextStep::AuthorizeApp:
        return tr("Authorize this app");
    }
    return {};
}

} // namespace bowline
