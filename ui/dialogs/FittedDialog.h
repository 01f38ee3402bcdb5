// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace bowline {

/// A dialog of a fixed width that is always as high as its content needs, wrapped texts included. QDialog
/// alone does not ask its layout for the height at its width.
class FittedDialog : public QDialog
{
    Q_OBJECT
public:
    FittedDialog(int width, QWidget *parent);

protected:
    bool event(QEvent *event) override;

private:
    void fit();
};

} // namespace bowline
