// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/HerokuDataTypes.h"

#include <optional>

namespace bowline {

/// How full and how busy a database is, as Heroku counts. -1 and empty: Heroku does not say.
struct DatabaseFigures
{
    QString status;  ///< "Available"
    QString version; ///< of PostgreSQL: "15.7"
    qint64 bytes = -1;
    qint64 byteLimit = -1;
    int connections = -1;
    int connectionLimit = -1;
    int tables = -1;
    bool follows = false;      ///< another database, so that nothing can be written into it
    QString maintenance;       ///< Heroku's words; empty: none is planned
    QString maintenanceWindow; ///< "Mondays 18:00 to 22:00 UTC"

    static DatabaseFigures of(const HerokuDatabaseInfo &info);

    /// "10 GB", "64 MB" as Heroku writes sizes; -1 for anything else.
    static qint64 bytesOf(const QString &size);
    /// How much of the plan is used, 0 to 1 and beyond; nothing where one of the two is unknown.
    static std::optional<double> share(qint64 used, qint64 limit);
};

} // namespace bowline
