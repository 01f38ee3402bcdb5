// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/backups/TransferAct.h"

namespace bowline {

/// Empties a database and fills it from a backup, as `heroku pg:backups:restore BACKUP DATABASE` does. The backup may
/// be of another database of the account. Only where the database that is emptied was captured within the last hour,
/// and after its app's name for it is typed, at any protection: whatever it is, its content is lost.
///
/// Fields: addon_id (that is filled), source_addon_id (whose app has the backup; empty: the same), transfer_id.
class BackupRestoreAct final : public TransferAct
{
    Q_OBJECT
public:
    using TransferAct::TransferAct;

    ActKind kind() const override { return ActKind::BackupRestore; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    void ended(const ActRecord &record) override;

    static constexpr qint64 freshCaptureMs = 60 * 60 * 1000; ///< how old the backup of what is lost may be

protected:
    Phrase beginTitle(const QJsonObject &facts) const override;
    Pending<std::optional<HerokuTransfer>> begunOf(const ActRecord &record,
                                                   const QList<HerokuTransfer> &later) override;
    std::optional<Error> rivalry(const HerokuTransfer &later, const QJsonObject &facts) const override;
    Pending<HerokuTransfer> ask(const ActRecord &record) override;
    Phrase failure(const HerokuTransfer &transfer, const QJsonObject &facts, const Phrase &why) const override;

private:
    struct Wish
    {
        KnownDatabase target;
        KnownDatabase source;
        QString backupId;
    };
    struct Backup
    {
        HerokuTransfer transfer;
        bool isCaptured = false; ///< the target was, just now
    };
    Pending<ActPlan> planOf(const Wish &wish);
    bool isCaptured(const KnownDatabase &target, const QList<HerokuTransfer> &all) const;
    Pending<std::optional<HerokuTransfer>> backupOf(const ActRecord &record);
    static bool fillsTarget(const HerokuTransfer &transfer, const QJsonObject &facts);
    ActPlan planFor(const Wish &wish, const Backup &backup, const HerokuDatabaseInfo &info) const;
    QList<Touched> touches(const KnownDatabase &target) const;
    static std::optional<Error> obstacle(const Wish &wish, const Backup &backup, const HerokuDatabaseInfo &info);
};

} // namespace bowline
