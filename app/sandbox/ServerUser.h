// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QProcess>
#include <QString>

#include <optional>

#include <sys/types.h>

namespace bowline::sandbox {

/// Who the PostgreSQL processes run as. PostgreSQL refuses root, so root runs them as the system user
/// "postgres"; anybody else runs them as themselves.
class ServerUser
{
public:
    /// sandbox.failed if this is root and there is no user "postgres".
    static Expected<ServerUser> find();

    /// Prepares a child: the other user where needed, a process group of its own (Ctrl+C in a terminal must
    /// reach the sandbox only), and an immediate shutdown should the sandbox die, however it dies. Call on
    /// the main thread.
    void apply(QProcess &process) const;
    Expected<Done> giveTo(const QString &path) const; ///< changes the owner, no-op for an ordinary user
    bool canReach(const QString &folder) const;       ///< may it enter every folder on the way?

private:
    struct Ids
    {
        uid_t user;
        gid_t group;
    };
    std::optional<Ids> m_other; ///< set when it is another user than ourselves
};

} // namespace bowline::sandbox
