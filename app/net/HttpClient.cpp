// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpClient.h"

#include "net/HttpCall.h"

#include <QNetworkAccessManager>

namespace bowline {

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
    , m_network(new QNetworkAccessManager(this))
{
    m_network->setAutoDeleteReplies(false);
}

HttpClient::~HttpClient()
{
    // Before the manager that their replies belong to.
    const auto running = m_calls;
    qDeleteAll(running);
}

void HttpClient::forgetConnections()
{
    m_network->clearConnectionCache();
}

Pending<HttpResponse> HttpClient::send(const HttpRequest &request)
{
    // QNetworkAccessManager would read files and resources just as well.
    const QString scheme = request.url.scheme();
    if (scheme != QLatin1String("https") && scheme != QLatin1String("http"))
        return Pending<HttpResponse>::failed(
            makeError(ErrorCode::NetProtocol, QStringLiteral("not an http or https address")));
    auto *call = new HttpCall(m_network, request, this);
    m_calls.insert(call);
    connect(call, &QObject::destroyed, this, [this, call] { m_calls.remove(call); });
    return call->pending();
}

} // namespace bowline
