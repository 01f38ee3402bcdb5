// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/backups/BackupActParts.h"

#include <QSet>

#include <memory>
#include <optional>

namespace bowline {

/// An act for which Heroku begins a transfer that then goes on by itself: a capture, a restore.
///
///   note    which transfers the app has
///     |
///   begin   ask Heroku, if all is as it was in the preview; not again where Heroku was asked before (its answer was
///     |     lost, or a process was killed) and there is one by now that only this act can have begun
///     |
///   wait    until Heroku says that it is over, and how it went; tells how far it is
///
/// Facts of the plan: addon_id, app_id, attachments (backupFacts), and the fields of the request.
class TransferAct : public Act
{
    Q_OBJECT
public:
    explicit TransferAct(const BackupActParts &parts, QObject *parent = nullptr);

    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;
    void ended(const ActRecord &record) override;

    static constexpr qint64 longestTransferMs = 48 * 60 * 60 * 1000LL;

protected:
    const BackupActParts &parts() const { return m_parts; }
    /// The facts that this class goes by.
    static QJsonObject factsOf(const KnownDatabase &database);
    static QStringList attachmentsIn(const QJsonObject &facts);

    Pending<QList<HerokuTransfer>> transfersOf(const ActRecord &record, const QString &appId) const;

    virtual Phrase beginTitle(const QJsonObject &facts) const = 0;
    /// Which of these, that were not there before Heroku was asked, is the one that this act has begun; or none.
    virtual Pending<std::optional<HerokuTransfer>> begunOf(const ActRecord &record,
                                                           const QList<HerokuTransfer> &later) = 0;
    /// Why nothing may be begun beside a transfer that was not there before, and is not this act's.
    virtual std::optional<Error> rivalry(const HerokuTransfer &later, const QJsonObject &facts) const = 0;
    virtual Pending<HerokuTransfer> ask(const ActRecord &record) = 0;
    /// What a person is told of one that has failed; `why`: a sentence, may be empty.
    virtual Phrase failure(const HerokuTransfer &transfer, const QJsonObject &facts, const Phrase &why) const = 0;

private:
    Pending<QJsonObject> note(const ActRecord &record);
    Pending<QJsonObject> begin(const ActRecord &record);
    Pending<HerokuTransfer> beginAnew(const ActRecord &record, const QList<HerokuTransfer> &later);
    Pending<QJsonObject> wait(const ActRecord &record);
    Pending<bool> look(const ActRecord &record, const std::shared_ptr<HerokuTransfer> &last);
    Expected<QJsonObject> conclude(const ActRecord &record, const HerokuTransfer &transfer) const;

    BackupActParts m_parts;
    QSet<QString> m_notAsked; ///< ids of acts that were noted here, and for which Heroku was not asked yet
};

} // namespace bowline
