// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Call.h"

#include "sandbox/ErrorBody.h"

#include <QCryptographicHash>

namespace bowline::sandbox {

namespace {

bool names(const QByteArray &header, const char *what)
{
    for (const QByteArray &part : header.split(',')) {
        if (part.trimmed().startsWith(what))
            return true;
    }
    return false;
}

} // namespace

Call::Call(const RouteRequest &request, HttpServer::Respond respond, RequestLog *log)
    : m_method(request.http.method)
    , m_path(request.http.path)
    , m_params(request.params)
    , m_headers(request.http.headers)
    , m_rawBody(request.http.body)
    , m_body(request.json.object())
    , m_hasObject(request.json.isObject())
    , m_query(QString::fromLatin1(request.http.query))
    , m_respond(std::move(respond))
    , m_log(log)
{
}

QString Call::reference(const char *key) const
{
    const QJsonValue value = m_body.value(QLatin1String(key));
    if (value.isString())
        return value.toString();
    const QJsonObject object = value.toObject();
    const QString id = object.value(QLatin1String("id")).toString();
    return id.isEmpty() ? object.value(QLatin1String("name")).toString() : id;
}

bool Call::expands(const char *what) const
{
    return names(header("Accept-Expansion"), what);
}

bool Call::includes(const char *what) const
{
    return names(header("Accept-Inclusion"), what);
}

std::optional<Page> Call::pageOf(const QJsonArray &items, const QStringList &fields)
{
    addHeader("Accept-Ranges", fields.join(QLatin1String(", ")).toLatin1());
    const auto range = RangeRequest::parse(header("Range"), fields);
    if (!range) {
        violation(QStringLiteral("the Range header cannot be satisfied"));
        error(416);
        return std::nullopt;
    }
    const Page page = range->cut(items);
    if (!page.contentRange.isEmpty())
        addHeader("Content-Range", page.contentRange);
    if (!page.nextRange.isEmpty())
        addHeader("Next-Range", page.nextRange);
    return page;
}

void Call::list(const QJsonArray &items, const QStringList &fields, const QString &hidden)
{
    list(items, fields, [&hidden](QJsonObject item) {
        if (!hidden.isEmpty())
            item.remove(hidden);
        return item;
    });
}

void Call::list(const QJsonArray &keys, const QStringList &fields,
                const std::function<QJsonObject(const QJsonObject &key)> &present)
{
    const std::optional<Page> page = pageOf(keys, fields);
    if (!page)
        return;
    QJsonArray shown;
    for (const auto &key : page->items)
        shown.append(present(key.toObject()));
    answer(page->nextRange.isEmpty() ? 200 : 206, QJsonDocument(shown));
}

void Call::error(int status)
{
    send(errorResponse(status));
}

void Call::error(int status, const char *id, const QString &message, const QJsonObject &more)
{
    send(errorResponse(status, QString::fromLatin1(id), message, more));
}

void Call::notFound(const char *resource, const QString &what)
{
    error(404, "not_found", QStringLiteral("Couldn't find that %1.").arg(what),
          {{QStringLiteral("resource"), QString::fromLatin1(resource)}});
}

void Call::refuseForSecondFactor(const App &app)
{
    addHeader("Heroku-Two-Factor-Required", "true");
    error(403, "two_factor",
          QStringLiteral("A second authentication factor or pre-authorization is required for this request."),
          {{QStringLiteral("app"), QJsonObject{{QStringLiteral("id"), app.id}, {QStringLiteral("name"), app.name}}}});
}

void Call::invalid(const QString &message)
{
    violation(message);
    error(422, "invalid_params", message);
}

void Call::violation(const QString &what)
{
    m_log->addViolation(m_method, m_path, what);
}

void Call::answer(int status, const QJsonDocument &document)
{
    ServerResponse response = ServerResponse::json(status, document);
    if (m_method == "GET") {
        const QByteArray tag = '"' + QCryptographicHash::hash(response.body, QCryptographicHash::Md5).toHex() + '"';
        addHeader("ETag", tag);
        // 206 as well: the tag is that of the page, whose range the client asks for again.
        const QByteArray wanted = header("If-None-Match");
        if (status < 300 && !wanted.isEmpty() && (wanted == tag || wanted == "W/" + tag)) {
            response.status = 304;
            response.body.clear();
        }
    }
    send(std::move(response));
}

void Call::send(ServerResponse response)
{
    response.headers += m_answerHeaders;
    response.headers.emplaceBack("Cache-Control", "private, no-cache");
    response.headers.emplaceBack("Vary", "Authorization,Accept-Encoding");
    response.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    if (remaining >= 0) {
        response.headers.emplaceBack("RateLimit-Multiplier", "1");
        response.headers.emplaceBack("RateLimit-Remaining", QByteArray::number(remaining));
    }
    if (authorization && !scopesAccepted.isEmpty()) {
        response.headers.emplaceBack("OAuth-Scope", authorization->scopes.join(QLatin1Char(' ')).toLatin1());
        response.headers.emplaceBack("OAuth-Scope-Accepted", scopesAccepted);
    }
    m_respond(std::move(response));
}

} // namespace bowline::sandbox
