// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace bowline {

/// Wants to be as high as what is in it, and scrolls where there is less room: on a small screen, or in another
/// language. What has to be in sight always (the buttons of a dialog) stays outside.
class FittedScroll : public QScrollArea
{
    Q_OBJECT
public:
    /// Owns the content, which has a layout.
    explicit FittedScroll(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace bowline
