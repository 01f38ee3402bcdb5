// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/FrontDoor.h"

#include "sandbox/ErrorBody.h"

#include <QElapsedTimer>
#include <QTimer>

namespace bowline::sandbox {

FrontDoor::FrontDoor(const Router *router, RequestLog *log, QObject *parent)
    : QObject(parent)
    , m_router(router)
    , m_log(log)
{
}

void FrontDoor::handle(const ServerRequest &request, HttpServer::Respond respond)
{
    if (request.path == QLatin1String("/control") || request.path.startsWith(QLatin1String("/control/"))) {
        if (!m_router->route(request, respond))
            respond(errorResponse(404));
        return;
    }
    QElapsedTimer timer;
    timer.start();
    const std::optional<Fault> fault = takeFault(request);
    const QByteArray asked = request.header("Request-Id");
    const QByteArray id = m_random.uuid().toLatin1() + (asked.isEmpty() ? "" : "," + asked);
    const auto finish = [this, respond, timer, fault, id, method = request.method,
                         path = request.path](ServerResponse response) {
        if (fault && fault->kind == Fault::Kind::Truncate)
            response.truncateAfter = response.body.size() / 2;
        response.headers.emplaceBack("Request-Id", id);
        m_log->add({method, path, response.dropConnection ? 0 : response.status, timer.elapsed()});
        respond(std::move(response));
    };
    if (const auto replacement = fault ? fault->replacement() : std::nullopt) {
        QTimer::singleShot(fault->ms, this, [finish, response = *replacement] { finish(response); });
    } else if (fault && fault->ms > 0) {
        QTimer::singleShot(fault->ms, this, [this, request, finish] { route(request, finish); });
    } else {
        route(request, finish);
    }
}

std::optional<Fault> FrontDoor::takeFault(const ServerRequest &request)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if (!fault.matches(request.method, request.path))
            continue;
        const Fault taken = fault;
        if (fault.left == 1)
            m_faults.removeAt(i);
        else if (fault.left > 1)
            --fault.left;
        return taken;
    }
    return std::nullopt;
}

void FrontDoor::route(const ServerRequest &request, const HttpServer::Respond &respond)
{
    if (m_router->route(request, respond))
        return;
    m_log->addViolation(request.method, request.path, QStringLiteral("there is no such route"));
    for (const char *prefix : {"/client/v11/", "/postgres/v0/", "/data/"}) {
        if (request.path.startsWith(QLatin1String(prefix)))
            return respond(ServerResponse::text(404, "application/json", "<h1>Not Found</h1>"));
    }
    respond(errorResponse(404, QStringLiteral("not_found"),
                          QStringLiteral("The requested API endpoint was not found. Are you using the right HTTP verb "
                                         "(i.e. `GET` vs. `POST`), and did you specify your intended version with "
                                         "the `Accept` header?")));
}

} // namespace bowline::sandbox
