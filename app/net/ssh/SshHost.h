// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline {

/// Whom ssh connects to.
struct SshHost
{
    QString name; ///< as ssh takes it: "server", "me@server", a Host of ~/.ssh/config
    int port = 0; ///< 0: ssh's own choice

    /// Nothing that ssh would take for an option, or a shell of its configuration for more than a name.
    bool isPlain() const;
    bool operator==(const SshHost &) const = default;
};

} // namespace bowline
