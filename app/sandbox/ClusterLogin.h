// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline::sandbox {

/// How the sandbox itself gets into one of its clusters, as the superuser.
struct ClusterLogin
{
    int port = 0;
    QString password;
    QString caFile;
    QString binFolder; ///< where this PostgreSQL's own programs are

    static QString host() { return QStringLiteral("127.0.0.1"); }
    static QString user() { return QStringLiteral("bowline_sandbox"); }
};

} // namespace bowline::sandbox
