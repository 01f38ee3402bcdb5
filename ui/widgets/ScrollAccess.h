// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bowline {

/// Tells assistive technology of scroll areas in a way that stands a late question. Qt 6.4 counts a scroll bar among
/// the children only while it is shown, and reads past the end of that list when asked for the one that has just gone.
/// For the whole program; a second call changes nothing.
void installScrollAccess();

} // namespace bowline
