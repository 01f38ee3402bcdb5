// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace bowline {

/// The terminal in which a person works, and how it is told what to run.
struct TerminalProgram
{
    QString program;       ///< a path
    QStringList arguments; ///< before the path of what it is to run

    /// The one that $TERMINAL names, else the first that is installed: that of the desktop, GNOME's, KDE's, xterm. On
    /// macOS its Terminal. Nothing if there is none.
    static std::optional<TerminalProgram> find();
};

} // namespace bowline
