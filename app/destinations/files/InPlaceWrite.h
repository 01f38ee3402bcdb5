// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "destinations/files/AtomicFile.h"

namespace bowline {

/// A write that can only go over the file's own bytes, with what is there and what is to be there.
struct InPlaceWrite
{
    FileSnapshot snapshot; ///< without its bytes
    Secret before;
    Secret after;
};

} // namespace bowline
