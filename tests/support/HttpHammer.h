// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

namespace bowline::test {

/// How a server took what it was sent.
struct HammerReport
{
    QHash<int, qint64> answers; ///< by status; 0: the connection ended without one
    double seconds = 0;
    double p50Ms = 0;
    double p99Ms = 0;
    double perSecond() const { return seconds > 0 ? static_cast<double>(total()) / seconds : 0; }
    qint64 total() const
    {
        qint64 sum = 0;
        for (const qint64 count : answers)
            sum += count;
        return sum;
    }
};

/// Sends every request once to 127.0.0.1:port, over so many kept-alive connections, each with one request on its way,
/// as fast as answers come. Blocks: to be run on a thread of its own, or against another process. Gives up after two
/// minutes.
HammerReport hammer(quint16 port, const QList<QByteArray> &requests, int connections);

} // namespace bowline::test
