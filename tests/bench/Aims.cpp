// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Aims.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace bowline::test {

void Aims::addOptions(QCommandLineParser &parser)
{
    parser.addOptions({{QStringLiteral("check"), QStringLiteral("end with 1 if an aim is missed")},
                       {QStringLiteral("slack"), QStringLiteral("check against limits N times as generous"),
                        QStringLiteral("N"), QStringLiteral("1")}});
}

Aims::Aims(const QCommandLineParser &parser)
    : m_check(parser.isSet(QStringLiteral("check")))
    , m_slack(std::max(parser.value(QStringLiteral("slack")).toDouble(), 0.01))
{
}

void Aims::atMost(const QString &what, double found, double aim)
{
    const double limit = aim * m_slack;
    judge(found > 0 && found <= limit, what, found, limit); // nothing at all is no good figure either
}

void Aims::atLeast(const QString &what, double found, double aim)
{
    const double limit = aim / m_slack;
    judge(found >= limit, what, found, limit);
}

void Aims::judge(bool good, const QString &what, double found, double limit)
{
    ++m_judged;
    if (!good || !std::isfinite(found))
        m_missed.append(
            QStringLiteral("%1: %2, the limit is %3").arg(what).arg(found, 0, 'f', 2).arg(limit, 0, 'f', 2));
}

int Aims::exitCode() const
{
    if (!m_check)
        return 0;
    double load = 0;
    ::getloadavg(&load, 1);
    for (const QString &each : m_missed)
        std::printf("missed: %s (load %.1f)\n", qPrintable(each), load);
    if (m_missed.isEmpty())
        std::printf("all %d aims were reached (load %.1f)\n", m_judged, load);
    return m_missed.isEmpty() ? 0 : 1;
}

} // namespace bowline::test
