// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct pg_result;

namespace bowline {

/// What one statement brought: rows in text form. Copies share them.
class PgResult
{
public:
    explicit PgResult(std::shared_ptr<pg_result> result);

    int rowCount() const;
    int columnCount() const;
    QString columnName(int column) const;
    quint32 columnType(int column) const; ///< its oid in pg_type
    int columnModifier(int column) const; ///< what format_type() takes beside it; -1 for none
    /// Nothing for NULL.
    std::optional<QByteArray> value(int row, int column) const;
    QString text(int row, int column) const; ///< empty for NULL
    qint64 affectedRows() const;             ///< of INSERT, UPDATE, DELETE, MERGE, COPY; else 0

private:
    std::shared_ptr<pg_result> m_result;
};

} // namespace bowline
