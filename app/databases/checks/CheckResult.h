// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CheckState.h"
#include "core/Phrase.h"

#include <QList>
#include <QString>

namespace bowline {

/// One thing that a check found.
struct CheckFinding
{
    CheckState state = CheckState::Warning;
    QString object; ///< "public.orders_by_day", "web (u1)"; empty: the whole database
    Phrase what;    ///< a sentence
};

/// What came of one check.
struct CheckResult
{
    QString key; ///< of the check, stable: "unused_indexes"
    CheckState state = CheckState::Unknown;
    Phrase reason; ///< of a state without findings, a sentence
    QList<CheckFinding> findings;
    QString sql; ///< what was asked; empty if nothing was

    /// Of these findings; without any, good for this reason, unless `unseen` names what could not be seen.
    static CheckResult of(const QList<CheckFinding> &findings, const Phrase &good, const Phrase &unseen = {});
    static CheckResult withState(CheckState state, const Phrase &reason);
};

} // namespace bowline
