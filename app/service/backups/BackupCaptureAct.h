// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/backups/TransferAct.h"

namespace bowline {

/// Makes a backup of a database, as `heroku pg:backups:capture DATABASE` does.
///
/// Fields: addon_id.
class BackupCaptureAct final : public TransferAct
{
    Q_OBJECT
public:
    using TransferAct::TransferAct;

    ActKind kind() const override { return ActKind::BackupCapture; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;

protected:
    Phrase beginTitle(const QJsonObject &facts) const override;
    Pending<std::optional<HerokuTransfer>> begunOf(const ActRecord &record,
                                                   const QList<HerokuTransfer> &later) override;
    std::optional<Error> rivalry(const HerokuTransfer &later, const QJsonObject &facts) const override;
    Pending<HerokuTransfer> ask(const ActRecord &record) override;
    Phrase failure(const HerokuTransfer &transfer, const QJsonObject &facts, const Phrase &why) const override;

private:
    ActPlan planFor(const KnownDatabase &database, const HerokuDatabaseInfo &info) const;
};

} // namespace bowline
