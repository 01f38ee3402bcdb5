// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QString>

#include <optional>

namespace bowline {

/// Why a database, or a pooler in front of one, does not let somebody in. The SQLSTATE decides where it is
/// one of the server's own (PostgreSQL's manual, appendix A); where it says little (28000, which has many
/// stories, and poolers' 08P01) the English text does.
class DatabaseRefusal
{
public:
    enum class Story {
        Password,          ///< the password, or the user with it: the only one that a rotation explains
        NoPassword,        ///< one is asked for, and the URL has none
        NoEntry,           ///< no line of pg_hba.conf lets this computer in
        NoEntryWithoutTls, ///< the same, of a connection without TLS
        MayNotLogIn,       ///< the role has NOLOGIN, or is gone
        MayNotConnect,     ///< the role has no right to this database
        NeedsCertificate,  ///< of the client
        NotLetIn,          ///< another refusal of the person, not of the password
        MayNotReplicate,   ///< the URL asks for a replication connection, which the role may not make
        PoolerNotLetIn,    ///< the pooler itself, by the server behind it
        DatabaseMissing,
        Busy,        ///< all connections are in use
        Starting,    ///< or stopping
        Unreachable, ///< for the pooler
        Tls,
        Other,
    };
    struct Who
    {
        QString user;
        QString database;
        QString where;
    };

    /// `text`: the server's own, with or without libpq's frame. Never redacted: "password authentication"
    /// looks like a secret.
    DatabaseRefusal(const QString &sqlState, const QString &text);
    /// For texts without an SQLSTATE, as other programs pass them on.
    static Story storyOf(const QString &text);
    static ErrorCode codeOf(Story story);

    /// What libpq says after one attempt or several (with TLS and without, host after host), in its verbose
    /// form. The one that tells most is kept: a refused password above all else. Nothing where no server has
    /// answered.
    static std::optional<DatabaseRefusal> inVerboseText(const QString &text);

    Story story() const { return m_story; }
    ErrorCode code() const { return codeOf(m_story); }
    QString sqlState() const { return m_sqlState; }
    void setStory(Story story) { m_story = story; }
    Error error(const Who &who, const QString &detail) const;

private:
    Phrase sentence(const Who &who) const;

    QString m_sqlState;
    Story m_story = Story::Other;
};

} // namespace bowline
