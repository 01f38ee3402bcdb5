// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"

namespace bowline {

/// Puts a planned maintenance off, as `heroku data:maintenances:schedule DATABASE --weeks N` does.
///
/// Fields: addon_id, weeks (1 to 8).
class MaintenanceDelayAct final : public Act
{
    Q_OBJECT
public:
    explicit MaintenanceDelayAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::MaintenanceDelay; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

    static constexpr int mostWeeks = 8;

private:
    ActPlan planFor(const KnownDatabase &database, const HerokuMaintenance &now, int weeks) const;
    static bool isPutOff(const ActRecord &record, const HerokuMaintenance &now);
    Pending<QJsonObject> delay(const ActRecord &record, const HerokuMaintenance &now);

    DatabaseActParts m_parts;
};

} // namespace bowline
