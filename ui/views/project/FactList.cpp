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

void FactList::setColumns(int count)
{
    if (count == m_columns)
        return;
    m_columns = count;
    m_grid->setColumnStretch(3, count > 1 ? 1 : 0);
    for (const auto &[name, value] : std::as_const(m_rows)) {
        m_grid->removeWidget(name);
        m_grid->removeWidget(value);
    }
    place();
}

// Down the first column, then down the second.
void FactList::place()
{
    const int count = static_cast<int>(m_rows.size());
    const int perColumn = (count + m_columns - 1) / qMax(1, m_columns);
    for (int i = 0; i < count; ++i) {
        const int column = 2 * (i / perColumn);
        m_grid->addWidget(m_rows[i].first, i % perColumn, column, Qt::AlignTop);
        m_grid->addWidget(m_rows[i].second, i % perColumn, column + 1, Qt::AlignTop);
    }
}

void FactList::setFacts(const QList<Fact> &facts)
{
    QStringList names;
    for (const Fact &fact : facts) {
        if (!fact.value.isEmpty())
            names += fact.name;
    }
    if (names != m_shown)
        rebuild(names);
    int row = 0;
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        QLabel *value = m_rows[row++].second;
        value->setText(fact.value);
        value->setToolTip(fact.toolTip);
    }
}

void FactList::rebuild(const QStringList &names)
{
    parts::clearLayout(m_grid);
    m_rows.clear();
    m_shown = names;
    for (const QString &name : names) {
        QLabel *caption = labels::muted(name, this);
        caption->setWordWrap(false);
        m_rows.append(std::pair(caption, labels::body({}, this)));
    }
    place();
}

} // namespace bowline
