// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/FactList.h"

#include "dialogs/project/FormParts.h"
#include "theme/Tokens.h"
#include "widgets/Labels.h"

#include <QGridLayout>
#include <QLabel>

namespace bowline {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    QStringList names;
    for (const Fact &fact : facts) {
        if (!fact.value.isEmpty())
            names += fact.name;
    }
    const bool sameNames = names == m_shown;
    if (!sameNames)
        parts::clearLayout(m_grid);
    m_shown = names;
    int row = 0;
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        if (!sameNames) {
            QLabel *name = labels::muted(fact.name, this);
            name->setWordWrap(false);
            m_grid->addWidget(name, row, 0, Qt::AlignTop);
            m_grid->addWidget(labels::body({}, this), row, 1, Qt::AlignTop);
        }
        auto *value = static_cast<QLabel *>(m_grid->itemAtPosition(row, 1)->widget());
        value->setText(fact.value);
        value->setToolTip(fact.toolTip);
        ++row;
    }
}

} // namespace bowline
