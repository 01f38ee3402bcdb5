// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/BackupsApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/BackupFields.h"
#include "service/rpc/views/DatabaseFields.h"

/// The calls of BackupsApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple backupsCalls{
    Method<&BackupsApi::list>{"backups.list", {"database"}},
    Method<&BackupsApi::downloadLink>{"backups.download_link", {"database", "backup"}},
};

class RemoteBackups final : public BackupsApi
{
public:
    explicit RemoteBackups(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<BackupsView> list(const DatabaseKey &database) override { return call<&BackupsApi::list>(database); }
    Pending<BackupLinkView> downloadLink(const DatabaseKey &database, const QString &id) override
    {
        return call<&BackupsApi::downloadLink>(database, id);
    }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(backupsCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
