// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Journal.h"
#include "sync/EngineParts.h"

#include <QObject>

namespace bowline {

/// All syncs, in memory as they are in the journal. The one place that changes them; tells every change.
class SyncBook : public QObject
{
    Q_OBJECT
public:
    explicit SyncBook(const EngineParts &parts, QObject *parent = nullptr);

    void load(const QList<SyncRecord> &syncs);

    QList<SyncRecord> all() const { return m_syncs.values(); }
    std::optional<SyncRecord> find(const SyncId &id) const;
    std::optional<SyncRecord> find(const ProjectId &project, const QString &envVar) const;
    /// Those that follow this app through this account; the opted out are not among them.
    QList<SyncRecord> following(const AccountId &account, const QString &appId) const;
    QSet<QString> followedApps(const AccountId &account) const;
    bool isFollowing(const SyncId &id) const;

    /// Heroku's value as last seen; empty if none or if it does not open any more.
    Secret lastValue(const SyncRecord &sync) const;

    /// What a person decides. To the journal first, then to whoever watches.
    Pending<SyncRecord> save(const SyncRecord &sync);
    /// What the engine finds out: not if a person has opted out or removed it meanwhile. store.taken_over if it is
    /// another's work by now.
    Pending<SyncRecord> keep(const SyncRecord &sync);
    /// `sync` in the place of `old`, in one transaction: a kill leaves the one or the other.
    Pending<SyncRecord> replace(const SyncId &old, const SyncRecord &sync);
    /// For what the journal has already, or need not have.
    void note(const SyncRecord &sync);
    Pending<Done> remove(const SyncId &id);
    /// Without touching the journal: it has removed them with their project.
    void forgetProject(const ProjectId &project);
    /// Likewise: another program has removed it.
    void forget(const SyncId &id);

Q_SIGNALS:
    void changed(const bowline::SyncRecord &sync);
    void removed(const bowline::SyncRecord &sync);
    /// An app has got its first follower, or lost its last.
    void followedAppsChanged(const bowline::AccountId &account);

private:
    void put(const SyncRecord &sync);
    SyncRecord takeOut(const SyncId &id);

    EngineParts m_parts;
    QHash<SyncId, SyncRecord> m_syncs;
    QHash<AccountId, QHash<QString, QSet<SyncId>>> m_followers; ///< by app
};

} // namespace bowline
