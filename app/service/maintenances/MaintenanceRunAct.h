// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"
#include "service/databases/FollowedSyncs.h"

namespace bowline {

/// Has Heroku do a planned maintenance now, as `heroku data:maintenances:run DATABASE` does, and follows whatever
/// Bowline keeps until it is green again: a maintenance usually moves the database, and changes its URL.
///
///   note    which maintenance was the last one, and which followed values are green
///     |
///   run     ask Heroku, if what is planned is what the preview showed; not again where that has begun by now
///     |
///   wait    until Heroku says that it is completed
///     |
///   follow  have every env var that was green looked at; wait until each is green again
///
/// Fields: addon_id.
class MaintenanceRunAct final : public Act
{
    Q_OBJECT
public:
    explicit MaintenanceRunAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::MaintenanceRun; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

    static constexpr qint64 longestRunMs = 6 * 60 * 60 * 1000;
    static constexpr qint64 longestStartMs = 15 * 60 * 1000; ///< from the question until Heroku begins
    static constexpr qint64 longestFollowMs = 5 * 60 * 1000;

private:
    ActPlan planFor(const KnownDatabase &database, const HerokuMaintenance &now) const;
    Pending<HerokuMaintenance> newest(const ActRecord &record) const;
    Pending<QJsonObject> note(const ActRecord &record);
    Pending<QJsonObject> run(const ActRecord &record);
    Pending<QJsonObject> wait(const ActRecord &record);
    Pending<Done> begin(const ActRecord &record);
    /// `askedMs`: since when it is waited for, monotonic.
    Pending<bool> look(const ActRecord &record, qint64 askedMs);
    Pending<QJsonObject> follow(const ActRecord &record);
    static bool isPlannedAsSeen(const ActRecord &record, const HerokuMaintenance &now);
    static bool hasBegun(const ActRecord &record, const HerokuMaintenance &now);

    DatabaseActParts m_parts;
    FollowedSyncs m_followed;
};

} // namespace bowline
