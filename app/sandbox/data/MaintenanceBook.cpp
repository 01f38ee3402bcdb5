// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/MaintenanceBook.h"

#include "sandbox/StateArchive.h"

namespace bowline::sandbox {

namespace {

const QString maintenanceSection = QStringLiteral("maintenances");

} // namespace

MaintenanceBook::MaintenanceBook(World *world)
    : m_world(world)
{
    m_world->addSection(
        maintenanceSection, [this] { return save(); }, [this](const QJsonObject &last) { load(last); });
}

MaintenanceBook::~MaintenanceBook()
{
    m_world->endSection(maintenanceSection);
}

QJsonObject MaintenanceBook::save() const
{
    QJsonArray all;
    for (const Shared<Maintenance> &each : m_all)
        all.append(toState(*each));
    QJsonObject windows;
    for (auto it = m_windows.begin(); it != m_windows.end(); ++it)
        windows.insert(it.key(), toState(*it));
    return {{QStringLiteral("all"), all}, {QStringLiteral("windows"), windows}};
}

void MaintenanceBook::load(const QJsonObject &last)
{
    for (const auto &each : last.value(QLatin1String("all")).toArray()) {
        m_all.append(std::make_shared<Maintenance>(fromState<Maintenance>(each.toObject())));
        // The one that the end of the sandbox has cut short is due again.
        if (m_all.last()->isRunning())
            m_all.last()->status = QStringLiteral("pending");
    }
    const QJsonObject windows = last.value(QLatin1String("windows")).toObject();
    for (auto it = windows.begin(); it != windows.end(); ++it)
        m_windows.insert(it.key(), fromState<MaintenanceWindow>(it.value().toObject()));
}

Shared<Maintenance> MaintenanceBook::add(const AddOn &addOn, const QDateTime &now)
{
    const auto made = std::make_shared<Maintenance>();
    made->addonId = addOn.id;
    made->status = QStringLiteral("pending");
    made->reason = QStringLiteral("routine_maintenance");
    made->createdAt = now;
    m_all.append(made);
    changed();
    return made;
}

QList<Shared<Maintenance>> MaintenanceBook::history(const AddOn &addOn) const
{
    QList<Shared<Maintenance>> found;
    for (const Shared<Maintenance> &each : m_all) {
        if (each->addonId == addOn.id)
            found.prepend(each);
    }
    return found;
}

Shared<Maintenance> MaintenanceBook::newest(const AddOn &addOn) const
{
    const auto all = history(addOn);
    return all.isEmpty() ? nullptr : all.first();
}

QList<Shared<Maintenance>> MaintenanceBook::pending() const
{
    QList<Shared<Maintenance>> found;
    for (const Shared<Maintenance> &each : m_all) {
        if (each->isPending())
            found.append(each);
    }
    return found;
}

void MaintenanceBook::remove(const Shared<Maintenance> &maintenance)
{
    m_all.removeAll(maintenance);
    changed();
}

void MaintenanceBook::setWindow(const AddOn &addOn, const MaintenanceWindow &window)
{
    m_windows.insert(addOn.id, window);
    changed();
}

} // namespace bowline::sandbox
