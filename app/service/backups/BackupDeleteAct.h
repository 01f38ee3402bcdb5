// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/backups/BackupActParts.h"

namespace bowline {

/// Deletes a backup, as `heroku pg:backups:delete BACKUP` does. Its subject is that backup.
///
/// Fields: addon_id (whose app has it), transfer_id.
class BackupDeleteAct final : public Act
{
    Q_OBJECT
public:
    explicit BackupDeleteAct(const BackupActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::BackupDelete; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    ActPlan planFor(const KnownDatabase &database, const HerokuTransfer &transfer) const;
    Pending<Done> remove(const ActRecord &record, int number);

    BackupActParts m_parts;
};

} // namespace bowline
