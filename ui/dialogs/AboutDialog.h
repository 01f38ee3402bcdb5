// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/FittedDialog.h"

namespace bowline {

/// Name, version, licence.
class AboutDialog : public FittedDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace bowline
