// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "net/HttpMessage.h"

#include <QObject>
#include <QSet>

class QNetworkAccessManager;

namespace bowline {

class HttpCall;

/// One request, one answer, whatever its status; no retries, no redirects followed, no cookies kept, no cache. Only a
/// GET or HEAD that finds its kept-alive connection dead is sent once more; nothing else ever is.
/// Errors: net.* by where it broke; cancelled if the client is destroyed first. Each request carries a new Request-Id.
/// Logs method, host, path without query, status and time; never headers or bodies.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    virtual Pending<HttpResponse> send(const HttpRequest &request);
    /// Kept-alive connections may be dead without a sign of it, for example after the computer has slept.
    void forgetConnections();

private:
    QNetworkAccessManager *m_network;
    QSet<HttpCall *> m_calls;
};

} // namespace bowline
