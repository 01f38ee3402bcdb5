// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace bowline::ctl {

/// The person's language for a sentence of a function of bowlinectl that belongs to no class. lupdate files such
/// sentences under "bowline::ctl".
inline QString tr(const char *text)
{
    return QCoreApplication::translate("bowline::ctl", text);
}

} // namespace bowline::ctl
