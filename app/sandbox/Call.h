// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/RangeRequest.h"
#include "sandbox/RateBuckets.h"
#include "sandbox/RequestLog.h"
#include "sandbox/Router.h"
#include "sandbox/World.h"

#include <QUrlQuery>

namespace bowline::sandbox {

/// One request to an API of Heroku, with what is known of it and the ways to answer. Shared, so that an
/// answer may wait for the database. The first answer counts.
class Call
{
public:
    Call(const RouteRequest &request, HttpServer::Respond respond, RequestLog *log);

    QByteArray method() const { return m_method; }
    QString path() const { return m_path; }
    QString param(const char *name) const { return m_params.value(QLatin1String(name)); }
    QByteArray header(const QByteArray &name) const { return headerValue(m_headers, name); }
    const QByteArray &rawBody() const { return m_rawBody; }
    const QJsonObject &body() const { return m_body; }
    bool hasJsonObject() const { return m_hasObject; }
    QString text(const char *key) const { return m_body.value(QLatin1String(key)).toString(); }
    /// An id or name that a body gives plainly, or inside an object as {"id": …} or {"name": …}.
    QString reference(const char *key) const;
    QUrlQuery query() const { return m_query; }
    bool expands(const char *what) const;  ///< named in Accept-Expansion
    bool includes(const char *what) const; ///< named in Accept-Inclusion

    Shared<Account> account;
    Shared<Authorization> authorization;
    QString token;
    int remaining = -1; ///< of the rate limit; -1 where none counts
    QByteArray scopesAccepted;

    void ok(const QJsonObject &object, int status = 200) { answer(status, QJsonDocument(object)); }
    void ok(const QJsonArray &array) { answer(200, QJsonDocument(array)); }
    /// With Range, Next-Range and 206 or 416; `fields`: what may be ranged over, the default one first.
    /// `hidden`: a field to range over that is not answered.
    void list(const QJsonArray &items, const QStringList &fields, const QString &hidden = {});
    /// The same for long lists: only what is on the page is presented. `keys`: an item's fields to range over.
    void list(const QJsonArray &keys, const QStringList &fields,
              const std::function<QJsonObject(const QJsonObject &key)> &present);
    void error(int status);
    void error(int status, const char *id, const QString &message, const QJsonObject &more = {});
    void notFound(const char *resource, const QString &what); ///< "Couldn't find that <what>."
    void refuseForSecondFactor(const App &app);               ///< 403 two_factor, which names the app
    void invalid(const QString &message); ///< 422 invalid_params, and recorded: the client built a wrong body
    void violation(const QString &what);
    void addHeader(const QByteArray &name, const QByteArray &value) { m_answerHeaders.emplaceBack(name, value); }
    void send(ServerResponse response); ///< adds the headers that every API answer has

private:
    std::optional<Page> pageOf(const QJsonArray &items, const QStringList &fields);
    void answer(int status, const QJsonDocument &document);

    QByteArray m_method;
    QString m_path;
    QHash<QString, QString> m_params;
    HttpHeaders m_headers;
    QByteArray m_rawBody;
    QJsonObject m_body;
    bool m_hasObject = false;
    QUrlQuery m_query;
    HttpServer::Respond m_respond;
    RequestLog *m_log;
    HttpHeaders m_answerHeaders;
};

using CallPtr = std::shared_ptr<Call>;

} // namespace bowline::sandbox
