// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

#include <QString>

namespace bowline {

/// How carefully Bowline treats a database when a person wants to change something there; from the mildest to the
/// strictest.
enum class Protection {
    Open,       ///< an act needs no more than its own button
    Ask,        ///< its preview is shown first
    AskAndType, ///< and the name of the database, or of its app, is typed
    ReadOnly,   ///< Bowline changes nothing there
    Unknown,    ///< a newer version has set it; treated as ReadOnly
};

QString protectionKey(Protection level);          ///< stable, for the journal: "open", …; empty for Unknown
Protection protectionFromKey(const QString &key); ///< Unknown for what is not known

/// Bowline changes something there if a person wants it to. Not where it does not know the level.
bool mayChange(Protection level);

/// What a level means, a sentence.
Phrase protectionSentence(Protection level);

} // namespace bowline
