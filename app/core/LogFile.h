// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

namespace bowline {

/// A log of limited size: when a file is full, it becomes <name>.1, the one before it <name>.2, and the oldest goes.
/// Files are readable by their owner only. Not thread-safe; a line that cannot be written is dropped.
class LogFile
{
public:
    /// Makes the folder (0700) where it is missing.
    explicit LogFile(const QString &path, qint64 mostBytes = 2 * 1024 * 1024, int generations = 3);

    bool isOpen() const { return m_file.isOpen(); }
    /// With its newline.
    void write(const QByteArray &line);

private:
    bool open();
    void rotate();
    QString generation(int number) const;

    QFile m_file;
    qint64 m_mostBytes;
    int m_generations;
};

} // namespace bowline
