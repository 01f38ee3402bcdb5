// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "net/HttpClient.h"
#include "net/RefreshGate.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>
#include <QUrl>

namespace bowline {

/// One request to an API of Heroku. Paths are encoded and begin with a slash.
struct HerokuRequest
{
    QByteArray method = "GET";
    QString path;
    HttpHeaders headers;
    QJsonDocument body;        ///< none if it is null
    HttpHeaders secretHeaders; ///< never logged
    bool asksForLogin = false; ///< its answer says whether the login is accepted at all
    QString query = {};        ///< encoded, without the question mark
};

/// A list that may span pages, on its way through them and at its end.
struct HerokuList
{
    static constexpr int pageSize = 1000;

    QString path;
    HttpHeaders headers;
    QByteArray etag; ///< asked with; then that of the first page
    QByteArray range = "id ..; max=1000";

    QJsonArray items;
    QDateTime servedAt; ///< by Heroku's clock; invalid if it did not say
    bool notModified = false;
    int pages = 0;
};

/// The line to one API of Heroku for one account, whichever API that is: authorises each request, refreshes a refused
/// token once behind the gate, follows Next-Range, and says how the account's budget stands. Knows nothing of what the
/// answers mean. Errors: auth.*, api.*, net.*. 429 carries retryAfterMs.
///
///   401 -> is the login accepted at all? -- yes -> api.unavailable: this one request has failed
///                                        -- nobody knows -> why not (net.*, api.*)
///                                        -- no -> refreshed, sent again; auth.revoked if that is refused likewise
class HerokuConnection : public QObject
{
    Q_OBJECT
public:
    /// `base`: scheme, host, port and perhaps a path. `accept`: the Accept header of each request. Neither `http` nor
    /// `gate` is owned; both outlive this.
    HerokuConnection(QUrl base, QByteArray accept, HttpClient *http, RefreshGate *gate, QObject *parent = nullptr);

    /// Whether Heroku accepts this token for anything; fails if that cannot be found out now.
    using LoginCheck = std::function<Pending<bool>(const Secret &token)>;
    /// Without one, each 401 is taken for the end of the login.
    void setLoginCheck(LoginCheck check) { m_loginCheck = std::move(check); }

    /// Any answer, whatever its status; 401 only if the login itself is refused.
    Pending<HttpResponse> send(const HerokuRequest &request);
    /// Any answer to this very token, whatever its status.
    Pending<HttpResponse> sendWith(const HerokuRequest &request, const Secret &token);
    /// A successful one.
    Pending<QJsonDocument> json(const HerokuRequest &request);
    Pending<HerokuList> list(const HerokuList &asked);

Q_SIGNALS:
    /// RateLimit-Remaining of each answer that carries one.
    void budgetSeen(int remaining);
    /// An answer was 429 or 503: the whole account is to go easy, for error.retryAfterMs if that is not 0.
    void slowDownAsked(const bowline::Error &error);
    /// An answer that was neither came: Heroku talks to this account.
    void answered();

private:
    Pending<HttpResponse> sendChecked(const HerokuRequest &request, const Secret &token);
    Pending<HerokuList> takePage(HerokuList list, const HttpResponse &response);

    QUrl m_base;
    QByteArray m_accept;
    HttpClient *m_http;
    RefreshGate *m_gate;
    LoginCheck m_loginCheck;
};

} // namespace bowline
