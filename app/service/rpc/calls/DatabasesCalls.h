// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DatabasesApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/DatabaseFields.h"

/// The calls of DatabasesApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple databasesCalls{
    Method<&DatabasesApi::list>{"databases.page", {"filter", "offset", "limit"}},
    Method<&DatabasesApi::look>{"databases.look", {"databases"}, personLimitMs},
    Method<&DatabasesApi::details>{"databases.details", {"database"}},
    Method<&DatabasesApi::credentials>{"databases.credentials", {"database"}},
    Method<&DatabasesApi::apps>{"databases.apps", {"account"}},
    Method<&DatabasesApi::plans>{"databases.plans", {"account"}},
    Method<&DatabasesApi::revealUrl>{"databases.reveal_url", {"database", "app_id", "config_var", "form"}},
    Method<&DatabasesApi::testConnection>{
        "databases.test_connection", {"database", "app_id", "config_var"}, personLimitMs},
    Method<&DatabasesApi::checks>{"databases.checks", {"database"}, personLimitMs},
    Method<&DatabasesApi::mute>{"databases.mute", {"database", "finding", "on"}},
    Method<&DatabasesApi::connections>{"databases.connections", {"database", "with_queries"}, personLimitMs},
};

class RemoteDatabases final : public DatabasesApi
{
public:
    explicit RemoteDatabases(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<DatabasePageView> list(const DatabaseFilter &filter, int offset, int limit) override
    {
        return call<&DatabasesApi::list>(filter, offset, limit);
    }
    Pending<QList<DatabaseRowView>> look(const QList<DatabaseKey> &databases) override
    {
        return call<&DatabasesApi::look>(databases);
    }
    Pending<DatabaseDetailView> details(const DatabaseKey &database) override
    {
        return call<&DatabasesApi::details>(database);
    }
    Pending<QList<CredentialView>> credentials(const DatabaseKey &database) override
    {
        return call<&DatabasesApi::credentials>(database);
    }
    Pending<QStringList> apps(const AccountId &account) override { return call<&DatabasesApi::apps>(account); }
    Pending<QList<DatabasePlanView>> plans(const AccountId &account) override
    {
        return call<&DatabasesApi::plans>(account);
    }
    Pending<Secret> revealUrl(const DatabaseKey &database, const QString &appId, const QString &configVar,
                              SnippetForm form) override
    {
        return call<&DatabasesApi::revealUrl>(database, appId, configVar, form);
    }
    Pending<ConnectionReport> testConnection(const DatabaseKey &database, const QString &appId,
                                             const QString &configVar) override
    {
        return call<&DatabasesApi::testConnection>(database, appId, configVar);
    }
    Pending<DatabaseChecksView> checks(const DatabaseKey &database) override
    {
        return call<&DatabasesApi::checks>(database);
    }
    Pending<Done> mute(const DatabaseKey &database, const QString &finding, bool on) override
    {
        return call<&DatabasesApi::mute>(database, finding, on);
    }
    Pending<DatabaseConnectionsView> connections(const DatabaseKey &database, bool withQueries) override
    {
        return call<&DatabasesApi::connections>(database, withQueries);
    }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(databasesCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
