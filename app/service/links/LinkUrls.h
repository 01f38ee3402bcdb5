// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/links/LinkActParts.h"

namespace bowline {

/// The URLs of databases, as Heroku's config vars have them now: asked each time, and never kept.
class LinkUrls : public QObject
{
    Q_OBJECT
public:
    explicit LinkUrls(const LinkActParts &parts, QObject *parent = nullptr);

    /// Of the default credential, without a pool. not_found if the account has no such database; source.gone if no app
    /// has a config var with its URL; auth.*, api.*, net.*.
    Pending<Secret> ofDatabase(const AccountId &account, const QString &addonId);

    /// Both ends of a link. The remote's is nothing where it is gone, or belongs to somebody else.
    struct Pair
    {
        Secret local;
        std::optional<Secret> remote;
    };
    Pending<Pair> ofLink(const DataLinkRecord &link);

    /// The same for several links of one local database: each app is asked once.
    struct Urls
    {
        Secret local;
        QHash<QString, Secret> remotes; ///< by add-on, without those that are gone
        QHash<QString, Error> failures; ///< of those that could not be asked for
        std::optional<Secret> remoteOf(const DataLinkRecord &link) const;
    };
    Pending<Urls> ofLinks(const QList<DataLinkRecord> &links);

private:
    Pending<Secret> ofKnown(const KnownDatabase &database);

    LinkActParts m_parts;
};

} // namespace bowline
