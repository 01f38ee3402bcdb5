// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

namespace bowline {

/// Every dialect, and which one a file shows.
class Dialects
{
public:
    /// All but "common", which no program has: dotenv, node, python-dotenv, shell, docker, systemd.
    static const std::vector<const Dialect *> &readers();
    static const Dialect &common();
    static const Dialect &shell();
    static const Dialect &systemd();
    /// "shell" for a script by its name (.envrc, *.sh, .profile and the like), its first line (#!…sh) or its
    /// commands, in which case the lines are read as a shell does; else "common".
    static const Dialect &shownBy(const QByteArray &path, const QByteArray &text);
    /// That dialect, and what it reads.
    struct Shown
    {
        const Dialect *dialect = nullptr;
        Assignments found;
    };
    static Shown readAsShown(const QByteArray &path, const QByteArray &text);
};

} // namespace bowline
