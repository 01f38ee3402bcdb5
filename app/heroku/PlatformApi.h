// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Endpoints.h"
#include "core/Oddities.h"
#include "heroku/HerokuConnection.h"
#include "heroku/HerokuTypes.h"

namespace bowline {

/// One page chain of GET /apps. `notModified`: the ETag given still holds and `apps` is empty.
struct AppsAnswer
{
    QList<HerokuApp> apps;
    QDateTime servedAt; ///< by Heroku's clock; invalid if it did not say
    QByteArray etag;    ///< of the first page; empty when there were several
    bool notModified = false;
    int calls = 1;
};

/// Heroku's Platform API for one account: typed calls over a HerokuConnection. Errors are those of the connection, and
/// api.bad_answer for an answer that is not what Heroku documents.
class PlatformApi : public QObject
{
    Q_OBJECT
public:
    /// Neither `http` nor `gate` is owned; both outlive this.
    PlatformApi(const Endpoints &endpoints, HttpClient *http, RefreshGate *gate, QObject *parent = nullptr);

    Pending<HerokuAccount> account();
    /// Whether Heroku accepts this token for the account itself. Fails with net.*, api.* if nobody can say now. Those
    /// who ask at once share one request.
    Pending<bool> acceptsLogin(const Secret &token);
    /// Every accessible app, following Next-Range, 1000 a page.
    Pending<AppsAnswer> apps(const QByteArray &etag = {});
    /// Only those that were updated at `since` or later. The ETag is that of an answer to the same question.
    Pending<AppsAnswer> appsUpdatedSince(const QDateTime &since, const QByteArray &etag);
    Pending<ConfigVars> configVars(const QString &appId);
    /// The newest release; version 0 if the app has none.
    Pending<HerokuRelease> latestRelease(const QString &appId);
    /// The newest `most`, the newest first.
    Pending<QList<HerokuRelease>> releases(const QString &appId, int most);
    /// For an app that asks for a second factor: `code` opens it to this login for a while. auth.code_refused if Heroku
    /// does not accept it.
    Pending<Done> preAuthorize(const QString &appId, const Secret &code);
    /// Every visible add-on of Heroku Postgres, and every visible attachment of one, with plan and state.
    Pending<HerokuDatabases> inventory();
    /// The attachments of that.
    Pending<QList<HerokuAttachment>> databases();

    /// For the parts of the API that have a class of their own: one call with a JSON body (none if it is null), and a
    /// whole list. Paths are encoded.
    Pending<QJsonDocument> call(const QByteArray &method, const QString &path, const QJsonDocument &body = {});
    Pending<QJsonArray> list(const QString &path);

    /// What could not be read of the answers of now, and was left out.
    Oddities &oddities() { return m_oddities; }

Q_SIGNALS:
    // Those of the connection.
    void budgetSeen(int remaining);
    void slowDownAsked(const bowline::Error &error);
    void answered();
    /// Of each answer that tells them, whoever has asked: what they are called may be new.
    void accountSeen(const bowline::HerokuAccount &account);
    void databasesSeen(const QList<bowline::HerokuAttachment> &attachments);

private:
    Pending<AppsAnswer> askApps(HerokuList list);

    struct LoginQuestion
    {
        Secret token;
        Pending<bool> answer;
    };
    HerokuConnection *m_connection;
    std::optional<LoginQuestion> m_loginQuestion; ///< under way
    Oddities m_oddities;
};

} // namespace bowline
