// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/FollowedSyncs.h"

#include "service/RepeatedQuestion.h"

namespace bowline {

FollowedSyncs::FollowedSyncs(ServiceCore *core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{
}

QJsonObject FollowedSyncs::printsOf(const QList<SyncRecord> &syncs)
{
    QJsonObject prints;
    for (const SyncRecord &sync : syncs) {
        if (syncStateFromKey(sync.state) == SyncState::InSync)
            prints.insert(sync.id.text, sync.fingerprint);
    }
    return prints;
}

QStringList FollowedSyncs::notGreen(const QJsonObject &prints) const
{
    QStringList names;
    const SyncBook &book = m_core->engine->book();
    for (auto it = prints.constBegin(); it != prints.constEnd(); ++it) {
        const auto sync = book.find(SyncId(it.key()));
        if (!sync || !book.isFollowing(sync->id))
            continue; // a person has opted out meanwhile
        if (sync->fingerprint == it.value().toString() || syncStateFromKey(sync->state) != SyncState::InSync)
            names.append(sync->envVar);
    }
    return names;
}

Pending<Done> FollowedSyncs::follow(const QJsonObject &prints, const Late &late)
{
    for (auto it = prints.constBegin(); it != prints.constEnd(); ++it)
        m_core->engine->syncNow(SyncId(it.key()), Trigger::Release).then(this, [](const Expected<Done> &) {
        }); // what came of it is seen in the book
    auto *question = new RepeatedQuestion(
        m_core->clock, [this, prints] { return Pending<bool>::ready(notGreen(prints).isEmpty()); }, this);
    return question->untilYes(longestMs, [this, prints, late] {
        return makeError(ErrorCode::ApiInvalid, late(notGreen(prints).join(QStringLiteral(", "))), {});
    });
}

} // namespace bowline
