// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/LogRing.h"

#include <QMutexLocker>

namespace bowline {

namespace {

constexpr qsizetype longestLine = 1000; ///< 2000 of them must fit into one frame of the protocol

} // namespace

LogRing::LogRing(qsizetype most)
    : m_most(most)
{
}

LogRing &LogRing::instance()
{
    // Never destroyed: lines may still come while static objects go.
    static auto *const ring = new LogRing;
    return *ring;
}

void LogRing::add(LogLine line)
{
    if (line.text.size() > longestLine) {
        line.text.truncate(longestLine);
        line.text += QChar(0x2026);
    }
    QMutexLocker lock(&m_mutex);
    line.number = ++m_last;
    m_lines.push_back(std::move(line));
    while (static_cast<qsizetype>(m_lines.size()) > m_most)
        m_lines.pop_front();
}

QList<LogLine> LogRing::tail(qsizetype lines) const
{
    QMutexLocker lock(&m_mutex);
    const auto all = static_cast<qsizetype>(m_lines.size());
    const qsizetype from = all - qBound<qsizetype>(0, lines, all);
    return QList<LogLine>(m_lines.begin() + from, m_lines.end());
}

} // namespace bowline
