// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Call.h"
#include "sandbox/Presenter.h"
#include "sandbox/Scope.h"
#include "sandbox/Workflows.h"
#include "sandbox/data/DataMischief.h"

namespace bowline::sandbox {

/// What all groups of routes work with. Lives as long as the sandbox.
struct ApiContext
{
    Router *router;
    World *world;
    Workflows *workflows;
    DatabaseKeeper *keeper;
    Presenter *presenter;
    RequestLog *log;
    RateBuckets *rates;
    DataMischief *mischief;
};

/// The base of a group of routes: registers handlers behind the checks that belong to each API.
///
///     request -> version (Accept) -> token -> rate limit -> scope -> body is JSON -> handler
class ApiRoutes
{
protected:
    using Handler = std::function<void(const CallPtr &)>;

    explicit ApiRoutes(const ApiContext &context);

    /// Platform API.
    void platform(const QByteArray &method, const QString &pattern, Scope scope, Handler handler);
    /// Platform API, for which no token is needed and nothing is counted.
    void open(const QByteArray &method, const QString &pattern, Handler handler);
    /// Data API: any token, no version, no rate limit.
    void data(const QByteArray &method, const QString &pattern, Handler handler);

    /// The app of the parameter "app" if the account may see it; else answers 404 and returns nothing.
    Shared<App> visibleAppOf(const CallPtr &call) const;
    /// The same if the account may also use it: where the app asks for a second factor that was neither given along nor
    /// before, answers 403 and returns nothing.
    Shared<App> appOf(const CallPtr &call) const;
    /// The add-on of this id or name if the account may use it; else answers 404 and returns nothing.
    Shared<AddOn> addOnOf(const CallPtr &call, const QString &idOrName) const;

    /// The app and the name that a resolving call asks for: "ramen::DATABASE" names its app itself.
    static std::pair<QString, QString> splitName(const QString &app, const QString &name);
    /// The classic database of the parameter "db", by id or name; else answers as the data host does and returns
    /// nothing. (Advanced ones have an API of their own.)
    Shared<AddOn> databaseOf(const CallPtr &call) const;
    /// The same, if it is no follower; else answers 422.
    Shared<AddOn> writableOf(const CallPtr &call) const;
    static bool isWritable(const CallPtr &call, const AddOn &addOn);
    /// The app of the parameter "app", as the data host looks for it: by id or name.
    Shared<App> dataAppOf(const CallPtr &call) const;
    /// True if the body has no other fields than these; else answers 422, and a violation is recorded.
    static bool hasOnly(const CallPtr &call, const QStringList &fields);
    /// True if the plan is no Essential one; else answers 422.
    static bool isAboveEssential(const CallPtr &call, const AddOn &addOn);
    /// Answers what Heroku's data host was seen to answer to what it does not know: no JSON, though it says so.
    static void answerNotFound(const CallPtr &call);
    /// Answers {message} when it is done, and 503 when it fails.
    void answerWhen(const CallPtr &call, const Pending<Done> &done, const QString &message) const;

    const ApiContext m_context;

private:
    CallPtr begin(const RouteRequest &request, const HttpServer::Respond &respond) const;
    bool hasVersion(const CallPtr &call) const;
    bool logIn(const CallPtr &call) const;
    bool hasScope(const CallPtr &call, Scope scope) const;
    bool hasGoodBody(const CallPtr &call, const RouteRequest &request) const;
};

} // namespace bowline::sandbox
