// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/AtomicFile.h"

#include <QStringList>

namespace bowline {

/// What a write would do to an env file, found out without doing it. Names only, no values.
struct EnvFilePlan
{
    QStringList added;
    QStringList changed;
    QStringList equal;
    QStringList untouched; ///< other variables of the file
    /// One sentence each, for people: quotes that are added, a file that is made or written in place, rights
    /// that stay or go.
    QStringList sideEffects;
    InPlaceReason inPlace = InPlaceReason::None;
    bool operator==(const EnvFilePlan &) const = default;
};

} // namespace bowline
