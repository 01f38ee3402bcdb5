// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/ConnectFailure.h"

#include "core/Redactor.h"

#include <netdb.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <initializer_list>

namespace bowline {

namespace {

constexpr int firstLibpqWithSystemRoots = 160000;

bool namesError(const QString &text, std::initializer_list<int> errors)
{
    return std::any_of(errors.begin(), errors.end(),
                       [&text](int error) { return text.contains(QString::fromLocal8Bit(std::strerror(error))); });
}

bool namesLookupError(const QString &text)
{
    static const int errors[] = {EAI_NONAME, EAI_AGAIN, EAI_FAIL, EAI_FAMILY, EAI_NODATA, EAI_ADDRFAMILY};
    return std::any_of(std::begin(errors), std::end(errors),
                       [&text](int error) { return text.contains(QString::fromLocal8Bit(gai_strerror(error))); });
}

} // namespace

ConnectFailure::ConnectFailure(const ConnectionParameters &parameters, const PGconn &connection, ConnStatusType phase)
    : m_parameters(parameters)
    , m_who(who(parameters, connection))
    , m_phase(phase)
    , m_text(QString::fromUtf8(PQerrorMessage(&connection)).trimmed())
    , m_isLetIn(PQparameterStatus(&connection, "server_version") != nullptr)
{
}

DatabaseRefusal::Who ConnectFailure::who(const ConnectionParameters &parameters, const PGconn &connection)
{
    if (!parameters.mayQuote())
        return {parameters.value("user"), QStringLiteral("•••"), parameters.where()};
    return {QString::fromUtf8(PQuser(&connection)), QString::fromUtf8(PQdb(&connection)), parameters.where()};
}

QString ConnectFailure::quotable(const ConnectionParameters &parameters, const QString &text)
{
    if (parameters.mayQuote())
        return Redactor::instance().clean(text.trimmed());
    const auto refusal = DatabaseRefusal::inVerboseText(text);
    return QStringLiteral("%1 libpq's text is left out: the URL has an unencoded sign in its password")
        .arg(refusal ? QStringLiteral("SQLSTATE %1;").arg(refusal->sqlState()) : QString())
        .trimmed();
}

Error ConnectFailure::error() const
{
    if (const auto refused = refusal())
        return *refused;
    if (const auto failed = tlsFailure())
        return *failed;
    if (const auto failed = networkFailure())
        return *failed;
    if (const auto failed = unmetWish())
        return *failed;
    if (m_phase != CONNECTION_NEEDED)
        return makeError(ErrorCode::DatabaseUnreachable, Phrase("db.broke_off").arg(m_who.where), detail());
    // Nothing was sent and the network is not at fault: libpq did not like what the URL asks for.
    return makeError(ErrorCode::UrlInvalid, Phrase("db.option_refused"), detail());
}

std::optional<Error> ConnectFailure::refusal() const
{
    auto refused = DatabaseRefusal::inVerboseText(m_text);
    if (!refused)
        return std::nullopt;
    if (refused->story() == DatabaseRefusal::Story::Password && !m_parameters.hasPassword())
        refused->setStory(DatabaseRefusal::Story::NoPassword);
    if (refused->story() == DatabaseRefusal::Story::MayNotConnect && !m_parameters.value("replication").isEmpty())
        refused->setStory(DatabaseRefusal::Story::MayNotReplicate);
    const QString file = m_parameters.missingClientFile();
    if (refused->story() == DatabaseRefusal::Story::NeedsCertificate && !file.isEmpty() && m_parameters.mayQuote())
        return makeError(refused->code(), Phrase("db.no_client_certificate").arg(file), detail());
    return refused->error(m_who, detail());
}

std::optional<Error> ConnectFailure::tlsFailure() const
{
    if (m_phase != CONNECTION_SSL_STARTUP)
        return std::nullopt;
    if (m_parameters.value("sslrootcert") == QLatin1String("system") && PQlibVersion() < firstLibpqWithSystemRoots)
        return makeError(ErrorCode::DatabaseTls, Phrase("db.no_system_certificates").arg(PQlibVersion() / 10000),
                         detail());
    if (const QString file = m_parameters.missingRootFile(); !file.isEmpty())
        return makeError(
            ErrorCode::DatabaseTls,
            Phrase("db.no_root_certificate").arg(m_parameters.mayQuote() ? file : QStringLiteral("sslrootcert")),
            detail());
    return makeError(ErrorCode::DatabaseTls, detail());
}

std::optional<Error> ConnectFailure::networkFailure() const
{
    if (namesError(m_text, {ECONNREFUSED}) && !m_parameters.isSocket())
        return unreachable(Phrase("db.nobody_listens").arg(m_who.where));
    if (m_parameters.isSocket() && m_phase != CONNECTION_MADE)
        return unreachable(Phrase("db.no_socket_listener").arg(m_who.where));
    if (namesLookupError(m_text)) {
        if (m_parameters.mayQuote())
            return unreachable(Phrase("db.host_not_found").arg(m_who.where));
        return unreachable(Phrase("db.host_not_found_sign_in_password"));
    }
    if (m_phase == CONNECTION_STARTED || namesError(m_text, {ENETUNREACH, EHOSTUNREACH, ENETDOWN, ETIMEDOUT, EACCES}))
        return unreachable(Phrase("db.no_route").arg(m_who.where));
    return std::nullopt;
}

// The server is there and lets one in, but the URL asks for more than that.
std::optional<Error> ConnectFailure::unmetWish() const
{
    const QString session = m_parameters.value("target_session_attrs");
    if (m_isLetIn && !session.isEmpty() && session != QLatin1String("any"))
        return unreachable(Phrase("db.other_session").arg(m_who.where, session));
    if (m_parameters.value("gssencmode") == QLatin1String("require"))
        return unreachable(Phrase("db.no_gss_encryption").arg(m_who.where));
    return std::nullopt;
}

Error ConnectFailure::unreachable(const Phrase &message) const
{
    return makeError(ErrorCode::DatabaseUnreachable, message, detail());
}

Error ConnectFailure::brokenOff(const ConnectionParameters &parameters, const PGconn *connection)
{
    return makeError(ErrorCode::DatabaseUnreachable, Phrase("db.broke_off").arg(parameters.where()),
                     quotable(parameters, QString::fromUtf8(PQerrorMessage(connection))));
}

} // namespace bowline
