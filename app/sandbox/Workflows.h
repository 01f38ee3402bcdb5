// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "sandbox/Actor.h"
#include "sandbox/DatabaseKeeper.h"
#include "sandbox/Plan.h"
#include "sandbox/ServerFarm.h"
#include "sandbox/World.h"

namespace bowline::sandbox {

/// The acts of this Heroku, in its order: first the real database, then the config vars, then the release.
/// Main thread only; acts on databases answer later. One at a time per database: the worker of DatabaseKeeper
/// is one.
class Workflows : public QObject
{
    Q_OBJECT
public:
    Workflows(World *world, DatabaseKeeper *keeper, ServerFarm *farm, QObject *parent = nullptr);

    Shared<App> createApp(const QString &name, const Account &owner, const QString &teamId, const QDateTime &when);
    void deleteApp(const Shared<App> &app); ///< with the databases that it pays for
    void renameApp(App &app, const QString &name);

    /// Hears of every release, right after it was made.
    std::function<void(const App &, const Release &)> onRelease;

    /// Moves released_at and updated_at, too.
    void addRelease(App &app, const QString &description, const Actor &actor, const QDateTime &when = World::now());
    /// Of an app that has one: as its releases end.
    void endReleasePhase(const QString &appId, int version);
    /// Null removes. Makes a release if anything is different then.
    void setConfig(App &app, const QMap<QString, std::optional<QString>> &changes, const Actor &actor);

    Shared<Attachment> attach(const Shared<AddOn> &addOn, App &app, const QString &name, const QString &nameSpace,
                              const Actor &actor);
    void detach(const Shared<Attachment> &attachment, const Actor &actor);
    /// DATABASE if the app has none, HEROKU_POSTGRESQL_<COLOR> otherwise.
    QString freeAttachmentName(const App &app) const;

    /// A new add-on, not yet attached, with its default credential. Not real before provision() has
    /// succeeded.
    Shared<AddOn> describeAddOn(const App &app, const Plan &plan, const QString &name);
    Credential describeCredential(const AddOn &addOn, const QString &name);
    Pending<Done> provision(const Shared<AddOn> &addOn, const QString &sampleSql = {});
    /// What the last run was making when it ended is not there.
    void forgetUnfinished();
    /// It cannot be made: gone, with its attachments.
    void giveUp(const Shared<AddOn> &addOn);
    Pending<Done> destroyAddOn(const Shared<AddOn> &addOn, const Actor &actor);
    /// SQL as the default role, as a migration of an app would run it.
    Pending<Done> change(const AddOn &addOn, const QString &sql);
    /// Empties the database; its data links go with what was in it.
    Pending<Done> reset(const Shared<AddOn> &addOn, const QStringList &extensions = {});
    Pending<Done> createCredential(const Shared<AddOn> &addOn, const QString &name);
    Pending<Done> destroyCredential(const Shared<AddOn> &addOn, const QString &name, const Actor &actor);

    /// New password, sessions ended where `endSessions`, config vars, releases. With revokeFirstMs > 0 the
    /// config vars follow that much later than the password; the Pending settles when the password is dead.
    Pending<Done> rotate(const Shared<AddOn> &addOn, const QString &credential, bool endSessions,
                         int revokeFirstMs = 0);
    /// Makes `follower` (described, not yet real) a replica of `leader`: its database, users and passwords.
    Pending<Done> follow(const Shared<AddOn> &follower, const Shared<AddOn> &leader);
    /// It can be written to from now on, and hears no more of its leader.
    Pending<Done> unfollow(const Shared<AddOn> &follower);
    /// Fills `fork` (described, not yet real) with what `origin` holds now.
    Pending<Done> fork(const Shared<AddOn> &fork, const Shared<AddOn> &origin);
    QList<Shared<AddOn>> followersOf(const AddOn &leader) const;
    /// To the other cluster: host and port change, nothing else. Followers come along.
    Pending<Done> failOver(const Shared<AddOn> &addOn);
    /// Makes the config vars say what PostgreSQL accepts, with a release in every app whose vars changed by
    /// it.
    void publish(AddOn &addOn, const QString &credential, bool withRelease = true);

    QString newPassword();

private:
    QString addOnName();
    Pending<Done> unfollowAll(const QList<Shared<AddOn>> &followers);
    Pending<Done> dropAddOn(const Shared<AddOn> &addOn);
    Pending<Done> settle(const Shared<AddOn> &addOn, const Pending<Done> &made);
    Pending<Done> moveServer(const Shared<AddOn> &addOn);
    Pending<Done> takeAlong(const QList<Shared<AddOn>> &followers, int leader);
    void publishAll(AddOn &addOn, bool withRelease = true);
    void publishToFollowers(const AddOn &leader);
    bool isPooled(const AddOn &addOn) const;

    World *m_world;
    DatabaseKeeper *m_keeper;
    ServerFarm *m_farm;
};

} // namespace bowline::sandbox
