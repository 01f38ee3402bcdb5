// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/HerokuConnection.h"

#include "heroku/HerokuError.h"

#include <QLocale>

namespace bowline {

namespace {

constexpr int mostPages = 200; // 200 000 apps: beyond that the server is sending us in circles

QDateTime httpDate(const QByteArray &header)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

Expected<QJsonDocument> jsonOf(const HttpResponse &response)
{
    if (!response.isSuccess())
        return bowline::fail(herokuError(response));
    const auto json = response.json();
    if (!json)
        return bowline::fail(
            badHerokuAnswer(QStringLiteral("HTTP %1 with a body that is not JSON").arg(response.status)));
    return *json;
}

} // namespace

HerokuConnection::HerokuConnection(QUrl base, QByteArray accept, HttpClient *http, RefreshGate *gate, QObject *parent)
    : QObject(parent)
    , m_base(std::move(base))
    , m_accept(std::move(accept))
    , m_http(http)
    , m_gate(gate)
{
}

Pending<HttpResponse> HerokuConnection::sendWith(const HerokuRequest &message, const Secret &token)
{
    HttpRequest request;
    request.method = message.method;
    QString base = m_base.path(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    request.url = m_base;
    request.url.setPath(base + message.path, QUrl::StrictMode);
    if (!message.query.isEmpty())
        request.url.setQuery(message.query, QUrl::StrictMode);
    request.headers = message.headers;
    request.secretHeaders = message.secretHeaders;
    if (!message.body.isNull())
        request.setJson(message.body);
    request.headers.emplaceBack("Accept", m_accept);
    request.authorization = Secret("Bearer " + token.reveal());
    return m_http->send(request).andThen(this, [this](const HttpResponse &response) {
        bool isNumber = false;
        const int remaining = response.header("RateLimit-Remaining").toInt(&isNumber);
        if (isNumber)
            Q_EMIT budgetSeen(remaining);
        if (response.status == 429 || response.status == 503)
            Q_EMIT slowDownAsked(herokuError(response));
        else
            Q_EMIT answered();
        return response;
    });
}

// Heroku has been seen to answer 401 for one app, or for a moment, to a login that was well. One that ended for that
// would stay ended.
Pending<HttpResponse> HerokuConnection::sendChecked(const HerokuRequest &request, const Secret &token)
{
    return sendWith(request, token).andThen(this, [this, request, token](const HttpResponse &response) {
        if (response.status != 401 || request.asksForLogin || !m_loginCheck)
            return Pending<HttpResponse>::ready(response);
        return m_loginCheck(token).andThen(this, [response](bool isAccepted) -> Expected<HttpResponse> {
            if (!isAccepted)
                return response;
            return bowline::fail(makeError(ErrorCode::ApiUnavailable, Phrase("heroku.refused_once"),
                                           QStringLiteral("HTTP 401, but the login is accepted")));
        });
    });
}

Pending<HttpResponse> HerokuConnection::send(const HerokuRequest &request)
{
    return m_gate->token().andThen(this, [=, this](const RefreshGate::Token &token) {
        return sendChecked(request, token.access).andThen(this, [=, this](const HttpResponse &response) {
            if (response.status != 401)
                return Pending<HttpResponse>::ready(response);
            return m_gate->tokenAfterRefusal(token.access).andThen(this, [=, this](const RefreshGate::Token &renewed) {
                return sendChecked(request, renewed.access);
            });
        });
    });
}

Pending<QJsonDocument> HerokuConnection::json(const HerokuRequest &request)
{
    return send(request).andThen(this, [](const HttpResponse &response) { return jsonOf(response); });
}

Pending<HerokuList> HerokuConnection::list(const HerokuList &asked)
{
    HttpHeaders headers = asked.headers;
    headers.append({"Range", asked.range});
    if (asked.pages == 0 && !asked.etag.isEmpty())
        headers.append({"If-None-Match", asked.etag});
    return send({"GET", asked.path, headers, {}, {}}).andThen(this, [this, asked](const HttpResponse &response) {
        return takePage(asked, response);
    });
}

Pending<HerokuList> HerokuConnection::takePage(HerokuList list, const HttpResponse &response)
{
    const auto failed = [](const QString &detail) { return Pending<HerokuList>::failed(badHerokuAnswer(detail)); };
    const bool asked = list.pages == 0 && !list.etag.isEmpty();
    ++list.pages;
    if (list.pages == 1)
        list.servedAt = httpDate(response.header("Date"));
    if (response.status == 304 && asked) {
        list.notModified = true;
        return Pending<HerokuList>::ready(list);
    }
    const auto json = jsonOf(response);
    if (!json)
        return Pending<HerokuList>::failed(json.error());
    if (!json->isArray())
        return failed(QStringLiteral("not a list"));
    const QJsonArray items = json->array();
    for (const auto &item : items)
        list.items.append(item);
    if (list.pages == 1)
        list.etag = response.header("ETag");
    const QByteArray next = response.header("Next-Range");
    if (next.isEmpty())
        return Pending<HerokuList>::ready(list);
    if (next == list.range || items.isEmpty() || list.pages >= mostPages)
        return failed(QStringLiteral("the pages of a list do not end"));
    list.range = next;
    return this->list(list);
}

} // namespace bowline
