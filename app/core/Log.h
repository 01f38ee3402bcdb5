// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace bowline {

Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcHeroku)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcKeychain)
Q_DECLARE_LOGGING_CATEGORY(lcService)
Q_DECLARE_LOGGING_CATEGORY(lcSandbox)

/// Installs the message handler through which every log line of the process passes: redacted, with a time, to
/// standard error and to LogRing::instance(). Call once, first thing in main().
void installLog();

/// The same for a service without a terminal: to the systemd journal where that reads our standard error, else to a
/// rotated file ($XDG_STATE_HOME/bowline/<program>.log), and to standard error as well where it is a terminal.
void installServiceLog(const QString &program);

} // namespace bowline
