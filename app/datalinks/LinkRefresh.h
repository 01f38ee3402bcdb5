// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "net/postgres/PgConnection.h"

#include <QStringList>

namespace bowline {

/// Fills materialized views that a repair or a recreation has made anew, which are empty until then. Reads the remote,
/// and so comes after the commit; safe to be done again. On a thread that may block and keeps an OpenSslThreadState.
class LinkRefresh
{
public:
    struct Failure
    {
        QString view;
        QString words; ///< the server's
    };
    struct Report
    {
        QStringList filled;
        QList<Failure> failed;
    };

    /// `views`: as SQL names them. Those that are not there any more, or have rows already, are passed over. Errors:
    /// those of the connection.
    static Expected<Report> fill(PgConnection &connection, const QStringList &views, const CancelToken &cancel);
    static Expected<Report> fill(const Secret &localUrl, const QStringList &views, const CancelToken &cancel);
};

} // namespace bowline
