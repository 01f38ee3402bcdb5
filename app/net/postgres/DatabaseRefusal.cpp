// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/DatabaseRefusal.h"

#include <QRegularExpression>

#include <algorithm>

namespace bowline {

namespace {

using Story = DatabaseRefusal::Story;

struct StoryWords
{
    const char *pattern; ///< looked for without regard to case
    Story story;
};

/// The words of PostgreSQL (auth.c, postinit.c, miscinit.c), PgBouncer (client.c, server.c, objects.c),
/// Odyssey, PgCat, Supavisor, libpq and the system. The first that is found counts: a pooler quotes the
/// server's refusal in its own.
constexpr StoryWords storyWords[] = {
    {"password authentication failed|(sasl|scram)[a-z0-9-]* authentication failed|wrong password|28P01",
     Story::Password},
    {"incorrect password|invalid password|invalid username|no such user|\\bauth failed|tenant or user not "
     "found",
     Story::Password},
    {"(cached error|server login failed).{0,40}pg_hba\\.conf", Story::PoolerNotLetIn},
    {"allserversdown", Story::Unreachable},
    {"no such database|database \"[^\"]*\" does not exist|3D000", Story::DatabaseMissing},
    {"too many (connections|clients)|remaining connection slots|no more connections allowed|53300", Story::Busy},
    {"query_wait_timeout|max_client_conn|connection limit|max clients reached|pool.{0,20} (full|exhausted)",
     Story::Busy},
    {"too many client connections|all server connections|could not get connection from the pool", Story::Busy},
    {"starting up|shutting down|in recovery mode|not yet accepting connections|57P0[123]", Story::Starting},
    {"administrator command|is not accepting connections", Story::Starting},
    {"pg_hba\\.conf.{0,300}no encryption|pg_hba\\.conf.{0,300}SSL off", Story::NoEntryWithoutTls},
    {"(ssl|tls) (is )?required|requires (ssl|tls)", Story::NoEntryWithoutTls},
    {"pg_hba\\.conf", Story::NoEntry},
    {"is not permitted to log in|role \"[^\"]*\" does not exist", Story::MayNotLogIn},
    {"permission denied for database|CONNECT privilege|42501", Story::MayNotConnect},
    {"valid client certificate|certificate authentication failed", Story::NeedsCertificate},
    {"(peer|ident|ldap|pam|radius|gssapi|sspi|bsd) authentication failed|login rejected|28000", Story::NotLetIn},
    {"could not translate host|name or service not known|dns lookup failed|connection refused", Story::Unreachable},
    {"could not connect|cannot connect|connect failed|login has been failing|server conn crashed", Story::Unreachable},
    {"time-?out|timed out|no route|unreachable|no answer|server closed|closed the connection", Story::Unreachable},
    {"\\bssl|\\btls|certificate", Story::Tls},
};

bool isServersOwnWord(const QString &state)
{
    static const QStringList vague{QStringLiteral("08"), QStringLiteral("XX"), QStringLiteral("58"),
                                   QStringLiteral("0A")};
    return !vague.contains(state.left(2));
}

/// What a state says by itself, whatever language the text is in.
Story storyOfState(const QString &state)
{
    const QString kind = state.left(2);
    if (state == QLatin1String("28P01"))
        return Story::Password;
    if (kind == QLatin1String("28"))
        return Story::NotLetIn;
    if (state == QLatin1String("42501"))
        return Story::MayNotConnect;
    if (state == QLatin1String("3D000") || state == QLatin1String("57P04"))
        return Story::DatabaseMissing;
    if (kind == QLatin1String("53"))
        return Story::Busy;
    if (state == QLatin1String("57P01") || state == QLatin1String("57P02") || state == QLatin1String("57P03"))
        return Story::Starting;
    if (kind == QLatin1String("08") && state != QLatin1String("08P01"))
        return Story::Unreachable;
    return Story::Other;
}

/// Of several answers the smallest tells most: a server that let one in as far as the password knows more
/// than a line of pg_hba.conf that was in the way of the second try, without TLS.
int rankOf(const DatabaseRefusal &refusal)
{
    switch (refusal.code()) {
    case ErrorCode::DatabaseLoginRefused:
        return 0;
    case ErrorCode::DatabaseMissing:
        return 1;
    case ErrorCode::DatabaseBusy:
        return 2;
    case ErrorCode::DatabaseNotLetIn:
        return refusal.story() == Story::NoEntryWithoutTls ? 5 : 4;
    default:
        return 3;
    }
}

} // namespace

DatabaseRefusal::DatabaseRefusal(const QString &sqlState, const QString &text)
    : m_sqlState(sqlState)
    , m_story(storyOfState(sqlState))
{
    const Story told = storyOf(text);
    const bool isOfTheSameKind =
        m_story == Story::NotLetIn && (codeOf(told) == ErrorCode::DatabaseNotLetIn || told == Story::Password);
    if (told != Story::Other && (!isServersOwnWord(sqlState) || isOfTheSameKind))
        m_story = told;
}

DatabaseRefusal::Story DatabaseRefusal::storyOf(const QString &text)
{
    for (const StoryWords &one : storyWords) {
        const QRegularExpression words(QString::fromLatin1(one.pattern),
                                       QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::DotMatchesEverythingOption);
        if (words.match(text).hasMatch())
            return one.story;
    }
    return Story::Other;
}

ErrorCode DatabaseRefusal::codeOf(Story story)
{
    switch (story) {
    case Story::Password:
        return ErrorCode::DatabaseLoginRefused;
    case Story::NoPassword:
    case Story::NoEntry:
    case Story::NoEntryWithoutTls:
    case Story::MayNotLogIn:
    case Story::MayNotConnect:
    case Story::NeedsCertificate:
    case Story::NotLetIn:
    case Story::MayNotReplicate:
    case Story::PoolerNotLetIn:
        return ErrorCode::DatabaseNotLetIn;
    case Story::DatabaseMissing:
        return ErrorCode::DatabaseMissing;
    case Story::Busy:
    case Story::Starting:
        return ErrorCode::DatabaseBusy;
    case Story::Unreachable:
        return ErrorCode::DatabaseUnreachable;
    case Story::Tls:
        return ErrorCode::DatabaseTls;
    case Story::Other:
        break;
    }
    return ErrorCode::DatabaseFailed;
}

// In a verbose message the SQLSTATE stands between the severity and the text: "FATAL:  28P01: password …".
// The severity is in the server's language, so only the shape is looked at: five characters with a digit
// among them.
std::optional<DatabaseRefusal> DatabaseRefusal::inVerboseText(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral(":\\s+(?=[A-Z]*[0-9])([0-9A-Z]{5}):\\s([^\\n]*)"));
    std::optional<DatabaseRefusal> best;
    auto matches = shape.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const DatabaseRefusal one(match.captured(1), match.captured(2));
        if (!best || rankOf(one) < rankOf(*best))
            best = one;
    }
    return best;
}

Error DatabaseRefusal::error(const Who &who, const QString &detail) const
{
    return makeError(code(), sentence(who), detail);
}

Phrase DatabaseRefusal::sentence(const Who &who) const
{
    switch (m_story) {
    case Story::Password:
        return Phrase("db.password_refused").arg(who.user);
    case Story::NoPassword:
        return Phrase("db.password_missing");
    case Story::NoEntry:
        return Phrase("db.nobody_let_in_to").arg(who.user, who.database);
    case Story::NoEntryWithoutTls:
        return Phrase("db.not_without_tls_to").arg(who.user, who.database);
    case Story::MayNotLogIn:
        return Phrase("db.may_not_log_in").arg(who.user);
    case Story::MayNotConnect:
        return Phrase("db.may_not_connect").arg(who.user, who.database);
    case Story::NeedsCertificate:
        return Phrase("db.needs_certificate");
    case Story::NotLetIn:
        return Phrase("db.not_let_in").arg(who.user);
    case Story::MayNotReplicate:
        return Phrase("db.may_not_replicate").arg(who.user);
    case Story::PoolerNotLetIn:
        return Phrase("db.pooler_not_let_in").arg(who.where);
    case Story::DatabaseMissing:
        return Phrase("db.missing").arg(who.database);
    case Story::Busy:
        return Phrase("db.connections_in_use");
    case Story::Starting:
        return Phrase("db.starting_or_stopping");
    case Story::Unreachable:
        return Phrase("db.not_behind_server").arg(who.where);
    case Story::Tls:
        return makeError(ErrorCode::DatabaseTls).message;
    case Story::Other:
        break;
    }
    return Phrase("db.check_refused").arg(m_sqlState);
}

} // namespace bowline
