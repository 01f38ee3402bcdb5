// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountViews.h"
#include "service/api/ActivityViews.h"
#include "service/api/KeychainViews.h"
#include "service/api/ProjectViews.h"

/// The words of bowlinectl for what the service tells. In the language of the person at the shell; the commands
/// and --json are the same in every language.
namespace bowline::ctl {

QString stateWord(SyncState state);
QString keychainWord(KeychainState state);
QString accountWord(AccountState state);
QString resultWord(ActivityResult result);
QString destinationWords(const ProjectView &project); ///< "Env file /srv/shop/.env"
QString time(const QDateTime &time);                  ///< local, to the second; "never" for none

/// True where a person has something to do. Updating passes by itself, and opting out was a person's wish.
bool needsAttention(SyncState state);

} // namespace bowline::ctl
