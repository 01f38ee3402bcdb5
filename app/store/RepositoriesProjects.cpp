// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Fields.h"
#include "store/Repositories.h"
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

const sql::Fields<EnvVarRecord> &envVarFields()
{
    using R = EnvVarRecord;
    static const sql::Fields<R> all{{"project", &R::project},
                                    {"name", &R::name},
                                    {"bytes", &R::bytes},
                                    {"updated_at", &R::updatedAt},
                                    {"sealed", &R::sealed}};
    return all;
}

ProjectRecord readProject(sql::Row &row)
{
    return projectFields().read(row);
}

EnvVarRecord readEnvVar(sql::Row &row)
{
    return envVarFields().read(row);
}

QString envVarKey(const ProjectId &project, const QString &name)
{
    return project.text + u'/' + name;
}

} // namespace

Expected<QList<ProjectRecord>> Repositories::projects()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM project ORDER BY created_at, id").arg(projectFields().columns());
    return m_statements->rows(statement, {}, readProject);
}

Expected<Done> Repositories::saveProject(const ProjectRecord &project)
{
    static const QString statement =
        sql::upsert(QStringLiteral("project"), projectFields().columns(), QStringLiteral("id"));
    touched(ChangeKey::project, project.id.text);
    return m_statements->exec(statement, projectFields().values(project)).map([](int) { return Done{}; });
}

Expected<Done> Repositories::removeProject(const ProjectId &id)
{
    touched(ChangeKey::project, id.text);
    return m_statements->exec(QStringLiteral("DELETE FROM project WHERE id = ?"), {sql::text(id.text)})
        .map([](int) { return Done{}; });
}

Expected<QList<EnvVarRecord>> Repositories::envVars(const ProjectId &project)
{
    static const QString statement = QStringLiteral("SELECT %1 FROM env_var WHERE project = ? ORDER BY name")
                                         .arg(envVarFields().columns());
    return m_statements->rows(statement, {sql::text(project.text)}, readEnvVar);
}

Expected<std::optional<EnvVarRecord>> Repositories::envVar(const ProjectId &project, const QString &name)
{
    static const QString statement = QStringLiteral("SELECT %1 FROM env_var WHERE project = ? AND name = ?")
                                         .arg(envVarFields().columns());
    const auto rows = m_statements->rows(statement, {sql::text(project.text), sql::text(name)}, readEnvVar);
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::optional<EnvVarRecord>() : rows->first();
}

Expected<Done> Repositories::saveEnvVar(const EnvVarRecord &envVar)
{
    static const QString statement =
        sql::upsert(QStringLiteral("env_var"), envVarFields().columns(), QStringLiteral("project, name"));
    touched(ChangeKey::envVar, envVarKey(envVar.project, envVar.name));
    return m_statements->exec(statement, envVarFields().values(envVar)).map([](int) { return Done{}; });
}

Expected<Done> Repositories::removeEnvVar(const ProjectId &project, const QString &name)
{
    touched(ChangeKey::envVar, envVarKey(project, name));
    return m_statements
        ->exec(QStringLiteral("DELETE FROM env_var WHERE project = ? AND name = ?"),
               {sql::text(project.text), sql::text(name)})
        .map([](int) { return Done{}; });
}

} // namespace bowline
