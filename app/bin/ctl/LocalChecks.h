// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/Check.h"
#include "core/DatabaseUrl.h"

namespace bowline::ctl {

/// What can be seen on this computer without asking anyone. All of them read a few file attributes and block no longer.
Check checkSocket(const QString &path);
/// `journal`: the file.
Check checkStore(const QString &journal);
/// The database of a team from its URL, for people: without the password. Empty without a URL.
QString teamStoreName(const Secret &url);
/// `serverTime`: what a server said it is, `here`: what it was here when the answer came; both in seconds since 1970.
Check checkClock(qint64 serverTime, qint64 here);

} // namespace bowline::ctl
