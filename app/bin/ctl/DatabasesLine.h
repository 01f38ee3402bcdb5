// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/BackupsLine.h"
#include "bin/ctl/DatabaseActsLine.h"
#include "bin/ctl/MaintenancesLine.h"
#include "core/Expected.h"

#include <QString>
#include <QStringList>

namespace bowline::ctl {

/// What stands behind `bowlinectl databases`, understood. Databases are named by their app ("sushi": its DATABASE), by
/// an attachment ("sushi::BLUE"), or by the add-on.
struct DatabasesLine
{
    enum class Verb {
        List,
        Show,
        Rotate,
        Checks,
        Connections,
        EndConnection,
        EndConnections,
        Act,
        Backups,
        Maintenances
    };

    Verb verb = Verb::List;
    QString database;
    QString credential; ///< rotate; empty: all
    bool forced = false;
    bool withQueries = false; ///< connections: with the texts of statements
    int pid = 0;              ///< end-connection

    std::optional<DatabaseActsLine> act = {};
    std::optional<BackupsLine> backups = {};
    std::optional<MaintenancesLine> maintenances = {};

    bool isAct() const
    {
        return verb == Verb::Rotate || verb == Verb::EndConnection || verb == Verb::EndConnections || act ||
               (backups && backups->isAct()) || (maintenances && maintenances->isAct());
    }
    /// input.invalid says what was not understood.
    static Expected<DatabasesLine> parse(const QStringList &words);
};

} // namespace bowline::ctl
