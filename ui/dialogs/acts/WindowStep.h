// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

namespace bowline {

/// Whether only the window can do what an error offers; a page passes that on, and tries again for all other steps.
inline bool isWindowStep(NextStep step)
{
    return step == NextStep::LogIn || step == NextStep::UnlockKeychain || step == NextStep::OpenSettings;
}

} // namespace bowline
