// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables/Table.h"

#include <QDateTime>
#include <QList>

namespace bowline {

/// A file on one computer that is being written in place, with its old and new bytes.
struct FileRescueRecord
{
    QString id;
    QString computer; ///< whose file it is, where several computers share the journal
    QByteArray sealed;
    QDateTime createdAt;
};

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
