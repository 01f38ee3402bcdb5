// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QList>
#include <QUrl>

#include <optional>

namespace bowline {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// The first header of this name, compared without case; empty if absent.
QByteArray headerValue(const HttpHeaders &headers, const QByteArray &name);

/// What a client sends.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers;       ///< nothing secret in here
    Secret authorization;      ///< the whole value of the Authorization header, for example "Bearer …"
    HttpHeaders secretHeaders; ///< sent, never logged (for example X-Hasura-Admin-Secret)
    QByteArray body;           ///< never logged
    int timeoutMs = 30000;     ///< for the whole request
    qint64 maxBodyBytes = 32 * 1024 * 1024;

    void setJson(const QJsonDocument &json); ///< sets the body and Content-Type
};

/// What a client got: any HTTP answer, whatever its status. Broken connections are Errors instead.
struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;

    QByteArray header(const QByteArray &name) const { return headerValue(headers, name); }
    bool isSuccess() const { return status >= 200 && status < 300; }
    std::optional<QJsonDocument> json() const; ///< nothing if the body is not JSON
};

} // namespace bowline
