// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMutex>
#include <QString>

#include <deque>

namespace bowline {

enum class LogLevel { Debug, Info, Warning, Error };

struct LogLine
{
    qint64 number = 0; ///< counts from 1 for as long as the process lives
    QDateTime time;    ///< UTC
    LogLevel level = LogLevel::Info;
    QString part; ///< "sync", "net"
    QString text; ///< redacted
    bool operator==(const LogLine &) const = default;
};

/// The newest lines of this process's log, for people who want to read them in the window. Holds what the log's
/// message handler has already redacted, and never more than its bound. Thread-safe.
class LogRing
{
public:
    explicit LogRing(qsizetype most = 2000);

    /// The one that the message handler fills.
    static LogRing &instance();

    /// A line longer than 1000 characters is cut; `number` is given here.
    void add(LogLine line);
    /// The newest `lines` of them, oldest first.
    QList<LogLine> tail(qsizetype lines) const;

private:
    mutable QMutex m_mutex;
    std::deque<LogLine> m_lines;
    const qsizetype m_most;
    qint64 m_last = 0;
};

} // namespace bowline
