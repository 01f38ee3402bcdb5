// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace bowline {

/// Which variables a script sets whatever its conditions say: those that stand outside of all of them, and those that
/// every branch of an `if` with an `else` sets.
///
///     if …; then A=1; B=1; else A=2; fi      A for certain, B not
///     if …; then :; else A=1; fi             neither
///     for …; do A=1; done                    neither: perhaps it is never gone through
///     test … && { A=1; B=1; }                neither
class ShellBranches
{
public:
    /// `if`: has branches. `{ … }`: is gone through as what stands around it is. All else that may not be gone through,
    /// and functions: has none.
    enum class Kind { If, Group, Other };

    /// How many of them what follows lies in.
    qsizetype depth() const { return m_levels.size(); }
    /// What follows may be left out.
    bool isConditional() const;
    /// `isDoubtful`: it stands behind && or ||.
    void begin(Kind kind, bool isDoubtful = false);
    void beginBranch(bool isElse); ///< `then`, `else`
    void beginCondition();         ///< `elif`: what it sets belongs to no branch
    void set(const QByteArray &name);
    void end();
    const QSet<QByteArray> &certain() const { return m_certain; }

private:
    struct Level
    {
        Kind kind;
        bool isDoubtful = false;
        bool hasElse = false;
        bool isInBranch = false;
        QList<QSet<QByteArray>> branches;
    };
    static QSet<QByteArray> setInAll(const Level &level);

    QList<Level> m_levels;
    QSet<QByteArray> m_certain;
};

} // namespace bowline
