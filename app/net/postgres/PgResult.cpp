// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/PgResult.h"

#include <libpq-fe.h>

namespace bowline {

PgResult::PgResult(std::shared_ptr<pg_result> result)
    : m_result(std::move(result))
{
}

int PgResult::rowCount() const
{
    return PQntuples(m_result.get());
}

int PgResult::columnCount() const
{
    return PQnfields(m_result.get());
}

QString PgResult::columnName(int column) const
{
    return QString::fromUtf8(PQfname(m_result.get(), column));
}

quint32 PgResult::columnType(int column) const
{
    return PQftype(m_result.get(), column);
}

int PgResult::columnModifier(int column) const
{
    return PQfmod(m_result.get(), column);
}

std::optional<QByteArray> PgResult::value(int row, int column) const
{
    if (PQgetisnull(m_result.get(), row, column))
        return std::nullopt;
    return QByteArray(PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column));
}

QString PgResult::text(int row, int column) const
{
    return QString::fromUtf8(value(row, column).value_or(QByteArray()));
}

qint64 PgResult::affectedRows() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
}

} // namespace bowline
