// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace bowline {

/// An error where it happened: what happened, what it means, and one button. Hidden while there is none.
class ErrorBanner : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorBanner(QWidget *parent = nullptr);

    /// Shown again as it is, it is not said again to those who hear the window.
    void showError(const Error &error);
    /// With another next step than the error's own; None for no button.
    void showErrorWith(const Error &error, NextStep step);
    void clear();
    /// The whole text; empty while hidden.
    QString text() const;
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionRequested(bowline::NextStep step);
    void said(); ///< to those who hear the window

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_headline;
    QLabel *m_rest;
    QLabel *m_code;
    QPushButton *m_button;
    NextStep m_step = NextStep::None;
};

} // namespace bowline
