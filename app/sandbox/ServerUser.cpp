// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ServerUser.h"

#include <QFileInfo>

#include <csignal>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bowline::sandbox {

Expected<ServerUser> ServerUser::find()
{
    ServerUser user;
    if (geteuid() != 0)
        return user;
    const passwd *entry = getpwnam("postgres");
    if (!entry)
        return fail(ErrorCode::SandboxFailed,
                    QStringLiteral("PostgreSQL refuses to run as root, and there is no user named postgres"));
    user.m_other = Ids{entry->pw_uid, entry->pw_gid};
    return user;
}

void ServerUser::apply(QProcess &process) const
{
    const std::optional<Ids> other = m_other;
    const pid_t parent = getpid();
    process.setChildProcessModifier([other, parent] {
        // Between fork and exec: async-signal-safe calls only.
        setpgid(0, 0);
        if (other) {
            if (setgroups(1, &other->group) != 0 || setgid(other->group) != 0 || setuid(other->user) != 0)
                _exit(126);
        }
        // After the change of user, which would clear it. SIGQUIT is PostgreSQL's immediate shutdown.
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
        if (getppid() != parent)
            _exit(126);
    });
}

Expected<Done> ServerUser::giveTo(const QString &path) const
{
    if (m_other && chown(QFile::encodeName(path).constData(), m_other->user, m_other->group) != 0)
        return fail(ErrorCode::SandboxFailed, QStringLiteral("cannot hand %1 to the user postgres").arg(path));
    return Done{};
}

bool ServerUser::canReach(const QString &folder) const
{
    if (!m_other)
        return true;
    for (QString path = QFileInfo(folder).absoluteFilePath();; path = QFileInfo(path).absolutePath()) {
        struct stat status;
        if (stat(QFile::encodeName(path).constData(), &status) != 0)
            return false;
        const mode_t needed = status.st_uid == m_other->user    ? S_IXUSR
                              : status.st_gid == m_other->group ? S_IXGRP
                                                                : S_IXOTH;
        if (!(status.st_mode & needed))
            return false;
        if (path == QLatin1String("/"))
            return true;
    }
}

} // namespace bowline::sandbox
