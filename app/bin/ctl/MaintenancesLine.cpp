// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/MaintenancesLine.h"

namespace bowline::ctl {

std::optional<MaintenancesLine> MaintenancesLine::parse(const QStringList &words)
{
    MaintenancesLine line;
    line.database = words.value(1);
    const QString verb = words.value(0);
    if (verb == QLatin1String("maintenance") && words.size() == 2)
        return line;
    if (verb == QLatin1String("window") && words.size() == 4) {
        line.verb = Verb::Window;
        line.day = words.at(2).toLower();
        line.time = words.at(3);
        return line;
    }
    if (verb == QLatin1String("delay") && (words.size() == 2 || words.size() == 3)) {
        line.verb = Verb::Delay;
        bool isNumber = true;
        if (words.size() > 2)
            line.weeks = words.at(2).toInt(&isNumber);
        return isNumber ? std::optional(line) : std::nullopt;
    }
    if (verb == QLatin1String("run-maintenance") && words.size() == 2) {
        line.verb = Verb::Run;
        return line;
    }
    return std::nullopt;
}

} // namespace bowline::ctl
