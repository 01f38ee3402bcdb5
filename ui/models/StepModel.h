// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/TableColumn.h"
#include "service/api/ActivityViews.h"

#include <QAbstractTableModel>

namespace bowline {

/// The steps of one journey, in the order in which they happened.
class StepModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Step, Outcome, Began, Took, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// New steps of the same journey are added and changed in place, so that a chosen row stays chosen.
    void setActivity(const ActivityView &activity);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QList<ColumnRoom> rooms() { return columnRooms(columns()); }

    /// "Write": the word for the engine's name of a step.
    static QString stepText(const QString &name);

private:
    static std::span<const TableColumn<ActivityStepView>> columns();
    ActivityResult resultOf(int row) const;
    int stoppedAt() const;

    ActivityView m_activity;
};

} // namespace bowline
