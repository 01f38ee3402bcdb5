// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/WorkShare.h"

namespace bowline {

WorkShare *WorkShare::alone()
{
    static WorkShare share;
    return &share;
}

} // namespace bowline
