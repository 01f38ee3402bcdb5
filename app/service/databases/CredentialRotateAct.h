// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"
#include "service/databases/FollowedSyncs.h"

#include <memory>

namespace bowline {

/// Gives a database new passwords, as `heroku pg:credentials:rotate DATABASE` does, and follows whatever Bowline keeps
/// until it is green again.
///
///   note    what the credentials and the followed values are before
///     |
///   rotate  ask Heroku; not again where they have changed already: an earlier answer was lost
///     |
///   settle  wait until Heroku says that every credential is active
///     |
///   follow  have every env var looked at; wait until each has another value, proven
///
/// Fields: addon_id; credential (empty: all); forced (sessions of named credentials end at once).
class CredentialRotateAct final : public Act
{
    Q_OBJECT
public:
    explicit CredentialRotateAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::CredentialRotate; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

    static constexpr qint64 longestSettleMs = 65 * 60 * 1000; ///< both halves of an overlap of 30 minutes

private:
    ActPlan planFor(const KnownDatabase &database, const QList<HerokuCredential> &credentials,
                    const QJsonObject &fields) const;
    Pending<ActPlan> planOf(const KnownDatabase &database, const QJsonObject &fields);
    QList<Touched> touches(const KnownDatabase &database, const QString &credential, bool forced) const;
    /// What a rotation changes, as it is now: the users of the credentials, and a keyed fingerprint of the login in the
    /// URL of each that is attached somewhere.
    Pending<QJsonObject> look(const ActRecord &record);
    Pending<Done> addUrlPrints(const ActRecord &record, const std::shared_ptr<QJsonObject> &prints);
    static QList<HerokuAttachment> attachmentsOf(const KnownDatabase &database, const ActRecord &record);
    Pending<QJsonObject> note(const ActRecord &record);
    Pending<QJsonObject> rotate(const ActRecord &record);
    Pending<QJsonObject> settle(const ActRecord &record);
    Pending<QJsonObject> follow(const ActRecord &record);

    DatabaseActParts m_parts;
    FollowedSyncs m_followed;
};

} // namespace bowline
