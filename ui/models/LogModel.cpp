// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LogModel.h"

#include "models/ModelRoles.h"
#include "models/StatusText.h"

#include <QLocale>

namespace bowline {

LogModel::LogModel(QObject *parent)
    : RowTableModel(parent, columns())
{
}

void LogModel::setLines(const QList<LogLine> &lines)
{
    m_all = lines;
    show();
}

void LogModel::setFilter(LogLevel least, const QString &text)
{
    m_least = least;
    m_text = text;
    show();
}

void LogModel::show()
{
    QList<LogLine> wanted;
    for (const LogLine &line : std::as_const(m_all)) {
        const bool hit = m_text.isEmpty() || line.text.contains(m_text, Qt::CaseInsensitive) ||
                         line.part.contains(m_text, Qt::CaseInsensitive);
        if (line.level >= m_least && hit)
            wanted.append(line);
    }
    merge(wanted);
}

QString LogModel::asText(const QList<int> &rows) const
{
    QStringList lines;
    const auto add = [&lines](const LogLine &line) {
        lines.append(
            QStringLiteral("%1 %2 %3: %4")
                .arg(line.time.toUTC().toString(Qt::ISODateWithMs), levelText(line.level), line.part, line.text));
    };
    for (const int row : rows) {
        if (const LogLine *line = rowAt(row))
            add(*line);
    }
    if (rows.isEmpty()) {
        for (const LogLine &line : this->rows())
            add(line);
    }
    return lines.isEmpty() ? QString() : lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString LogModel::levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        //: Level of a line in the log
        return tr("Debug");
    case LogLevel::Info:
        //: Level of a line in the log
        return tr("Info");
    case LogLevel::Warning:
        //: Level of a line in the log
        return tr("Warning");
    case LogLevel::Error:
        //: Level of a line in the log
        return tr("Error");
    }
    return {};
}

LogModel::Columns LogModel::columns()
{
    static const TableColumn<LogLine> table[ColumnCount] = {
        {QT_TR_NOOP("Time"),
         {.least = 110, .rank = 3},
         [](const LogLine &line, const QDateTime &) {
             return QLocale().toString(line.time.toLocalTime(), QStringLiteral("HH:mm:ss.zzz"));
         },
         nullptr,
         [](const LogLine &line) { return exactTime(line.time); }},
        //: Heading of a column: how important a line of the log is
        {QT_TR_NOOP("Level"),
         {.least = 80, .rank = 2},
         [](const LogLine &line, const QDateTime &) { return levelText(line.level); }},
        //: Heading of a column: the part of the program that wrote the line
        {QT_TR_NOOP("Part"),
         {.least = 80, .rank = 1},
         [](const LogLine &line, const QDateTime &) { return line.part; }},
        //: Heading of a column: what the line of the log says
        {QT_TR_NOOP("Message"),
         {.least = 200, .rank = 0, .greedy = true},
         [](const LogLine &line, const QDateTime &) { return line.text; },
         nullptr,
         [](const LogLine &line) { return line.text; }},
    };
    return table;
}

QVariant LogModel::rowData(const LogLine &row, int role) const
{
    return role == ModelRole::Key ? QVariant(row.number) : QVariant();
}

} // namespace bowline
