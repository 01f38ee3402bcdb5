// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StepList.h"

#include "widgets/Labels.h"
#include "widgets/StatusSign.h"
#include "widgets/SymbolLabel.h"

#include <QGridLayout>

namespace bowline {

QString stepStateText(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return StepList::tr("Waiting");
    case StepState::Running:
        return StepList::tr("Running");
    case StepState::Done:
        return StepList::tr("Done");
    case StepState::Failed:
        return StepList::tr("Failed");
    }
    return {};
}

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::m);
    m_grid->setColumnStretch(1, 1);
}

void StepList::setSteps(const QList<JobStepView> &steps)
{
    while (m_rows.size() > steps.size()) {
        const Row row = m_rows.takeLast();
        delete row.symbol;
        delete row.title;
        delete row.note;
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (i == m_rows.size())
            m_rows.append(makeRow(static_cast<int>(i)));
        fill(m_rows.at(i), steps.at(i));
    }
}

StepList::Row StepList::makeRow(int index)
{
    const Row row{new SymbolLabel(Symbol::None, Tone::Off, 18, this), labels::body({}, this),
                  labels::muted({}, this)};
    row.note->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_grid->addWidget(row.symbol, index, 0, Qt::AlignTop);
    m_grid->addWidget(row.title, index, 1);
    m_grid->addWidget(row.note, index, 2);
    return row;
}

// The state goes into the description: an accessible name would hide the label's own text.
void StepList::fill(const Row &row, const JobStepView &step)
{
    const StatusSign sign = signOf(step.state);
    row.symbol->setSymbol(sign.symbol, sign.tone);
    row.title->setText(step.title);
    labels::setTone(row.title, step.state == StepState::Waiting ? Tone::Muted : Tone::Text);
    const QString state = stepStateText(step.state);
    row.title->setAccessibleDescription(step.note.isEmpty() ? state
                                                            : QStringLiteral("%1, %2").arg(state, step.note));
    row.note->setText(step.note.isEmpty() ? state : step.note);
    labels::setTone(row.note, step.state == StepState::Failed ? Tone::Failing : Tone::Muted);
}

} // namespace bowline
