// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/Destination.h"
#include "net/HttpClient.h"
#include "sync/OneSync.h"
#include "sync/WorkShare.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace bowline::test {

inline QString s(const char *text)
{
    return QString::fromLatin1(text);
}

inline QByteArray urlWith(const char *password)
{
    return QByteArray("postgres://u1:") + password + "@db.example.com:5432/d1";
}

/// Heroku as far as the engine asks it: one app with one config var.
class FakeHttp final : public HttpClient
{
public:
    QByteArray value = urlWith("first");
    int version = 1;
    int gets = 0;
    int all = 0;

    int refusals = 0; ///< so many more config-vars are answered with 429
    bool promoted = false;
    bool broken = false;                  ///< config-vars are answered with 500
    std::optional<HttpResponse> odd;      ///< what config-vars are answered with
    std::optional<HttpResponse> sweepOdd; ///< and what the list of apps is
    QString name = s("sushi");
    QString addonName = s("postgresql-blue-2");
    QString plan = s("premium-4");
    QString email = s("ada@example.com");
    int accounts = 0;                  ///< questions for the account
    int attachments = 0;               ///< and for what is attached
    QByteArray secondFactor;           ///< the code that the app asks for; empty: none
    QList<HttpHeaders> authorizations; ///< the secret headers of each attempt to authorize it
    bool slow = false;                 ///< config-vars are answered when hurry() is called

    void promote()
    {
        value = "postgres://u2:other@db2.example.com:5432/d2";
        promoted = true;
        ++version;
    }
    QJsonDocument attachmentList() const
    {
        const QJsonObject blue{
            {s("id"), s("attachment-2")},
            {s("name"), s("DATABASE")},
            {s("app"), QJsonObject{{s("id"), appId}, {s("name"), name}}},
            {s("addon"), QJsonObject{{s("id"), s("addon-2")},
                                     {s("name"), addonName},
                                     {s("plan"), QJsonObject{{s("name"), s("heroku-postgresql:") + plan}}}}},
            {s("config_vars"), QJsonArray{s("DATABASE_URL")}}};
        return QJsonDocument(QJsonArray{blue});
    }
    /// As Heroku puts it: the one app is named.
    HttpResponse twoFactor() const
    {
        const QJsonObject body{{s("id"), s("two_factor")},
                               {s("message"), s("A second factor is required.")},
                               {s("app"), QJsonObject{{s("name"), name}}}};
        return {403, {{"Heroku-Two-Factor-Required", "true"}}, QJsonDocument(body).toJson()};
    }
    void hurry()
    {
        slow = false;
        for (const Promise<HttpResponse> &one : std::exchange(m_waiting, {}))
            one.settle(HttpResponse{200, {}, configVars().toJson()});
    }
    QJsonDocument configVars() const
    {
        return QJsonDocument(QJsonObject{{s("DATABASE_URL"), QString::fromLatin1(value)}});
    }
    void rotate(const char *password)
    {
        value = urlWith(password);
        ++version;
    }
    Pending<HttpResponse> send(const HttpRequest &request) override
    {
        const QString path = request.url.path();
        ++all;
        const QString at = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC).addSecs(version).toString(Qt::ISODate);
        QJsonDocument body(QJsonArray{
            QJsonObject{{s("id"), appId}, {s("name"), name}, {s("released_at"), at}, {s("updated_at"), at}}});
        if (path == s("/addon-attachments")) {
            ++attachments;
            body = attachmentList();
        } else if (path == s("/account")) {
            ++accounts;
            body = QJsonDocument(QJsonObject{{s("id"), s("u1")}, {s("email"), email}});
        } else if (path == s("/addons")) {
            body = QJsonDocument(QJsonArray());
        } else if (path.endsWith(s("/config-vars"))) {
            ++gets;
            if (odd)
                return Pending<HttpResponse>::ready(*odd);
            if (!secondFactor.isEmpty())
                return Pending<HttpResponse>::ready(twoFactor());
            if (broken)
                return Pending<HttpResponse>::ready(HttpResponse{500, {}, "{}"});
            if (refusals > 0) {
                --refusals;
                return Pending<HttpResponse>::ready(HttpResponse{429, {{"Retry-After", "40"}}, "{}"});
            }
            if (slow) {
                m_waiting.append(Promise<HttpResponse>());
                return m_waiting.last().pending();
            }
            body = configVars();
        } else if (path.endsWith(s("/pre-authorizations"))) {
            authorizations.append(request.secretHeaders);
            if (headerValue(request.secretHeaders, "Heroku-Two-Factor-Code") != secondFactor)
                return Pending<HttpResponse>::ready(twoFactor());
            secondFactor.clear();
            body = QJsonDocument(QJsonObject());
        } else if (path == s("/apps") && sweepOdd) {
            return Pending<HttpResponse>::ready(*sweepOdd);
        } else if (path.endsWith(s("/releases"))) {
            body = QJsonDocument(QJsonArray{QJsonObject{{s("id"), s("r")},
                                                        {s("version"), version},
                                                        {s("created_at"), at},
                                                        {s("description"), s("Update DATABASE")}}});
        }
        return Pending<HttpResponse>::ready(HttpResponse{200, {}, body.toJson()});
    }

private:
    QList<Promise<HttpResponse>> m_waiting;
};

class FakeDestination final : public Destination
{
public:
    EnvVars vars;
    int writes = 0;
    int proofs = 0;
    std::function<void()> onPlanned; ///< a write is planned, and about to be carried out
    ProofRequest asked;              ///< to prove, last
    std::optional<Error> readFails;
    std::optional<Error> proofFails;
    std::optional<Promise<Proof>> heldProof;
    bool holdProof = false;
    std::function<void()> onLogin; ///< a write is about to begin
    bool logsIn = false;           ///< its proof ends with a login that can be begun before the write
    std::optional<Promise<Proof>> login;
    int logins = 0;
    int proofsByLogin = 0;
    bool holdWrite = false;
    std::optional<Promise<Done>> heldWrite;

    Pending<EnvVars> read() override
    {
        return readFails ? Pending<EnvVars>::failed(*readFails) : Pending<EnvVars>::ready(vars);
    }
    Pending<DestinationPlan> plan(const EnvVars &changes) override
    {
        if (readFails) // nothing can be compared with what is there
            return Pending<DestinationPlan>::failed(*readFails);
        DestinationPlan plan;
        plan.compare(changes, vars);
        auto basis = std::make_shared<Basis>();
        basis->wanted = changes;
        basis->there = vars;
        plan.basis = basis;
        if (onPlanned)
            onPlanned();
        return Pending<DestinationPlan>::ready(plan);
    }
    Pending<Done> apply(const DestinationPlan &plan) override
    {
        const auto basis = std::static_pointer_cast<const Basis>(plan.basis);
        if (basis->there != vars)
            return Pending<Done>::failed(makeError(ErrorCode::DestinationConflict));
        ++writes;
        for (auto it = basis->wanted.begin(); it != basis->wanted.end(); ++it)
            vars.insert(it.key(), it.value());
        if (!holdWrite)
            return Pending<Done>::ready(Done{});
        heldWrite.emplace();
        return heldWrite->pending();
    }
    Pending<Proof> prove(const ProofRequest &request) override
    {
        ++proofs;
        asked = request;
        if (proofFails)
            return Pending<Proof>::failed(*proofFails);
        if (!holdProof)
            return Pending<Proof>::ready(Proof{Proof::Kind::FreshLogin, Phrase::plain(s("a login"))});
        heldProof.emplace();
        return heldProof->pending();
    }
    std::optional<Pending<Proof>> beginLogin(const ProofRequest &) override
    {
        if (!logsIn)
            return std::nullopt;
        ++logins;
        if (onLogin)
            onLogin();
        login.emplace();
        return login->pending();
    }
    Pending<Proof> proveBy(const Pending<Proof> &begun, const ProofRequest &) override
    {
        ++proofsByLogin;
        return begun;
    }
    Pending<DeletionPreview> previewRemoval(const QString &) override
    {
        return Pending<DeletionPreview>::ready(DeletionPreview{});
    }
    Pending<Done> remove(const QString &) override { return Pending<Done>::ready(Done{}); }
    QByteArray held() const { return vars.value(envVar).reveal(); }

private:
    struct Basis final : DestinationPlan::Basis
    {
        EnvVars wanted;
        EnvVars there;
    };
};

/// A team's share of the work: all of it, while that is known.
class SharedWork final : public WorkShare
{
public:
    bool sure = true;

    using WorkShare::holds;
    using WorkShare::lease;
    bool isAlone() const override { return false; }
    bool holds(const WorkUnit &) const override { return sure; }
    // None that the journal would be asked about: a file has no leases.
    std::optional<Lease> lease(const WorkUnit &unit) const override
    {
        return sure ? std::nullopt : std::optional(Lease{unit, {}, -1});
    }
    bool slow = false; ///< what is asked for is given when hurry() is called
    Pending<Done> acquire(const WorkUnit &unit) override
    {
        if (!slow)
            return WorkShare::acquire(unit);
        m_waiting.append(Promise<Done>());
        return m_waiting.last().pending();
    }
    void hurry()
    {
        slow = false;
        for (const Promise<Done> &one : std::exchange(m_waiting, {}))
            one.settle(Done{});
    }
    void hand(const SyncId &sync) { Q_EMIT gained({WorkUnit{WorkKind::sync, sync.text}}); }
    void resume(const SyncId &sync)
    {
        sure = true;
        Q_EMIT resumed({WorkUnit{WorkKind::sync, sync.text}});
    }

private:
    QList<Promise<Done>> m_waiting;
};

} // namespace bowline::test
