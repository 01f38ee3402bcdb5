// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "databases/checks/DatabaseCheck.h"
#include "net/postgres/PgConnection.h"

#include <memory>
#include <vector>

namespace bowline {

/// Makes all checks of a database over one session that reads only, waits for no lock for long, and asks one statement
/// a check, however many tables there are. A check that cannot be made says so in its result; the others are made.
/// On a thread that may block and keeps an OpenSslThreadState (runSealingWork).
class CheckRunner
{
public:
    struct Limits
    {
        int statementMs = 5000;
        int lockMs = 500;
        int totalMs = 45000;
    };

    using Checks = std::vector<std::unique_ptr<const DatabaseCheck>>;

    /// In the order in which they are shown.
    static const Checks &all();

    /// `connectionLimit`: of the plan; -1 where it is not known. Errors: those of a login, and `cancelled`; nothing
    /// could be asked then.
    static Expected<QList<CheckResult>> run(const Secret &url, int connectionLimit, const CancelToken &cancel);
    static Expected<QList<CheckResult>> run(const Secret &url, int connectionLimit, const CancelToken &cancel,
                                            const Limits &limits, const Checks &checks = all());

private:
    CheckRunner(PgConnection &connection, const PgPatience &patience, const Limits &limits);
    Expected<CheckServer> readServer();
    CheckResult make(const DatabaseCheck &check, const CheckServer &server);
    CheckResult refused(const Error &error) const;

    PgConnection &m_connection;
    PgPatience m_patience;
    Limits m_limits;
};

} // namespace bowline
