// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/Inventory.h"
#include "service/ServiceCore.h"

namespace bowline {

/// How carefully each database is treated: what a person has set, else what is usual for its plan and app. Kept as a
/// setting for each add-on, and so on the recovery card.
class ProtectionBook : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned.
    ProtectionBook(ServiceCore *core, Inventory *inventory, QObject *parent = nullptr);

    Pending<Done> load(); ///< from the journal

    Protection levelOf(const KnownDatabase &database) const;
    /// Of one that may not be known: then the strictest that still lets a person act.
    Protection levelOf(const AccountId &account, const QString &addonId) const;
    /// input.invalid for Unknown.
    Pending<Done> setLevel(const QString &addonId, Protection level);

Q_SIGNALS:
    void changed(const QString &addonId);

private:
    ServiceCore *m_core;
    Inventory *m_inventory;
    QHash<QString, Protection> m_levels; ///< by add-on; those that a person has set
};

} // namespace bowline
