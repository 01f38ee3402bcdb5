// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/Examination.h"

namespace bowline {

/// A link, named so that it can be examined.
struct LinkToExamine
{
    QString server;                  ///< its name in the local database; Heroku calls that the remote name
    QString schema;                  ///< that it shows its tables in: the link's name; may be empty
    std::optional<Secret> remoteUrl; ///< what Heroku says today; nothing: the remote is gone
};

struct ExaminedLink
{
    LinkToExamine link;
    LinkEvidence evidence;
    QList<LinkFinding> findings;
    std::optional<Error> remoteError; ///< the remote could not be asked
    bool isAsked = false;             ///< a question went through the link; false: it has no table that we may read
};

/// Examines links: both catalogs, and a question through each link, by fresh sessions. Reads only, takes ACCESS SHARE
/// on catalogs, and every statement has a time-out. On a thread that may block and keeps an OpenSslThreadState.
///
/// Round trips, beside the logins: on the local database one for the catalog of all links and one for the questions of
/// all that look sound, then one for each link that leads elsewhere than its remote's URL; on the remotes one for each
/// URL, however many links lead there.
class LinkExaminer
{
public:
    struct Limits
    {
        int sideMs = 15000;     ///< for all that one database is asked
        int suspectMs = 5000;   ///< for the question through a link that leads elsewhere
        int suspectsAtMost = 4; ///< links that are asked so; of the others nothing is known but what is wrong with them
    };
    explicit LinkExaminer(const CancelToken &cancel = {});
    LinkExaminer(const CancelToken &cancel, const Limits &limits);

    /// The links of one local database, in their order. `old`: a session from before, if somebody has one, asked beside
    /// the fresh one. Errors: those of the local side. What is wrong with a remote stands in its link.
    Expected<QList<ExaminedLink>> examine(const Secret &localUrl, const QList<LinkToExamine> &links,
                                          PgConnection *old = nullptr);

    /// Every server of postgres_fdw in the database, whoever made it, without the URL of its remote.
    Expected<QList<LinkToExamine>> find(const Secret &localUrl);

    int localTrips() const { return m_localTrips; }
    int remoteTrips() const { return m_remoteTrips; }

private:
    struct Remote
    {
        QStringList schemas;
        std::optional<RemoteCatalog> catalog;
        std::optional<Error> error;
    };
    using Remotes = QHash<QByteArray, Remote>; ///< by a digest of the URL

    PgPatience patience(int ms) const { return PgPatience(ms, m_cancel); }
    Remotes remotesOf(const ForeignCatalog &local, const QList<LinkToExamine> &links);
    Remote readRemote(const Secret &url, const QStringList &schemas);
    void askLinks(PgConnection &session, const Secret &localUrl, QList<ExaminedLink> &examined);
    void askSuspect(const Secret &localUrl, ExaminedLink &examined);
    void askOld(PgConnection &old, QList<ExaminedLink> &examined);

    CancelToken m_cancel;
    Limits m_limits;
    int m_localTrips = 0;
    int m_remoteTrips = 0;
};

} // namespace bowline
