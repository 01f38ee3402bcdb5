// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/DatabaseKeeper.h"
#include "sandbox/World.h"

#include <QTcpServer>

namespace bowline::sandbox {

/// What stands in for Heroku's connection pooler: a port beside that of each cluster, which passes the bytes on. So a
/// pooled URL has another port, and works. The ports stay over a restart where they can ("poolers" in the state).
/// Main thread only.
class Pooler : public QObject
{
    Q_OBJECT
public:
    Pooler(World *world, DatabaseKeeper *keeper, QObject *parent = nullptr);
    ~Pooler() override;

    /// Where the pooler of this cluster listens; it begins to if it does not yet. 0: it cannot.
    int port(int cluster);

private:
    void relay(QTcpServer *server, int cluster);

    World *m_world;
    DatabaseKeeper *m_keeper;
    QMap<int, int> m_wanted; ///< the ports of the last run
    QMap<int, QTcpServer *> m_servers;
};

} // namespace bowline::sandbox
