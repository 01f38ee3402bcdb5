// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpClient.h"
#include "net/HttpServer.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bowline::test {

/// The product's client with less room, so that "endless" ends soon, and with the patience of tests: only the fault
/// that is a silence is met with little of it (isHurried), since a busy computer would pass for one otherwise. No more
/// than that, since Qt's connections have been seen to swallow several requests in a row after one that was given up.
class ShortHttp final : public HttpClient
{
public:
    bool isHurried = false;

    Pending<HttpResponse> send(const HttpRequest &request) override
    {
        HttpRequest hurried = request;
        hurried.timeoutMs = isHurried ? 700 : 4000;
        hurried.maxBodyBytes = 256 * 1024;
        return HttpClient::send(hurried);
    }
};

/// Heroku with one app. A token that was not the last one given out is refused.
class SmallHeroku
{
public:
    SmallHeroku()
        : m_server(new HttpServer(
              [this](const ServerRequest &request, const HttpServer::Respond &respond) { respond(answer(request)); }))
    {
        m_server->listen(QHostAddress::LocalHost, 0);
    }
    quint16 port() const { return m_server->port(); }

    QByteArray value;
    QByteArray token = "token-0000";
    int version = 1;

private:
    ServerResponse answer(const ServerRequest &request)
    {
        const auto json = [](const QJsonDocument &document) { return ServerResponse::json(200, document); };
        if (request.path == QStringLiteral("/oauth/token")) {
            token = "token-" + QByteArray::number(++m_tokens).rightJustified(4, '0');
            return json(QJsonDocument(
                QJsonObject{{QStringLiteral("access_token"), QString::fromLatin1(token)},
                            {QStringLiteral("refresh_token"), QStringLiteral("refresh-token-of-tests")}}));
        }
        if (request.header("Authorization") != "Bearer " + token)
            return ServerResponse::json(
                401, QJsonDocument(QJsonObject{{QStringLiteral("id"), QStringLiteral("unauthorized")},
                                               {QStringLiteral("message"), QStringLiteral("no")}}));
        if (request.path.endsWith(QStringLiteral("/config-vars")))
            return json(QJsonDocument(QJsonObject{{QStringLiteral("DATABASE_URL"), QString::fromUtf8(value)}}));
        if (request.path.endsWith(QStringLiteral("/releases")))
            return json(QJsonDocument(QJsonArray{QJsonObject{
                {QStringLiteral("version"), version}, {QStringLiteral("description"), QStringLiteral("Update")}}}));
        if (request.path == QStringLiteral("/apps")) {
            const QString released =
                QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC).addSecs(version).toString(Qt::ISODate);
            return json(QJsonDocument(QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("app-1")},
                                                             {QStringLiteral("name"), QStringLiteral("sushi")},
                                                             {QStringLiteral("released_at"), released},
                                                             {QStringLiteral("updated_at"), released}}}));
        }
        return json(QJsonDocument(QJsonArray()));
    }
    std::unique_ptr<HttpServer> m_server;
    int m_tokens = 0;
};

} // namespace bowline::test
