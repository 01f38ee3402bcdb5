// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// BOWLINE_KILL_POINT("name"): a border between two steps at which a test can have the program killed (SIGKILL, as the
/// kernel does it): BOWLINE_KILL_AT=name, or name:3 for the third passing. tests/e2e/tst_crash.py does so at each.
///
/// Nothing at all in a library that is built without BOWLINE_KILL_POINTS, which only a build with tests sets;
/// tests/architecture sees to it that a release has none.
#ifdef BOWLINE_KILL_POINTS
#define BOWLINE_KILL_POINT(name) ::bowline::killPoint(name)
#else
#define BOWLINE_KILL_POINT(name) static_cast<void>(0)
#endif

namespace bowline {

/// From any thread.
void killPoint(const char *name);

} // namespace bowline
