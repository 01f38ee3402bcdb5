// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DataLinksApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/DataLinkFields.h"

/// The calls of DataLinksApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple dataLinksCalls{
    Method<&DataLinksApi::list>{"links.list", {}, personLimitMs},
    Method<&DataLinksApi::ends>{"links.ends", {"account"}},
    Method<&DataLinksApi::tables>{"links.tables", {"link"}},
    Method<&DataLinksApi::examine>{"links.examine", {"link"}},
    Method<&DataLinksApi::forecast>{"links.forecast", {"account", "local_addon_id", "remote_addon_id"}},
    Method<&DataLinksApi::query>{"links.query", {"request"}, personLimitMs},
    Method<&DataLinksApi::cancelQuery>{"links.cancel_query", {"id"}},
    Method<&DataLinksApi::setSelfRepair>{"links.set_self_repair", {"link", "on"}},
    Method<&DataLinksApi::serviceFile>{"databases.service_file", {"account", "addon_id"}},
    Method<&DataLinksApi::setProtection>{"databases.set_protection", {"account", "addon_id", "level"}},
};

class RemoteDataLinks final : public DataLinksApi
{
public:
    explicit RemoteDataLinks(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<DataLinksView> list() override { return call<&DataLinksApi::list>(); }
    Pending<QList<LinkEndView>> ends(const AccountId &account) override { return call<&DataLinksApi::ends>(account); }
    Pending<QList<LinkTableView>> tables(const DataLinkKey &link) override { return call<&DataLinksApi::tables>(link); }
    Pending<LinkExaminationView> examine(const DataLinkKey &link) override
    {
        return call<&DataLinksApi::examine>(link);
    }
    Pending<LinkForecastView> forecast(const AccountId &account, const QString &localAddonId,
                                       const QString &remoteAddonId) override
    {
        return call<&DataLinksApi::forecast>(account, localAddonId, remoteAddonId);
    }
    Pending<LinkQueryView> query(const LinkQueryRequest &request) override
    {
        return call<&DataLinksApi::query>(request);
    }
    Pending<Done> cancelQuery(const QString &id) override { return call<&DataLinksApi::cancelQuery>(id); }
    Pending<DataLinkView> setSelfRepair(const DataLinkKey &link, bool on) override
    {
        return call<&DataLinksApi::setSelfRepair>(link, on);
    }
    Pending<Secret> serviceFile(const AccountId &account, const QString &addonId) override
    {
        return call<&DataLinksApi::serviceFile>(account, addonId);
    }
    Pending<Done> setProtection(const AccountId &account, const QString &addonId, Protection level) override
    {
        return call<&DataLinksApi::setProtection>(account, addonId, level);
    }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(dataLinksCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
