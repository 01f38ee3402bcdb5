// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bowline::sandbox {

/// What pg:info says of a database beyond its own figures.
struct DatabaseFacts
{
    QString following;     ///< the leader's URL; empty: it is no follower
    QString leader;        ///< the leader's name
    QString forkedFrom;    ///< a URL
    QStringList followers; ///< URLs
    QStringList forks;     ///< URLs
    QString maintenance;   ///< "not required"
    QString window;        ///< "Mondays 18:00 to 22:00 UTC"
    QString version;       ///< after an upgrade; empty: the server's own
    bool waiting = false;
};

} // namespace bowline::sandbox
