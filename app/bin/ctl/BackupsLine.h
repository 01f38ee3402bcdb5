// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace bowline::ctl {

/// What stands behind `bowlinectl databases` where it is about backups, understood.
struct BackupsLine
{
    enum class Verb { List, Capture, Cancel, Delete, Download, Restore, Schedule, Unschedule };

    Verb verb = Verb::List;
    QString database; ///< whose app has the backups
    QString backup;   ///< its name: "b001"; or its number alone: "1"
    QString target;   ///< restore: the database that is filled
    int hour = 0;     ///< schedule
    QString timeZone; ///< schedule

    bool isAct() const { return verb != Verb::List && verb != Verb::Download; }
    /// Nothing where the words are not understood. `words` begins with the verb.
    static std::optional<BackupsLine> parse(const QStringList &words);
};

} // namespace bowline::ctl
