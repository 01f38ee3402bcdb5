// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/backups/BackupActParts.h"

namespace bowline {

/// Ends a backup, restore or copy that is under way, as `heroku pg:backups:cancel BACKUP` does. Its subject is that
/// transfer: the act that has begun it runs on the database.
///
/// Fields: addon_id (whose app has it), transfer_id.
class BackupCancelAct final : public Act
{
    Q_OBJECT
public:
    explicit BackupCancelAct(const BackupActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::BackupCancel; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    ActPlan planFor(const KnownDatabase &database, const HerokuTransfer &transfer) const;
    Pending<QJsonObject> cancel(const ActRecord &record, const HerokuTransfer &now);

    BackupActParts m_parts;
};

} // namespace bowline
