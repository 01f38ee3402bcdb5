// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/Views.h"

namespace bowline {

/// One or two words: "In sync", "Waiting for Heroku".
QString syncStateText(SyncState state);

/// A state with what makes it one: "In sync, proven 12 s ago", "Unproven: the project is paused". Fit for a cell.
QString statusPhrase(const SyncView &sync, const QDateTime &now);

/// As above; "Manual" for an env var that follows nothing.
QString statusPhrase(const EnvVarView &envVar, const QDateTime &now);

/// "Succeeded", "Failed", …
QString activityResultText(ActivityResult result);

/// "Logged in", "Needs a login", …
QString accountStateText(AccountState state);

/// "Browser login", "API token", "Heroku CLI login".
QString loginKindText(LoginKind kind);

} // namespace bowline
