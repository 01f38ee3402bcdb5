// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QString>
#include <QStringList>

namespace bowline::ctl {

/// What stands behind `bowlinectl databases`, understood. Databases are named by their app ("sushi": its DATABASE), by
/// an attachment ("sushi::BLUE"), or by the add-on.
struct DatabasesLine
{
    enum class Verb { List, Show, Rotate };

    Verb verb = Verb::List;
    QString database;
    QString credential; ///< rotate; empty: all
    bool forced = false;

    bool isAct() const { return verb == Verb::Rotate; }
    /// input.invalid says what was not understood.
    static Expected<DatabasesLine> parse(const QStringList &words);
};

} // namespace bowline::ctl
