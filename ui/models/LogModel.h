// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/LogRing.h"
#include "models/RowTableModel.h"

namespace bowline {

struct LogOrder
{
    bool operator()(const LogLine &a, const LogLine &b) const { return a.number < b.number; }
};

/// The lines of a log that are wanted, oldest first.
class LogModel final : public RowTableModel<LogLine, LogOrder>
{
    Q_OBJECT
public:
    enum Column { Time, Level, Part, Text, ColumnCount };
    explicit LogModel(QObject *parent = nullptr);

    /// All lines there are; what is shown is what the filter lets through.
    void setLines(const QList<LogLine> &lines);
    /// From this level on, with this text in part or text (any case).
    void setFilter(LogLevel least, const QString &text);

    /// Lines as they are copied and saved; an empty list means all that are shown.
    QString asText(const QList<int> &rows = {}) const;
    static QString levelText(LogLevel level);

protected:
    QVariant rowData(const LogLine &row, int role) const override;

private:
    static Columns columns();
    void show();

    QList<LogLine> m_all;
    LogLevel m_least = LogLevel::Debug;
    QString m_text;
};

} // namespace bowline
