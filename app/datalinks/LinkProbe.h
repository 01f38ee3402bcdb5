// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/ForeignCatalog.h"

#include <optional>

namespace bowline {

/// Asks through links: a session of the local database logs in at the remote, by the link's own server and mapping.
/// No row is read. On a thread that may block.
class LinkProbe
{
public:
    /// One of the server's foreign tables that our role may read; empty if there is none, so that nothing can be asked.
    static QByteArray questionOf(const ForeignCatalog &catalog, const QString &server);

    struct Answer
    {
        QString trouble;                   ///< the server's words with their SQLSTATE; empty if the link works
        std::optional<double> roundTripMs; ///< from the local database to the remote and back, measured
    };

    /// What each of the servers answers to this session. Servers that cannot be asked are left out. One round trip for
    /// all of them, and one more after each that takes all of its time, for those that come after it; at most
    /// `mostTimeouts` of these, then the rest is not asked. In a session that has used a link before, that link's old
    /// login is asked; otherwise it is a fresh one.
    ///
    /// PostgreSQL before version 17 cannot be stopped while it connects: a server behind an address that swallows
    /// packets takes the whole patience. So those that are suspected of it are asked one by one, in sessions of their
    /// own.
    static Expected<QMap<QString, Answer>> ask(PgConnection &session, const ForeignCatalog &catalog,
                                               const QStringList &servers, const PgPatience &patience);

    static constexpr int mostTimeouts = 3;

private:
    static Expected<Done> askAll(PgConnection &session, const QMap<QString, QByteArray> &questions,
                                 const PgPatience &patience, QMap<QString, Answer> &answers);
};

} // namespace bowline
