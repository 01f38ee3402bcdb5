// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/Views.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace bowline {

class SymbolLabel;

/// The steps of a job by name: waiting, running, done or failed, each with its note.
class StepList : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QList<JobStepView> &steps);
    int count() const { return static_cast<int>(m_rows.size()); }

private:
    struct Row
    {
        SymbolLabel *symbol;
        QLabel *title;
        QLabel *note;
    };
    Row makeRow(int index);
    static void fill(const Row &row, const JobStepView &step);

    QGridLayout *m_grid;
    QList<Row> m_rows;
};

/// "Waiting", "Running", "Done", "Failed".
QString stepStateText(StepState state);

} // namespace bowline
