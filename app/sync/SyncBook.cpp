// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncBook.h"

#include "sync/SyncRendering.h"

namespace bowline {

namespace {

bool follows(const SyncRecord &sync)
{
    return sync.state != syncStateKey(SyncState::OptedOut);
}

/// Those that keepNames() keeps.
SyncRecord withNamesOf(const SyncRecord &named, SyncRecord sync)
{
    sync.appName = named.appName;
    sync.addonId = named.addonId;
    sync.addonName = named.addonName;
    sync.plan = named.plan;
    sync.attachment = named.attachment;
    sync.credential = named.credential;
    return sync;
}

} // namespace

SyncBook::SyncBook(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void SyncBook::load(const QList<SyncRecord> &syncs)
{
    m_loading = true; // who loads announces the whole
    for (const SyncRecord &sync : syncs)
        put(sync);
    m_loading = false;
}

void SyncBook::put(const SyncRecord &sync)
{
    const auto before = find(sync.id);
    if (before && (before->account != sync.account || before->appId != sync.appId || !follows(sync)))
        takeOut(sync.id);
    else if (before)
        unindex(*before);
    m_syncs.insert(sync.id, sync);
    index(sync);
    const bool sameIntegration = before && before->project == sync.project && before->account == sync.account;
    if (before && !sameIntegration)
        Q_EMIT integrationChanged(before->project, before->account);
    if (!m_loading && (!sameIntegration || before->envVar != sync.envVar || before->rendering != sync.rendering))
        Q_EMIT integrationChanged(sync.project, sync.account);
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
    unindex(sync);
    auto &apps = m_followers[sync.account];
    QSet<SyncId> &followers = apps[sync.appId];
    const bool last = followers.remove(id) && followers.isEmpty();
    if (followers.isEmpty())
        apps.remove(sync.appId);
    if (last)
        Q_EMIT followedAppsChanged(sync.account);
    return sync;
}

void SyncBook::removeOne(const SyncId &id)
{
    const SyncRecord sync = takeOut(id);
    Q_EMIT removed(sync);
    Q_EMIT integrationChanged(sync.project, sync.account);
}

void SyncBook::index(const SyncRecord &sync)
{
    m_ofProject[sync.project].insert(sync.id);
    for (const QString &envVar : envVarsOf(sync))
        m_ofEnvVar[{sync.project, envVar}].insert(sync.id);
    if (follows(sync))
        ++m_states[sync.project][syncStateFromKey(sync.state)];
}

void SyncBook::unindex(const SyncRecord &sync)
{
    const auto drop = [&sync](auto &sets, const auto &key) {
        const auto it = sets.find(key);
        it->remove(sync.id);
        if (it->isEmpty())
            sets.erase(it);
    };
    drop(m_ofProject, sync.project);
    for (const QString &envVar : envVarsOf(sync))
        drop(m_ofEnvVar, EnvVarKey(sync.project, envVar));
    if (!follows(sync))
        return;
    QMap<SyncState, int> &states = m_states[sync.project];
    const SyncState state = syncStateFromKey(sync.state);
    if (--states[state] == 0)
        states.remove(state);
    if (states.isEmpty())
        m_states.remove(sync.project);
}

QList<SyncRecord> SyncBook::of(const ProjectId &project) const
{
    QList<SyncRecord> result;
    for (const SyncId &id : m_ofProject.value(project))
        result.append(m_syncs.value(id));
    return result;
}

SyncBook::Tally SyncBook::tally(const ProjectId &project) const
{
    Tally tally;
    const QMap<SyncState, int> states = m_states.value(project);
    for (const int count : states)
        tally.following += count;
    if (!states.isEmpty())
        tally.worst = states.lastKey();
    return tally;
}

std::optional<SyncRecord> SyncBook::find(const SyncId &id) const
{
    const auto it = m_syncs.constFind(id);
    return it == m_syncs.cend() ? std::nullopt : std::optional(*it);
}

std::optional<SyncRecord> SyncBook::find(const ProjectId &project, const QString &envVar) const
{
    std::optional<SyncRecord> found;
    for (const SyncId &id : m_ofEnvVar.value({project, envVar})) {
        if (!found || isFollowing(id))
            found = m_syncs.value(id);
    }
    return found;
}

QList<SyncRecord> SyncBook::owners(const ProjectId &project, const QStringList &envVars) const
{
    QSet<SyncId> found;
    for (const QString &envVar : envVars)
        found.unite(m_ofEnvVar.value({project, envVar}));
    QList<SyncRecord> result;
    for (const SyncId &id : std::as_const(found))
        result.append(m_syncs.value(id));
    return result;
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

EnvVars SyncBook::lastWritten(const SyncRecord &sync) const
{
    const Secret value = lastValue(sync);
    return value.isEmpty() ? EnvVars() : renderedFor(sync, value).value_or(EnvVars());
}

Pending<SyncRecord> SyncBook::save(const SyncRecord &sync)
{
    return m_parts.journal->run([sync](Repositories &r) { return r.syncs().store(sync); })
        .andThen(this, [this, sync](const Done &) {
            note(sync);
            return sync;
        });
}

Pending<SyncRecord> SyncBook::saveAtOnce(const SyncRecord &sync)
{
    const auto before = find(sync.id);
    note(sync);
    return m_parts.journal->run([sync](Repositories &r) { return r.syncs().store(sync); })
        .always(this, [this, before, sync](const Expected<Done> &saved) -> Expected<SyncRecord> {
            if (saved || before)
                noteProgress(saved ? sync : *before); // not on record, so it does not hold: the person is told
            return saved.map([&sync](const Done &) { return sync; });
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
                noteProgress(sync);
            return sync;
        });
}

void SyncBook::keepNames(const SyncRecord &sync)
{
    const auto before = find(sync.id);
    note(sync);
    if (!m_parts.share->holds(sync.id))
        return;
    m_parts.journal
        ->run([sync, lease = m_parts.share->lease(sync.id)](Repositories &r) -> Expected<Done> {
            if (lease) {
                if (const auto held = r.leases().require(*lease); !held)
                    return held;
            }
            return r.syncs().updateNames(sync);
        })
        .then(this, [this, before](const Expected<Done> &stored) {
            const auto now = before ? find(before->id) : std::nullopt;
            if (!stored && now)
                note(withNamesOf(*before, *now)); // so that the next round finds them different again
        });
}

Pending<Done> SyncBook::replace(const QList<SyncId> &old, const QList<SyncRecord> &syncs)
{
    return m_parts.journal
        ->run([old, syncs](Repositories &r) {
            Expected<Done> done = Done{};
            for (const SyncId &id : old)
                done = done ? r.syncs().remove(id) : done;
            for (const SyncRecord &sync : syncs)
                done = done ? r.syncs().store(sync) : done;
            return done;
        })
        .andThen(this, [this, old, syncs](const Done &) {
            for (const SyncId &id : old)
                forget(id);
            for (const SyncRecord &sync : syncs)
                note(sync);
        });
}

void SyncBook::note(const SyncRecord &sync)
{
    put(sync);
    Q_EMIT changed(sync);
}

void SyncBook::noteProgress(const SyncRecord &sync)
{
    const auto known = find(sync.id);
    note(known ? withNamesOf(*known, sync) : sync);
}

Pending<Done> SyncBook::remove(const SyncId &id)
{
    return m_parts.journal->run([id](Repositories &r) { return r.syncs().remove(id); })
        .andThen(this, [this, id](const Done &) { forget(id); });
}

void SyncBook::forget(const SyncId &id)
{
    if (m_syncs.contains(id))
        removeOne(id);
}

void SyncBook::forgetProject(const ProjectId &project)
{
    QSet<AccountId> accounts;
    const QSet<SyncId> syncs = m_ofProject.value(project);
    for (const SyncId &id : syncs) {
        const SyncRecord sync = takeOut(id);
        accounts.insert(sync.account);
        Q_EMIT removed(sync);
    }
    for (const AccountId &account : std::as_const(accounts))
        Q_EMIT integrationChanged(project, account);
}

} // namespace bowline
