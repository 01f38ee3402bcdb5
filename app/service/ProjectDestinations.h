// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/Destination.h"
#include "service/PlaceBook.h"
#include "service/ServiceCore.h"

namespace bowline {

/// The open destination of each project: made from its row and its secret, watched, and known by its place. Owns
/// them. Main thread of the service.
class ProjectDestinations final : public QObject
{
    Q_OBJECT
public:
    /// `name`: of a project, for people.
    ProjectDestinations(ServiceCore *core, PlaceBook::NameOf name, QObject *parent = nullptr);

    /// Makes the project's destination anew, in a moment if its secret has to be read first. While it
    /// cannot be read, find() has nothing; a keychain that does not answer is asked again.
    void open(const ProjectRecord &project);
    /// The same with a secret that is known.
    void set(const DestinationOrder &order);
    void close(const ProjectId &id); ///< and gives up its place
    void closeAll();                 ///< places stay known

    /// Null while it cannot be used: the project is gone, or its secret cannot be read.
    Destination *find(const ProjectId &id) const { return m_open.value(id); }
    /// The project's destination owns env vars of that name.
    bool isProtected(const ProjectId &id, const QString &envVar) const;
    PlaceBook &places() { return m_places; }

private:
    void openWith(const ProjectId &id, const DestinationSpec &spec);
    void openAllAgain();

    ServiceCore *m_core;
    QHash<ProjectId, DestinationSpec> m_specs; ///< of all that were asked for
    QHash<ProjectId, Destination *> m_open;
    PlaceBook m_places;
    std::unique_ptr<TimerHandle> m_readAgain; ///< the keychain did not answer
};

} // namespace bowline
