// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bowline {

/// A log of limited size: when a file is full, it becomes <name>.1, the one before it <name>.2, and the oldest goes.
/// Files are readable by their owner only. Not thread-safe; a line that cannot be written is dropped.
class LogFile
{
public:
    /// Makes the folder (0700) where it is missing.
    explicit LogFile(const QString &path, qint64 mostBytes = 2 * 1024 * 1024, int generations = 3);

    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    bool isOpen() const { return m_file >= 0; }
    /// With its newline.
    void write(const QByteArray &line);

private:
    void open();
    void close();
    void rotate();
    QString generation(int number) const;

    QString m_path;
    int m_file = -1; ///< a bare descriptor: what is written through it can call no message handler
    qint64 m_mostBytes;
    qint64 m_size = 0;
    int m_generations;
};

} // namespace bowline
