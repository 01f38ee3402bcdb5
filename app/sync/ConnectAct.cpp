// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ConnectAct.h"

#include "sync/SyncRendering.h"

#include <algorithm>

namespace bowline {

ConnectAct::ConnectAct(Means means, const SyncRecord &sync, const Replacing &replacing, JourneyProgress progress,
                       QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
    , m_sync(sync)
    , m_replacing(replacing)
    , m_progress(std::move(progress))
{
}

Pending<SyncRecord> ConnectAct::run(const Pending<Done> &turn)
{
    return turn
        .always(this,
                [this](const Expected<Done> &) {
                    return m_means.share->acquire({WorkKind::sync, m_sync.id.text});
                })
        .andThen(this, [this](const Done &) { return store(); })
        .andThen(this,
                 [this](const SyncRecord &saved) {
                     m_stored = true;
                     return m_givenUp ? Pending<Done>::failed(makeError(ErrorCode::Cancelled))
                                      : m_means.look(saved, Trigger::Connect);
                 })
        .always(this, [this](const Expected<Done> &looked) { return conclude(looked); })
        .always(this, [this](const Expected<SyncRecord> &result) {
            m_ended.settle(Done{});
            return result;
        });
}

// What it takes the place of is looked up now: a lease can take seconds to get, and another connect may have
// ended meanwhile.
Pending<SyncRecord> ConnectAct::store()
{
    if (m_givenUp)
        return Pending<SyncRecord>::failed(makeError(ErrorCode::Cancelled));
    m_old = present();
    const auto isTaken = [this](const SyncRecord &old) {
        return m_means.book->isFollowing(old.id) && !m_replacing.followed;
    };
    if (std::any_of(m_old.cbegin(), m_old.cend(), isTaken))
        return Pending<SyncRecord>::failed(makeError(ErrorCode::NameTaken));
    m_storing = true;
    if (m_old.isEmpty())
        return m_means.book->save(m_sync);
    QList<SyncId> old;
    for (const SyncRecord &one : std::as_const(m_old)) {
        m_means.forgetPlans(one.id);
        old.append(one.id);
    }
    return m_means.book->replace(old, {m_sync}).andThen(this, [this](const Done &) { return m_sync; });
}

QList<SyncRecord> ConnectAct::present() const
{
    QStringList envVars = envVarsOf(m_sync);
    if (!m_replacing.envVar.isEmpty())
        envVars.append(m_replacing.envVar);
    return m_means.book->owners(m_sync.project, envVars);
}

bool ConnectAct::isAbout(const SyncRecord &other) const
{
    const QStringList own = envVarsOf(m_sync) + QStringList(m_replacing.envVar);
    const QStringList theirs = envVarsOf(other);
    return m_sync.project == other.project &&
           std::any_of(own.cbegin(), own.cend(), [&theirs](const QString &name) { return theirs.contains(name); });
}

Pending<SyncRecord> ConnectAct::conclude(const Expected<Done> &looked)
{
    const auto now = m_means.book->find(m_sync.id);
    if (!m_givenUp && now && !now->writtenFingerprint.isEmpty())
        return Pending<SyncRecord>::ready(*now);
    Error why = looked ? makeError(ErrorCode::Cancelled) : looked.error();
    if (m_givenUp)
        why = makeError(ErrorCode::Cancelled);
    else if (looked && now)
        why = makeError(errorCodeFromText(now->errorCode), now->reason, {});
    return undo().always(this, [why](const Expected<Done> &) -> Expected<SyncRecord> { return fail(why); });
}

// Before the record is known here there is nothing to undo yet: that follows when the journal has answered.
void ConnectAct::giveUp()
{
    m_givenUp = true;
    if (m_means.book->find(m_sync.id))
        undo().then(this, [](const Expected<Done> &) {});
}

// Not if the record was replaced or removed by somebody else meanwhile: what stands in its place now is
// theirs. If the journal has not said whether it took the record, it may have it all the same.
Pending<Done> ConnectAct::undo()
{
    if (m_undone)
        return *m_undone;
    const bool isThere = m_means.book->find(m_sync.id).has_value();
    const bool mayBeThere = m_storing && !m_stored;
    m_undone = isThere || mayBeThere ? putBack() : Pending<Done>::ready(Done{});
    return *m_undone;
}

Pending<Done> ConnectAct::putBack()
{
    m_means.forgetPlans(m_sync.id);
    if (m_old.isEmpty())
        return m_means.book->remove(m_sync.id);
    const auto replaced = m_means.book->replace({m_sync.id}, m_old);
    return replaced.andThen(m_means.book, [means = m_means, olds = m_old](const Done &) {
        // The new value may have been written on the way: one that still follows is put right.
        for (const SyncRecord &old : olds) {
            if (means.book->isFollowing(old.id))
                means.look(old, Trigger::Reconcile).then(means.book, [](const Expected<Done> &) {});
        }
    });
}

} // namespace bowline
