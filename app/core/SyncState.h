// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline {

/// States of a sync, worst last where one sign stands for many.
enum class SyncState {
    InSync,   ///< written and proven
    OptedOut, ///< stopped by a person; the env var keeps its value
    Updating,
    Unproven,         ///< written, not yet seen to work
    Offline,          ///< Heroku or the destination cannot be reached
    WaitingForHeroku, ///< the URL on Heroku is dead and not yet replaced
    Failing,          ///< the destination refuses
    Disconnected,     ///< login revoked, database or app gone, destination gone
};

QString syncStateKey(SyncState state);          ///< stable, for the journal: "in_sync", …
SyncState syncStateFromKey(const QString &key); ///< Updating for an unknown key: it will be checked anew

} // namespace bowline
