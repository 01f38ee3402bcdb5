// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PersonActs.h"

namespace bowline {

PersonActs &PersonActs::instance()
{
    static PersonActs acts;
    return acts;
}

} // namespace bowline
