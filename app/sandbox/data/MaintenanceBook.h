// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/World.h"
#include "sandbox/data/Maintenance.h"
#include "sandbox/data/MaintenanceWindow.h"

namespace bowline::sandbox {

/// All maintenances and windows, kept in the state under "maintenances". Main thread only.
class MaintenanceBook
{
public:
    explicit MaintenanceBook(World *world);
    ~MaintenanceBook();
    MaintenanceBook(const MaintenanceBook &) = delete;
    MaintenanceBook &operator=(const MaintenanceBook &) = delete;

    void changed() { m_world->changed(); }
    Shared<Maintenance> add(const AddOn &addOn, const QDateTime &now);
    Shared<Maintenance> newest(const AddOn &addOn) const;         ///< nothing: there never was one
    QList<Shared<Maintenance>> history(const AddOn &addOn) const; ///< the newest one first
    QList<Shared<Maintenance>> pending() const;
    void remove(const Shared<Maintenance> &maintenance);

    MaintenanceWindow window(const AddOn &addOn) const { return m_windows.value(addOn.id); }
    void setWindow(const AddOn &addOn, const MaintenanceWindow &window);

private:
    QJsonObject save() const;
    void load(const QJsonObject &last);

    World *m_world;
    QList<Shared<Maintenance>> m_all; ///< the oldest one first
    QMap<QString, MaintenanceWindow> m_windows;
};

} // namespace bowline::sandbox
