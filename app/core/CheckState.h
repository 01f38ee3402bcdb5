// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bowline {

/// What came of a check of a database, or how bad one of its findings is.
enum class CheckState {
    Ok,      ///< looked at, all of it, and nothing found
    Warning, ///< will go wrong unless somebody does something
    Failing, ///< goes wrong now, or soon
    Skipped, ///< not made: it makes no sense here, or needs a right that the role lacks
    Unknown, ///< begun, but not all of it could be seen; also what a newer version says
};

} // namespace bowline
