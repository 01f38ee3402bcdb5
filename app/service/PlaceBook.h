// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/Destination.h"
#include "service/ServiceCore.h"

#include <QSet>

namespace bowline {

/// One variable, one owner. Knows which projects live at the same place (one file under two names, one Hasura
/// project), refuses what would give an env var there two syncs, and sees to it that two that are found are
/// told of.
///
/// A place has several marks (see Destination::places()), and who shares one of them shares the place. They
/// are known as they were when last looked at: when a destination is made, read, or changes on disk, and
/// before anything is refused.
class PlaceBook : public QObject
{
    Q_OBJECT
public:
    using DestinationOf = std::function<Destination *(const ProjectId &)>;
    using NameOf = std::function<QString(const ProjectId &)>;
    PlaceBook(ServiceCore *core, DestinationOf destination, NameOf name, QObject *parent = nullptr);

    /// The marks of a project's place. None: it is alone where it is.
    void set(const ProjectId &project, const QStringList &marks);
    void forget(const ProjectId &project);
    /// Looks at the project's place, and sets it in a moment.
    void refresh(const ProjectId &project);

    /// `marks`: of the place that is asked for; comes back if no project but `id` lives there. Else
    /// destination.shared.
    Pending<QStringList> requireFree(const ProjectId &id, const Pending<QStringList> &marks);
    /// destination.shared if another project at the same place has an env var of one of these names that
    /// follows a database.
    Pending<Done> requireSole(const ProjectId &project, const QStringList &envVars);
    /// Another sync that writes the same env var at the same place, if one is known.
    std::optional<Rival> rival(const SyncRecord &sync) const;

private:
    Pending<Done> refreshAll();
    QList<ProjectId> neighbours(const ProjectId &project) const;
    QList<ProjectId> at(const QStringList &marks, const ProjectId &except) const; ///< sorted
    /// Those that follow and write an env var of this one, in its own project or at the same place.
    QList<SyncRecord> rivals(const SyncRecord &sync) const;
    void reconsider(const SyncRecord &sync);
    Phrase rivalText(const SyncRecord &sync, const SyncRecord &theirs, bool isOlder) const;
    void reconsiderRivals(const SyncRecord &sync);

    ServiceCore *m_core;
    DestinationOf m_destination;
    NameOf m_name;
    QSet<ProjectId> m_known; ///< whose destinations are looked at
    QHash<ProjectId, QStringList> m_marks;
    QHash<QString, QSet<ProjectId>> m_projects; ///< by mark
};

} // namespace bowline
