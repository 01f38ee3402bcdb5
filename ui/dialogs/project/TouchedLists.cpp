// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/TouchedLists.h"

#include "dialogs/project/FormParts.h"
#include "theme/Tokens.h"
#include "widgets/Labels.h"

#include <QLabel>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int shownItems = 12; // more would push the buttons off the screen

} // namespace

TouchedLists::TouchedLists(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::xs);
}

void TouchedLists::clear()
{
    parts::clearLayout(m_layout);
}

void TouchedLists::add(const QString &heading, const QStringList &items)
{
    if (items.isEmpty())
        return;
    m_layout->addWidget(labels::muted(heading));
    for (const QString &item : items.mid(0, shownItems))
        m_layout->addWidget(labels::mono(item));
    if (items.size() > shownItems)
        m_layout->addWidget(labels::muted(tr("and %n more", nullptr, int(items.size()) - shownItems)));
}

void TouchedLists::addSentences(const QString &heading, const QList<Phrase> &sentences)
{
    if (sentences.isEmpty())
        return;
    m_layout->addWidget(labels::muted(heading));
    for (const Phrase &sentence : sentences)
        m_layout->addWidget(labels::body(sentence.text()));
}

} // namespace bowline
