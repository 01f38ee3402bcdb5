// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Secret.h"

#include <QList>
#include <QString>

namespace bowline {

/// A PostgreSQL connection URL taken apart as libpq does it, percent-decoded: the user part ends at the first
/// `@`, several hosts are allowed, and `user`, `password`, `host`, `port` and `dbname` in the query win over
/// what stands before it. For comparing and showing; a login gives libpq the text itself
/// (net/postgres/ConnectionParameters).
struct DatabaseUrl
{
public:
    QString scheme; ///< "postgres" or "postgresql"
    QString user;
    Secret password;
    QString host; ///< without the brackets of an IPv6 address; begins with `/` for a Unix socket's folder;
                  ///< empty: libpq's own
    int port = 5432;
    QList<std::pair<QString, int>> moreHosts; ///< those that are tried after the first
    QString database;
    /// The rest of the query, in order. A value that is secret (sslpassword) is left out.
    QList<std::pair<QString, QString>> options;
    /// An unencoded sign in the password, for example, lets other parts hold a piece of it: see
    /// UrlLayout::passwordSpills.
    bool mayShow = true;

    /// url.invalid with a sentence that says what is wrong, never with the URL itself.
    static Expected<DatabaseUrl> parse(const Secret &url);

    Secret toUrl() const;
    QString option(const QString &name) const; ///< of several the last, as libpq does; empty if absent
    /// "u1@host:5432/db": fit for a log and a person. "(a URL that …)" where any part could hold a piece of a
    /// password.
    QString display() const;
};

/// What an observed change of a config var means.
enum class ChangeKind {
    None,      ///< nothing changed
    First,     ///< there was no earlier value
    Rotation,  ///< user or password only
    Failover,  ///< the host or port changed, the database's name stayed: failover or maintenance
    Promotion, ///< another database altogether
    Detached,  ///< the config var is gone
    Other,     ///< changed, but not from URL to URL
};

ChangeKind classifyChange(const Secret &before, const Secret &after);
QString changeKindKey(ChangeKind kind); ///< stable, for the journal: "rotation", "failover", …

} // namespace bowline
