// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/BackupViews.h"

namespace bowline {

/// The backups, restores and copies of an app, newest first.
class BackupModel final : public PlainTableModel<BackupView>
{
    Q_OBJECT
public:
    enum Column { Backup, From, To, State, Size, Started, Finished, ColumnCount };
    explicit BackupModel(QObject *parent = nullptr);

    /// The row of the backup of this id; -1 if it is not there.
    int rowOf(const QString &id) const;

protected:
    QVariant rowData(const BackupView &row, int role) const override;

private:
    static Columns columns();
};

} // namespace bowline
