// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/FittedDialog.h"

#include "dialogs/DialogPlace.h"

#include <QEvent>
#include <QLayout>

namespace bowline {

FittedDialog::FittedDialog(int width, QWidget *parent)
    : QDialog(parent)
{
    setFixedWidth(width);
    new DialogPlace(this);
}

bool FittedDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show || event->type() == QEvent::Polish)
        fit();
    return handled;
}

void FittedDialog::fit()
{
    if (!layout())
        return;
    const int needed =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height();
    if (needed == height())
        return;
    setFixedHeight(needed);
    DialogPlace::afterResize(this);
}

} // namespace bowline
