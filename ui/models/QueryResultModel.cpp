// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/QueryResultModel.h"

namespace bowline {

namespace {

constexpr qsizetype longestCell = 300; // a longer one is not read in a cell, and slows painting down
constexpr qsizetype longestTip = 2000;

QString csvField(const std::optional<QString> &value)
{
    if (!value)
        return {};
    const bool isPlain = !value->isEmpty() && !value->contains(QLatin1Char('"')) &&
                         !value->contains(QLatin1Char(',')) && !value->contains(QLatin1Char('\n')) &&
                         !value->contains(QLatin1Char('\r'));
    if (isPlain)
        return *value;
    QString quoted = *value;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

QString inOneLine(QString text, qsizetype longest)
{
    text.truncate(longest);
    return text.replace(QLatin1Char('\n'), QStringLiteral("⏎"));
}

} // namespace

void QueryResultModel::setResult(const LinkQueryView &result)
{
    beginResetModel();
    m_result = result;
    endResetModel();
}

QString QueryResultModel::csv() const
{
    QStringList lines;
    QStringList heads;
    for (const LinkQueryColumnView &column : m_result.columns)
        heads.append(csvField(column.name));
    lines.append(heads.join(QLatin1Char(',')));
    for (const auto &row : m_result.rows) {
        QStringList fields;
        for (const auto &value : row)
            fields.append(csvField(value));
        lines.append(fields.join(QLatin1Char(',')));
    }
    return lines.join(QLatin1String("\r\n")) + QLatin1String("\r\n");
}

int QueryResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_result.rows.size());
}

int QueryResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_result.columns.size());
}

QVariant QueryResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_result.rows.size())
        return {};
    const std::optional<QString> value = m_result.rows.at(index.row()).value(index.column());
    if (role == Qt::DisplayRole)
        return value ? inOneLine(*value, longestCell) : QStringLiteral("NULL");
    if (role == Qt::ToolTipRole)
        return value ? value->left(longestTip) : tr("No value (NULL)");
    return {};
}

QVariant QueryResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_result.columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_result.columns.at(section).name;
    if (role == Qt::ToolTipRole)
        return m_result.columns.at(section).type;
    return {};
}

} // namespace bowline
