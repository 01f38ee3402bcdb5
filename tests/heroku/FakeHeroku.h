// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Endpoints.h"
#include "net/HttpServer.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <functional>

namespace bowline::test {

/// A Heroku that answers what a test tells it to, over real HTTP, and judges the client: an unknown route, a
/// missing Accept header or token ends up in problems(), which the test expects to be empty.
class FakeHeroku
{
public:
    using Answer = std::function<ServerResponse(const ServerRequest &)>;

    FakeHeroku();

    Endpoints endpoints() const;

    /// What "GET /apps" and its like answer from now on.
    void on(const QByteArray &method, const QString &path, Answer answer);
    void onGet(const QString &path, int status, const QByteArray &json, const HttpHeaders &headers = {});
    /// Answers only when release() is called.
    void hold(const QByteArray &method, const QString &path);
    void release();
    qsizetype held() const { return m_held.size(); }

    QSet<QByteArray> validTokens{"token-1"};
    int calls(const QString &path) const { return m_calls.value(path); }
    const QList<ServerRequest> &requests() const { return m_requests; }
    QStringList problems() const { return m_problems; }

    static QMap<QByteArray, QByteArray> form(const QByteArray &text);

private:
    void handle(const ServerRequest &request, const HttpServer::Respond &respond);
    ServerResponse judgeAndAnswer(const ServerRequest &request, const Answer &answer);

    QHash<QString, Answer> m_routes;
    QSet<QString> m_holding;
    QList<std::function<void()>> m_held;
    QHash<QString, int> m_calls;
    QList<ServerRequest> m_requests;
    QStringList m_problems;
    HttpServer m_server;
};

} // namespace bowline::test
