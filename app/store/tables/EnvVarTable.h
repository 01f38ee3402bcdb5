// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/Table.h"

#include <optional>

namespace bowline {

/// The values of Bowline's own encrypted store, sealed.
class EnvVarTable final : public Table
{
public:
    EnvVarTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    Expected<QList<EnvVarRecord>> all();
    Expected<QList<EnvVarRecord>> ofProject(const ProjectId &project);
    Expected<QStringList> namesOf(const ProjectId &project, int most); ///< in order, the first so many
    Expected<std::optional<EnvVarRecord>> find(const ProjectId &project, const QString &name);
    Expected<Done> store(const EnvVarRecord &envVar);
    Expected<Done> remove(const ProjectId &project, const QString &name);
};

} // namespace bowline
