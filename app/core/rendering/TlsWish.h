// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rendering/UrlText.h"

namespace bowline {

/// What the parameters of a URL wish for TLS. They are known by several names, whose values differ from
/// program to program: `sslmode` (libpq, JDBC, Go, Npgsql; node-postgres adds `no-verify`), `ssl`
/// (node-postgres and Ecto: true, 1; asyncpg and postgres.js: the words of sslmode; libpq: only `true`),
/// `requiressl` (libpq: 1).
class TlsWish
{
public:
    /// Strengthens each wish that would also go without TLS, in its own words: `sslmode=prefer` becomes
    /// `require`, `ssl=0` becomes `1`. What asks for TLS already stays, and so does what has no meaning here.
    /// Where there is no wish at all, sslmode=require is added.
    static void require(UrlText &url);

    /// A wish in words that libpq does not read, and what libpq calls it.
    struct Foreign
    {
        QByteArray wish;    ///< "sslmode=no-verify"
        QByteArray sslmode; ///< "require"
    };
    /// Nothing where libpq understands the URL by itself, or nobody would.
    static std::optional<Foreign> foreignTo(const UrlText &url);
};

} // namespace bowline
