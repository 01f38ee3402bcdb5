// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/hasura/HasuraSandbox.h"

#include "core/Log.h"

namespace bowline::sandbox {

namespace {

constexpr qsizetype mostCalls = 2000;

struct Seed
{
    const char *name;
    const char *id;
    const char *tenantId;
    const char *adminSecret;
};

constexpr Seed seeds[] = {
    {"shop-api", "8d0c7c5e-2b1a-4f0e-9a53-6c1f3f0a1101", "b1f6a3d2-70c4-4c3b-8a0e-1f2d9e5c2201",
     "sandbox-admin-shop-api-5f2c9d"},
    {"reports", "8d0c7c5e-2b1a-4f0e-9a53-6c1f3f0a1102", "b1f6a3d2-70c4-4c3b-8a0e-1f2d9e5c2202",
     "sandbox-admin-reports-a81e40"},
    {"internal-tools", "8d0c7c5e-2b1a-4f0e-9a53-6c1f3f0a1103", "b1f6a3d2-70c4-4c3b-8a0e-1f2d9e5c2203",
     "sandbox-admin-internal-tools-77b3c6"},
};

QJsonObject sourceFromEnv(const QString &name, const QString &variable)
{
    const QJsonObject url{{QStringLiteral("from_env"), variable}};
    const QJsonObject connection{{QStringLiteral("database_url"), url},
                                 {QStringLiteral("isolation_level"), QStringLiteral("read-committed")},
                                 {QStringLiteral("use_prepared_statements"), true}};
    return {{QStringLiteral("name"), name},
            {QStringLiteral("kind"), QStringLiteral("postgres")},
            {QStringLiteral("tables"), QJsonArray()},
            {QStringLiteral("configuration"),
             QJsonObject{{QStringLiteral("connection_info"), connection},
                         {QStringLiteral("extensions_schema"), QStringLiteral("heroku_ext")}}}};
}

void answerJson(const HttpServer::Respond &respond, int status, const QJsonValue &body)
{
    respond(
        ServerResponse::json(status, body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject())));
}

void answerText(const HttpServer::Respond &respond, int status, const QByteArray &text)
{
    respond(ServerResponse::text(status, "text/plain; charset=utf-8", text));
}

QString sentence(const QString &error, const QString &code)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("path"), QStringLiteral("$")},
                                                       {QStringLiteral("error"), error},
                                                       {QStringLiteral("code"), code}})
                                 .toJson(QJsonDocument::Compact));
}

} // namespace

HasuraSandbox::HasuraSandbox(QObject *parent)
    : QObject(parent)
    , m_schema(&m_projects, [this] { return m_base; })
    , m_engine(new HasuraEngine(this))
    , m_metadata(new HasuraMetadata(m_engine, this))
{
    m_schema.onViolation = m_metadata->onViolation = [this](const QString &text) { violation(text); };
    m_schema.onCall = m_metadata->onCall = [this](const QString &call, const QString &slug) { note(call, slug); };
    seed();
}

void HasuraSandbox::seed()
{
    m_token = QStringLiteral("sandbox-hasura-pat-3b9d6e1c");
    for (const Seed &seed : seeds) {
        auto project = std::make_shared<HasuraProject>();
        project->name = project->slug = QLatin1String(seed.name);
        project->id = QLatin1String(seed.id);
        project->tenantId = QLatin1String(seed.tenantId);
        project->settings = {{QStringLiteral("HASURA_GRAPHQL_ADMIN_SECRET"), QLatin1String(seed.adminSecret)},
                             {QStringLiteral("HASURA_GRAPHQL_CORS_DOMAIN"), QStringLiteral("*")},
                             {QStringLiteral("HASURA_GRAPHQL_ENABLE_CONSOLE"), true},
                             {QStringLiteral("HASURA_GRAPHQL_UNAUTHORIZED_ROLE"), QStringLiteral("anonymous")}};
        project->environment = {{QStringLiteral("LOG_LEVEL"), QStringLiteral("info")},
                                {QStringLiteral("APP_URL"), QStringLiteral("https://%1.example").arg(project->name)}};
        m_projects.append(project);
    }
    m_projects[0]->environment.insert(QStringLiteral("PAYMENT_HANDLER_URL"),
                                      QStringLiteral("https://pay.example/hook"));
    m_projects[0]->sources.append(sourceFromEnv(QStringLiteral("default"), QStringLiteral("PG_DATABASE_URL")));
    for (const ProjectPtr &project : std::as_const(m_projects))
        project->adoptEnv();
}

void HasuraSandbox::addRoutes(Router &router, const QUrl &base)
{
    m_base = base.toString(QUrl::StripTrailingSlash);
    router.add("POST", QStringLiteral("/hasura/v1/graphql"),
               [this](const RouteRequest &request, const HttpServer::Respond &respond) { graphql(request, respond); });
    addProjectRoute(router, "GET", QStringLiteral("/healthz"), &HasuraSandbox::health);
    addProjectRoute(router, "GET", QStringLiteral("/healthz/sources"), &HasuraSandbox::sourceHealth);
    addProjectRoute(router, "POST", QStringLiteral("/v1/metadata"), &HasuraSandbox::metadata);
    router.add("POST", QStringLiteral("/control/hasura"),
               [this](const RouteRequest &request, const HttpServer::Respond &respond) { control(request, respond); });
    router.add(
        "GET", QStringLiteral("/control/hasura"),
        [this](const RouteRequest &, const HttpServer::Respond &respond) { answerJson(respond, 200, controlState()); });
}

void HasuraSandbox::addProjectRoute(Router &router, const QByteArray &method, const QString &path,
                                    ProjectHandler handler)
{
    router.add(method, QStringLiteral("/hasura/projects/{slug}") + path,
               [this, handler](const RouteRequest &request, const HttpServer::Respond &respond) {
                   const ProjectPtr project = bySlug(request.param("slug"));
                   if (!project)
                       answerText(respond, 404, "project not found");
                   else if (project->phase() == HasuraProject::Phase::Down)
                       answerText(respond, 503, "no healthy upstream");
                   else
                       (this->*handler)(project, request, respond);
               });
}

// Answers 200 whatever happens, as the real one does.
void HasuraSandbox::graphql(const RouteRequest &request, const HttpServer::Respond &respond)
{
    if (request.badJson || !request.json.isObject()) {
        violation(QStringLiteral("Hasura Cloud: the body is not a JSON object"));
        answerText(respond, 400, sentence(QStringLiteral("invalid json"), QStringLiteral("invalid-json")).toUtf8());
        return;
    }
    const QByteArray authorization = request.http.header("Authorization");
    if (!authorization.startsWith("pat "))
        violation(QStringLiteral("Hasura Cloud: no header \"Authorization: pat …\""));
    if (!request.http.header("Content-Type").startsWith("application/json"))
        violation(QStringLiteral("Hasura Cloud: Content-Type is not application/json"));
    const QJsonObject body = request.json.object();
    if (m_tokenRevoked || authorization != "pat " + m_token.toUtf8())
        answerJson(respond, 200, HasuraCloudSchema::unauthorized(body));
    else
        answerJson(respond, 200, m_schema.execute(body));
}

void HasuraSandbox::health(const ProjectPtr &project, const RouteRequest &request, const HttpServer::Respond &respond)
{
    note(QStringLiteral("healthz"), project->slug);
    const bool strict = request.http.query.contains("strict=true");
    m_engine->ensureBuilt(project).then(this, [project, respond, strict](const Expected<Done> &) {
        if (project->inconsistent.isEmpty())
            answerText(respond, 200, "OK");
        else if (strict)
            answerText(respond, 500, "ERROR: inconsistent objects in schema");
        else
            answerText(respond, 200, "WARN: inconsistent objects in schema");
    });
}

void HasuraSandbox::sourceHealth(const ProjectPtr &project, const RouteRequest &request,
                                 const HttpServer::Respond &respond)
{
    note(QStringLiteral("healthz/sources"), project->slug);
    if (!isAdmin(*project, request, respond))
        return;
    const QJsonArray sources = project->sources;
    m_engine->check(*project, sources)
        .then(this, [project, respond, sources](const Expected<HasuraEngine::SourceStates> &states) {
            if (!states)
                answerText(respond, 500, "ERROR");
            else
                answerJson(respond, 200, HasuraEngine::healthAnswer(sources, *states, !project->checksOnRequest));
        });
}

void HasuraSandbox::metadata(const ProjectPtr &project, const RouteRequest &request, const HttpServer::Respond &respond)
{
    if (!request.http.header("Content-Type").startsWith("application/json") || !request.json.isObject())
        violation(QStringLiteral("Hasura metadata: the body is not a JSON object of type application/json"));
    if (!isAdmin(*project, request, respond))
        return;
    m_metadata->handle(project, request.json.object())
        .then(this, [respond](const Expected<HasuraMetadata::Answer> &answer) {
            if (!answer)
                answerText(respond, 500, "ERROR");
            else
                answerJson(respond, answer->status, answer->body);
        });
}

bool HasuraSandbox::isAdmin(const HasuraProject &project, const RouteRequest &request,
                            const HttpServer::Respond &respond)
{
    const QByteArray secret = request.http.header("X-Hasura-Admin-Secret");
    const QString expected = project.adminSecret();
    if (expected.isEmpty() || secret == expected.toUtf8())
        return true;
    if (secret.isEmpty())
        violation(QStringLiteral("Hasura project: no header X-Hasura-Admin-Secret"));
    const QString error = secret.isEmpty()
                              ? QStringLiteral("x-hasura-admin-secret/x-hasura-access-key required, but not found")
                              : QStringLiteral("invalid x-hasura-admin-secret/x-hasura-access-key");
    respond(ServerResponse::text(401, "application/json", sentence(error, QStringLiteral("access-denied")).toUtf8()));
    return false;
}

void HasuraSandbox::control(const RouteRequest &request, const HttpServer::Respond &respond)
{
    static const QStringList ofProject{QStringLiteral("restart_ms"),          QStringLiteral("maintenance"),
                                       QStringLiteral("refuse_writes"),       QStringLiteral("delete_project"),
                                       QStringLiteral("hash_conflict_times"), QStringLiteral("checks_configured_only")};
    const QJsonObject body = request.json.object();
    const ProjectPtr project = bySlug(body.value(QLatin1String("project")).toString());
    for (auto it = body.begin(); it != body.end(); ++it) {
        const bool known = it.key() == QLatin1String("project") || it.key() == QLatin1String("revoke_token") ||
                           ofProject.contains(it.key());
        if (!known || (!project && ofProject.contains(it.key()))) {
            answerText(respond, 400, "unknown key, or no such project: " + it.key().toUtf8());
            return;
        }
    }
    m_tokenRevoked = body.value(QLatin1String("revoke_token")).toBool(m_tokenRevoked);
    if (project) {
        project->restartMs = body.value(QLatin1String("restart_ms")).toInt(project->restartMs);
        project->maintenance = body.value(QLatin1String("maintenance")).toBool(project->maintenance);
        project->refuseWrites = body.value(QLatin1String("refuse_writes")).toBool(project->refuseWrites);
        project->hashConflicts = body.value(QLatin1String("hash_conflict_times")).toInt(project->hashConflicts);
        project->checksOnRequest =
            !body.value(QLatin1String("checks_configured_only")).toBool(!project->checksOnRequest);
        if (body.value(QLatin1String("delete_project")).toBool())
            m_projects.removeOne(project);
    }
    answerJson(respond, 200, controlState());
}

QJsonObject HasuraSandbox::controlState() const
{
    QJsonArray projects;
    for (const ProjectPtr &project : m_projects) {
        QJsonArray calls;
        for (const auto &[call, slug] : m_calls) {
            if (slug == project->slug)
                calls.append(call);
        }
        projects.append(QJsonObject{{QStringLiteral("id"), project->id},
                                    {QStringLiteral("tenant_id"), project->tenantId},
                                    {QStringLiteral("name"), project->name},
                                    {QStringLiteral("slug"), project->slug},
                                    {QStringLiteral("env_vars"), project->envVars()},
                                    {QStringLiteral("hash"), project->hash()},
                                    {QStringLiteral("revision"), project->revision},
                                    {QStringLiteral("resource_version"), project->resourceVersion},
                                    {QStringLiteral("sources"), project->sources},
                                    {QStringLiteral("restart_ms"), project->restartMs},
                                    {QStringLiteral("calls"), calls}});
    }
    return {{QStringLiteral("token_revoked"), m_tokenRevoked}, {QStringLiteral("projects"), projects}};
}

QJsonObject HasuraSandbox::info() const
{
    QJsonArray projects;
    for (const ProjectPtr &project : m_projects)
        projects.append(QJsonObject{{QStringLiteral("id"), project->id},
                                    {QStringLiteral("tenant_id"), project->tenantId},
                                    {QStringLiteral("name"), project->name},
                                    {QStringLiteral("slug"), project->slug},
                                    {QStringLiteral("endpoint"), m_schema.endpoint(*project)},
                                    {QStringLiteral("admin_secret"),
                                     project->value(QStringLiteral("HASURA_GRAPHQL_ADMIN_SECRET")).toString()}});
    return {{QStringLiteral("token"), m_token},
            {QStringLiteral("graphql"), m_base + QStringLiteral("/hasura/v1/graphql")},
            {QStringLiteral("projects"), projects}};
}

QJsonObject HasuraSandbox::save() const
{
    QJsonArray projects;
    for (const ProjectPtr &project : m_projects)
        projects.append(project->save());
    return {{QStringLiteral("token"), m_token}, {QStringLiteral("projects"), projects}};
}

void HasuraSandbox::load(const QJsonObject &state)
{
    if (!state.contains(QLatin1String("token")))
        return;
    m_token = state.value(QLatin1String("token")).toString();
    m_projects.clear();
    for (const auto &project : state.value(QLatin1String("projects")).toArray())
        m_projects.append(std::make_shared<HasuraProject>(HasuraProject::load(project.toObject())));
}

HasuraSandbox::ProjectPtr HasuraSandbox::bySlug(const QString &slug) const
{
    for (const ProjectPtr &project : m_projects) {
        if (project->slug == slug || project->name == slug || project->id == slug)
            return project;
    }
    return {};
}

void HasuraSandbox::violation(const QString &text) const
{
    qCInfo(lcSandbox).noquote() << text;
    if (onViolation)
        onViolation(text);
}

void HasuraSandbox::note(const QString &call, const QString &slug)
{
    m_calls.append({call, slug});
    if (m_calls.size() > mostCalls)
        m_calls.removeFirst();
}

} // namespace bowline::sandbox
