// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/FakeHeroku.h"

#include <QTest>

namespace bowline::test {

namespace {

QString keyOf(const QByteArray &method, const QString &path)
{
    return QString::fromLatin1(method) + QLatin1Char(' ') + path;
}

} // namespace

FakeHeroku::FakeHeroku()
    : m_server([this](const ServerRequest &request, const HttpServer::Respond &respond) { handle(request, respond); })
{
    const auto listening = m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    if (!listening)
        m_problems.append(listening.error().detail);
}

Endpoints FakeHeroku::endpoints() const
{
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(m_server.port()));
    return {url, url, url, url};
}

void FakeHeroku::on(const QByteArray &method, const QString &path, Answer answer)
{
    m_routes.insert(keyOf(method, path), std::move(answer));
}

void FakeHeroku::onGet(const QString &path, int status, const QByteArray &json, const HttpHeaders &headers)
{
    on("GET", path, [=](const ServerRequest &) {
        ServerResponse response = ServerResponse::text(status, "application/json", json);
        response.headers += headers;
        return response;
    });
}

void FakeHeroku::hold(const QByteArray &method, const QString &path)
{
    m_holding.insert(keyOf(method, path));
}

void FakeHeroku::release()
{
    m_holding.clear();
    for (const auto &answer : std::exchange(m_held, {}))
        answer();
}

void FakeHeroku::handle(const ServerRequest &request, const HttpServer::Respond &respond)
{
    const QString key = keyOf(request.method, request.path);
    m_requests.append(request);
    ++m_calls[request.path];
    if (!m_routes.contains(key)) {
        m_problems.append(QStringLiteral("unknown route ") + key);
        respond(ServerResponse::text(404, "application/json", R"({"id":"not_found","message":"no such route"})"));
        return;
    }
    const auto answer = [this, request, respond, key] { respond(judgeAndAnswer(request, m_routes.value(key))); };
    if (m_holding.contains(key))
        m_held.append(answer);
    else
        answer();
}

ServerResponse FakeHeroku::judgeAndAnswer(const ServerRequest &request, const Answer &answer)
{
    if (request.path.startsWith(QLatin1String("/oauth/")))
        return answer(request);
    if (request.header("Accept") != "application/vnd.heroku+json; version=3")
        m_problems.append(request.path + QStringLiteral(": wrong Accept header"));
    const QByteArray authorization = request.header("Authorization");
    if (!authorization.startsWith("Bearer "))
        m_problems.append(request.path + QStringLiteral(": no bearer token"));
    if (!validTokens.contains(authorization.mid(7)))
        return ServerResponse::text(401, "application/json",
                                    R"({"id":"unauthorized","message":"Invalid credentials provided."})");
    return answer(request);
}

QMap<QByteArray, QByteArray> FakeHeroku::form(const QByteArray &text)
{
    QMap<QByteArray, QByteArray> fields;
    for (const QByteArray &pair : text.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        fields.insert(QByteArray::fromPercentEncoding(pair.left(equals)),
                      QByteArray::fromPercentEncoding(pair.mid(equals + 1)));
    }
    return fields;
}

} // namespace bowline::test
