// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ServiceCore.h"

namespace bowline {

Expected<Done> ServiceCore::requireSealer() const
{
    if (!canSeal)
        return fail(ErrorCode::KeychainLocked);
    return Done{};
}

} // namespace bowline
