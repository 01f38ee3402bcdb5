// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"
#include "service/databases/DatabaseCatalogs.h"

namespace bowline {

/// Gives the default credential everything in its database back, as `heroku pg:credentials:repair-default DATABASE`
/// does: what other credentials own belongs to it afterwards.
///
///   repair: ask Heroku; twice does no harm
///
/// Fields: addon_id.
class CredentialRepairAct final : public Act
{
    Q_OBJECT
public:
    /// `catalogs` is not owned.
    CredentialRepairAct(const DatabaseActParts &parts, DatabaseCatalogs *catalogs, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::CredentialRepair; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    Pending<ActPlan> planFor(const KnownDatabase &database);
    ActPlan planOf(const KnownDatabase &database, const QList<DatabaseCatalog::OwnedObject> &objects) const;

    DatabaseActParts m_parts;
    DatabaseCatalogs *m_catalogs;
};

} // namespace bowline
