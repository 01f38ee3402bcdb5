// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DatabaseUrl.h"

namespace bowline {

/// A PostgreSQL server's database, from a URL, as libpq and Qt want to hear it. Unless the URL says otherwise, TLS is
/// required wherever the server is on another computer.
class PostgresPlace
{
public:
    /// url.invalid: no such URL, or an option that libpq does not know or that cannot be passed on.
    static Expected<PostgresPlace> parse(const Secret &url);

    const DatabaseUrl &url() const { return m_url; }
    QString hosts() const { return m_hosts; } ///< as libpq wants several: "h1,h2"
    /// "connect_timeout='5';sslmode='require'", the separator being Qt's.
    QString options() const { return m_options; }
    /// Everything in libpq's own notation, with the password.
    Secret connectionString() const;
    QString display() const { return m_url.display(); } ///< for logs and people

private:
    DatabaseUrl m_url;
    QString m_hosts;
    QString m_options; ///< with the ports
};

} // namespace bowline
