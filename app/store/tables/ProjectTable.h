// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/Table.h"

namespace bowline {

/// Projects and their destinations.
class ProjectTable final : public Table
{
public:
    ProjectTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    Expected<QList<ProjectRecord>> all();
    Expected<Done> store(const ProjectRecord &project);
    Expected<Done> remove(const ProjectId &id); ///< with its env vars, syncs and journeys
};

} // namespace bowline
