// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace bowline {

/// What could not be read in the answers of one service and was left out, while the rest was used. One line each, which
/// names the list, the item and the field, never a value. Each new line goes to the log once. Bounded; one thread.
class Oddities
{
public:
    /// The whole of this list has been read anew: `lines` take the place of those of before.
    void replace(const QString &list, const QStringList &lines);
    /// A part of it has.
    void add(const QString &list, const QStringList &lines);

    qsizetype count() const;
    QStringList lines() const; ///< in order of their lists

private:
    QMap<QString, QStringList> m_lines;
};

} // namespace bowline
