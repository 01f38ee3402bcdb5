// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Connects.h"

#include "core/WhenAll.h"

namespace bowline {

Connects::Connects(ConnectAct::Means means, QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
{
}

Pending<SyncRecord> Connects::begin(const SyncRecord &sync, JourneyProgress progress, const Replacing &replacing)
{
    QList<Pending<Done>> others;
    for (const ConnectAct *other : std::as_const(m_acts)) {
        if (!other->isAbout(sync))
            continue;
        if (other->isWanted() && !replacing.followed)
            return Pending<SyncRecord>::failed(makeError(ErrorCode::NameTaken));
        others.append(other->ended());
    }
    auto *act = new ConnectAct(m_means, sync, replacing, std::move(progress), this);
    m_acts.insert(sync.id, act);
    const Pending<SyncRecord> result = act->run(whenAll(others, this));
    // In the turn in which whoever asked hears of it, so that no moment is left to give it up in vain.
    result.then(this, [this, id = sync.id, act](const Expected<SyncRecord> &) {
        m_acts.remove(id);
        act->deleteLater();
    });
    return result;
}

void Connects::giveUp(const SyncId &id)
{
    if (ConnectAct *act = m_acts.value(id))
        act->giveUp();
}

bool Connects::isWanted(const SyncId &id) const
{
    const ConnectAct *act = m_acts.value(id);
    return !act || act->isWanted();
}

JourneyProgress Connects::progressOf(const SyncId &id) const
{
    const ConnectAct *act = m_acts.value(id);
    return act ? act->progress() : JourneyProgress();
}

} // namespace bowline
