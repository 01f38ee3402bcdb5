// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/Table.h"

namespace bowline {

/// Files that are being written in place. Told to nobody: each computer minds its own.
class FileRescueTable final : public Table
{
public:
    FileRescueTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    Expected<QList<FileRescueRecord>> of(const QString &computer); ///< the oldest first
    Expected<Done> add(const FileRescueRecord &record);
    Expected<Done> remove(const QString &id);
};

} // namespace bowline
