// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace bowline::ctl {

/// What stands behind `bowlinectl links`, understood. Databases are named by their app ("sushi": its DATABASE), by an
/// attachment ("sushi::BLUE"), or by the add-on.
struct LinksLine
{
    enum class Verb { List, Show, Examine, Create, Remove, Repair, Recreate, Protect };

    using Choices = QList<std::pair<QString, bool>>; ///< fields of the act, as they are wanted

    Verb verb = Verb::List;
    QString local;
    QString name;    ///< of the link
    QString remote;  ///< create
    QString level;   ///< protect: the stable text of a Protection
    Choices choices; ///< repair

    bool isAct() const
    {
        return verb == Verb::Create || verb == Verb::Remove || verb == Verb::Repair || verb == Verb::Recreate;
    }
    /// input.invalid says what was not understood.
    static Expected<LinksLine> parse(const QStringList &words);
};

} // namespace bowline::ctl
