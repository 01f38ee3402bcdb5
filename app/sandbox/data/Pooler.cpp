// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/Pooler.h"

#include <QTcpSocket>

namespace bowline::sandbox {

namespace {

const QString poolerSection = QStringLiteral("poolers");

void passOn(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] {
        const QByteArray bytes = from->readAll();
        if (to->isOpen())
            to->write(bytes);
    });
    QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
}

} // namespace

Pooler::Pooler(World *world, DatabaseKeeper *keeper, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_keeper(keeper)
{
    const auto save = [this] {
        QJsonObject ports;
        for (auto it = m_servers.begin(); it != m_servers.end(); ++it)
            ports.insert(QString::number(it.key()), (*it)->serverPort());
        return ports;
    };
    const auto load = [this](const QJsonObject &last) {
        for (auto it = last.begin(); it != last.end(); ++it)
            m_wanted.insert(it.key().toInt(), it.value().toInt());
    };
    m_world->addSection(poolerSection, save, load);
    for (const int cluster : m_wanted.keys())
        (void)port(cluster);
    m_keeper->setPoolerPorts([this](int cluster) { return port(cluster); });
}

Pooler::~Pooler()
{
    m_keeper->setPoolerPorts(nullptr);
    m_world->endSection(poolerSection);
}

int Pooler::port(int cluster)
{
    if (const QTcpServer *known = m_servers.value(cluster))
        return known->serverPort();
    auto *server = new QTcpServer(this);
    const auto wanted = static_cast<quint16>(m_wanted.value(cluster));
    if (!server->listen(QHostAddress::LocalHost, wanted) && !server->listen(QHostAddress::LocalHost, 0)) {
        delete server;
        return 0;
    }
    connect(server, &QTcpServer::newConnection, this, [this, server, cluster] { relay(server, cluster); });
    m_servers.insert(cluster, server);
    m_world->changed();
    return server->serverPort();
}

void Pooler::relay(QTcpServer *server, int cluster)
{
    while (QTcpSocket *client = server->nextPendingConnection()) {
        auto *database = new QTcpSocket(client);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(database, &QTcpSocket::errorOccurred, client, [client] { client->disconnectFromHost(); });
        passOn(client, database);
        passOn(database, client);
        database->connectToHost(ClusterLogin::host(), static_cast<quint16>(m_keeper->port(cluster)));
    }
}

} // namespace bowline::sandbox
