// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "destinations/DotEnv.h"

#include <QString>

#include <functional>

namespace bowline {

/// An env file on disk. Blocks: for worker threads. Errors: destination.missing (its folder is gone),
/// destination.unwritable (permissions, no regular file, disk full), destination.conflict (it kept changing),
/// destination.refused (its text cannot be edited safely), input.too_large, input.invalid (a path that is not
/// absolute).
class EnvFile
{
public:
    /// `path`: absolute. A symbolic link stands for what it points at.
    explicit EnvFile(const QString &path);

    /// A file that does not exist yet holds nothing.
    Expected<EnvVars> read() const;

    /// Calls change(DotEnv &) and, if that says that something changed, replaces the file as a whole:
    ///
    ///   read -> change -> temporary file beside it (0600) -> fsync -> still what was read? -> rename ->
    ///   fsync folder
    ///                     ^                                            |
    ///                     +------------------- no: read again ---------+
    ///
    /// A reader sees the old file or the new one, never a part. The owner's rights stay as they are and others lose
    /// theirs, whether something changed or not; a new file gets 0600.
    Expected<Done> update(const std::function<bool(DotEnv &)> &change) const;

private:
    QString m_path;
};

} // namespace bowline
