// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/FormParts.h"

#include "dialogs/DialogPlace.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"

#include <QBoxLayout>
#include <QDialog>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTableView>

namespace bowline::parts {

namespace {

constexpr int usualFrame = 40; // of a window: its title and edges

} // namespace

QVBoxLayout *field(const QString &label, QWidget *input, QLabel *note)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(space::xs);
    auto *caption = new QLabel(label);
    caption->setBuddy(input);
    layout->addWidget(caption);
    layout->addWidget(input);
    if (note)
        layout->addWidget(note);
    return layout;
}

QVBoxLayout *dialogLayout(QDialog *dialog)
{
    new DialogPlace(dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    return layout;
}

QHBoxLayout *dialogButtons(QDialog *dialog, QPushButton *verb)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(space::s);
    layout->addStretch();
    QPushButton *cancel = buttons::plain(QDialog::tr("Cancel"));
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    layout->addWidget(cancel);
    layout->addWidget(verb);
    verb->setDefault(true);
    return layout;
}

void growToFit(QDialog *dialog)
{
    const auto grow = [dialog, before = dialog->size()] {
        QLayout *layout = dialog->layout();
        layout->activate();
        const int width = qMax(dialog->width(), layout->totalMinimumSize().width());
        const int height =
            layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
        // A window's frame is not known before it was shown.
        const int frame = qMax(usualFrame, dialog->frameGeometry().height() - dialog->height());
        const int room = dialog->screen()->availableGeometry().height() - frame;
        if (height > dialog->height() || width > dialog->width() || dialog->height() > room)
            dialog->resize(width, qMin(room, qMax(height, dialog->height())));
        const QRect screen = dialog->screen()->availableGeometry();
        const QRect place = dialog->frameGeometry();
        if (dialog->isVisible() && place.bottom() > screen.bottom() && place.top() > screen.top())
            dialog->move(place.left(), qMax(screen.top(), screen.bottom() - place.height()));
        if (dialog->size() != before) // its layout may have made room by itself meanwhile
            DialogPlace::afterResize(dialog);
    };
    QMetaObject::invokeMethod(dialog, grow, Qt::QueuedConnection);
}

void prepareTable(QTableView *table, const QString &name)
{
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false); // Tab leaves the table; the arrow keys move in it
    table->setWordWrap(false);
    table->setSortingEnabled(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(metric::rowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(64);
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace bowline::parts
