// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "service/api/Snapshot.h"
#include "service/rpc/RpcLimits.h"

#include <QLocalServer>
#include <QLockFile>

#include <memory>

namespace bowline {

class RpcSession;

/// Serves one ServiceApi to the programs of the same user, as protocol.md says. Each client is a RpcSession.
///
///   folder (0700) -> lock -> removeServer (a socket left by a killed service) -> listen
class RpcServer : public QObject
{
    Q_OBJECT
public:
    /// `api` outlives it. `program`: name and version, for clients to show.
    RpcServer(ServiceApi &api, const QString &program, const RpcLimits &limits = {}, QObject *parent = nullptr);
    /// Hangs up on everyone and takes the socket away.
    ~RpcServer() override;

    /// store.busy (another service listens there), service.away with the reason.
    Expected<Done> listen(const QString &path);

Q_SIGNALS:
    /// A client asks the service to end.
    void stopRequested();

private:
    void accept();
    void onChanged(const Delta &delta);

    ServiceApi &m_api;
    QString m_program;
    RpcLimits m_limits;
    QLocalServer *m_server; ///< child
    std::unique_ptr<QLockFile> m_lock;
    QList<RpcSession *> m_sessions; ///< children
};

} // namespace bowline
