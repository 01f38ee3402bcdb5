// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace bowline::ctl {

/// What stands behind `bowlinectl databases` where it is about maintenances, understood.
struct MaintenancesLine
{
    enum class Verb { Show, Window, Delay, Run };

    Verb verb = Verb::Show;
    QString database;
    QString day;   ///< window: "tuesday"
    QString time;  ///< window: "17:30", UTC
    int weeks = 2; ///< delay

    bool isAct() const { return verb != Verb::Show; }
    /// Nothing where the words are not understood. `words` begins with the verb.
    static std::optional<MaintenancesLine> parse(const QStringList &words);
};

} // namespace bowline::ctl
