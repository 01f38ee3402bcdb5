// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Repositories.h"
#include "store/Statements.h"

namespace bowline {

namespace {

ProjectRecord readProject(sql::Row &row)
{
    ProjectRecord project;
    project.id = ProjectId(row.text());
    project.name = row.text();
    project.destination = row.json();
    project.createdAt = row.time();
    return project;
}

EnvVarRecord readEnvVar(sql::Row &row)
{
    EnvVarRecord envVar;
    envVar.project = ProjectId(row.text());
    envVar.name = row.text();
    envVar.bytes = row.integer();
    envVar.updatedAt = row.time();
    envVar.sealed = row.blob();
    return envVar;
}

} // namespace

Expected<QList<ProjectRecord>> Repositories::projects()
{
    return m_statements->rows(
        QStringLiteral("SELECT id, name, destination, created_at FROM project ORDER BY created_at, id"), {},
        readProject);
}

Expected<Done> Repositories::saveProject(const ProjectRecord &project)
{
    static const QString statement = sql::upsert(
        QStringLiteral("project"), QStringLiteral("id, name, destination, created_at"), QStringLiteral("id"));
    return m_statements
        ->exec(statement, {sql::text(project.id.text), sql::text(project.name),
                           sql::json(project.destination), sql::time(project.createdAt)})
        .map([](int) { return Done{}; });
}

Expected<Done> Repositories::removeProject(const ProjectId &id)
{
    return m_statements->exec(QStringLiteral("DELETE FROM project WHERE id = ?"), {sql::text(id.text)})
        .map([](int) { return Done{}; });
}

Expected<QList<EnvVarRecord>> Repositories::envVars(const ProjectId &project)
{
    return m_statements->rows(
        QStringLiteral(
            "SELECT project, name, bytes, updated_at, sealed FROM env_var WHERE project = ? ORDER BY name"),
        {sql::text(project.text)}, readEnvVar);
}

Expected<std::optional<EnvVarRecord>> Repositories::envVar(const ProjectId &project, const QString &name)
{
    const auto rows = m_statements->rows(
        QStringLiteral(
            "SELECT project, name, bytes, updated_at, sealed FROM env_var WHERE project = ? AND name = ?"),
        {sql::text(project.text), sql::text(name)}, readEnvVar);
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::optional<EnvVarRecord>() : rows->first();
}

Expected<Done> Repositories::saveEnvVar(const EnvVarRecord &envVar)
{
    static const QString statement =
        sql::upsert(QStringLiteral("env_var"), QStringLiteral("project, name, bytes, updated_at, sealed"),
                    QStringLiteral("project, name"));
    return m_statements
        ->exec(statement, {sql::text(envVar.project.text), sql::text(envVar.name), envVar.bytes,
                           sql::time(envVar.updatedAt), sql::blob(envVar.sealed)})
        .map([](int) { return Done{}; });
}

Expected<Done> Repositories::removeEnvVar(const ProjectId &project, const QString &name)
{
    return m_statements
        ->exec(QStringLiteral("DELETE FROM env_var WHERE project = ? AND name = ?"),
               {sql::text(project.text), sql::text(name)})
        .map([](int) { return Done{}; });
}

} // namespace bowline
