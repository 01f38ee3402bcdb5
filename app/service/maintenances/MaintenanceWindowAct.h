// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"

namespace bowline {

/// Chooses the four hours of the week in which Heroku may maintain a database, as `heroku
/// data:maintenances:window:update DATABASE DAY TIME` does. A planned maintenance moves with them.
///
/// Fields: addon_id, day ("tuesday"), time ("17:30", UTC, on the half hour).
class MaintenanceWindowAct final : public Act
{
    Q_OBJECT
public:
    explicit MaintenanceWindowAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::MaintenanceWindow; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    ActPlan planFor(const KnownDatabase &database, const HerokuMaintenance &now, const QJsonObject &fields) const;
    static Expected<Done> check(const QJsonObject &fields);
    static bool isOpen(const QString &day, const QString &time, const QString &window);
    Pending<Done> choose(const ActRecord &record);

    DatabaseActParts m_parts;
};

} // namespace bowline
