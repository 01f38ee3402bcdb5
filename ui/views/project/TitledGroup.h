// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGroupBox>

namespace bowline {

/// A group with its title above it and no frame, for a page's sections.
class TitledGroup : public QGroupBox
{
    Q_OBJECT
public:
    explicit TitledGroup(const QString &title, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace bowline
