// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/DialogPlace.h"

#include <QDialog>
#include <QEvent>
#include <QScreen>
#include <QStyle>

namespace bowline {

namespace {

constexpr qint64 placingMs = 1000; // sooner nobody has taken hold of the dialog

} // namespace

DialogPlace::DialogPlace(QDialog *dialog)
    : QObject(dialog)
    , m_dialog(dialog)
{
    dialog->installEventFilter(this);
}

void DialogPlace::afterResize(QDialog *dialog)
{
    if (auto *place = dialog->findChild<DialogPlace *>(QString(), Qt::FindDirectChildrenOnly))
        place->centre();
}

bool DialogPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        m_shown.start();
    return QObject::eventFilter(watched, event);
}

void DialogPlace::centre()
{
    const QWidget *parent = m_dialog->parentWidget();
    if (!parent || !m_dialog->isVisible() || !m_shown.isValid() || m_shown.elapsed() > placingMs)
        return;
    QRect place = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, m_dialog->size(), parent->window()->geometry());
    const QRect screen = m_dialog->screen()->availableGeometry();
    place.moveLeft(qMax(screen.left(), qMin(place.left(), screen.right() - place.width())));
    place.moveTop(qMax(screen.top(), qMin(place.top(), screen.bottom() - place.height())));
    m_dialog->move(place.topLeft());
}

} // namespace bowline
