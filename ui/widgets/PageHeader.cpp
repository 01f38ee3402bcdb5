// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PageHeader.h"

#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Labels.h"
#include "widgets/SearchField.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>

namespace bowline {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(title, this))
    , m_subtitle(new ElidedLabel({}, this))
    , m_row(new QHBoxLayout(this))
{
    m_title->setFont(Theme::titleFont());
    labels::setTone(m_subtitle, Tone::Muted);
    m_subtitle->setVisible(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_row->addLayout(words, 1);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

QLineEdit *PageHeader::addSearch(const QString &name)
{
    auto *field = new QLineEdit(this);
    makeSearchField(field, name);
    field->setFixedWidth(240);
    addWidget(field);
    return field;
}

QPushButton *PageHeader::addPrimary(const QString &text)
{
    m_primary = buttons::primary(text, this);
    m_row->addWidget(m_primary, 0, Qt::AlignVCenter);
    return m_primary;
}

void PageHeader::addWidget(QWidget *widget)
{
    const int at = m_primary ? m_row->indexOf(m_primary) : m_row->count();
    m_row->insertWidget(at, widget, 0, Qt::AlignVCenter);
}

} // namespace bowline
