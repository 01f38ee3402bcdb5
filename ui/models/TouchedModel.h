// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Touched.h"
#include "models/PlainTableModel.h"

namespace bowline {

/// What an act touches, what matters most first.
class TouchedModel final : public PlainTableModel<Touched>
{
    Q_OBJECT
public:
    enum Column { Kind, Name, What, ColumnCount };

    explicit TouchedModel(QObject *parent = nullptr);

private:
    static Columns columns();
};

} // namespace bowline
