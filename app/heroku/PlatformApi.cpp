// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/PlatformApi.h"

#include "heroku/HerokuError.h"
#include "heroku/HerokuJson.h"

#include <QSet>

namespace bowline {

namespace {

const QString accountPath = QStringLiteral("/account");
constexpr char platformVersion[] = "application/vnd.heroku+json; version=3";

QString appPath(const QString &appId, const char *rest)
{
    return QStringLiteral("/apps/") + QString::fromLatin1(QUrl::toPercentEncoding(appId)) + QLatin1String(rest);
}

} // namespace

PlatformApi::PlatformApi(const Endpoints &endpoints, HttpClient *http, RefreshGate *gate, QObject *parent)
    : QObject(parent)
    , m_connection(new HerokuConnection(endpoints.api, platformVersion, http, gate, this))
{
    connect(m_connection, &HerokuConnection::budgetSeen, this, &PlatformApi::budgetSeen);
    connect(m_connection, &HerokuConnection::slowDownAsked, this, &PlatformApi::slowDownAsked);
    connect(m_connection, &HerokuConnection::answered, this, &PlatformApi::answered);
    m_connection->setLoginCheck([this](const Secret &token) { return acceptsLogin(token); });
}

Pending<QJsonDocument> PlatformApi::call(const QByteArray &method, const QString &path, const QJsonDocument &body)
{
    return m_connection->json({method, path, {}, body, {}});
}

Pending<QJsonArray> PlatformApi::list(const QString &path)
{
    HerokuList list;
    list.path = path;
    return m_connection->list(list).andThen(this, [](const HerokuList &got) { return got.items; });
}

Pending<HerokuAccount> PlatformApi::account()
{
    return m_connection->json({"GET", accountPath, {}, {}, {}, true}).andThen(this, [this](const QJsonDocument &json) {
        const auto account = parseAccount(json);
        if (account)
            Q_EMIT accountSeen(*account);
        return account;
    });
}

Pending<bool> PlatformApi::acceptsLogin(const Secret &token)
{
    if (m_loginQuestion && m_loginQuestion->token == token)
        return m_loginQuestion->answer;
    const Pending<bool> answer = m_connection->sendWith({"GET", accountPath, {}, {}, {}, true}, token)
                                     .andThen(this, [](const HttpResponse &response) -> Expected<bool> {
                                         if (response.status == 429 || response.status >= 500)
                                             return bowline::fail(herokuError(response));
                                         return response.status != 401;
                                     });
    m_loginQuestion = LoginQuestion{token, answer};
    answer.then(this, [this, token](const Expected<bool> &) {
        if (m_loginQuestion && m_loginQuestion->token == token)
            m_loginQuestion.reset();
    });
    return answer;
}

Pending<AppsAnswer> PlatformApi::apps(const QByteArray &etag)
{
    HerokuList list;
    list.etag = etag;
    return askApps(list);
}

Pending<AppsAnswer> PlatformApi::appsUpdatedSince(const QDateTime &since, const QByteArray &etag)
{
    HerokuList list;
    list.etag = etag;
    list.range = "updated_at " + since.toUTC().toString(Qt::ISODate).toLatin1() + "..; max=1000";
    return askApps(list);
}

Pending<AppsAnswer> PlatformApi::askApps(HerokuList list)
{
    list.path = QStringLiteral("/apps");
    const bool whole = list.range == HerokuList().range;
    return m_connection->list(list).andThen(this, [this, whole](const HerokuList &got) -> Expected<AppsAnswer> {
        AppsAnswer answer;
        answer.calls = got.pages;
        answer.notModified = got.notModified;
        answer.servedAt = got.servedAt;
        // The ETag speaks for the first page alone: on a full one it says nothing about the apps that follow.
        if (got.pages == 1 && got.items.size() < HerokuList::pageSize)
            answer.etag = got.etag;
        QStringList odd;
        auto apps = parseApps(got.items, &odd);
        if (!apps)
            return tl::unexpected(apps.error());
        if (whole && !got.notModified)
            m_oddities.replace(QStringLiteral("apps"), odd);
        else
            m_oddities.add(QStringLiteral("apps"), odd);
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
    return call("GET", appPath(appId, "/config-vars")).andThen(this, [this, appId](const QJsonDocument &json) {
        QStringList odd;
        auto vars = parseConfigVars(json, &odd);
        for (QString &line : odd)
            line += QStringLiteral(" (app %1)").arg(appId);
        if (vars)
            m_oddities.replace(QStringLiteral("config vars of ") + appId, odd);
        return vars;
    });
}

Pending<QList<HerokuRelease>> PlatformApi::releases(const QString &appId, int most)
{
    const HttpHeaders newest{{"Range", "version ..; max=" + QByteArray::number(most) + ", order=desc"}};
    return m_connection->json({"GET", appPath(appId, "/releases"), newest, {}, {}})
        .andThen(this, [this, appId](const QJsonDocument &json) -> Expected<QList<HerokuRelease>> {
            if (!json.isArray())
                return bowline::fail(badHerokuAnswer(QStringLiteral("not a list")));
            QStringList odd;
            const auto releases = parseReleases(json.array(), &odd);
            m_oddities.replace(QStringLiteral("releases of ") + appId, odd);
            return releases;
        });
}

Pending<HerokuRelease> PlatformApi::latestRelease(const QString &appId)
{
    return releases(appId, 1).andThen(this, [](const QList<HerokuRelease> &newest) {
        return newest.isEmpty() ? HerokuRelease() : newest.constFirst();
    });
}

Pending<Done> PlatformApi::preAuthorize(const QString &appId, const Secret &code)
{
    HerokuRequest request{"PUT", appPath(appId, "/pre-authorizations"), {}, {}, {}};
    request.secretHeaders = {{"Heroku-Two-Factor-Code", code.reveal()}};
    return m_connection->send(request).andThen(this, [](const HttpResponse &response) -> Expected<Done> {
        if (response.isSuccess())
            return Done{};
        const Error error = herokuError(response);
        const bool refused = error.code == ErrorCode::AuthTwoFactor || error.code == ErrorCode::AuthAppTwoFactor ||
                             error.code == ErrorCode::ApiInvalid;
        return bowline::fail(refused ? makeError(ErrorCode::AuthCodeRefused, error.detail) : error);
    });
}

Pending<QList<HerokuAttachment>> PlatformApi::databases()
{
    return inventory().andThen(this, [](const HerokuDatabases &all) { return all.attachments; });
}

Pending<HerokuDatabases> PlatformApi::inventory()
{
    HerokuList attachments;
    attachments.path = QStringLiteral("/addon-attachments");
    attachments.headers = {{"Accept-Inclusion", "addon:plan,config_vars"}};
    HerokuList addons;
    addons.path = QStringLiteral("/addons");
    // Both at once: neither needs the other's answer.
    const Pending<HerokuList> addonsAnswer = m_connection->list(addons);
    return m_connection->list(attachments).andThen(this, [this, addonsAnswer](const HerokuList &attached) {
        return addonsAnswer.andThen(this, [this, attached](const HerokuList &known) {
            QStringList odd;
            auto databases = parseDatabases(attached.items, known.items, &odd);
            if (databases) {
                m_oddities.replace(QStringLiteral("attachments"), odd);
                Q_EMIT databasesSeen(databases->attachments);
            }
            return databases;
        });
    });
}

} // namespace bowline
