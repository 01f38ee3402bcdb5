// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/JobViews.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

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
        QWidget *box;
        SymbolLabel *symbol;
        QLabel *title;
        QLabel *state;
        QLabel *note; ///< under the title: a sentence that would not fit beside it
    };
    Row makeRow();
    static void fill(const Row &row, const JobStepView &step);

    QVBoxLayout *m_column;
    QList<Row> m_rows;
};

/// "Waiting", "Running", "Done", "Failed".
QString stepStateText(StepState state);

} // namespace bowline
