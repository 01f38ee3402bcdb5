// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/data/BackupWorkshop.h"

namespace bowline::sandbox {

/// Backups, restores and copies on the Data API, and the address from which a dump is fetched.
class TransferRoutes final : ApiRoutes
{
public:
    TransferRoutes(const ApiContext &context, const BackupWorkshop::Parts &parts, BackupWorkshop *workshop);

private:
    using OnTransfer = std::function<void(const CallPtr &, const Shared<Transfer> &)>;
    void addLists();
    void addActs();
    void addFiles();
    /// A route below /client/v11/apps/{app}/transfers/{transfer}.
    void onTransfer(const QByteArray &method, const char *rest, OnTransfer act);
    void restore(const CallPtr &call);
    void copy(const CallPtr &call);
    void publicUrl(const CallPtr &call, const Shared<Transfer> &transfer);
    void download(const RouteRequest &request, const HttpServer::Respond &respond) const;
    QJsonObject present(const Transfer &transfer, bool verbose = false) const;
    /// The URL in this field, if it leads to a database on this computer that this account may use, or to none of
    /// Heroku's; else answers and returns nothing.
    std::optional<QUrl> databaseUrl(const CallPtr &call, const char *field) const;

    const BackupWorkshop::Parts m_parts;
    BackupWorkshop *m_workshop;
};

} // namespace bowline::sandbox
