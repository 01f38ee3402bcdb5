// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QDialog;
class QHBoxLayout;
class QLabel;
class QLayout;
class QPushButton;
class QTableView;
class QVBoxLayout;
class QWidget;

/// The few shapes of which the forms and dialogs of a project are put together, so that they are spaced and tied alike.
namespace bowline::parts {

/// Label above field, tied together for keyboard and assistive technology.
QVBoxLayout *field(const QString &label, QWidget *input, QLabel *note = nullptr);

/// The page layout of a dialog: margins and spacing of the look.
QVBoxLayout *dialogLayout(QDialog *dialog);
/// Buttons at the right, the verb last.
QHBoxLayout *dialogButtons(QDialog *dialog, QPushButton *verb);

/// Makes a dialog as high as its content needs by now, once the layouts have settled; never smaller.
void growToFit(QDialog *dialog);

/// A read-only table of whole rows, sortable, named for assistive technology.
void prepareTable(QTableView *table, const QString &name);

/// Removes and deletes everything in a layout.
void clearLayout(QLayout *layout);

} // namespace bowline::parts
