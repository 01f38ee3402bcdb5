// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncBook.h"

#include "core/SyncState.h"

namespace bowline {

namespace {

bool follows(const SyncRecord &sync)
{
    return sync.state != syncStateKey(SyncState::OptedOut);
}

} // namespace

SyncBook::SyncBook(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void SyncBook::load(const QList<SyncRecord> &syncs)
{
    for (const SyncRecord &sync : syncs)
        put(sync);
}

// Keeps the list of followers: with thousands of syncs, nobody may look through all of them for each.
void SyncBook::put(const SyncRecord &sync)
{
    if (const auto before = find(sync.id);
        before && (before->account != sync.account || before->appId != sync.appId || !follows(sync)))
        takeOut(sync.id);
    m_syncs.insert(sync.id, sync);
    if (!follows(sync))
        return;
    QSet<SyncId> &followers = m_followers[sync.account][sync.appId];
    const bool first = followers.isEmpty();
    followers.insert(sync.id);
    if (first)
        Q_EMIT followedAppsChanged(sync.account);
}

SyncRecord SyncBook::takeOut(const SyncId &id)
{
    const SyncRecord sync = m_syncs.take(id);
    auto &apps = m_followers[sync.account];
    QSet<SyncId> &followers = apps[sync.appId];
    const bool last = followers.remove(id) && followers.isEmpty();
    if (followers.isEmpty())
        apps.remove(sync.appId);
    if (last)
        Q_EMIT followedAppsChanged(sync.account);
    return sync;
}

std::optional<SyncRecord> SyncBook::find(const SyncId &id) const
{
    const auto it = m_syncs.constFind(id);
    return it == m_syncs.cend() ? std::nullopt : std::optional(*it);
}

std::optional<SyncRecord> SyncBook::find(const ProjectId &project, const QString &envVar) const
{
    for (const SyncRecord &sync : m_syncs) {
        if (sync.project == project && sync.envVar == envVar)
            return sync;
    }
    return std::nullopt;
}

QList<SyncRecord> SyncBook::following(const AccountId &account, const QString &appId) const
{
    QList<SyncRecord> result;
    for (const SyncId &id : m_followers.value(account).value(appId))
        result.append(m_syncs.value(id));
    return result;
}

QSet<QString> SyncBook::followedApps(const AccountId &account) const
{
    const QList<QString> apps = m_followers.value(account).keys();
    return {apps.begin(), apps.end()};
}

bool SyncBook::isFollowing(const SyncId &id) const
{
    const auto it = m_syncs.constFind(id);
    return it != m_syncs.cend() && follows(*it);
}

Secret SyncBook::lastValue(const SyncRecord &sync) const
{
    if (sync.sealedValue.isEmpty())
        return {};
    return m_parts.sealer->open(sync.sealedValue, "sync/" + sync.id.text.toUtf8()).value_or(Secret());
}

Pending<SyncRecord> SyncBook::save(const SyncRecord &sync)
{
    return m_parts.journal->run([sync](Repositories &r) { return r.syncs().store(sync); })
        .andThen(this, [this, sync](const Done &) {
            note(sync);
            return sync;
        });
}

Pending<SyncRecord> SyncBook::keep(const SyncRecord &sync)
{
    return m_parts.journal
        ->run([sync, lease = m_parts.share->lease(sync.id)](Repositories &r) -> Expected<Done> {
            if (lease) {
                if (const auto held = r.leases().require(*lease); !held)
                    return held;
            }
            return r.syncs().updateFollowed(sync);
        })
        .andThen(this, [this, sync](const Done &) {
            if (isFollowing(sync.id))
                note(sync);
            return sync;
        });
}

Pending<SyncRecord> SyncBook::replace(const SyncId &old, const SyncRecord &sync)
{
    return m_parts.journal
        ->run([old, sync](Repositories &r) {
            const auto removed = r.syncs().remove(old);
            return removed ? r.syncs().store(sync) : removed;
        })
        .andThen(this, [this, old, sync](const Done &) {
            if (m_syncs.contains(old))
                Q_EMIT removed(takeOut(old));
            note(sync);
            return sync;
        });
}

void SyncBook::note(const SyncRecord &sync)
{
    put(sync);
    Q_EMIT changed(sync);
}

Pending<Done> SyncBook::remove(const SyncId &id)
{
    return m_parts.journal->run([id](Repositories &r) { return r.syncs().remove(id); })
        .andThen(this, [this, id](const Done &) { forget(id); });
}

void SyncBook::forget(const SyncId &id)
{
    if (m_syncs.contains(id))
        Q_EMIT removed(takeOut(id));
}

void SyncBook::forgetProject(const ProjectId &project)
{
    const auto syncs = m_syncs.values();
    for (const SyncRecord &sync : syncs) {
        if (sync.project == project)
            Q_EMIT removed(takeOut(sync.id));
    }
}

} // namespace bowline
