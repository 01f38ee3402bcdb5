// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/EnvVarTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

namespace {

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

EnvVarRecord readEnvVar(sql::Row &row)
{
    return envVarFields().read(row);
}

QString changeKeyOfEnvVar(const ProjectId &project, const QString &name)
{
    return project.text + u'/' + name;
}

} // namespace

Expected<QList<EnvVarRecord>> EnvVarTable::ofProject(const ProjectId &project)
{
    static const QString statement = QStringLiteral("SELECT %1 FROM env_var WHERE project = ? ORDER BY name")
                                         .arg(envVarFields().columns());
    return m_statements.rows(statement, {sql::text(project.text)}, readEnvVar);
}

Expected<std::optional<EnvVarRecord>> EnvVarTable::find(const ProjectId &project, const QString &name)
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM env_var WHERE project = ? AND name = ?").arg(envVarFields().columns());
    const auto rows = m_statements.rows(statement, {sql::text(project.text), sql::text(name)}, readEnvVar);
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::optional<EnvVarRecord>() : rows->first();
}

Expected<Done> EnvVarTable::store(const EnvVarRecord &envVar)
{
    static const QString statement =
        sql::upsert(QStringLiteral("env_var"), envVarFields().columns(), QStringLiteral("project, name"));
    m_changes.note(ChangeKey::envVar, changeKeyOfEnvVar(envVar.project, envVar.name));
    return execute(statement, envVarFields().values(envVar));
}

Expected<Done> EnvVarTable::remove(const ProjectId &project, const QString &name)
{
    m_changes.note(ChangeKey::envVar, changeKeyOfEnvVar(project, name));
    return execute(QStringLiteral("DELETE FROM env_var WHERE project = ? AND name = ?"),
                   {sql::text(project.text), sql::text(name)});
}

} // namespace bowline
