// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <utility>

namespace bowline {

/// Where the parts of a connection URL stand in its bytes, cut where libpq cuts (conninfo_uri_parse_options
/// of PostgreSQL's fe-connect.c): the user part ends at the first `@`, the hosts at the first `/` or `?`
/// after it, the database's name at the first `?`. All parts are as they stand, not decoded.
struct UrlLayout
{
    struct Span
    {
        qsizetype at = 0;
        qsizetype size = 0;
        QByteArray of(const QByteArray &text) const { return text.mid(at, size); }
    };
    Span scheme;
    Span user;
    std::optional<Span> password;
    Span hosts; ///< "h1:5432,[::1]:5433"
    Span database;
    std::optional<Span> query; ///< without the `?`; empty where the URL ends with one

    /// The unencoded `@`, `?` or `#` because of which programs that read URLs by RFC 3986 (Node.js, Go, Java,
    /// Python) cut this one elsewhere than libpq does; 0 where all cut alike.
    char readDifferently = 0;
    /// The unencoded sign that ends the password too early for all of them (a `/`, say), or the one above; 0
    /// where every password stands between `:` and `@` for certain. Otherwise any other part may hold a piece
    /// of one.
    char passwordSpills = 0;

    /// Nothing where the text has no "<scheme>://".
    static std::optional<UrlLayout> of(const QByteArray &text);
};

/// The hosts of a URL and their ports, as they stand; a host without its brackets. Nothing where a bracket
/// lacks its partner.
std::optional<QList<std::pair<QByteArray, QByteArray>>> splitHosts(const QByteArray &hosts);

} // namespace bowline
