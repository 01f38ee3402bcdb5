// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Card.h"

class QLabel;

namespace bowline {

/// Desktop notifications and the tray.
class DesktopCard : public Card
{
    Q_OBJECT
public:
    explicit DesktopCard(QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLabel *m_whatClosingDoes;
};

} // namespace bowline
