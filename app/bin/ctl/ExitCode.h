// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bowline::ctl {

/// What bowlinectl ends with, so that scripts need not read its words.
enum class ExitCode {
    Ok = 0,        ///< done; for status, syncs and doctor: and all is well
    Attention = 1, ///< the answer is complete, but something in it needs a person
    Usage = 2,     ///< the command line was not understood; nothing was done
    NoService = 3, ///< no service could be reached
    Refused = 4,   ///< the service answered with an error; nothing was changed
    NotFound = 5,  ///< no project or env var of that name
};

} // namespace bowline::ctl
