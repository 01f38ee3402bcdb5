// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/InPlaceWrite.h"

#include <QStringList>

namespace bowline {

/// What a write would do to an env file, found out without doing it. The lists have names only, no values.
struct EnvFilePlan
{
    QStringList added;
    QStringList changed;
    QStringList equal;
    QStringList untouched; ///< other variables of the file
    /// One sentence each, for people: quotes that are added, a file that is made or written in place, rights
    /// that stay or go.
    QList<Phrase> sideEffects;
    InPlaceReason inPlace = InPlaceReason::None;

    FileSnapshot snapshot;    ///< what was read, without its bytes: what is another by now makes the plan stale
    bool isNewText = false;   ///< `after` is not what is there
    bool losesRights = false; ///< of group and others, because a person wants that
    Secret before;
    Secret after;
};

} // namespace bowline
