// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/data/BackupBook.h"
#include "sandbox/data/DataClock.h"

namespace bowline::sandbox {

/// The daily backups of the Data API: list, set, end.
class ScheduleRoutes final : ApiRoutes
{
public:
    ScheduleRoutes(const ApiContext &context, BackupBook *book, const DataClock *clock);

private:
    void create(const CallPtr &call);
    void destroy(const CallPtr &call);

    BackupBook *m_book;
    const DataClock *m_clock;
};

} // namespace bowline::sandbox
