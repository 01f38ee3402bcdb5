// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bowline {

/// What a file is known by, whatever it is called: its path behind all symbolic links ("file:/srv/app/.env")
/// and, if it exists, its device and inode ("inode:2049:1311"), which other hard links and bind mounts share.
/// Two paths that have one of these in common are the same file. Blocks: for worker threads.
QStringList placesOfFile(const QString &path);

/// The path behind all links, also where the last of them leads to a file that does not exist (yet). Blocks.
QString targetOfFile(const QString &path);

/// Changes whenever the file, or what its path leads to, is another or has been written. Blocks.
QByteArray stampOfFile(const QString &path);

} // namespace bowline
