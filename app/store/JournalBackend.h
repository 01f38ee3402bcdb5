// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Repositories.h"

#include <functional>

namespace bowline {

/// Where a journal's rows are. Made, used and destroyed on the journal's thread; may block there.
class JournalBackend
{
public:
    using Body = std::function<Expected<Done>(Repositories &)>;

    virtual ~JournalBackend() = default;

    /// Errors as Journal::open(). After a failure nothing stays open or locked.
    virtual Expected<Done> open() = 0;
    /// All of `body`, or nothing. It may be called more than once, when others were in the way.
    virtual Expected<Done> transaction(const Body &body) = 0;
};

} // namespace bowline
