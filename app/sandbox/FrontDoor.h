// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"
#include "sandbox/Fault.h"
#include "sandbox/RequestLog.h"
#include "sandbox/Router.h"

#include <QObject>

namespace bowline::sandbox {

/// Every request passes here first, and every answer last.
///
///     request -> [fault in its place?] -> route (or 404 and a violation) -> [fault upon the answer?] -> log
///     -> client
///
/// The control API passes without faults and without a trace.
class FrontDoor : public QObject
{
    Q_OBJECT
public:
    FrontDoor(const Router *router, RequestLog *log, QObject *parent = nullptr);

    void handle(const ServerRequest &request, HttpServer::Respond respond);

    void addFault(const Fault &fault) { m_faults.append(fault); }
    void clearFaults() { m_faults.clear(); }

private:
    std::optional<Fault> takeFault(const ServerRequest &request);
    void route(const ServerRequest &request, const HttpServer::Respond &respond);

    const Router *m_router;
    RequestLog *m_log;
    QList<Fault> m_faults;
    SystemRandom m_random;
};

} // namespace bowline::sandbox
