// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/DataLinkViews.h"

namespace bowline {

/// Databases without a data link, and why.
class LinklessModel final : public PlainTableModel<LinklessDatabaseView>
{
    Q_OBJECT
public:
    enum Column { Database, Plan, Why, ColumnCount };

    explicit LinklessModel(QObject *parent = nullptr);

private:
    static Columns columns();
};

} // namespace bowline
