// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Oddities.h"

#include "core/Log.h"
#include "core/Redactor.h"

#include <algorithm>
#include <numeric>

namespace bowline {

namespace {

constexpr qsizetype mostLines = 100; ///< of one list: if there are more, it is another format

} // namespace

void Oddities::replace(const QString &list, const QStringList &lines)
{
    const QStringList before = m_lines.take(list);
    if (lines.isEmpty())
        return;
    QStringList &now = m_lines[list];
    for (const QString &line : lines.mid(0, mostLines)) {
        now.append(Redactor::instance().clean(line));
        if (!before.contains(now.last()))
            qCInfo(lcNet) << "left out of an answer:" << now.last();
    }
}

void Oddities::add(const QString &list, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    QStringList all = m_lines.value(list);
    for (const QString &line : lines) {
        if (!all.contains(line))
            all.append(line);
    }
    replace(list, all.mid(std::max<qsizetype>(0, all.size() - mostLines)));
}

qsizetype Oddities::count() const
{
    return std::accumulate(m_lines.cbegin(), m_lines.cend(), qsizetype(0),
                           [](qsizetype sum, const QStringList &lines) { return sum + lines.size(); });
}

QStringList Oddities::lines() const
{
    QStringList all;
    for (const QStringList &lines : m_lines)
        all += lines;
    return all;
}

} // namespace bowline
