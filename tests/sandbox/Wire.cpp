// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Wire.h"

#include <QEventLoop>
#include <QNetworkReply>

namespace bowline::test {

Wire::Wire(const SandboxProcess &sandbox, int account)
    : m_base(sandbox.endpoints().api.toString())
    , m_token(sandbox.token(account))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Wire::Answer Wire::send(const QByteArray &method, const QString &path, const QJsonObject &body,
                        const HttpHeaders &headers)
{
    HttpHeaders all = headers;
    const auto add = [&](const QByteArray &name, const QByteArray &value) {
        const bool given = std::any_of(headers.begin(), headers.end(), [&](const auto &header) {
            return header.first.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!given)
            all.emplaceBack(name, value);
    };
    add("Accept", "application/vnd.heroku+json; version=3");
    add("Authorization", "Bearer " + m_token.toUtf8());
    if (!body.isEmpty())
        add("Content-Type", "application/json");
    return exchange(method, path, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact),
                    all);
}

Wire::Answer Wire::form(const QString &path, const QByteArray &fields, const HttpHeaders &headers)
{
    HttpHeaders all = headers;
    all.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    return exchange("POST", path, fields, all);
}

Wire::Answer Wire::control(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    return exchange(method, QStringLiteral("/control") + path,
                    body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact), {});
}

Wire::Answer Wire::exchange(const QByteArray &method, const QString &path, const QByteArray &body,
                            const HttpHeaders &headers)
{
    QNetworkRequest request(QUrl(m_base + path));
    for (const auto &[name, value] : headers) {
        if (!value.isEmpty())
            request.setRawHeader(name, value);
    }
    // Qt would add its own.
    if (!body.isEmpty() && !request.hasRawHeader("Content-Type"))
        request.setRawHeader("Content-Type", "application/json");
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    answer.broken = reply->error() == QNetworkReply::RemoteHostClosedError;
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.append({name, value});
    return answer;
}

QString Wire::configVar(const QString &app, const QString &name)
{
    return get(QStringLiteral("/apps/%1/config-vars").arg(app)).object().value(name).toString();
}

QJsonObject Wire::lastRelease(const QString &app)
{
    return get(QStringLiteral("/apps/%1/releases").arg(app), {{"Range", "version ..; order=desc,max=1"}})
        .array()
        .first()
        .toObject();
}

} // namespace bowline::test
