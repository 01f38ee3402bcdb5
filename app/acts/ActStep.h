// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

namespace bowline {

/// One step of an act. The name is stored: a version that renames or drops a step cannot take up what an older one has
/// begun.
struct ActStep
{
    QString name; ///< stable: "create"
    Phrase title; ///< what is shown while it runs
};

} // namespace bowline
