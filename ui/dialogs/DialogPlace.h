// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QDialog;

namespace bowline {

/// Keeps a dialog over its window when it changes its size just after it was shown. At that moment the window
/// manager is still placing it, and the position that Qt knows can be one on the way: a change of size would
/// ask for that position as well, and leave the dialog in the screen's corner. Later a person may have moved
/// it, and it stays where it is. Belongs to the dialog.
class DialogPlace final : public QObject
{
    Q_OBJECT
public:
    explicit DialogPlace(QDialog *dialog);

    /// To be called after each change of size; does nothing for a dialog without one of these.
    static void afterResize(QDialog *dialog);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void centre();

    QDialog *m_dialog;
    QElapsedTimer m_shown;
};

} // namespace bowline
