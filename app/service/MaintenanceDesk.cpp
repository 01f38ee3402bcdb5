// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/MaintenanceDesk.h"

#include "service/ActDesk.h"

namespace bowline {

namespace {

MaintenanceState maintenanceState(const QString &status)
{
    static const QHash<QString, MaintenanceState> words{{QStringLiteral("none"), MaintenanceState::None},
                                                        {QStringLiteral("pending"), MaintenanceState::Pending},
                                                        {QStringLiteral("preparing"), MaintenanceState::Preparing},
                                                        {QStringLiteral("ready"), MaintenanceState::Ready},
                                                        {QStringLiteral("running"), MaintenanceState::Running},
                                                        {QStringLiteral("completed"), MaintenanceState::Completed}};
    return words.value(status, MaintenanceState::Unknown);
}

} // namespace

MaintenanceDesk::MaintenanceDesk(ServiceCore *core, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_ties({core, parts.projects, parts.links})
    , m_parts({core, parts.accounts, parts.inventory, &m_ties, parts.links})
    , m_window(m_parts)
    , m_delay(m_parts)
    , m_run(m_parts)
{
    for (Act *act : std::initializer_list<Act *>{&m_window, &m_delay, &m_run})
        parts.acts->add(act);
}

Pending<MaintenancesView> MaintenanceDesk::ofDatabase(const DatabaseKey &database)
{
    return m_parts.database(database.account, database.addonId, Inventory::usualAgeMs, this)
        .andThen(this, [this](const KnownDatabase &known) {
            const auto api = m_parts.dataApi(known.account);
            if (!api)
                return Pending<MaintenancesView>::failed(api.error());
            const auto history = (*api)->maintenances().history(known.id);
            return (*api)->maintenances().newest(known.id).andThen(
                this, [this, known, history](const HerokuMaintenance &newest) {
                    return history.andThen(this, [this, known, newest](const QList<HerokuMaintenance> &all) {
                        return view(known, newest, all);
                    });
                });
        });
}

MaintenancesView MaintenanceDesk::view(const KnownDatabase &database, const HerokuMaintenance &newest,
                                       const QList<HerokuMaintenance> &history) const
{
    MaintenancesView view{newest.window,
                          maintenanceView(newest),
                          {},
                          m_ties.counts().value(database.id),
                          database.plan.family() != DatabasePlan::Family::Essential};
    for (const HerokuMaintenance &one : history)
        view.history.append(maintenanceView(one));
    return view;
}

MaintenanceView MaintenanceDesk::maintenanceView(const HerokuMaintenance &maintenance)
{
    return {maintenanceState(maintenance.status),
            maintenance.reason,
            maintenance.scheduledFor,
            maintenance.requiredBy,
            maintenance.startedAt,
            maintenance.completedAt};
}

} // namespace bowline
