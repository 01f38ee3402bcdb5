// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/PlatformApi.h"

#include "heroku/HerokuError.h"
#include "heroku/HerokuJson.h"

#include <QLocale>

namespace bowline {

namespace {

constexpr int pageSize = 1000;
constexpr int mostPages = 200; // 200 000 apps: beyond that the server is sending us in circles
const QByteArray wholeList = "id ..; max=1000";

Unexpected badAnswer(const QString &detail)
{
    return bowline::fail(ErrorCode::ApiBadAnswer, detail);
}

QDateTime httpDate(const QByteArray &header)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

QString appPath(const QString &appId, const char *rest)
{
    return QStringLiteral("/apps/") + QString::fromLatin1(QUrl::toPercentEncoding(appId)) +
           QLatin1String(rest);
}

Expected<QJsonDocument> jsonOf(const HttpResponse &response)
{
    if (!response.isSuccess())
        return bowline::fail(herokuError(response));
    const auto json = response.json();
    if (!json)
        return badAnswer(QStringLiteral("HTTP %1 with a body that is not JSON").arg(response.status));
    return *json;
}

Expected<QJsonArray> listOf(const HttpResponse &response)
{
    const auto json = jsonOf(response);
    if (!json)
        return tl::unexpected(json.error());
    if (!json->isArray())
        return badAnswer(QStringLiteral("not a list"));
    return json->array();
}

} // namespace

/// A list on its way through its pages.
struct PlatformApi::List
{
    QString path;
    HttpHeaders headers;
    QByteArray etag; ///< asked with; then that of the first page
    QByteArray range = wholeList;

    QJsonArray items;
    QDateTime servedAt;
    bool notModified = false;
    int pages = 0;
};

PlatformApi::PlatformApi(const Endpoints &endpoints, HttpClient *http, RefreshGate *gate, QObject *parent)
    : QObject(parent)
    , m_endpoints(endpoints)
    , m_http(http)
    , m_gate(gate)
{
}

Pending<HttpResponse> PlatformApi::sendOnce(const Message &message, const Secret &token)
{
    HttpRequest request;
    request.method = message.method;
    QString base = m_endpoints.api.path(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    request.url = m_endpoints.api;
    request.url.setPath(base + message.path, QUrl::StrictMode);
    request.headers = message.headers;
    if (!message.body.isNull())
        request.setJson(message.body);
    request.headers.emplaceBack("Accept", "application/vnd.heroku+json; version=3");
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

Pending<HttpResponse> PlatformApi::send(const Message &message)
{
    return m_gate->token().andThen(this, [=, this](const RefreshGate::Token &token) {
        return sendOnce(message, token.access).andThen(this, [=, this](const HttpResponse &response) {
            if (response.status != 401)
                return Pending<HttpResponse>::ready(response);
            return m_gate->tokenAfterRefusal(token.access)
                .andThen(this, [=, this](const RefreshGate::Token &renewed) {
                    return sendOnce(message, renewed.access);
                });
        });
    });
}

Pending<PlatformApi::List> PlatformApi::fetch(const List &list)
{
    HttpHeaders headers = list.headers;
    headers.append({"Range", list.range});
    if (list.pages == 0 && !list.etag.isEmpty())
        headers.append({"If-None-Match", list.etag});
    return send(list.path, headers).andThen(this, [this, list](const HttpResponse &response) {
        return takePage(list, response);
    });
}

Pending<PlatformApi::List> PlatformApi::takePage(List list, const HttpResponse &response)
{
    const auto failed = [](Error error) {
        return Pending<List>::failed(std::move(error));
    };
    const bool asked = list.pages == 0 && !list.etag.isEmpty();
    ++list.pages;
    if (list.pages == 1)
        list.servedAt = httpDate(response.header("Date"));
    if (response.status == 304 && asked) {
        list.notModified = true;
        return Pending<List>::ready(list);
    }
    const auto items = listOf(response);
    if (!items)
        return failed(items.error());
    for (const QJsonValue &item : *items)
        list.items.append(item);
    if (list.pages == 1)
        list.etag = response.header("ETag");
    const QByteArray next = response.header("Next-Range");
    if (next.isEmpty())
        return Pending<List>::ready(list);
    if (next == list.range || items->isEmpty() || list.pages >= mostPages)
        return failed(makeError(ErrorCode::ApiBadAnswer, QStringLiteral("the pages of a list do not end")));
    list.range = next;
    return fetch(list);
}

Pending<QJsonDocument> PlatformApi::call(const QByteArray &method, const QString &path, const QJsonDocument &body)
{
    return send({method, path, {}, body}).andThen(this, [](const HttpResponse &response) { return jsonOf(response); });
}

Pending<QJsonArray> PlatformApi::list(const QString &path)
{
    List list;
    list.path = path;
    return fetch(list).andThen(this, [](const List &got) { return got.items; });
}

Pending<HerokuAccount> PlatformApi::account()
{
    return send(QStringLiteral("/account"), {}).andThen(this, [](const HttpResponse &response) {
        const auto json = jsonOf(response);
        return json ? parseAccount(*json) : tl::unexpected(json.error());
    });
}

Pending<AppsAnswer> PlatformApi::apps(const QByteArray &etag)
{
    List list;
    list.etag = etag;
    return askApps(list);
}

Pending<AppsAnswer> PlatformApi::appsUpdatedSince(const QDateTime &since, const QByteArray &etag)
{
    List list;
    list.etag = etag;
    list.range = "updated_at " + since.toUTC().toString(Qt::ISODate).toLatin1() + "..; max=1000";
    return askApps(list);
}

Pending<AppsAnswer> PlatformApi::askApps(const List &asked)
{
    List list = asked;
    list.path = QStringLiteral("/apps");
    return fetch(list).andThen(this, [](const List &got) -> Expected<AppsAnswer> {
        AppsAnswer answer;
        answer.calls = got.pages;
        answer.notModified = got.notModified;
        answer.servedAt = got.servedAt;
        // The ETag speaks for the first page alone: on a full one it says nothing about the apps that follow.
        if (got.pages == 1 && got.items.size() < pageSize)
            answer.etag = got.etag;
        auto apps = parseApps(got.items);
        if (!apps)
            return tl::unexpected(apps.error());
        // An app created while we turned the pages must not shift another one into both.
        QSet<QString> seen;
        for (const HerokuApp &app : std::as_const(*apps)) {
            if (!seen.contains(app.id))
                answer.apps.append(app);
            seen.insert(app.id);
        }
        return answer;
    });
}

Pending<ConfigVars> PlatformApi::configVars(const QString &appId)
{
    return send(appPath(appId, "/config-vars"), {}).andThen(this, [](const HttpResponse &response) {
        const auto json = jsonOf(response);
        return json ? parseConfigVars(*json) : tl::unexpected(json.error());
    });
}

Pending<HerokuRelease> PlatformApi::latestRelease(const QString &appId)
{
    const HttpHeaders newestOnly{{"Range", "version ..; max=1, order=desc"}};
    return send(appPath(appId, "/releases"), newestOnly).andThen(this, [](const HttpResponse &response) {
        const auto list = listOf(response);
        return list ? parseLatestRelease(*list) : tl::unexpected(list.error());
    });
}

Pending<QList<HerokuAttachment>> PlatformApi::databases()
{
    List attachments;
    attachments.path = QStringLiteral("/addon-attachments");
    attachments.headers = {{"Accept-Inclusion", "addon:plan,config_vars"}};
    List addons;
    addons.path = QStringLiteral("/addons");
    // Both at once: neither needs the other's answer.
    const Pending<List> addonsAnswer = fetch(addons);
    return fetch(attachments).andThen(this, [this, addonsAnswer](const List &attached) {
        return addonsAnswer.andThen(
            this, [attached](const List &known) { return parseDatabases(attached.items, known.items); });
    });
}

} // namespace bowline
