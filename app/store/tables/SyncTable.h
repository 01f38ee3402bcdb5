// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/Table.h"

#include <optional>

namespace bowline {

/// What follows what, and how it stands.
class SyncTable final : public Table
{
public:
    SyncTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    Expected<QList<SyncRecord>> all();
    Expected<std::optional<SyncRecord>> find(const SyncId &id);
    Expected<Done> store(const SyncRecord &sync);
    /// What a journey may write: an update, unless a person has opted out or removed the sync meanwhile. Not the names:
    /// the journey has those of its beginning.
    Expected<Done> updateFollowed(const SyncRecord &sync);
    /// What people call its source, and nothing else: a journey may be storing the rest at the same moment.
    Expected<Done> updateNames(const SyncRecord &sync);
    Expected<Done> remove(const SyncId &id);
};

} // namespace bowline
