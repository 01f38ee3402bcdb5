// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/hasura/HasuraCloudSchema.h"

#include "core/Random.h"

#include <QRegularExpression>
#include <QUuid>

#include <optional>

namespace bowline::sandbox {

namespace {

const QString validationFailed = QStringLiteral("validation-failed");

QJsonObject errorAnswer(const QString &message, const QString &code, const QString &path)
{
    const QJsonObject extensions{{QStringLiteral("path"), path}, {QStringLiteral("code"), code}};
    const QJsonObject error{{QStringLiteral("message"), message}, {QStringLiteral("extensions"), extensions}};
    return {{QStringLiteral("errors"), QJsonArray{error}}};
}

QString notFound(const QString &field, const QString &type)
{
    return QStringLiteral("field '%1' not found in type: '%2'").arg(field, type);
}

/// A Hasura comparison such as {_eq: "x"} or {_in: ["x"]}; false in `known` if it is something else.
bool matches(const QString &text, const QJsonObject &comparison, bool *known)
{
    bool result = true;
    for (auto it = comparison.begin(); it != comparison.end(); ++it) {
        if (it.key() == QLatin1String("_eq"))
            result = result && it.value().toString() == text;
        else if (it.key() == QLatin1String("_neq"))
            result = result && it.value().toString() != text;
        else if (it.key() == QLatin1String("_in"))
            result = result && it.value().toArray().contains(QJsonValue(text));
        else
            *known = false;
    }
    return result;
}

QString slugOf(const QString &name)
{
    QString slug = name.toLower();
    slug.replace(QRegularExpression(QStringLiteral("[^a-z0-9]+")), QStringLiteral("-"));
    return slug;
}

} // namespace

/// A value of an object type: its plain fields, and those that lead to other objects.
struct HasuraCloudSchema::Node
{
    QString type;
    QJsonObject plain;
    QHash<QString, std::function<Node()>> objects;
};

HasuraCloudSchema::HasuraCloudSchema(HasuraProjects *projects, std::function<QString()> baseUrl)
    : m_projects(projects)
    , m_baseUrl(std::move(baseUrl))
{
}

QJsonObject HasuraCloudSchema::execute(const QJsonObject &request)
{
    const auto document = GraphqlDocument::parse(request);
    if (!document) {
        onViolation(QStringLiteral("Hasura Cloud: ") + document.error());
        return errorAnswer(document.error(), validationFailed, QStringLiteral("$.query"));
    }
    QJsonObject data;
    for (const GraphqlField &field : document->fields) {
        if (field.name == QLatin1String("__typename")) {
            data.insert(field.alias,
                        document->isMutation ? QStringLiteral("mutation_root") : QStringLiteral("query_root"));
            continue;
        }
        const Result result = document->isMutation ? resolveMutation(field) : resolveQuery(field);
        if (!result)
            return errorAnswer(result.error().message, result.error().code,
                               QStringLiteral("$.selectionSet.") + field.alias);
        data.insert(field.alias, *result);
    }
    return {{QStringLiteral("data"), data}};
}

QJsonObject HasuraCloudSchema::unauthorized(const QJsonObject &request)
{
    const auto document = GraphqlDocument::parse(request);
    const QString field = document ? document->fields.first().name : QStringLiteral("projects");
    const bool mutation = document && document->isMutation;
    return errorAnswer(notFound(field, mutation ? QStringLiteral("mutation_root") : QStringLiteral("query_root")),
                       validationFailed, QStringLiteral("$.selectionSet.") + field);
}

std::shared_ptr<HasuraProject> HasuraCloudSchema::byId(const QString &projectId) const
{
    for (const auto &project : *m_projects) {
        if (project->id == projectId)
            return project;
    }
    return {};
}

std::shared_ptr<HasuraProject> HasuraCloudSchema::byTenant(const QString &tenantId) const
{
    for (const auto &project : *m_projects) {
        if (project->tenantId == tenantId)
            return project;
    }
    return {};
}

QString HasuraCloudSchema::endpoint(const HasuraProject &project) const
{
    return m_baseUrl() + QStringLiteral("/hasura/projects/") + project.slug;
}

tl::unexpected<HasuraCloudSchema::Failure> HasuraCloudSchema::invalid(const QString &message) const
{
    onViolation(QStringLiteral("Hasura Cloud: ") + message);
    return tl::unexpected(Failure{message, validationFailed});
}

std::optional<HasuraCloudSchema::Failure> HasuraCloudSchema::checkArguments(const GraphqlField &field,
                                                                            const QStringList &required,
                                                                            const QStringList &optional) const
{
    static const QStringList uuids{QStringLiteral("id"), QStringLiteral("tenantId")};
    for (const QString &name : required) {
        if (!field.arguments.contains(name))
            return invalid(QStringLiteral("missing required field '%1'").arg(name)).value();
    }
    for (auto it = field.arguments.begin(); it != field.arguments.end(); ++it) {
        if (!required.contains(it.key()) && !optional.contains(it.key()))
            return invalid(QStringLiteral("'%1' has no argument named '%2'").arg(field.name, it.key())).value();
        if (uuids.contains(it.key()) && QUuid(it.value().toString()).isNull())
            return invalid(QStringLiteral("invalid input syntax for type uuid: '%1'").arg(it.key())).value();
    }
    return std::nullopt;
}

HasuraCloudSchema::Result HasuraCloudSchema::resolveQuery(const GraphqlField &field)
{
    if (field.name == QLatin1String("projects"))
        return projects(field);
    const bool ofProject = field.name == QLatin1String("projects_by_pk");
    const bool ofTenant = field.name == QLatin1String("tenant_by_pk");
    if (!ofProject && !ofTenant && field.name != QLatin1String("getTenantEnv"))
        return invalid(notFound(field.name, QStringLiteral("query_root")));
    const QString key = ofProject || ofTenant ? QStringLiteral("id") : QStringLiteral("tenantId");
    if (const auto failure = checkArguments(field, {key}))
        return tl::unexpected(*failure);
    const QString id = field.arguments.value(key).toString();
    const auto project = ofProject ? byId(id) : byTenant(id);
    onCall(field.name, project ? project->slug : QString());
    if (ofProject || ofTenant) {
        if (!project)
            return QJsonValue(QJsonValue::Null);
        return select(ofProject ? projectNode(project) : tenantNode(project), field.fields);
    }
    if (!project)
        return tl::unexpected(Failure{QStringLiteral("tenant not found"), QStringLiteral("unexpected")});
    return envAnswer(field, *project);
}

HasuraCloudSchema::Result HasuraCloudSchema::resolveMutation(const GraphqlField &field)
{
    using Method = Result (HasuraCloudSchema::*)(const GraphqlField &, HasuraProject &);
    static const QHash<QString, std::pair<Method, QStringList>> methods{
        {QStringLiteral("updateTenantEnv"),
         {&HasuraCloudSchema::updateEnv,
          {QStringLiteral("currentHash"), QStringLiteral("envs"), QStringLiteral("tenantId")}}},
        {QStringLiteral("deleteTenantEnv"),
         {&HasuraCloudSchema::deleteEnv,
          {QStringLiteral("currentHash"), QStringLiteral("deleteEnvs"), QStringLiteral("tenantId")}}},
        {QStringLiteral("updateTenantName"),
         {&HasuraCloudSchema::rename, {QStringLiteral("name"), QStringLiteral("tenantId")}}},
    };
    if (field.name == QLatin1String("createTenant"))
        return createTenant(field);
    const bool deletesTenant = field.name == QLatin1String("deleteTenant");
    if (!deletesTenant && !methods.contains(field.name))
        return invalid(notFound(field.name, QStringLiteral("mutation_root")));
    const auto [method, arguments] = methods.value(field.name, {nullptr, {QStringLiteral("tenantId")}});
    if (const auto failure = checkArguments(field, arguments))
        return tl::unexpected(*failure);
    const auto project = byTenant(field.arguments.value(QLatin1String("tenantId")).toString());
    onCall(field.name, project ? project->slug : QString());
    if (!project)
        return tl::unexpected(Failure{QStringLiteral("tenant not found"), QStringLiteral("unexpected")});
    return deletesTenant ? deleteTenant(field, *project) : (this->*method)(field, *project);
}

HasuraCloudSchema::Result HasuraCloudSchema::projects(const GraphqlField &field)
{
    if (const auto failure = checkArguments(field, {}, {QStringLiteral("where"), QStringLiteral("limit")}))
        return tl::unexpected(*failure);
    onCall(field.name, QString());
    const QJsonObject where = field.arguments.value(QLatin1String("where")).toObject();
    const int limit = field.arguments.value(QLatin1String("limit")).toInt(-1);
    QJsonArray result;
    for (const auto &project : *m_projects) {
        bool known = true;
        bool wanted = true;
        for (auto it = where.begin(); it != where.end(); ++it) {
            if (it.key() == QLatin1String("name"))
                wanted = wanted && matches(project->name, it.value().toObject(), &known);
            else if (it.key() == QLatin1String("id"))
                wanted = wanted && matches(project->id, it.value().toObject(), &known);
            else
                known = false;
        }
        if (!known)
            return invalid(QStringLiteral("field not found in type: 'projects_bool_exp'"));
        if (!wanted || (limit >= 0 && result.size() >= limit))
            continue;
        const Result row = select(projectNode(project), field.fields);
        if (!row)
            return row;
        result.append(*row);
    }
    return QJsonValue(result);
}

std::optional<HasuraCloudSchema::Failure> HasuraCloudSchema::checkWrite(const GraphqlField &field,
                                                                        HasuraProject &project) const
{
    if (project.maintenance)
        return Failure{QStringLiteral("project is in maintenance mode: env vars cannot be changed"),
                       QStringLiteral("unexpected")};
    if (project.refuseWrites)
        return Failure{QStringLiteral("unable to update env vars"), QStringLiteral("unexpected")};
    if (project.hashConflicts > 0) {
        // Another writer was faster, for real: the hash moves on.
        --project.hashConflicts;
        ++project.revision;
    }
    if (field.arguments.value(QLatin1String("currentHash")).toString() != project.hash())
        return Failure{QStringLiteral("current hash does not match: env vars were changed meanwhile"),
                       QStringLiteral("unexpected")};
    return std::nullopt;
}

HasuraCloudSchema::Result HasuraCloudSchema::updateEnv(const GraphqlField &field, HasuraProject &project)
{
    const QJsonArray envs = field.arguments.value(QLatin1String("envs")).toArray();
    if (envs.isEmpty())
        return invalid(QStringLiteral("no env vars to update"));
    for (const auto &env : envs) {
        const QJsonObject pair = env.toObject();
        if (pair.size() != 2 || !pair.value(QLatin1String("key")).isString() ||
            !pair.value(QLatin1String("value")).isString())
            return invalid(QStringLiteral("expected an object of type UpdateEnvObject: {key, value}"));
        if (pair.value(QLatin1String("key")).toString() == QLatin1String("HASURA_GRAPHQL_METADATA_DATABASE_URL"))
            return tl::unexpected(Failure{QStringLiteral("HASURA_GRAPHQL_METADATA_DATABASE_URL cannot be set"),
                                          QStringLiteral("unexpected")});
    }
    if (const auto failure = checkWrite(field, project))
        return tl::unexpected(*failure);
    HasuraProject changed = project;
    for (const auto &env : envs)
        changed.setValue(env[QLatin1String("key")].toString(), env[QLatin1String("value")]);
    if (changed.envVars() == project.envVars())
        return invalid(QStringLiteral("env vars are unchanged"));
    project.settings = changed.settings;
    project.environment = changed.environment;
    project.envChanged();
    return envAnswer(field, project);
}

HasuraCloudSchema::Result HasuraCloudSchema::deleteEnv(const GraphqlField &field, HasuraProject &project)
{
    const QJsonArray names = field.arguments.value(QLatin1String("deleteEnvs")).toArray();
    if (names.isEmpty())
        return invalid(QStringLiteral("no env vars to delete"));
    if (const auto failure = checkWrite(field, project))
        return tl::unexpected(*failure);
    for (const auto &name : names) {
        if (project.value(name.toString()).isUndefined())
            return tl::unexpected(Failure{QStringLiteral("env var '%1' does not exist").arg(name.toString()),
                                          QStringLiteral("unexpected")});
    }
    for (const auto &name : names)
        project.removeValue(name.toString());
    project.envChanged();
    return envAnswer(field, project);
}

HasuraCloudSchema::Result HasuraCloudSchema::createTenant(const GraphqlField &field)
{
    if (const auto failure = checkArguments(field, {QStringLiteral("cloud"), QStringLiteral("region")},
                                            {QStringLiteral("envs"), QStringLiteral("name"), QStringLiteral("plan")}))
        return tl::unexpected(*failure);
    SystemRandom random;
    auto project = std::make_shared<HasuraProject>();
    project->id = random.uuid();
    project->tenantId = random.uuid();
    project->name = field.arguments.value(QLatin1String("name")).toString();
    if (project->name.isEmpty())
        project->name = QStringLiteral("project-") + project->id.left(8);
    for (const auto &other : *m_projects) {
        if (other->name == project->name)
            return tl::unexpected(
                Failure{QStringLiteral("a project of this name exists"), QStringLiteral("unexpected")});
    }
    project->slug = slugOf(project->name) + QLatin1Char('-') + project->id.left(4);
    project->settings.insert(QStringLiteral("HASURA_GRAPHQL_ADMIN_SECRET"),
                             QString::fromLatin1(random.urlSafeToken(24)));
    project->settings.insert(QStringLiteral("HASURA_GRAPHQL_ENABLE_CONSOLE"), true);
    for (const auto &env : field.arguments.value(QLatin1String("envs")).toArray())
        project->setValue(env[QLatin1String("key")].toString(), env[QLatin1String("value")]);
    project->adoptEnv();
    m_projects->append(project);
    onCall(field.name, project->slug);
    return select(tenantNode(project), field.fields);
}

HasuraCloudSchema::Result HasuraCloudSchema::rename(const GraphqlField &field, HasuraProject &project)
{
    project.name = field.arguments.value(QLatin1String("name")).toString();
    const auto shared = byTenant(project.tenantId);
    return select(Node{QStringLiteral("UpdateTenantNameResult"),
                       {},
                       {{QStringLiteral("tenant"), [this, shared] { return tenantNode(shared); }}}},
                  field.fields);
}

HasuraCloudSchema::Result HasuraCloudSchema::deleteTenant(const GraphqlField &field, const HasuraProject &project)
{
    const QString id = project.id;
    m_projects->removeIf([&](const auto &other) { return other->id == id; });
    return select(
        Node{QStringLiteral("DeleteTenantResult"), {{QStringLiteral("status"), QStringLiteral("success")}}, {}},
        field.fields);
}

HasuraCloudSchema::Result HasuraCloudSchema::envAnswer(const GraphqlField &field, const HasuraProject &project) const
{
    return select(Node{QStringLiteral("TenantEnv"),
                       {{QStringLiteral("hash"), project.hash()}, {QStringLiteral("envVars"), project.envVars()}},
                       {}},
                  field.fields);
}

HasuraCloudSchema::Node HasuraCloudSchema::projectNode(const std::shared_ptr<HasuraProject> &project) const
{
    return {QStringLiteral("projects"),
            {{QStringLiteral("id"), project->id},
             {QStringLiteral("name"), project->name},
             {QStringLiteral("endpoint"), endpoint(*project)}},
            {{QStringLiteral("tenant"), [this, project] { return tenantNode(project); }}}};
}

HasuraCloudSchema::Node HasuraCloudSchema::tenantNode(const std::shared_ptr<HasuraProject> &project) const
{
    return {QStringLiteral("tenant"),
            {{QStringLiteral("id"), project->tenantId},
             {QStringLiteral("name"), project->name},
             {QStringLiteral("slug"), project->slug}},
            {{QStringLiteral("project"), [this, project] { return projectNode(project); }}}};
}

HasuraCloudSchema::Result HasuraCloudSchema::select(const Node &node, const QList<GraphqlField> &fields) const
{
    if (fields.isEmpty())
        return invalid(QStringLiteral("missing selection set for '%1'").arg(node.type));
    QJsonObject result;
    for (const GraphqlField &field : fields) {
        if (field.name == QLatin1String("__typename")) {
            result.insert(field.alias, node.type);
        } else if (node.objects.contains(field.name)) {
            const Result child = select(node.objects.value(field.name)(), field.fields);
            if (!child)
                return child;
            result.insert(field.alias, *child);
        } else if (!node.plain.contains(field.name)) {
            return invalid(notFound(field.name, node.type));
        } else if (!field.fields.isEmpty()) {
            return invalid(QStringLiteral("unexpected subselection set for non-object field"));
        } else {
            result.insert(field.alias, node.plain.value(field.name));
        }
    }
    return QJsonValue(result);
}

} // namespace bowline::sandbox
