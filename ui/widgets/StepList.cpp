// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StepList.h"

#include "widgets/Labels.h"
#include "widgets/StatusSign.h"
#include "widgets/SymbolLabel.h"

#include <QBoxLayout>

namespace bowline {

QString stepStateText(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        //: State of a step: its turn has not come
        return StepList::tr("Waiting");
    case StepState::Running:
        //: State of a step
        return StepList::tr("Running");
    case StepState::Done:
        //: State of a step
        return StepList::tr("Done");
    case StepState::Failed:
        //: State of a step
        return StepList::tr("Failed");
    }
    return {};
}

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);
}

void StepList::setSteps(const QList<JobStepView> &steps)
{
    while (m_rows.size() > steps.size())
        delete m_rows.takeLast().box;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (i == m_rows.size())
            m_rows.append(makeRow());
        fill(m_rows.at(i), steps.at(i));
    }
}

StepList::Row StepList::makeRow()
{
    auto *box = new QWidget(this);
    const Row row{box, new SymbolLabel(Symbol::None, Tone::Off, metric::icon, box), labels::body({}, box),
                  labels::muted({}, box), labels::muted({}, box)};
    row.state->setWordWrap(false);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    first->addWidget(row.symbol, 0, Qt::AlignTop);
    first->addWidget(row.title, 1, Qt::AlignTop);
    first->addWidget(row.state, 0, Qt::AlignTop);
    auto *second = new QHBoxLayout;
    second->setContentsMargins(metric::icon + space::s, 0, 0, 0);
    second->addWidget(row.note);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(first);
    column->addLayout(second);
    m_column->addWidget(box);
    box->setVisible(true);
    return row;
}

// The state goes into the description: an accessible name would hide the label's own text.
void StepList::fill(const Row &row, const JobStepView &step)
{
    constexpr int shortNote = 12; // "0.2 s" stands beside the title, a sentence below it
    const StatusSign sign = signOf(step.state);
    row.symbol->setSymbol(sign.symbol, sign.tone);
    row.title->setText(step.title.text());
    const QString note = step.note.text();
    labels::setTone(row.title, step.state == StepState::Waiting ? Tone::Muted : Tone::Text);
    const QString state = stepStateText(step.state);
    row.title->setAccessibleDescription(note.isEmpty() ? state : QStringLiteral("%1, %2").arg(state, note));
    const bool beside = !note.isEmpty() && note.size() <= shortNote;
    const bool below = note.size() > shortNote;
    const Tone tone = step.state == StepState::Failed ? Tone::Failing : Tone::Muted;
    row.state->setText(beside ? note : state);
    labels::setTone(row.state, tone);
    row.note->setText(below ? note : QString());
    row.note->setVisible(below);
    labels::setTone(row.note, tone);
}

} // namespace bowline
