// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Endpoints.h"
#include "core/Pending.h"
#include "heroku/HerokuTypes.h"
#include "net/HttpClient.h"
#include "net/RefreshGate.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bowline {

/// One page chain of GET /apps. `notModified`: the ETag given still holds and `apps` is empty.
struct AppsAnswer
{
    QList<HerokuApp> apps;
    QDateTime servedAt; ///< by Heroku's clock; invalid if it did not say
    QByteArray etag; ///< of the first page; empty when there were several
    bool notModified = false;
    int calls = 1;
};

/// Heroku's Platform API for one account: authorised calls, typed answers. A 401 is refreshed and repeated
/// once behind the gate. Errors: auth.*, api.*, net.*. 429 carries retryAfterMs.
class PlatformApi : public QObject
{
    Q_OBJECT
public:
    /// Neither `http` nor `gate` is owned; both outlive this.
    PlatformApi(const Endpoints &endpoints, HttpClient *http, RefreshGate *gate, QObject *parent = nullptr);

    Pending<HerokuAccount> account();
    /// Every accessible app, following Next-Range, 1000 a page.
    Pending<AppsAnswer> apps(const QByteArray &etag = {});
    /// Only those that were updated at `since` or later. The ETag is that of an answer to the same question.
    Pending<AppsAnswer> appsUpdatedSince(const QDateTime &since, const QByteArray &etag);
    Pending<ConfigVars> configVars(const QString &appId);
    /// The newest release; version 0 if the app has none.
    Pending<HerokuRelease> latestRelease(const QString &appId);
    /// Every visible attachment of a heroku-postgresql add-on, with plan and state.
    Pending<QList<HerokuAttachment>> databases();

    /// For the parts of the API that have a class of their own: one call with a JSON body (none if it is null), and a
    /// whole list. Paths are encoded.
    Pending<QJsonDocument> call(const QByteArray &method, const QString &path, const QJsonDocument &body = {});
    Pending<QJsonArray> list(const QString &path);

Q_SIGNALS:
    /// RateLimit-Remaining of each answer that carries one.
    void budgetSeen(int remaining);
    /// An answer was 429 or 503: the whole account is to go easy, for error.retryAfterMs if that is not 0.
    void slowDownAsked(const bowline::Error &error);
    /// An answer that was neither came: Heroku talks to this account.
    void answered();

private:
    struct List;

    struct Message
    {
        QByteArray method = "GET";
        QString path;
        HttpHeaders headers;
        QJsonDocument body;
    };

    Pending<HttpResponse> sendOnce(const Message &message, const Secret &token);
    Pending<HttpResponse> send(const Message &message);
    Pending<HttpResponse> send(const QString &path, const HttpHeaders &headers) { return send({"GET", path, headers, {}}); }
    Pending<List> fetch(const List &list);
    Pending<AppsAnswer> askApps(const List &list);
    Pending<List> takePage(List list, const HttpResponse &response);

    Endpoints m_endpoints;
    HttpClient *m_http;
    RefreshGate *m_gate;
};

} // namespace bowline
