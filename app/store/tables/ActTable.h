// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/Table.h"

#include <optional>

namespace bowline {

/// What persons have had Bowline change, and how far it has come.
class ActTable final : public Table
{
public:
    ActTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    /// Oldest first.
    Expected<QList<ActRecord>> unfinished();
    Expected<std::optional<ActRecord>> find(const QString &id);
    /// The newest of one kind on one thing, newest first; a few.
    Expected<QList<ActRecord>> of(const QString &kind, const QString &subject);
    Expected<Done> store(const ActRecord &record);
    Expected<Done> removeEndedBefore(const QDateTime &time);
};

} // namespace bowline
