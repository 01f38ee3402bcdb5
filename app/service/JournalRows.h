// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Repositories.h"

namespace bowline {

/// All that the service keeps in memory of the journal.
struct JournalRows
{
    QList<AccountRecord> accounts;
    QList<ProjectRecord> projects;
    QList<SyncRecord> syncs;
    QList<JourneyRecord> unfinished;

    static Expected<JournalRows> read(Repositories &repositories);
};

} // namespace bowline
