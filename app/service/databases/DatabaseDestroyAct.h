// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"

namespace bowline {

/// Destroys a database with everything in it, and its backups, as `heroku addons:destroy ADDON -a APP` does. The app's
/// name is to be typed at any protection.
///
///   destroy: look whether it is there still -> ask Heroku
///
/// Fields: addon_id.
class DatabaseDestroyAct final : public Act
{
    Q_OBJECT
public:
    explicit DatabaseDestroyAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::DatabaseDestroy; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;
    void ended(const ActRecord &record) override;

private:
    ActPlan planOf(const KnownDatabase &database, int followers) const;

    DatabaseActParts m_parts;
};

} // namespace bowline
