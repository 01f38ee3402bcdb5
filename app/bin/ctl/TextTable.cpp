// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/TextTable.h"

#include <algorithm>

namespace bowline::ctl {

QString textTable(const QStringList &headings, const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < headings.size(); ++column) {
        qsizetype width = headings.at(column).size();
        for (const QStringList &row : rows)
            width = std::max(width, row.value(column).size());
        widths.append(width);
    }
    QString text;
    for (const QStringList &row : QList<QStringList>{headings} + rows) {
        QString line;
        for (qsizetype column = 0; column < widths.size(); ++column)
            line += row.value(column).leftJustified(widths.at(column) + 2);
        text += line.trimmed() + QLatin1Char('\n');
    }
    return text;
}

} // namespace bowline::ctl
