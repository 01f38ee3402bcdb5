// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/api/BackupViews.h"
#include "service/api/DatabaseViews.h"

namespace bowline {

/// The backups that Heroku keeps of databases. What makes, restores or deletes one is an act (ActsApi). Part of the
/// seam, see ServiceApi for what every call promises.
class BackupsApi
{
public:
    virtual ~BackupsApi() = default;

    /// Backups, restores, copies and schedules of the app that owns the database, asked now in two requests; those
    /// without the schedules if only these cannot be had. not_found;
    /// input.invalid where Heroku tells nothing of them: an Advanced plan, an app that the account does not see; api.*,
    /// net.*, auth.*.
    virtual Pending<BackupsView> list(const DatabaseKey &database) = 0;
    /// A new link to the file of the backup of this id, for about an hour. The same errors; api.invalid where there is
    /// no file.
    virtual Pending<BackupLinkView> downloadLink(const DatabaseKey &database, const QString &id) = 0;
};

} // namespace bowline
