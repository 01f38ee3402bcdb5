// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace bowline {

/// The user's language for a sentence of a function that belongs to no class; classes have a tr() of their own. lupdate
/// files such sentences under "bowline".
inline QString tr(const char *text, const char *disambiguation = nullptr)
{
    return QCoreApplication::translate("bowline", text, disambiguation);
}

} // namespace bowline
