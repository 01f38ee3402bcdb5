// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LogModel.h"

#include "models/ModelRoles.h"
#include "models/StatusText.h"

#include <QLocale>

namespace bowline {

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
        const bool hit = m_text.isEmpty() || line.text.contains(m_text, Qt::CaseInsensitive)
                         || line.part.contains(m_text, Qt::CaseInsensitive);
        if (line.level >= m_least && hit)
            wanted.append(line);
    }
    merge(wanted);
}

QString LogModel::asText(const QList<int> &rows) const
{
    QStringList lines;
    const auto add = [&lines](const LogLine &line) {
        lines.append(QStringLiteral("%1 %2 %3: %4")
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
        return tr("Debug");
    case LogLevel::Info:
        return tr("Info");
    case LogLevel::Warning:
        return tr("Warning");
    case LogLevel::Error:
        return tr("Error");
    }
    return {};
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    const LogLine *line = rowAt(index.row());
    if (!line)
        return {};
    if (role == ModelRole::Key)
        return line->number;
    if (role == Qt::ToolTipRole)
        return index.column() == Time ? exactTime(line->time) : index.column() == Text ? line->text : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return QLocale().toString(line->time.toLocalTime(), QStringLiteral("HH:mm:ss.zzz"));
    case Level:
        return levelText(line->level);
    case Part:
        return line->part;
    case Text:
        return line->text;
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Level:
        return tr("Level");
    case Part:
        return tr("Part");
    case Text:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace bowline
