// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QStringList>

namespace bowline::test {

/// What a measurement must reach. Ratios only: two that took turns on the same computer. Without --check nothing is
/// judged.
///
///   --check    ends with 1 if an aim is missed, and names it
///   --slack N  limits N times as generous: for builds and computers that say little, where only the absurd is to be
///   noticed
class Aims
{
public:
    static void addOptions(QCommandLineParser &parser);
    explicit Aims(const QCommandLineParser &parser);

    void atMost(const QString &what, double found, double aim);
    void atLeast(const QString &what, double found, double aim);

    QStringList missed() const { return m_missed; }
    /// Says which aims were missed, and under which load. What main() returns.
    int exitCode() const;

private:
    void judge(bool good, const QString &what, double found, double limit);

    bool m_check = false;
    double m_slack = 1;
    int m_judged = 0;
    QStringList m_missed;
};

} // namespace bowline::test
