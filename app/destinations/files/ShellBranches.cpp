// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/ShellBranches.h"

#include <algorithm>

namespace bowline {

bool ShellBranches::isConditional() const
{
    return std::any_of(m_levels.cbegin(), m_levels.cend(),
                       [](const Level &level) { return level.kind != Kind::Group || level.isDoubtful; });
}

void ShellBranches::begin(Kind kind, bool isDoubtful)
{
    Level level{kind, isDoubtful, false, false, {}};
    if (kind == Kind::Group) { // one branch, that is always gone through
        level.hasElse = level.isInBranch = true;
        level.branches.append(QSet<QByteArray>());
    }
    m_levels.append(level);
}

void ShellBranches::beginBranch(bool isElse)
{
    if (m_levels.isEmpty() || m_levels.last().kind != Kind::If)
        return;
    m_levels.last().hasElse |= isElse;
    m_levels.last().isInBranch = true;
    m_levels.last().branches.append(QSet<QByteArray>());
}

void ShellBranches::beginCondition()
{
    if (!m_levels.isEmpty())
        m_levels.last().isInBranch = false;
}

void ShellBranches::set(const QByteArray &name)
{
    if (m_levels.isEmpty())
        m_certain.insert(name);
    else if (m_levels.last().isInBranch)
        m_levels.last().branches.last().insert(name);
}

void ShellBranches::end()
{
    if (m_levels.isEmpty())
        return;
    const Level level = m_levels.takeLast();
    if (level.isDoubtful)
        return;
    for (const QByteArray &name : setInAll(level))
        set(name);
}

QSet<QByteArray> ShellBranches::setInAll(const Level &level)
{
    if (!level.hasElse)
        return {};
    QSet<QByteArray> all = level.branches.first();
    for (const QSet<QByteArray> &branch : level.branches)
        all &= branch;
    return all;
}

} // namespace bowline
