// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bowline {

/// What came of a check of a database, or how bad one of its findings is.
enum class CheckState {
    Ok,      ///< looked at, all of it, and nothing found
    Warning, ///< will go wrong unless somebody does something
    Failing, ///< goes wrong now, or soon
    Skipped, ///< not made: it makes no sense here
    Unknown, ///< not all of it could be seen, as where the role lacks a right; also what a newer version says
};

} // namespace bowline
