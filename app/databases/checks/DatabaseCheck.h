// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/CheckResult.h"
#include "databases/checks/CheckServer.h"
#include "net/postgres/PgResult.h"

namespace bowline {

/// One thing that is looked at in a database: what is asked, and what the answer means. Asks catalogs and statistics
/// alone, counts no rows of tables, and takes no lock on a table of anybody. Has no state; any thread.
class DatabaseCheck
{
public:
    static constexpr int mostFindings = 50; ///< of one check, what matters most first

    virtual ~DatabaseCheck() = default;

    virtual QString key() const = 0; ///< stable: mutes and the protocol go by it
    /// Why it is not made on this server, a sentence; empty: it is.
    virtual Phrase whyNot(const CheckServer &) const { return {}; }
    /// One statement, for this server's version, that a person can run in psql as well.
    virtual QString sql(const CheckServer &server) const = 0;
    virtual CheckResult judge(const PgResult &rows, const CheckServer &server) const = 0;
};

} // namespace bowline
