// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpServer.h"

#include <QDateTime>

namespace bowline {

/// What the head of an answer depends on besides the answer.
struct ResponseContext
{
    bool keepAlive = true;
    bool http10 = false;
    QDateTime now;
};

/// The status line and headers up to and with the empty line. Content-Length, Connection and Transfer-Encoding are the
/// server's alone: a handler's own are left out. Control characters in a handler's header become spaces.
QByteArray responseHead(const ServerResponse &response, const ResponseContext &context);

/// Whether answers with this status never have a body (1xx, 204, 304).
bool isBodyless(int status);

QByteArray reasonPhrase(int status);

} // namespace bowline
