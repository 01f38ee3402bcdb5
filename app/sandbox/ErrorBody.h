// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpServer.h"

#include <QJsonObject>

namespace bowline::sandbox {

/// Heroku's error body: {id, message} and, where it applies, url or resource.
ServerResponse errorResponse(int status, const QString &id, const QString &message, const QJsonObject &more = {});

/// The usual body of a status: 401 unauthorized, 429 rate_limit, 503 unavailable, …
ServerResponse errorResponse(int status);

} // namespace bowline::sandbox
