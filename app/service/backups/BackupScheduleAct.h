// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/backups/BackupActParts.h"

namespace bowline {

/// Has a database backed up each day, as `heroku pg:backups:schedule DATABASE --at TIME` does; in the place of the
/// schedule of the same config var. Heroku lists the schedules of the whole app, and says of none which database it is
/// of.
///
/// Fields: addon_id, hour (0 to 23), time_zone (as IANA names it).
class BackupScheduleAct final : public Act
{
    Q_OBJECT
public:
    explicit BackupScheduleAct(const BackupActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::BackupSchedule; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    ActPlan planFor(const KnownDatabase &database, const HerokuDatabaseInfo &info,
                    const QList<HerokuBackupSchedule> &schedules, const QJsonObject &fields) const;
    static Expected<Done> check(const QJsonObject &fields);
    static bool isMadeBy(const QJsonObject &facts, const HerokuBackupSchedule &schedule);
    Pending<Done> schedule(const ActRecord &record);

    BackupActParts m_parts;
};

} // namespace bowline
