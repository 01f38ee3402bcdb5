// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ErrorCode.h"

namespace bowline {

namespace {

struct Row
{
    ErrorCode code;
    const char *text;
};

constexpr Row rows[] = {
    {ErrorCode::AuthRevoked, "auth.revoked"},
    {ErrorCode::AuthExpired, "auth.expired"},
    {ErrorCode::AuthDenied, "auth.denied"},
    {ErrorCode::AuthStateMismatch, "auth.state_mismatch"},
    {ErrorCode::AuthTimedOut, "auth.timed_out"},
    {ErrorCode::AuthPortTaken, "auth.port_taken"},
    {ErrorCode::AuthClientMissing, "auth.client_missing"},
    {ErrorCode::AuthTwoFactor, "auth.two_factor"},
    {ErrorCode::AuthAppTwoFactor, "auth.app_two_factor"},
    {ErrorCode::AuthCodeRefused, "auth.code_refused"},
    {ErrorCode::AuthSuspended, "auth.suspended"},
    {ErrorCode::AuthOtherPerson, "auth.other_person"},
    {ErrorCode::AuthForbidden, "auth.forbidden"},
    {ErrorCode::NetOffline, "net.offline"},
    {ErrorCode::NetRefused, "net.refused"},
    {ErrorCode::NetTimeout, "net.timeout"},
    {ErrorCode::NetTls, "net.tls"},
    {ErrorCode::NetProtocol, "net.protocol"},
    {ErrorCode::NetTooLarge, "net.too_large"},
    {ErrorCode::ApiRateLimited, "api.rate_limited"},
    {ErrorCode::ApiNotFound, "api.not_found"},
    {ErrorCode::ApiConflict, "api.conflict"},
    {ErrorCode::ApiInvalid, "api.invalid"},
    {ErrorCode::ApiUnavailable, "api.unavailable"},
    {ErrorCode::ApiBadAnswer, "api.bad_answer"},
    {ErrorCode::KeychainMissing, "keychain.missing"},
    {ErrorCode::KeychainLocked, "keychain.locked"},
    {ErrorCode::KeychainRefused, "keychain.refused"},
    {ErrorCode::KeychainTimeout, "keychain.timeout"},
    {ErrorCode::KeychainPassphrase, "keychain.passphrase"},
    {ErrorCode::StoreCorrupt, "store.corrupt"},
    {ErrorCode::StoreFull, "store.full"},
    {ErrorCode::StoreReadOnly, "store.read_only"},
    {ErrorCode::StoreNewer, "store.newer"},
    {ErrorCode::StoreBusy, "store.busy"},
    {ErrorCode::StoreFailed, "store.failed"},
    {ErrorCode::StoreOffline, "store.offline"},
    {ErrorCode::StoreTakenOver, "store.taken_over"},
    {ErrorCode::SealBroken, "store.seal_broken"},
    {ErrorCode::DestinationRefused, "destination.refused"},
    {ErrorCode::DestinationConflict, "destination.conflict"},
    {ErrorCode::DestinationShared, "destination.shared"},
    {ErrorCode::DestinationMissing, "destination.missing"},
    {ErrorCode::DestinationUnwritable, "destination.unwritable"},
    {ErrorCode::DestinationUnauthorized, "destination.unauthorized"},
    {ErrorCode::DestinationMaintenance, "destination.maintenance"},
    {ErrorCode::DatabaseUnreachable, "database.unreachable"},
    {ErrorCode::DatabaseLoginRefused, "database.login_refused"},
    {ErrorCode::DatabaseNotLetIn, "database.not_let_in"},
    {ErrorCode::DatabaseTls, "database.tls"},
    {ErrorCode::DatabaseMissing, "database.missing"},
    {ErrorCode::DatabaseBusy, "database.busy"},
    {ErrorCode::DatabaseFailed, "database.failed"},
    {ErrorCode::SshMissing, "ssh.missing"},
    {ErrorCode::SshHostKey, "ssh.host_key"},
    {ErrorCode::SshRefused, "ssh.refused"},
    {ErrorCode::SshUnreachable, "ssh.unreachable"},
    {ErrorCode::SshForwardRefused, "ssh.forward_refused"},
    {ErrorCode::UrlInvalid, "url.invalid"},
    {ErrorCode::UrlConsumer, "url.consumer"},
    {ErrorCode::SourceGone, "source.gone"},
    {ErrorCode::InputInvalid, "input.invalid"},
    {ErrorCode::NameTaken, "input.name_taken"},
    {ErrorCode::InputTooLarge, "input.too_large"},
    {ErrorCode::ActStale, "act.stale"},
    {ErrorCode::ActReadOnly, "act.read_only"},
    {ErrorCode::ActNotCaptured, "act.not_captured"},
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::SandboxFailed, "sandbox.failed"},
    {ErrorCode::ServiceAway, "service.away"},
    {ErrorCode::ServiceMismatch, "service.mismatch"},
    {ErrorCode::ServiceProtocol, "service.protocol"},
    {ErrorCode::ServiceStart, "service.start_at_login"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::Bug, "internal.bug"},
};

} // namespace

QString errorCodeText(ErrorCode code)
{
    for (const Row &row : rows) {
        if (row.code == code)
            return QString::fromLatin1(row.text);
    }
    return QStringLiteral("internal.bug");
}

ErrorCode errorCodeFromText(const QString &text)
{
    for (const Row &row : rows) {
        if (text == QLatin1String(row.text))
            return row.code;
    }
    return ErrorCode::Bug;
}

const QList<ErrorCode> &allErrorCodes()
{
    static const QList<ErrorCode> codes = [] {
        QList<ErrorCode> list;
        for (const Row &row : rows)
            list.append(row.code);
        return list;
    }();
    return codes;
}

} // namespace bowline
