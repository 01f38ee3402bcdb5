// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/ProjectTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

Expected<QList<ProjectRecord>> ProjectTable::all()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM project ORDER BY created_at, id").arg(sql::fieldsOf<ProjectRecord>().columns());
    return m_statements.rows(statement, {}, sql::readRecord<ProjectRecord>);
}

Expected<Done> ProjectTable::store(const ProjectRecord &project)
{
    static const QString statement =
        sql::upsert(QStringLiteral("project"), sql::fieldsOf<ProjectRecord>().columns(), QStringLiteral("id"));
    m_changes.note(ChangeKey::project, project.id.text);
    return execute(statement, sql::fieldsOf<ProjectRecord>().values(project));
}

Expected<Done> ProjectTable::remove(const ProjectId &id)
{
    m_changes.note(ChangeKey::project, id.text);
    return execute(QStringLiteral("DELETE FROM project WHERE id = ?"), {sql::text(id.text)});
}

} // namespace bowline
