// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/ProjectTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

namespace {

const sql::Fields<ProjectRecord> &projectFields()
{
    using R = ProjectRecord;
    static const sql::Fields<R> all{
        {"id", &R::id}, {"name", &R::name}, {"destination", &R::destination}, {"created_at", &R::createdAt}};
    return all;
}

ProjectRecord readProject(sql::Row &row)
{
    return projectFields().read(row);
}

} // namespace

Expected<QList<ProjectRecord>> ProjectTable::all()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM project ORDER BY created_at, id").arg(projectFields().columns());
    return m_statements.rows(statement, {}, readProject);
}

Expected<Done> ProjectTable::store(const ProjectRecord &project)
{
    static const QString statement =
        sql::upsert(QStringLiteral("project"), projectFields().columns(), QStringLiteral("id"));
    m_changes.note(ChangeKey::project, project.id.text);
    return execute(statement, projectFields().values(project));
}

Expected<Done> ProjectTable::remove(const ProjectId &id)
{
    m_changes.note(ChangeKey::project, id.text);
    return execute(QStringLiteral("DELETE FROM project WHERE id = ?"), {sql::text(id.text)});
}

} // namespace bowline
