// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/backups/BackupActParts.h"

namespace bowline {

/// Ends a schedule, as `heroku pg:backups:unschedule NAME` does. The backups that it has made stay.
///
/// Fields: addon_id (whose app has it), schedule_id.
class BackupUnscheduleAct final : public Act
{
    Q_OBJECT
public:
    explicit BackupUnscheduleAct(const BackupActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::BackupUnschedule; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    ActPlan planFor(const KnownDatabase &database, const HerokuBackupSchedule &schedule) const;
    Pending<Done> unschedule(const ActRecord &record);

    BackupActParts m_parts;
};

} // namespace bowline
