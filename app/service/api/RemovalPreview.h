// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

#include <QStringList>

/// Views of what every removal is announced with.
namespace bowline {

struct RemovalPreview
{
    QStringList syncedEnvVars;    ///< whose sync ends while they keep the values that they have
    QList<Phrase> dependents;     ///< things at the destination that are removed first, in words
    Phrase sentence;              ///< what will happen, for people
    QStringList deletedEnvVars{}; ///< which are deleted with their values
};

} // namespace bowline
