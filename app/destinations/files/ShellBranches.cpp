// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/ShellBranches.h"

namespace bowline {

void ShellBranches::begin(Kind kind)
{
    m_levels.append({kind, false, {}});
}

void ShellBranches::beginBranch(bool isElse)
{
    if (m_levels.isEmpty() || m_levels.last().kind != Kind::If)
        return;
    m_levels.last().hasElse |= isElse;
    m_levels.last().branches.append(QSet<QByteArray>());
}

void ShellBranches::set(const QByteArray &name)
{
    if (m_levels.isEmpty())
        m_certain.insert(name);
    else if (!m_levels.last().branches.isEmpty())
        m_levels.last().branches.last().insert(name);
}

void ShellBranches::end()
{
    if (m_levels.isEmpty())
        return;
    const Level level = m_levels.takeLast();
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
