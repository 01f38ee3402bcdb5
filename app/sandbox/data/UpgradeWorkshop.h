// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Workflows.h"
#include "sandbox/data/DataClock.h"
#include "sandbox/data/DataMischief.h"
#include "sandbox/data/MaintenanceBook.h"
#include "sandbox/data/Upgrade.h"

namespace bowline::sandbox {

/// Upgrades of PostgreSQL. The database really moves, as it does at Heroku, and says that it has the new version; the
/// server behind it stays the one that this computer has. Kept in the state under "upgrades". Main thread only.
///
///     none -> preparing -> ready -> running -> done      (Essential plans and followers begin with running)
class UpgradeWorkshop : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        World *world;
        Workflows *workflows;
        DataClock *clock;
        DataMischief *mischief;
        const MaintenanceBook *maintenances;
    };
    explicit UpgradeWorkshop(const Parts &parts, QObject *parent = nullptr);
    ~UpgradeWorkshop() override;

    static QString newestVersion() { return QStringLiteral("17"); }

    Upgrade of(const AddOn &addOn) const { return m_all.value(addOn.id); }
    /// `version`: one that isKnown. It must not be scheduled.
    Upgrade prepare(const AddOn &addOn, const QString &version);
    void cancel(const AddOn &addOn);
    void run(const Shared<AddOn> &addOn, const QString &version);
    static bool isKnown(const QString &version);

private:
    void goOn();
    void move(const Shared<AddOn> &addOn);
    void finish(const Shared<AddOn> &addOn, const Expected<Done> &done);

    const Parts m_parts;
    QMap<QString, Upgrade> m_all; ///< by the add-on's id
};

} // namespace bowline::sandbox
