// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/EnvVarTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

namespace {

QString changeKeyOfEnvVar(const ProjectId &project, const QString &name)
{
    return project.text + u'/' + name;
}

} // namespace

Expected<QList<EnvVarRecord>> EnvVarTable::all()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM env_var ORDER BY project, name").arg(sql::fieldsOf<EnvVarRecord>().columns());
    return m_statements.rows(statement, {}, sql::readRecord<EnvVarRecord>);
}

Expected<QList<EnvVarRecord>> EnvVarTable::ofProject(const ProjectId &project)
{
    static const QString statement = QStringLiteral("SELECT %1 FROM env_var WHERE project = ? ORDER BY name")
                                         .arg(sql::fieldsOf<EnvVarRecord>().columns());
    return m_statements.rows(statement, {sql::text(project.text)}, sql::readRecord<EnvVarRecord>);
}

Expected<QStringList> EnvVarTable::namesOf(const ProjectId &project, int most)
{
    return m_statements
        .rows(QStringLiteral("SELECT name FROM env_var WHERE project = ? ORDER BY name LIMIT ?"),
              {sql::text(project.text), most}, [](sql::Row &row) { return row.text(); })
        .map([](const QList<QString> &names) { return QStringList(names); });
}

Expected<std::optional<EnvVarRecord>> EnvVarTable::find(const ProjectId &project, const QString &name)
{
    static const QString statement = QStringLiteral("SELECT %1 FROM env_var WHERE project = ? AND name = ?")
                                         .arg(sql::fieldsOf<EnvVarRecord>().columns());
    const auto rows =
        m_statements.rows(statement, {sql::text(project.text), sql::text(name)}, sql::readRecord<EnvVarRecord>);
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::optional<EnvVarRecord>() : rows->first();
}

Expected<Done> EnvVarTable::store(const EnvVarRecord &envVar)
{
    static const QString statement = sql::upsert(QStringLiteral("env_var"), sql::fieldsOf<EnvVarRecord>().columns(),
                                                 QStringLiteral("project, name"));
    m_changes.note(ChangeKey::envVar, changeKeyOfEnvVar(envVar.project, envVar.name));
    return execute(statement, sql::fieldsOf<EnvVarRecord>().values(envVar));
}

Expected<Done> EnvVarTable::remove(const ProjectId &project, const QString &name)
{
    m_changes.note(ChangeKey::envVar, changeKeyOfEnvVar(project, name));
    return execute(QStringLiteral("DELETE FROM env_var WHERE project = ? AND name = ?"),
                   {sql::text(project.text), sql::text(name)});
}

} // namespace bowline
