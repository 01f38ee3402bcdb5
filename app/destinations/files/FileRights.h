// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <sys/stat.h>

/// Owner, group, mode, access list and extended attributes of a file, and whether it is mounted by itself.
namespace bowline::filerights {

/// Gives all that belongs to `from` (a path; `info` is its lstat) to the new file `to`. False if something
/// could not be given.
bool copyTo(int to, const QByteArray &from, const struct stat &info);
/// Whether this process could give a new file that owner and group.
bool canGive(const struct stat &info);
/// A mount point itself, or the source of one that this process sees: a file that is bind-mounted on another
/// path.
bool isMounted(const QByteArray &path, const struct stat &info);

} // namespace bowline::filerights
