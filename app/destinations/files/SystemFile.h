// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QByteArray>

/// Small things around system calls on files.
namespace bowline::systemfile {

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor();
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

enum class Doing { Reading, Writing };
/// For what errno says, in people's words. `path`: the file, which may not exist.
Error systemError(const QByteArray &path, Doing doing);
QByteArray folderOf(const QByteArray &path);
/// Follows links by hand, since the last one may point at a file that does not exist yet.
Expected<QByteArray> behindLinks(QByteArray path);
Expected<QByteArray> readAll(int fd, const QByteArray &path);
/// From the descriptor's position on.
bool writeAll(int fd, const QByteArray &bytes);

} // namespace bowline::systemfile
