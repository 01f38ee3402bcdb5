// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/backups/BackupActParts.h"

namespace bowline {

/// An act for which Heroku begins a transfer that then goes on by itself: a capture, a restore.
///
///   note    which transfers the app has
///     |
///   begin   ask Heroku; not again where there is one by now that was not there before: an earlier answer was lost
///     |
///   wait    until Heroku says that it is over, and how it went; tells how far it is
///
/// Facts of the plan: addon_id, app_id, attachments (backupFacts).
class TransferAct : public Act
{
    Q_OBJECT
public:
    explicit TransferAct(const BackupActParts &parts, QObject *parent = nullptr);

    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

    static constexpr qint64 longestTransferMs = 48 * 60 * 60 * 1000LL;

protected:
    const BackupActParts &parts() const { return m_parts; }
    /// The facts that this class goes by.
    static QJsonObject factsOf(const KnownDatabase &database);
    static QStringList attachmentsIn(const QJsonObject &facts);

    virtual Phrase beginTitle(const QJsonObject &facts) const = 0;
    /// It is one that this act may have begun.
    virtual bool isWanted(const HerokuTransfer &transfer, const QJsonObject &facts) const = 0;
    virtual Pending<HerokuTransfer> ask(const ActRecord &record) = 0;
    /// What a person is told of one that has failed; `why`: a sentence, may be empty.
    virtual Phrase failure(const HerokuTransfer &transfer, const QJsonObject &facts, const Phrase &why) const = 0;

private:
    Pending<QJsonObject> note(const ActRecord &record);
    Pending<QJsonObject> begin(const ActRecord &record);
    Pending<QJsonObject> wait(const ActRecord &record);
    Pending<bool> look(const ActRecord &record, const std::shared_ptr<HerokuTransfer> &last);
    Expected<QJsonObject> conclude(const ActRecord &record, const HerokuTransfer &transfer) const;

    BackupActParts m_parts;
};

} // namespace bowline
