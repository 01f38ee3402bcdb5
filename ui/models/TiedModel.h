// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/DatabaseViews.h"

namespace bowline {

/// What hangs on one database.
class TiedModel final : public PlainTableModel<TiedView>
{
    Q_OBJECT
public:
    enum Column { Kind, Name, Place, State, ColumnCount };
    explicit TiedModel(QObject *parent = nullptr);

private:
    static Columns columns();
};

} // namespace bowline
