// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Sandbox.h"

#include "core/Log.h"
#include "sandbox/AccountRoutes.h"
#include "sandbox/AddOnRoutes.h"
#include "sandbox/AppRoutes.h"
#include "sandbox/AttachmentRoutes.h"
#include "sandbox/ConfigVarRoutes.h"
#include "sandbox/OAuthPages.h"
#include "sandbox/OAuthRoutes.h"
#include "sandbox/PlanRoutes.h"
#include "sandbox/ReleaseRoutes.h"
#include "sandbox/Seed.h"
#include "sandbox/data/LinkRoutes.h"
#include "sandbox/webhooks/WebhookRoutes.h"

#include <QDir>

namespace bowline::sandbox {

namespace {

constexpr int clusterCount = 2; // one to serve from, one to fail over to

QString folderOfCluster(const QString &folder, int number)
{
    return folder + QStringLiteral("/postgres-%1").arg(number + 1);
}

HttpServerLimits limits()
{
    HttpServerLimits limits;
    limits.bodyBytes = 4 * 1024 * 1024;
    limits.connections = 1024;
    return limits;
}

} // namespace

struct Sandbox::Groups
{
    Groups(const ApiContext &context, OAuthGrants *oauth, WebhookSender *sender, const ControlRoutes::Parts &parts)
        : account(context)
        , apps(context)
        , configVars(context)
        , releases(context)
        , plans(context)
        , addOns(context)
        , attachments(context)
        , links(context, parts.links)
        , webhooks(context, sender)
        , oauthObjects(context, oauth)
        , oauthPages(context.router, context.world, oauth, context.log)
        , control(parts)
    {
    }

    AccountRoutes account;
    AppRoutes apps;
    ConfigVarRoutes configVars;
    ReleaseRoutes releases;
    PlanRoutes plans;
    AddOnRoutes addOns;
    AttachmentRoutes attachments;
    LinkRoutes links;
    WebhookRoutes webhooks;
    OAuthRoutes oauthObjects;
    OAuthPages oauthPages;
    ControlRoutes control;
};

Sandbox::Sandbox(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_rates(&m_clock)
    , m_door(new FrontDoor(&m_router, &m_log, this))
    , m_server(new HttpServer(
          [this](const ServerRequest &request, HttpServer::Respond respond) { serve(request, std::move(respond)); },
          limits(), this))
    , m_hasura(new HasuraSandbox(this))
{
}

Sandbox::~Sandbox()
{
    m_server->close();
    m_webhooks.reset();
    m_data.reset();
    if (m_workflows)
        m_workflows->onRelease = nullptr;
    if (m_groups && !m_options.temporary)
        (void)m_world->save();
    if (m_keeper)
        m_keeper->close(); // no statement may be under way when the databases stop
    stopServers();
    if (!m_options.temporary || !m_world || m_world->clusterFolder.isEmpty())
        return;
    QDir(m_world->clusterFolder).removeRecursively();
}

void Sandbox::stopServers()
{
    // All at once, then wait. What is thrown away need not be in order.
    const auto ending = m_options.temporary ? PostgresCluster::Ending::AtOnce : PostgresCluster::Ending::InOrder;
    if (m_farm)
        m_farm->askToStop(ending); // before their leaders, whose end they would complain of
    for (const auto &cluster : m_clusters)
        cluster->askToStop(ending);
    if (m_farm)
        m_farm->stopAll();
    m_clusters.clear();
}

void Sandbox::serve(const ServerRequest &request, HttpServer::Respond respond)
{
    m_door->handle(request, std::move(respond));
    // The other half keeps its own state and does not say when it changes.
    if (request.method == "POST" && request.path.startsWith(QLatin1String("/hasura/")))
        m_world->changed();
}

Expected<Done> Sandbox::prepareFolder()
{
    const QString folder = m_options.stateFolder;
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::SandboxFailed, QStringLiteral("cannot make the folder ") + folder);
    // Others may pass through (PostgreSQL's user has its own folder inside), not look.
    QFile::setPermissions(folder,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    m_lock = std::make_unique<QLockFile>(folder + QStringLiteral("/lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0))
        return fail(ErrorCode::SandboxFailed, QStringLiteral("another sandbox uses the folder ") + folder);
    return Done{};
}

Expected<QString> Sandbox::clusterFolder(const ServerUser &user)
{
    if (m_world->clusterFolder.isEmpty() && !user.canReach(m_options.stateFolder)) {
        // Root's home is closed to the user that PostgreSQL runs as.
        m_world->clusterFolder = QStringLiteral("/var/tmp/bowline-sandbox-") + m_world->hex(12);
        if (!QDir().mkpath(m_world->clusterFolder))
            return fail(ErrorCode::SandboxFailed, QStringLiteral("cannot make ") + m_world->clusterFolder);
    }
    const QString folder = m_world->clusterFolder.isEmpty() ? m_options.stateFolder : m_world->clusterFolder;
    if (m_world->seeded)
        return folder;
    const bool ours = !m_world->clusterPassword.isEmpty(); // of a first start that was cut short
    for (int i = 0; i < clusterCount; ++i) {
        QDir old(folderOfCluster(folder, i));
        if (old.exists() && !(ours && old.removeRecursively()))
            return fail(ErrorCode::SandboxFailed, QStringLiteral("%1 is in the way").arg(old.path()));
    }
    m_world->clusterPassword = m_world->hex(64);
    if (const auto saved = m_world->save(); !saved)
        return fail(saved.error());
    return folder;
}

Expected<Done> Sandbox::startServers()
{
    const Expected<ServerUser> user = ServerUser::find();
    if (!user)
        return fail(user.error());
    const Expected<QString> folder = clusterFolder(*user);
    if (!folder)
        return fail(folder.error());
    if (const auto clusters = startClusters(*user, *folder); !clusters)
        return clusters;
    QList<ClusterLogin> logins;
    for (const auto &cluster : m_clusters)
        logins.append(cluster->login());
    m_keeper = std::make_unique<DatabaseKeeper>(logins);
    m_farm = std::make_unique<ServerFarm>(m_world.get(), m_keeper.get(), *user, *folder);
    return m_farm->startAll();
}

Expected<Done> Sandbox::startClusters(const ServerUser &user, const QString &folder)
{
    for (int i = 0; i < clusterCount; ++i) {
        m_clusters.push_back(
            std::make_unique<PostgresCluster>(folderOfCluster(folder, i), m_world->clusterPassword, user));
        if (const auto prepared = m_clusters.back()->prepare(i > 0 ? m_clusters.front().get() : nullptr); !prepared)
            return prepared;
    }
    QList<int> ports;
    for (int i = 0; i < clusterCount; ++i) {
        if (const auto started = m_clusters.at(static_cast<size_t>(i))->start(m_world->clusterPorts.value(i)); !started)
            return started;
        ports.append(m_clusters.at(static_cast<size_t>(i))->login().port);
    }
    m_world->clusterPorts = ports;
    return Done{};
}

Pending<QJsonObject> Sandbox::start()
{
    const auto failed = [](const Error &error) { return Pending<QJsonObject>::failed(error); };
    if (const auto folder = prepareFolder(); !folder)
        return failed(folder.error());
    m_world = std::make_unique<World>(m_options.stateFolder + QStringLiteral("/state.json"));
    const Expected<bool> known = m_world->load();
    if (!known)
        return failed(known.error());
    if (const auto servers = startServers(); !servers)
        return failed(servers.error());
    m_workflows = std::make_unique<Workflows>(m_world.get(), m_keeper.get(), m_farm.get());
    m_pooler = std::make_unique<Pooler>(m_world.get(), m_keeper.get());
    m_links = std::make_unique<LinkWorkshop>(m_world.get(), m_keeper.get());
    m_grants = std::make_unique<OAuthGrants>(m_world.get());
    m_presenter = std::make_unique<Presenter>(m_world.get());
    m_webhooks = std::make_unique<WebhookSender>(m_world.get(), m_presenter.get());
    m_workflows->onRelease = [this](const App &app, const Release &release) { m_webhooks->released(app, release); };
    m_seed = std::make_unique<Seed>(m_world.get(), m_workflows.get(), m_grants.get(), m_links.get());
    if (*known)
        republish();
    const Pending<Done> planted = *known ? Pending<Done>::ready(Done{}) : m_seed->plant(m_options.redirectUri);
    return planted.andThen(this, [this](const Done &) -> Expected<QJsonObject> {
        m_world->seeded = true;
        if (const auto listening = listen(); !listening)
            return fail(listening.error());
        addRoutes();
        startHasura();
        if (const auto saved = m_world->save(); !saved)
            return fail(saved.error());
        return info();
    });
}

void Sandbox::republish()
{
    for (const Shared<OAuthClient> &client : std::as_const(m_world->clients)) {
        if (client->key == Seed::clientKey())
            client->redirectUri = m_options.redirectUri;
    }
    m_workflows->forgetUnfinished();
    for (const Shared<AddOn> &addOn : std::as_const(m_world->addOns)) {
        const QList<Credential> credentials = addOn->credentials;
        for (const Credential &credential : credentials) {
            const bool isPooled = !credential.pooledUrl.isEmpty();
            if (credential.publishedUrl != m_keeper->url(*addOn, credential) ||
                (isPooled && credential.pooledUrl != m_keeper->pooledUrl(*addOn, credential)))
                m_workflows->publish(*addOn, credential.name);
        }
    }
}

void Sandbox::addRoutes()
{
    const ApiContext context{&m_router,         m_world.get(), m_workflows.get(), m_keeper.get(),
                             m_presenter.get(), &m_log,        &m_rates,          &m_mischief};
    m_groups =
        std::make_unique<Groups>(context, m_grants.get(), m_webhooks.get(),
                                 ControlRoutes::Parts{&m_router, m_world.get(), m_workflows.get(), m_keeper.get(),
                                                      m_door, &m_log, &m_rates, m_webhooks.get(), m_links.get()});
    m_data = std::make_unique<DataSandbox>(context, m_options.stateFolder + QStringLiteral("/backups"), base());
}

void Sandbox::startHasura()
{
    m_world->addSection(
        QStringLiteral("hasura"), [this] { return m_hasura->save(); },
        [this](const QJsonObject &last) { m_hasura->load(last); });
    m_hasura->onViolation = [this](const QString &what) { m_log.addViolation({}, {}, what); };
    m_hasura->addRoutes(m_router, base());
}

QUrl Sandbox::base() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()));
}

Expected<Done> Sandbox::listen()
{
    // Clients have kept the address of the last time: without another wish it stays the same, if it is free.
    const int wanted = m_options.port > 0 ? m_options.port : m_world->apiPort;
    auto listening = m_server->listen(QHostAddress::LocalHost, static_cast<quint16>(wanted));
    if (!listening && m_options.port == 0)
        listening = m_server->listen(QHostAddress::LocalHost, 0);
    if (!listening)
        return fail(ErrorCode::SandboxFailed,
                    QStringLiteral("the port %1 cannot be used: %2").arg(m_options.port).arg(listening.error().detail));
    m_world->apiPort = m_server->port();
    return listening;
}

QJsonObject Sandbox::info() const
{
    const QString address = base().toString();
    const QJsonObject hasura = m_hasura->info();
    QJsonArray accounts;
    for (const Shared<Account> &account : std::as_const(m_world->accounts)) {
        QString token;
        for (const Shared<Authorization> &authorization : std::as_const(m_world->authorizations)) {
            if (token.isEmpty() && authorization->accountId == account->id && authorization->clientId.isEmpty())
                token = authorization->accessTokens.last().token;
        }
        accounts.append(QJsonObject{{QStringLiteral("email"), account->email}, {QStringLiteral("token"), token}});
    }
    return {{QStringLiteral("api"), address},
            {QStringLiteral("data"), address},
            {QStringLiteral("id"), address},
            {QStringLiteral("hasura_cloud"), hasura.value(QLatin1String("graphql"))},
            {QStringLiteral("control"), address + QStringLiteral("/control")},
            {QStringLiteral("client_id"), Seed::clientKey()},
            {QStringLiteral("client_secret"), Seed::clientSecret()},
            {QStringLiteral("redirect_uri"), m_options.redirectUri},
            {QStringLiteral("accounts"), accounts},
            {QStringLiteral("hasura"), hasura}};
}

} // namespace bowline::sandbox
