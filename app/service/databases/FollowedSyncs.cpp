// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/FollowedSyncs.h"

#include "core/WhenAll.h"
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

QStringList FollowedSyncs::notGreen(const QJsonObject &prints, bool isOtherValue) const
{
    QStringList names;
    const SyncBook &book = m_core->engine->book();
    for (auto it = prints.constBegin(); it != prints.constEnd(); ++it) {
        const auto sync = book.find(SyncId(it.key()));
        if (!sync || !book.isFollowing(sync->id))
            continue; // a person has opted out meanwhile
        const bool isOld = isOtherValue && sync->fingerprint == it.value().toString();
        if (isOld || syncStateFromKey(sync->state) != SyncState::InSync)
            names.append(sync->envVar);
    }
    return names;
}

Pending<Done> FollowedSyncs::follow(const QJsonObject &prints, const Expectation &expected, const Late &late)
{
    QList<Pending<Done>> looked;
    for (auto it = prints.constBegin(); it != prints.constEnd(); ++it)
        looked.append(
            m_core->engine->syncNow(SyncId(it.key()), Trigger::Release).always(this, [](const Expected<Done> &) {
                return Done{};
            })); // the book says what came of it
    return whenAll(looked, this).andThen(this, [this, prints, expected, late](const Done &) {
        auto *question = new RepeatedQuestion(
            m_core->clock,
            [this, prints, expected] {
                return Pending<bool>::ready(notGreen(prints, expected.isOtherValue).isEmpty());
            },
            this);
        return question->untilYes(expected.longestMs, [this, prints, expected, late] {
            return makeError(ErrorCode::ApiInvalid,
                             late(notGreen(prints, expected.isOtherValue).join(QStringLiteral(", "))), {});
        });
    });
}

} // namespace bowline
