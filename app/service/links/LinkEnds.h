// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/KnownDatabase.h"
#include "service/api/DataLinkViews.h"

namespace bowline::linkEnds {

/// Why a database cannot read from another one by a data link, a sentence; empty if it can.
Phrase whyNotLocal(const KnownDatabase &database);
/// Why it cannot be read by one.
Phrase whyNotRemote(const KnownDatabase &database);
LinkEndView view(const KnownDatabase &database, Protection protection);

} // namespace bowline::linkEnds
