// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/DatabaseViews.h"

namespace bowline {

/// What was tried on the way into one database.
class ConnectionTrialModel final : public PlainTableModel<ConnectionTrial>
{
    Q_OBJECT
public:
    enum Column { Step, Result, Outcome, Time, ColumnCount };
    explicit ConnectionTrialModel(QObject *parent = nullptr);

private:
    static Columns columns();
    static QString resultText(TrialResult result);
    static QString timeText(const ConnectionTrial &row);
};

} // namespace bowline
