// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ServerFarm.h"

#include "sandbox/AdminConnection.h"

#include <QDir>

namespace bowline::sandbox {

namespace {

const QString farmSection = QStringLiteral("servers");

Expected<Done> promoteServer(const ClusterLogin &login, const QString &database)
{
    const auto connection = AdminConnection::open(login, QStringLiteral("postgres"));
    if (!connection)
        return fail(connection.error());
    if (const auto promoted = connection->run(QStringLiteral("SELECT pg_promote(true, 60)")); !promoted)
        return fail(promoted.error());
    const auto others = connection->run(
        QStringLiteral("SELECT datname FROM pg_database WHERE NOT datistemplate AND datname NOT IN ('postgres', %1)")
            .arg(AdminConnection::quoteText(database)));
    if (!others)
        return fail(others.error());
    QStringList statements;
    for (const QStringList &row : *others)
        statements.append(
            QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(AdminConnection::quoteName(row.first())));
    return connection->runAll(statements);
}

} // namespace

ServerFarm::ServerFarm(World *world, DatabaseKeeper *keeper, const ServerUser &user, QString folder, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_keeper(keeper)
    , m_user(user)
    , m_folder(std::move(folder))
    , m_next(keeper->homeCount())
{
    m_world->addSection(
        farmSection, [this] { return save(); }, [this](const QJsonObject &last) { load(last); });
}

ServerFarm::~ServerFarm()
{
    m_world->endSection(farmSection);
}

QString ServerFarm::folderOf(int number) const
{
    return m_folder + QStringLiteral("/postgres-%1").arg(number + 1);
}

QJsonObject ServerFarm::save() const
{
    QJsonObject all;
    for (auto it = m_servers.begin(); it != m_servers.end(); ++it)
        all.insert(QString::number(it.key()),
                   QJsonObject{{QStringLiteral("leader"), it->leader}, {QStringLiteral("port"), it->port}});
    return {{QStringLiteral("all"), all}, {QStringLiteral("next"), m_next}};
}

void ServerFarm::load(const QJsonObject &last)
{
    m_next = std::max(m_next, last.value(QLatin1String("next")).toInt());
    const QJsonObject all = last.value(QLatin1String("all")).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const int number = it.key().toInt();
        m_servers.insert(number,
                         {std::make_shared<PostgresCluster>(folderOf(number), m_world->clusterPassword, m_user),
                          it.value()[QLatin1String("leader")].toInt(-1), it.value()[QLatin1String("port")].toInt()});
    }
}

Expected<Done> ServerFarm::startServer(int number, int port)
{
    Server &server = m_servers[number];
    server.cluster->follow(server.leader < 0 ? std::nullopt : std::optional(m_keeper->login(server.leader)));
    if (const auto started = server.cluster->start(port); !started)
        return started;
    server.port = server.cluster->login().port;
    m_keeper->setCluster(number, server.cluster->login());
    m_world->changed();
    return Done{};
}

Expected<Done> ServerFarm::startAll()
{
    for (const int number : m_servers.keys()) {
        if (const auto prepared = m_servers[number].cluster->prepare(); !prepared)
            return prepared;
        if (const auto started = startServer(number, m_servers[number].port); !started)
            return started;
    }
    return Done{};
}

void ServerFarm::askToStop(PostgresCluster::Ending ending)
{
    for (const Server &server : std::as_const(m_servers))
        server.cluster->askToStop(ending);
}

void ServerFarm::stopAll()
{
    m_world->endSection(farmSection);
    m_servers.clear();
}

Pending<Done> ServerFarm::copy(int number, int leader, int port)
{
    const std::shared_ptr<PostgresCluster> cluster = m_servers[number].cluster;
    return m_keeper->perform([cluster, login = m_keeper->login(leader)] { return cluster->copyFrom(login); })
        .andThen(this, [this, number, leader, port](const Done &) -> Expected<Done> {
            if (!m_servers.contains(number))
                return fail(ErrorCode::Cancelled);
            m_servers[number].leader = leader;
            return startServer(number, port);
        });
}

Pending<int> ServerFarm::replicate(int leader)
{
    const int number = m_next++;
    m_servers.insert(
        number, {std::make_shared<PostgresCluster>(folderOf(number), m_world->clusterPassword, m_user), leader, 0});
    return copy(number, leader, 0).always(this, [this, number](const Expected<Done> &done) -> Expected<int> {
        if (done)
            return number;
        remove(number);
        return fail(done.error());
    });
}

Pending<Done> ServerFarm::followElsewhere(int cluster, int leader)
{
    if (!m_servers.contains(cluster))
        return Pending<Done>::failed(makeError(ErrorCode::SandboxFailed, QStringLiteral("there is no such server")));
    m_servers[cluster].cluster->stop();
    return copy(cluster, leader, m_servers[cluster].port);
}

Pending<Done> ServerFarm::promote(int cluster, const QString &database)
{
    return m_keeper->perform([login = m_keeper->login(cluster), database] { return promoteServer(login, database); })
        .andThen(this, [this, cluster](const Done &) {
            m_servers[cluster].leader = -1;
            m_world->changed();
        });
}

Expected<Done> ServerFarm::relocate(int cluster)
{
    m_servers[cluster].cluster->stop();
    return startServer(cluster, 0);
}

void ServerFarm::remove(int cluster)
{
    const Server server = m_servers.take(cluster);
    if (!server.cluster)
        return;
    server.cluster->askToStop(PostgresCluster::Ending::AtOnce);
    server.cluster->stop();
    m_keeper->forgetCluster(cluster);
    QDir(folderOf(cluster)).removeRecursively();
    m_world->changed();
}

} // namespace bowline::sandbox
