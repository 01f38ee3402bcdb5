// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/MaintenanceViews.h"

namespace bowline {

/// The maintenances of one database, newest first.
class MaintenanceModel final : public PlainTableModel<MaintenanceView>
{
    Q_OBJECT
public:
    enum Column { State, Reason, Planned, Started, Completed, ColumnCount };
    explicit MaintenanceModel(QObject *parent = nullptr);

private:
    static Columns columns();
};

} // namespace bowline
