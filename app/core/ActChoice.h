// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

#include <QString>

namespace bowline {

/// Something that a person may switch on or off before an act is performed, by a boolean of the request. Only what
/// matters as things are is offered; another choice makes another plan.
struct ActChoice
{
    QString key;  ///< of the field in the request: "long_locks"
    Phrase words; ///< beside the check box
    Phrase what;  ///< what it changes, a sentence
    bool on = false;
    bool operator==(const ActChoice &) const = default;
};

} // namespace bowline
