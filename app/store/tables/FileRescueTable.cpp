// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/FileRescueTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

Expected<QList<FileRescueRecord>> FileRescueTable::of(const QString &computer)
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM file_rescue WHERE computer = ? ORDER BY created_at, id")
            .arg(sql::fieldsOf<FileRescueRecord>().columns());
    return m_statements.rows(statement, {sql::text(computer)}, sql::readRecord<FileRescueRecord>);
}

Expected<Done> FileRescueTable::add(const FileRescueRecord &record)
{
    static const QString statement =
        QStringLiteral("INSERT INTO file_rescue (%1) VALUES (%2)")
            .arg(sql::fieldsOf<FileRescueRecord>().columns(), sql::fieldsOf<FileRescueRecord>().marks());
    return execute(statement, sql::fieldsOf<FileRescueRecord>().values(record));
}

Expected<Done> FileRescueTable::remove(const QString &id)
{
    return execute(QStringLiteral("DELETE FROM file_rescue WHERE id = ?"), {sql::text(id)});
}

} // namespace bowline
