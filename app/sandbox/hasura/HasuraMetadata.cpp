// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/hasura/HasuraMetadata.h"

namespace bowline::sandbox {

namespace {

using Answer = HasuraMetadata::Answer;

Pending<Answer> ready(const QJsonValue &body, int status = 200)
{
    return Pending<Answer>::ready(Answer{status, body});
}

QJsonObject errorBody(const QString &path, const QString &code, const QString &error)
{
    return {{QStringLiteral("path"), path}, {QStringLiteral("error"), error}, {QStringLiteral("code"), code}};
}

Pending<Answer> refuse(const QString &code, const QString &error)
{
    return ready(errorBody(QStringLiteral("$.args"), code, error), 400);
}

QJsonObject success()
{
    return {{QStringLiteral("message"), QStringLiteral("success")}};
}

qsizetype indexOf(const QJsonArray &sources, const QString &name)
{
    for (qsizetype i = 0; i < sources.size(); ++i) {
        if (sources[i][QLatin1String("name")].toString() == name)
            return i;
    }
    return -1;
}

Pending<Answer> noSuchSource(const QString &name)
{
    return refuse(QStringLiteral("not-exists"), QStringLiteral("source with name \"%1\" does not exist").arg(name));
}

/// The relationships of other sources that lead into the source `name`.
QStringList relationshipsInto(const QJsonArray &sources, const QString &name)
{
    QStringList result;
    for (const auto &source : sources) {
        const QString owner = source[QLatin1String("name")].toString();
        for (const auto &table : source[QLatin1String("tables")].toArray()) {
            for (const auto &link : table[QLatin1String("remote_relationships")].toArray()) {
                const QJsonValue target = link[QLatin1String("definition")][QLatin1String("to_source")];
                if (owner != name && target[QLatin1String("source")].toString() == name)
                    result.append(QStringLiteral("remote_relationship %1 in source %2")
                                      .arg(link[QLatin1String("name")].toString(), owner));
            }
        }
    }
    return result;
}

QJsonArray withoutRelationshipsInto(const QJsonArray &sources, const QString &name)
{
    QJsonArray result;
    for (const auto &value : sources) {
        QJsonObject source = value.toObject();
        QJsonArray tables;
        for (const auto &entry : source.value(QLatin1String("tables")).toArray()) {
            QJsonObject table = entry.toObject();
            QJsonArray kept;
            for (const auto &link : table.value(QLatin1String("remote_relationships")).toArray()) {
                if (link[QLatin1String("definition")][QLatin1String("to_source")][QLatin1String("source")].toString() !=
                    name)
                    kept.append(link);
            }
            if (table.contains(QLatin1String("remote_relationships")))
                table.insert(QStringLiteral("remote_relationships"), kept);
            tables.append(table);
        }
        source.insert(QStringLiteral("tables"), tables);
        result.append(source);
    }
    return result;
}

QJsonObject argsOf(const QJsonObject &envelope)
{
    return envelope.value(QLatin1String("args")).toObject();
}

QJsonObject consistency(const HasuraProject &project)
{
    return {{QStringLiteral("is_consistent"), project.inconsistent.isEmpty()},
            {QStringLiteral("inconsistent_objects"), project.inconsistent}};
}

} // namespace

HasuraMetadata::HasuraMetadata(HasuraEngine *engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
}

Pending<Answer> HasuraMetadata::handle(const ProjectPtr &project, const QJsonObject &envelope)
{
    const QJsonValue version = envelope.value(QLatin1String("resource_version"));
    if (!version.isUndefined() && version.toInteger(-1) != project->resourceVersion)
        return ready(errorBody(QStringLiteral("$"), QStringLiteral("conflict"),
                               QStringLiteral("metadata resource version referenced (%1) did not match current version")
                                   .arg(version.toInteger(-1))),
                     409);
    const QJsonArray before = project->sources;
    return run(project, envelope).andThen(this, [project, before](const Answer &answer) {
        if (answer.status != 200)
            project->sources = before;
        else if (project->sources != before)
            ++project->resourceVersion;
        return answer;
    });
}

Pending<Answer> HasuraMetadata::run(const ProjectPtr &project, const QJsonObject &envelope)
{
    static const QHash<QString, Command> commands{
        {QStringLiteral("pg_add_source"), &HasuraMetadata::addSource},
        {QStringLiteral("pg_update_source"), &HasuraMetadata::updateSource},
        {QStringLiteral("pg_drop_source"), &HasuraMetadata::dropSource},
        {QStringLiteral("rename_source"), &HasuraMetadata::renameSource},
        {QStringLiteral("export_metadata"), &HasuraMetadata::exportMetadata},
        {QStringLiteral("replace_metadata"), &HasuraMetadata::replaceMetadata},
        {QStringLiteral("reload_metadata"), &HasuraMetadata::reload},
        {QStringLiteral("get_inconsistent_metadata"), &HasuraMetadata::inconsistent},
        {QStringLiteral("drop_inconsistent_metadata"), &HasuraMetadata::dropInconsistent},
        {QStringLiteral("bulk"), &HasuraMetadata::bulk},
    };
    const QString type = envelope.value(QLatin1String("type")).toString();
    const Command command = commands.value(type);
    if (!command) {
        const QString error = QStringLiteral("unknown metadata command \"%1\"").arg(type);
        onViolation(QStringLiteral("Hasura metadata: ") + error);
        return ready(errorBody(QStringLiteral("$.type"), QStringLiteral("parse-failed"), error), 400);
    }
    onCall(type, project->slug);
    if (!envelope.contains(QLatin1String("args"))) {
        onViolation(QStringLiteral("Hasura metadata: %1 without args").arg(type));
        return ready(
            errorBody(QStringLiteral("$"), QStringLiteral("parse-failed"), QStringLiteral("key \"args\" not found")),
            400);
    }
    return (this->*command)(project, envelope);
}

Pending<Answer> HasuraMetadata::addSource(const ProjectPtr &project, const QJsonObject &envelope)
{
    const QJsonObject args = argsOf(envelope);
    const QString name = args.value(QLatin1String("name")).toString();
    if (name.isEmpty() || !args.value(QLatin1String("configuration")).isObject())
        return refuse(QStringLiteral("parse-failed"), QStringLiteral("key \"configuration\" or \"name\" not found"));
    const qsizetype index = indexOf(project->sources, name);
    if (index >= 0 && !args.value(QLatin1String("replace_configuration")).toBool())
        return refuse(QStringLiteral("already-exists"),
                      QStringLiteral("source with name \"%1\" already exists").arg(name));
    QJsonObject source{{QStringLiteral("name"), name},
                       {QStringLiteral("kind"), QStringLiteral("postgres")},
                       {QStringLiteral("tables"), QJsonArray()}};
    if (index >= 0)
        source = project->sources[index].toObject();
    for (const char *key : {"configuration", "customization", "health_check"}) {
        if (args.contains(QLatin1String(key)))
            source.insert(QLatin1String(key), args.value(QLatin1String(key)));
    }
    return putSource(project, source, index);
}

Pending<Answer> HasuraMetadata::updateSource(const ProjectPtr &project, const QJsonObject &envelope)
{
    const QJsonObject args = argsOf(envelope);
    const QString name = args.value(QLatin1String("name")).toString();
    const qsizetype index = indexOf(project->sources, name);
    if (index < 0)
        return noSuchSource(name);
    QJsonObject source = project->sources[index].toObject();
    for (const char *key : {"configuration", "customization", "health_check"}) {
        if (args.contains(QLatin1String(key)))
            source.insert(QLatin1String(key), args.value(QLatin1String(key)));
    }
    return putSource(project, source, index);
}

Pending<Answer> HasuraMetadata::putSource(const ProjectPtr &project, const QJsonObject &source, qsizetype index)
{
    const QString name = source.value(QLatin1String("name")).toString();
    return m_engine->check(*project, {source})
        .andThen(this, [this, project, source, index, name](const HasuraEngine::SourceStates &states) {
            const QString problem = states.value(name).problem;
            if (!states.value(name).works()) {
                QJsonObject body = errorBody(QStringLiteral("$.args"), QStringLiteral("invalid-configuration"),
                                             QStringLiteral("Inconsistent object: ") + problem);
                body.insert(QStringLiteral("internal"),
                            QJsonArray{QJsonObject{{QStringLiteral("definition"), name},
                                                   {QStringLiteral("name"), QStringLiteral("source ") + name},
                                                   {QStringLiteral("type"), QStringLiteral("source")},
                                                   {QStringLiteral("reason"), problem}}});
                return ready(body, 400);
            }
            if (index >= 0 && index < project->sources.size())
                project->sources[index] = source;
            else
                project->sources.append(source);
            return rebuiltSuccess(project);
        });
}

Pending<Answer> HasuraMetadata::rebuiltSuccess(const ProjectPtr &project)
{
    return m_engine->build(project).andThen(this, [](const Done &) { return Answer{200, success()}; });
}

Pending<Answer> HasuraMetadata::dropSource(const ProjectPtr &project, const QJsonObject &envelope)
{
    const QJsonObject args = argsOf(envelope);
    const QString name = args.value(QLatin1String("name")).toString();
    const qsizetype index = indexOf(project->sources, name);
    if (index < 0)
        return noSuchSource(name);
    const QStringList dependents = relationshipsInto(project->sources, name);
    if (!dependents.isEmpty() && !args.value(QLatin1String("cascade")).toBool())
        return refuse(QStringLiteral("dependency-error"),
                      QStringLiteral("cannot drop due to the following dependent objects : ") +
                          dependents.join(QStringLiteral(", ")));
    project->sources.removeAt(index);
    project->sources = withoutRelationshipsInto(project->sources, name);
    return rebuiltSuccess(project);
}

Pending<Answer> HasuraMetadata::renameSource(const ProjectPtr &project, const QJsonObject &envelope)
{
    const QString name = argsOf(envelope).value(QLatin1String("name")).toString();
    const QString newName = argsOf(envelope).value(QLatin1String("new_name")).toString();
    const qsizetype index = indexOf(project->sources, name);
    if (index < 0)
        return noSuchSource(name);
    if (newName.isEmpty() || indexOf(project->sources, newName) >= 0)
        return refuse(QStringLiteral("already-exists"),
                      QStringLiteral("source with name \"%1\" already exists").arg(newName));
    QJsonObject source = project->sources[index].toObject();
    source.insert(QStringLiteral("name"), newName);
    project->sources[index] = source;
    return rebuiltSuccess(project);
}

Pending<Answer> HasuraMetadata::exportMetadata(const ProjectPtr &project, const QJsonObject &envelope)
{
    const QJsonObject metadata{{QStringLiteral("version"), 3}, {QStringLiteral("sources"), project->sources}};
    if (envelope.value(QLatin1String("version")).toInt(1) < 2)
        return ready(metadata);
    return ready(QJsonObject{{QStringLiteral("resource_version"), project->resourceVersion},
                             {QStringLiteral("metadata"), metadata}});
}

Pending<Answer> HasuraMetadata::replaceMetadata(const ProjectPtr &project, const QJsonObject &envelope)
{
    QJsonObject metadata = argsOf(envelope);
    if (metadata.value(QLatin1String("metadata")).isObject())
        metadata = metadata.value(QLatin1String("metadata")).toObject();
    if (!metadata.value(QLatin1String("sources")).isArray())
        return refuse(QStringLiteral("parse-failed"), QStringLiteral("key \"sources\" not found"));
    project->sources = metadata.value(QLatin1String("sources")).toArray();
    return rebuiltSuccess(project);
}

Pending<Answer> HasuraMetadata::reload(const ProjectPtr &project, const QJsonObject &)
{
    return m_engine->build(project).andThen(this, [project](const Done &) {
        QJsonObject body = success();
        body.insert(QStringLiteral("is_consistent"), project->inconsistent.isEmpty());
        if (!project->inconsistent.isEmpty())
            body.insert(QStringLiteral("inconsistent_objects"), project->inconsistent);
        return Answer{200, body};
    });
}

Pending<Answer> HasuraMetadata::inconsistent(const ProjectPtr &project, const QJsonObject &)
{
    return m_engine->ensureBuilt(project).andThen(this, [project](const Done &) {
        return Answer{200, consistency(*project)};
    });
}

Pending<Answer> HasuraMetadata::dropInconsistent(const ProjectPtr &project, const QJsonObject &)
{
    return m_engine->ensureBuilt(project).andThen(this, [this, project](const Done &) {
        for (const auto &object : std::as_const(project->inconsistent)) {
            const qsizetype index = indexOf(project->sources, object[QLatin1String("definition")].toString());
            if (index >= 0)
                project->sources.removeAt(index);
        }
        return rebuiltSuccess(project);
    });
}

Pending<Answer> HasuraMetadata::bulk(const ProjectPtr &project, const QJsonObject &envelope)
{
    const QJsonValue commands = envelope.value(QLatin1String("args"));
    if (!commands.isArray())
        return refuse(QStringLiteral("parse-failed"), QStringLiteral("parsing [] failed, expected Array"));
    return bulkFrom(project, commands.toArray(), {});
}

Pending<Answer> HasuraMetadata::bulkFrom(const ProjectPtr &project, const QJsonArray &commands, const QJsonArray &done)
{
    if (done.size() == commands.size())
        return ready(done);
    return run(project, commands[done.size()].toObject())
        .andThen(this, [this, project, commands, done](const Answer &answer) {
            if (answer.status != 200)
                return Pending<Answer>::ready(answer);
            QJsonArray more = done;
            more.append(answer.body);
            return bulkFrom(project, commands, more);
        });
}

} // namespace bowline::sandbox
