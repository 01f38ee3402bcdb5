// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline::sandbox {

/// A word of Heroku's wire as a string, for long lists of JSON members.
inline QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace bowline::sandbox
