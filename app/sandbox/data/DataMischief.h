// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace bowline::sandbox {

/// What is to go wrong behind the routes of the Data API: an act that was accepted and then fails, hangs or takes its
/// time. (What goes wrong on the wire is a Fault.)
class DataMischief
{
public:
    enum class Step { Capture, Restore, Copy, Maintenance, Upgrade, Follow };
    struct Trouble
    {
        /// Late: of a maintenance, which stays planned for that long after it was asked for.
        enum class Kind { Fail, Hang, Slow, Late };
        Kind kind = Kind::Fail;
        int ms = 0; ///< of Slow and Late
        int left = 1;
    };

    /// The body of POST /control/data: {step, kind, ms?, times?}; input.invalid with what is wrong.
    Expected<Done> add(const QJsonObject &json);
    void clear() { m_troubles.clear(); }
    std::optional<Trouble> take(Step step);

private:
    QHash<Step, Trouble> m_troubles;
};

} // namespace bowline::sandbox
