// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/attachments/AttachmentFacts.h"
#include "service/databases/DatabaseActParts.h"
#include "service/databases/FollowedSyncs.h"

namespace bowline {

/// Makes a database the one that an app uses, as `heroku pg:promote` does, in the same order:
///
///   note     what follows the app's DATABASE_URL, and its newest release
///     |
///   keep     the database that was there keeps an attachment of another name, if it would have none else
///     |
///   attach   the name DATABASE goes over to the new one
///     |
///   pool     so does DATABASE_CONNECTION_POOL, where the app has one
///     |
///   release  wait for the app's release phase, where it has one
///     |
///   follow   have every env var looked at; wait until each has the URL of the new one, proven
///
/// Each step looks what the app has by now before it asks: one that was killed is performed again. What neither the
/// preview nor this act has put there is not replaced: act.stale.
///
/// The database has to be attached to the app already, and is promoted with the credential of that attachment.
///
/// Fields: addon_id; app (name or id); attachment (its name there; empty: the one of the default credential, or else
/// any).
class AttachmentPromoteAct final : public Act
{
    Q_OBJECT
public:
    static constexpr qint64 longestReleaseMs = 15 * 60 * 1000; ///< as long as the Heroku CLI waits

    explicit AttachmentPromoteAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::AttachmentPromote; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;
    void ended(const ActRecord &record) override;

private:
    /// What a plan is made of, as Heroku has it now.
    struct Situation
    {
        KnownDatabase database;
        QString wanted; ///< the attachment that was named
        HerokuApp app;
        QList<AddonAttachment> attachments; ///< of the app
        bool hasReleasePhase = false;
        AddonAttachment chosen; ///< the one that is promoted
        bool isKnown = true;    ///< the Data API knows it
        HerokuWaitStatus wait;
        bool isFollower = false;
    };

    Pending<Situation> lookAround(const KnownDatabase &database, const QJsonObject &fields);
    /// not_found if the app does not have it attached.
    static Expected<Situation> chooseAttachment(Situation situation);
    /// What the Data API knows, where it knows the plan.
    Pending<Situation> askItsState(const Situation &situation);
    ActPlan planOf(const Situation &now) const;
    void addTouches(ActPlan &plan, const Situation &now, const AddonAttachment *current) const;
    /// That follow what goes over.
    QList<SyncRecord> movedSyncs(const QJsonObject &facts) const;
    static void addNotes(ActPlan &plan, const Situation &now);
    QString requestFor(const Situation &now, const AttachmentWish &wish) const;
    static std::optional<Error> whyNot(const Situation &now, const AddonAttachment *current);

    Pending<QJsonObject> note(const ActRecord &record);
    Pending<QJsonObject> keep(const ActRecord &record);
    Pending<QJsonObject> attach(const ActRecord &record);
    Pending<QJsonObject> pool(const ActRecord &record);
    Pending<QJsonObject> release(const ActRecord &record);
    Pending<QJsonObject> follow(const ActRecord &record);
    /// Asks for it unless the app has it already.
    using IsThere = std::function<Pending<bool>(const QList<AddonAttachment> &)>;
    Pending<QJsonObject> attachUnless(const ActRecord &record, const AttachmentWish &wish, const IsThere &isThere);
    static bool isPromoted(const QJsonObject &facts, const QList<AddonAttachment> &all);
    /// act.stale if the app has another DATABASE than when the act began, also if it is the old one anew; or if the old
    /// database would be left without an attachment.
    Pending<Done> requireAsSeen(const ActRecord &record, const QList<AddonAttachment> &all);
    /// database.busy while it cannot be used.
    Pending<Done> requireAvailable(const ActRecord &record);
    /// Yes: it has ended well. api.invalid if it has failed.
    Pending<bool> releaseHasEnded(const ActRecord &record);

    DatabaseActParts m_parts;
    FollowedSyncs m_followed;
};

} // namespace bowline
