// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/FileRescueTable.h"

#include "store/Statements.h"

namespace bowline {

Expected<QList<FileRescueRecord>> FileRescueTable::of(const QString &computer)
{
    return m_statements.rows(
        QStringLiteral("SELECT id, computer, sealed, created_at FROM file_rescue WHERE computer = ? "
                       "ORDER BY created_at, id"),
        {sql::text(computer)}, [](sql::Row &row) {
            FileRescueRecord record;
            record.id = row.text();
            record.computer = row.text();
            record.sealed = row.blob();
            record.createdAt = row.time();
            return record;
        });
}

Expected<Done> FileRescueTable::add(const FileRescueRecord &record)
{
    return execute(
        QStringLiteral("INSERT INTO file_rescue (id, computer, sealed, created_at) VALUES (?, ?, ?, ?)"),
        {sql::text(record.id), sql::text(record.computer), sql::blob(record.sealed), sql::time(record.createdAt)});
}

Expected<Done> FileRescueTable::remove(const QString &id)
{
    return execute(QStringLiteral("DELETE FROM file_rescue WHERE id = ?"), {sql::text(id)});
}

} // namespace bowline
