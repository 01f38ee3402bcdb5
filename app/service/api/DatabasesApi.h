// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "service/api/DatabaseViews.h"

namespace bowline {

/// The Heroku Postgres databases of all accounts. What changes them is an act (ActsApi). Part of the seam, see
/// ServiceApi for what every call promises.
class DatabasesApi
{
public:
    virtual ~DatabasesApi() = default;

    /// Those that the filter lets through, from `offset` on, at most `limit` (1 to 1000), with the figures that are
    /// known. Two requests an account at most, however many there are. Fails only where no account can be asked and
    /// nothing is known.
    virtual Pending<DatabasePageView> list(const DatabaseFilter &filter, int offset, int limit) = 0;
    /// Asks Heroku for the figures of these (at most 100), unless they are younger than a minute, and answers with
    /// their rows: for what a person has before their eyes. One request each, of a tenth of the account's budget; where
    /// that is spent, the figures stay as old as they say.
    virtual Pending<QList<DatabaseRowView>> look(const QList<DatabaseKey> &databases) = 0;
    /// Everything about one, asked now. not_found.
    virtual Pending<DatabaseDetailView> details(const DatabaseKey &database) = 0;
    /// Its credentials, asked now. not_found, api.*, net.*, auth.*.
    virtual Pending<QList<CredentialView>> credentials(const DatabaseKey &database) = 0;
    /// The names of the apps that the account sees, sorted; asked now. not_found, api.*, net.*, auth.*.
    virtual Pending<QStringList> apps(const AccountId &account) = 0;
    /// What Heroku sells, the cheapest first; asked now. not_found, api.*, net.*, auth.*.
    virtual Pending<QList<DatabasePlanView>> plans(const AccountId &account) = 0;
    /// The URL that this config var of the app has now, as somebody's program wants it: one that goes dead with the
    /// next rotation. not_found, source.gone, url.invalid (the form cannot say it), input.invalid (an unknown form).
    virtual Pending<Secret> revealUrl(const DatabaseKey &database, const QString &appId, const QString &configVar,
                                      SnippetForm form) = 0;
    /// Connects from this computer, step by step, with the URL that this config var has now; up to a minute. That
    /// nobody gets in is an answer, and no error. not_found, source.gone, url.invalid.
    virtual Pending<ConnectionReport> testConnection(const DatabaseKey &database, const QString &appId,
                                                     const QString &configVar) = 0;

    /// Looks into the database, as its default credential: catalogs and statistics alone, by one session that reads
    /// only. Those who ask at once share one look. not_found, source.gone, database.*, auth.*, api.*, net.*.
    virtual Pending<DatabaseChecksView> checks(const DatabaseKey &database) = 0;
    /// Whether a finding (by its key) counts from now on. input.too_large for more mutes than anybody needs.
    virtual Pending<Done> mute(const DatabaseKey &database, const QString &finding, bool on) = 0;
    /// Who is connected, as the default credential sees it. The texts of statements hold people's data: they travel
    /// only when they are asked for. Errors as of checks().
    virtual Pending<DatabaseConnectionsView> connections(const DatabaseKey &database, bool withQueries) = 0;
};

} // namespace bowline
