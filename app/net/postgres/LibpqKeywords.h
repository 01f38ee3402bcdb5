// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace bowline {

/// The connection keywords that the libpq of this computer knows, which differ from version to version.
class LibpqKeywords
{
public:
    struct Keyword
    {
        QByteArray name;
        QByteArray variable; ///< the environment variable that stands in for it; may be empty
        QByteArray compiled; ///< what libpq takes when nobody says anything; may be empty
    };
    static const QList<Keyword> &all();
    static bool knows(const QByteArray &name);
    /// Whether the environment has a value for it: a variable, or a service, which can set anything.
    static bool environmentSpeaks(const Keyword &keyword);
};

} // namespace bowline
