// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "net/HttpMessage.h"

#include <QObject>

class QNetworkAccessManager;

namespace bowline {

/// One request, one answer; no retries, no redirects followed, no cookies kept. Errors: net.*, cancelled.
/// Logs method, host, path without query, status and time; never headers or bodies.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    virtual Pending<HttpResponse> send(const HttpRequest &request);

private:
    QNetworkAccessManager *m_network;
};

} // namespace bowline
