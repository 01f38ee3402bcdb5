// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/JournalRows.h"

namespace bowline {

Expected<JournalRows> JournalRows::read(Repositories &r)
{
    auto accounts = r.accounts().all();
    auto projects = r.projects().all();
    auto syncs = r.syncs().all();
    auto unfinished = r.journeys().unfinished();
    for (const auto *error : {accounts ? nullptr : &accounts.error(), projects ? nullptr : &projects.error(),
                              syncs ? nullptr : &syncs.error(), unfinished ? nullptr : &unfinished.error()}) {
        if (error)
            return fail(*error);
    }
    return JournalRows{std::move(*accounts), std::move(*projects), std::move(*syncs), std::move(*unfinished)};
}

} // namespace bowline
