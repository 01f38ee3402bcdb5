// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SyncState.h"
#include "store/Journal.h"
#include "sync/EngineParts.h"

#include <QObject>

namespace bowline {

/// All syncs, in memory as they are in the journal. The one place that changes them; tells every change. With thousands
/// of syncs nobody may look through all of them for each: whoever asks for those of a project, an app or an env var is
/// answered from an index.
class SyncBook : public QObject
{
    Q_OBJECT
public:
    explicit SyncBook(const EngineParts &parts, QObject *parent = nullptr);

    void load(const QList<SyncRecord> &syncs);

    /// A copy of all: for what happens seldom.
    QList<SyncRecord> all() const { return m_syncs.values(); }
    /// f(const SyncRecord &) for each, without a copy; f must not change the book.
    template <class F>
    void forEach(F f) const
    {
        for (const SyncRecord &sync : m_syncs)
            f(sync);
    }
    QList<SyncRecord> of(const ProjectId &project) const;
    std::optional<SyncRecord> find(const SyncId &id) const;
    /// The one that owns this env var; the one that follows, if there are several.
    std::optional<SyncRecord> find(const ProjectId &project, const QString &envVar) const;
    /// Those that own one of these env vars.
    QList<SyncRecord> owners(const ProjectId &project, const QStringList &envVars) const;
    /// How many syncs of a project follow Heroku, and the worst state among them; counted as they change.
    struct Tally
    {
        int following = 0;
        std::optional<SyncState> worst;
    };
    Tally tally(const ProjectId &project) const;
    /// Those that follow this app through this account; the opted out are not among them.
    QList<SyncRecord> following(const AccountId &account, const QString &appId) const;
    QSet<QString> followedApps(const AccountId &account) const;
    bool isFollowing(const SyncId &id) const;

    /// Heroku's value as last seen; empty if none or if it does not open any more.
    Secret lastValue(const SyncRecord &sync) const;
    /// What that is written as; nothing without one.
    EnvVars lastWritten(const SyncRecord &sync) const;

    /// What a person decides. To the journal first, then to whoever watches.
    Pending<SyncRecord> save(const SyncRecord &sync);
    /// Likewise, but it holds here before it is on record; if the journal does not take it, it is as it was.
    Pending<SyncRecord> saveAtOnce(const SyncRecord &sync);
    /// What the engine finds out: not if a person has opted out or removed it meanwhile, and never the names, which may
    /// be newer than the record. store.taken_over if it is another's work by now.
    Pending<SyncRecord> keep(const SyncRecord &sync);
    /// Only what people call its source, here at once. The rest of the record stays what it is by then, in the journal
    /// too: a journey may be on its way there with another state, and a whole record of before would undo it.
    void keepNames(const SyncRecord &sync);
    /// These in the place of the old ones, in one transaction: a kill leaves the ones or the others.
    Pending<Done> replace(const QList<SyncId> &old, const QList<SyncRecord> &syncs);
    /// For what the journal has already, or need not have.
    void note(const SyncRecord &sync);
    /// The same for what has become of a record of before: the names stay those that are known by now.
    void noteProgress(const SyncRecord &sync);
    Pending<Done> remove(const SyncId &id);
    /// Without touching the journal: it has removed them with their project.
    void forgetProject(const ProjectId &project);
    /// Likewise: another program has removed it.
    void forget(const SyncId &id);

Q_SIGNALS:
    void changed(const bowline::SyncRecord &sync);
    void removed(const bowline::SyncRecord &sync);
    /// A project has got an env var from this account, or has one less. Told before `changed`, and after `removed`.
    void integrationChanged(const bowline::ProjectId &project, const bowline::AccountId &account);
    /// An app has got its first follower, or lost its last.
    void followedAppsChanged(const bowline::AccountId &account);

private:
    using EnvVarKey = std::pair<ProjectId, QString>;
    void put(const SyncRecord &sync);
    SyncRecord takeOut(const SyncId &id);
    void removeOne(const SyncId &id);
    void index(const SyncRecord &sync);
    void unindex(const SyncRecord &sync);

    EngineParts m_parts;
    QHash<SyncId, SyncRecord> m_syncs;
    QHash<AccountId, QHash<QString, QSet<SyncId>>> m_followers; ///< by app
    QHash<ProjectId, QSet<SyncId>> m_ofProject;
    QHash<EnvVarKey, QSet<SyncId>> m_ofEnvVar;
    QHash<ProjectId, QMap<SyncState, int>> m_states; ///< of those that follow
    bool m_loading = false;
};

} // namespace bowline
