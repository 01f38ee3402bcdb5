// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backups/TransferAct.h"

#include "service/RepeatedQuestion.h"
#include "service/backups/BackupFacts.h"

#include <QJsonArray>

#include <algorithm>

namespace bowline {

namespace {

// Stored, so they stay.
const QString noteTransfersStep = QStringLiteral("note");
const QString beginTransferStep = QStringLiteral("begin");
const QString waitTransferStep = QStringLiteral("wait");

Phrase progressOf(const HerokuTransfer &transfer)
{
    constexpr qint64 kilo = 1024;
    if (!transfer.startedAt.isValid())
        return Phrase("backup.progress_waits");
    if (transfer.processedBytes < 0)
        return {};
    const bool isSmall = transfer.processedBytes < kilo * kilo;
    return isSmall ? Phrase("backup.progress_kb").arg(transfer.processedBytes / kilo)
                   : Phrase("backup.progress_mb").arg(transfer.processedBytes / (kilo * kilo));
}

} // namespace

TransferAct::TransferAct(const BackupActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

QJsonObject TransferAct::factsOf(const KnownDatabase &database)
{
    return {{backupFacts::addonId, database.id},
            {backupFacts::addonName, database.name},
            {backupFacts::appId, database.appId},
            {backupFacts::attachments, QJsonArray::fromStringList(BackupActParts::namesInBackups(database))}};
}

QStringList TransferAct::attachmentsIn(const QJsonObject &facts)
{
    QStringList names;
    const QJsonArray all = facts.value(backupFacts::attachments).toArray();
    for (const auto &name : all)
        names.append(name.toString());
    return names;
}

QList<ActStep> TransferAct::steps(const QJsonObject &facts) const
{
    return {{noteTransfersStep, Phrase("backup.step_note")},
            {beginTransferStep, beginTitle(facts)},
            {waitTransferStep, Phrase("plan.step_settle")}};
}

Pending<QJsonObject> TransferAct::perform(const ActRecord &record)
{
    if (record.step == noteTransfersStep)
        return note(record);
    return record.step == beginTransferStep ? begin(record) : wait(record);
}

Pending<QList<HerokuTransfer>> TransferAct::transfersOf(const ActRecord &record, const QString &appId) const
{
    const auto api = m_parts.dataApi(record.account);
    return api ? (*api)->backups().transfers(appId) : Pending<QList<HerokuTransfer>>::failed(api.error());
}

Pending<QJsonObject> TransferAct::note(const ActRecord &record)
{
    return transfersOf(record, backupFacts::text(record, backupFacts::appId))
        .andThen(this, [this, id = record.id](const QList<HerokuTransfer> &all) {
            QJsonArray known;
            for (const HerokuTransfer &one : all)
                known.append(one.id);
            m_notAsked.insert(id);
            return QJsonObject{{backupFacts::known, known}};
        });
}

Pending<QJsonObject> TransferAct::begin(const ActRecord &record)
{
    // Where this very process has noted, and has not asked since, nothing of what is new can be this act's.
    const bool mayBeBegun = !m_notAsked.contains(record.id);
    return transfersOf(record, backupFacts::text(record, backupFacts::appId))
        .andThen(this,
                 [record](QList<HerokuTransfer> all) {
                     const QJsonArray known = record.state.value(backupFacts::known).toArray();
                     all.removeIf([&known](const HerokuTransfer &one) { return known.contains(one.id); });
                     return all;
                 })
        .andThen(this,
                 [this, record, mayBeBegun](const QList<HerokuTransfer> &later) {
                     return begunOf(record, mayBeBegun ? later : QList<HerokuTransfer>())
                         .andThen(this, [this, record, later](const std::optional<HerokuTransfer> &begun) {
                             return begun ? Pending<HerokuTransfer>::ready(*begun) : beginAnew(record, later);
                         });
                 })
        .andThen(this, [state = record.state](const HerokuTransfer &transfer) {
            QJsonObject next = state;
            next.insert(backupFacts::begun, transfer.id);
            return next;
        });
}

Pending<HerokuTransfer> TransferAct::beginAnew(const ActRecord &record, const QList<HerokuTransfer> &later)
{
    for (const HerokuTransfer &one : later) {
        if (const auto error = rivalry(one, record.facts))
            return Pending<HerokuTransfer>::failed(*error);
    }
    return stillPlanned(record, record.facts).andThen(this, [this, record](const Done &) {
        m_notAsked.remove(record.id);
        return ask(record);
    });
}

void TransferAct::ended(const ActRecord &record)
{
    m_notAsked.remove(record.id);
}

Pending<bool> TransferAct::look(const ActRecord &record, const std::shared_ptr<HerokuTransfer> &last)
{
    const auto api = m_parts.dataApi(record.account);
    if (!api)
        return Pending<bool>::failed(api.error());
    return (*api)
        ->backups()
        .transfer(backupFacts::text(record, backupFacts::appId), record.state.value(backupFacts::begun).toString())
        .andThen(this, [this, record, last](const HerokuTransfer &transfer) {
            *last = transfer;
            if (const Phrase note = progressOf(transfer); !note.isEmpty())
                Q_EMIT progressed(record, note);
            return transfer.isOver();
        });
}

Pending<QJsonObject> TransferAct::wait(const ActRecord &record)
{
    auto last = std::make_shared<HerokuTransfer>();
    auto *question = new RepeatedQuestion(
        m_parts.core->clock, [this, record, last] { return look(record, last); }, this, RepeatedQuestion::longWork);
    return question
        ->untilYes(RepeatedQuestion::left(record.createdAt, longestTransferMs, *m_parts.core->clock),
                   [] { return makeError(ErrorCode::ApiInvalid, Phrase("backup.does_not_end"), {}); })
        .always(this, [this, record, last](const Expected<Done> &over) -> Expected<QJsonObject> {
            if (over)
                return conclude(record, *last);
            if (over.error().code != ErrorCode::ApiNotFound)
                return fail(over.error());
            return fail(makeError(ErrorCode::ApiInvalid, Phrase("backup.vanished"), over.error().detail));
        });
}

Expected<QJsonObject> TransferAct::conclude(const ActRecord &record, const HerokuTransfer &transfer) const
{
    if (transfer.isGood())
        return record.state;
    const Phrase why = transfer.canceledAt.isValid()  ? Phrase("backup.was_canceled")
                       : transfer.lastWords.isEmpty() ? Phrase()
                                                      : Phrase("backup.last_words").arg(transfer.lastWords);
    return fail(makeError(ErrorCode::ApiInvalid, failure(transfer, record.facts, why), {}));
}

} // namespace bowline
