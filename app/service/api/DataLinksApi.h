// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "service/api/DataLinkViews.h"

namespace bowline {

/// Heroku Data Links, over the databases of all accounts. What changes them is an act (ActsApi). Part of the seam, see
/// ServiceApi for what every call promises.
class DataLinksApi
{
public:
    virtual ~DataLinksApi() = default;

    /// Every link, and one line for each database that has none, with the reason. Asks Heroku once a database.
    /// A database that cannot be asked is a line; it fails only where no account can be asked at all.
    virtual Pending<DataLinksView> list() = 0;
    /// The databases of an account, and which may be the local or the remote end of a new link.
    virtual Pending<QList<LinkEndView>> ends(const AccountId &account) = 0;
    /// What a link shows, read from the local database.
    virtual Pending<QList<LinkTableView>> tables(const DataLinkKey &link) = 0;
    /// Compares both ends by fresh sessions. Changes nothing; the link's row tells the outcome as a change too.
    virtual Pending<LinkExaminationView> examine(const DataLinkKey &link) = 0;
    /// What a link between these two would show, before there is one.
    virtual Pending<LinkForecastView> forecast(const AccountId &account, const QString &localAddonId,
                                               const QString &remoteAddonId) = 0;
    /// One read-only statement in the local database, bounded in time, rows and bytes. input.invalid for what is not
    /// one; database.failed with the server's words and the place.
    virtual Pending<LinkQueryView> query(const LinkQueryRequest &request) = 0;
    /// Ends a question by its id: its call ends with `cancelled`. Done as well if it has ended by itself.
    virtual Pending<Done> cancelQuery(const QString &id) = 0;
    /// Whether Bowline repairs this link by itself when its remote was rotated, or has moved.
    virtual Pending<DataLinkView> setSelfRepair(const DataLinkKey &link, bool on) = 0;
    /// A login for psql on the computer of the person who asks: the text of a libpq service file with the service
    /// `bowline`, by the URL that Heroku has now. Sessions of a database that is protected as read only begin read
    /// only. not_found, source.gone, url.invalid; besides auth.*, api.*, net.*.
    virtual Pending<Secret> serviceFile(const AccountId &account, const QString &addonId) = 0;
    /// How carefully this database is treated; the same for all that Bowline does with it.
    virtual Pending<Done> setProtection(const AccountId &account, const QString &addonId, Protection level) = 0;
};

} // namespace bowline
