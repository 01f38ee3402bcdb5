// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/ExitCode.h"

#include <QJsonValue>
#include <QString>

namespace bowline::ctl {

/// What a command found: for people, for programs, and for the shell.
struct Answer
{
    ExitCode code = ExitCode::Ok;
    QString text;    ///< lines, each with its newline
    QJsonValue json; ///< the same facts, in the shapes of protocol.md
};

} // namespace bowline::ctl
