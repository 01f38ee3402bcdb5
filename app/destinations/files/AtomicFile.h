// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QByteArray>

#include <sys/stat.h>

namespace bowline {

/// What a file was when it was read.
struct FileSnapshot
{
    QByteArray path; ///< behind all links, in the system's bytes
    QByteArray bytes;
    struct stat info = {};
    bool exists = false;

    /// Whether the file is the very one that was read, unchanged since.
    bool isStill() const;
};

/// Why a file is written in place: a replaced one would not be what its readers have open, mounted or a right
/// to.
enum class InPlaceReason {
    None,     ///< it is replaced in one step
    HardLink, ///< it has several names, and the others would keep the old content
    Mount,    ///< it is mounted by itself, here or on another path; mounts in other namespaces are not seen
    Rights,   ///< its owner, group, access list or attributes cannot be given to a new file by this user
    Folder,   ///< this user may write the file, but make none beside it
};

/// A file that is written as a whole or not at all. Blocks: for worker threads.
///
///   read -> temporary file beside it (0600) -> rights of the old one -> fsync -> still what was read? ->
///   rename -> fsync folder
///
/// Where that would split the file from its readers (see InPlaceReason), it is written in place: a reader may
/// meet half a file then, and whoever does so keeps the old bytes first (see FileRescue). The mode, owner,
/// group, access list and extended attributes stay; a new file gets 0600.
///
/// Errors: destination.missing (the folder is gone), destination.unwritable (permissions, no regular file,
/// disk full), input.too_large (over 64 MiB), input.invalid (a path that is not absolute).
class AtomicFile
{
public:
    /// `path`: absolute. A symbolic link stands for what it points at.
    explicit AtomicFile(const QString &path);

    /// A file that does not exist yet is an empty snapshot.
    Expected<FileSnapshot> read() const;

    enum class Outcome {
        Written,
        Changed, ///< it is not what was read any more: nothing was written
        InPlace, ///< only writeInPlace() will do: nothing was written
    };
    /// Nothing that exists by now is written over where nothing was read.
    static Expected<Outcome> replace(const FileSnapshot &snapshot, const QByteArray &bytes);
    /// Over the same inode. On an error, the old bytes are put back.
    static Expected<Outcome> writeInPlace(const FileSnapshot &snapshot, const QByteArray &bytes);
    static InPlaceReason inPlaceReason(const FileSnapshot &snapshot);
    /// Whether `now` is what writeInPlace() leaves when it is killed: the first bytes new, the rest old.
    static bool isHalfWritten(const QByteArray &now, const QByteArray &before, const QByteArray &after);

    /// That the rights of file and folder let a write through.
    static Expected<Done> checkWritable(const FileSnapshot &snapshot);
    /// The same by trying: makes a file beside it and removes it again, unless it would be written in place.
    static Expected<Done> tryFolder(const FileSnapshot &snapshot);
    /// Takes the rights of group and others from a file that is otherwise left alone, and gives what it is then.
    static FileSnapshot makePrivate(const FileSnapshot &snapshot);
    /// What a killed Bowline left beside the file.
    static void removeLeftovers(const FileSnapshot &snapshot);

private:
    QString m_path;
};

} // namespace bowline
