// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

#include <QStringList>

namespace bowline {

/// What a write would do at a project's destination, found out without doing it. Names and sentences, never values.
struct WritePlanView
{
    QStringList added;         ///< names that are not there yet
    QStringList changed;       ///< there with another value, which is lost
    QStringList equal;         ///< there with the very value
    QStringList untouched;     ///< what else is there
    QList<Phrase> sideEffects; ///< what the write does besides, a sentence each
    QStringList acts;          ///< what exactly is written or sent and where to, without values
    bool operator==(const WritePlanView &) const = default;
};

} // namespace bowline
