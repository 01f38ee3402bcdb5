// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/acts/ActChoices.h"

#include "theme/Tokens.h"
#include "widgets/Labels.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bowline {

ActChoices::ActChoices(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
}

void ActChoices::setChoices(const QList<ActChoice> &choices)
{
    QList<Row> before = std::exchange(m_rows, {});
    auto *column = static_cast<QVBoxLayout *>(layout());
    for (const ActChoice &choice : choices) {
        const auto known =
            std::find_if(before.begin(), before.end(), [&](const Row &row) { return row.key == choice.key; });
        const Row row = known == before.end() ? makeRow(choice.key) : *known;
        if (known != before.end())
            before.erase(known);
        const QSignalBlocker quiet(row.box);
        row.box->setText(choice.words.text());
        row.box->setChecked(choice.on);
        row.box->setAccessibleDescription(choice.what.text());
        row.what->setText(choice.what.text());
        // In the order of the choices; a widget that is there already only moves.
        column->removeWidget(row.box);
        column->removeWidget(row.what);
        column->addWidget(row.box);
        column->addWidget(row.what);
        m_rows.append(row);
    }
    for (const Row &row : std::as_const(before))
        removeRow(row);
    align();
}

// What a choice changes stands below the words of its box, whose place the window's style knows.
void ActChoices::align()
{
    for (const Row &row : std::as_const(m_rows)) {
        QStyleOptionButton option;
        option.initFrom(row.box);
        option.rect = QRect({}, row.box->sizeHint());
        row.what->setIndent(row.box->style()->subElementRect(QStyle::SE_CheckBoxContents, &option, row.box).left());
    }
}

void ActChoices::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    align();
}

ActChoices::Row ActChoices::makeRow(const QString &key)
{
    auto *box = new QCheckBox(this);
    auto *what = labels::muted({}, this);
    connect(box, &QCheckBox::clicked, this, [this, key](bool on) { Q_EMIT chosen(key, on); });
    return {key, box, what};
}

void ActChoices::removeRow(const Row &row)
{
    row.box->hide();
    row.what->hide();
    row.box->deleteLater();
    row.what->deleteLater();
}

} // namespace bowline
