// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline {

/// Every way in which Bowline can fail. The text of a code (`errorCodeText`) is stable: logs, the journal and the
/// user's documentation (resources/help/errors.md, one row per code) rely on it.
enum class ErrorCode {
    AuthRevoked,             ///< auth.revoked: Heroku no longer accepts this login
    AuthExpired,             ///< auth.expired: the login has run out and cannot be refreshed
    AuthDenied,              ///< auth.denied: the person pressed Deny
    AuthStateMismatch,       ///< auth.state_mismatch: a reply that does not belong to the login that was started
    AuthTimedOut,            ///< auth.timed_out: nobody answered in the browser
    AuthPortTaken,           ///< auth.port_taken: the loopback port of the redirect is in use
    AuthClientMissing,       ///< auth.client_missing: no OAuth client id and secret are set
    AuthTwoFactor,           ///< auth.two_factor: Heroku asks for a second factor
    AuthAppTwoFactor,        ///< auth.app_two_factor: Heroku asks for a second factor for one app
    AuthCodeRefused,         ///< auth.code_refused: Heroku does not accept this code of the second factor
    AuthSuspended,           ///< auth.suspended: Heroku has suspended the account or the app
    AuthOtherPerson,         ///< auth.other_person: the login that was to be renewed belongs to someone else
    AuthForbidden,           ///< auth.forbidden: the login lacks the permission
    NetOffline,              ///< net.offline: no route, no name
    NetRefused,              ///< net.refused: nobody listens there
    NetTimeout,              ///< net.timeout: no answer in time
    NetTls,                  ///< net.tls: the certificate or handshake failed
    NetProtocol,             ///< net.protocol: the connection broke in the middle of an answer
    NetTooLarge,             ///< net.too_large: the answer exceeded the limit
    ApiRateLimited,          ///< api.rate_limited
    ApiNotFound,             ///< api.not_found
    ApiConflict,             ///< api.conflict: someone else changed it first
    ApiInvalid,              ///< api.invalid: the service refuses this request
    ApiUnavailable,          ///< api.unavailable: 5xx, maintenance
    ApiBadAnswer,            ///< api.bad_answer: not what the documentation promises
    KeychainMissing,         ///< keychain.missing: no Secret Service on this computer
    KeychainLocked,          ///< keychain.locked
    KeychainRefused,         ///< keychain.refused: the keychain said no
    KeychainTimeout,         ///< keychain.timeout: the keychain does not answer
    KeychainPassphrase,      ///< keychain.passphrase: wrong passphrase for the encrypted file
    StoreCorrupt,            ///< store.corrupt
    StoreFull,               ///< store.full: the disk is full
    StoreReadOnly,           ///< store.read_only
    StoreNewer,              ///< store.newer: written by a newer Bowline
    StoreBusy,               ///< store.busy: another Bowline uses it
    StoreFailed,             ///< store.failed
    StoreOffline,            ///< store.offline: the team's PostgreSQL cannot be reached
    StoreTakenOver,          ///< store.taken_over: another replica does this work now
    SealBroken,              ///< store.seal_broken: a sealed value does not open with our key
    DestinationRefused,      ///< destination.refused: it answers no
    DestinationConflict,     ///< destination.conflict: it kept changing under us
    DestinationMissing,      ///< destination.missing: the project, folder or file is gone
    DestinationUnwritable,   ///< destination.unwritable: the file cannot be written
    DestinationUnauthorized, ///< destination.unauthorized: its token is not accepted
    DestinationMaintenance,  ///< destination.maintenance: env vars cannot be changed now
    DestinationShared,       ///< destination.shared: another project has it already
    DatabaseUnreachable,     ///< database.unreachable: no connection from this computer
    DatabaseLoginRefused,    ///< database.login_refused: the password only (SQLSTATE 28P01)
    DatabaseNotLetIn,        ///< database.not_let_in: not the password: SQLSTATE 28000, 42501
    DatabaseTls,             ///< database.tls
    DatabaseMissing,         ///< database.missing: SQLSTATE 3D000
    DatabaseBusy,            ///< database.busy: SQLSTATE 53…, 57P01 to 57P03
    DatabaseFailed,          ///< database.failed: any other SQLSTATE
    SshMissing,              ///< ssh.missing: the program ssh cannot be started
    SshHostKey,              ///< ssh.host_key: the server's key is unknown, or another one than before
    SshRefused,              ///< ssh.refused: the server accepts no key of this person
    SshUnreachable,          ///< ssh.unreachable: no connection to the server, or a lost one
    SshForwardRefused,       ///< ssh.forward_refused: no way from the server to the other end of the tunnel
    UrlInvalid,              ///< url.invalid: not a PostgreSQL URL
    UrlConsumer,     ///< url.consumer: the program that reads the value could not log in with it as it is written
    SourceGone,      ///< source.gone: the app, database or config var no longer exists
    InputInvalid,    ///< input.invalid: a form's text is not acceptable; the message says why
    NameTaken,       ///< input.name_taken
    InputTooLarge,   ///< input.too_large
    ActStale,        ///< act.stale: what was previewed is no longer true
    ActReadOnly,     ///< act.read_only: the database is set to read only in Bowline
    ActNotCaptured,  ///< act.not_captured: what would be lost has no fresh backup
    NotFound,        ///< not_found: the thing was deleted meanwhile
    SandboxFailed,   ///< sandbox.failed: the sandbox did not start
    ServiceAway,     ///< service.away: Bowline's own service is not running, or went away before it answered
    ServiceMismatch, ///< service.mismatch: the service that runs speaks another version of the protocol
    ServiceProtocol, ///< service.protocol: what came over the socket is not what protocol.md promises
    ServiceStart,    ///< service.start_at_login: it could not be set whether the service starts at login
    Cancelled,       ///< cancelled: by the user, or because the asker has gone
    Bug,             ///< internal.bug: a mistake of ours
};

/// The stable text, for example "auth.revoked".
QString errorCodeText(ErrorCode code);

/// The code of a stable text; Bug for an unknown one.
ErrorCode errorCodeFromText(const QString &text);

/// All codes, in order of declaration: for the documentation test.
const QList<ErrorCode> &allErrorCodes();

} // namespace bowline
