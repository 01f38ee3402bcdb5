// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/CheckRunner.h"
#include "support/Patience.h"
#include "support/TestPostgres.h"

#include <map>

namespace bowline::test {

/// A real server with its log, and databases of the ordinary role `bowline`, in which tests plant faults. A second
/// role, `guest`, has no rights beyond logging in. Blocking, for tests only.
class CheckWorld
{
public:
    bool start(); ///< false, with a reason in error()
    bool begin(); ///< a new database
    QString error() const { return m_error; }

    Secret url() const { return m_url; }
    Secret guestUrl() const;
    QString database() const;
    TestPostgres &server() { return m_postgres; }

    bool run(const QByteArray &sql); ///< by the database's owner, in a session of its own
    bool asSuperuser(const QString &sql) { return m_postgres.sql(sql, database()); }
    /// From now on the statistics of the database seem to be a month old, unless they are reset later.
    bool makeStatisticsOld();
    static Expected<PgConnection> open(const Secret &url);
    static PgPatience patience() { return PgPatience(usualPatienceMs); }

    /// Results by the key of their check. Empty if the login failed, with a reason in error().
    std::map<QString, CheckResult> check(const Secret &url, int connectionLimit = -1);
    std::map<QString, CheckResult> check() { return check(m_url); }
    /// Of one check among all, in the database of the test; an empty one if the login failed.
    CheckResult result(const QString &key);
    /// One check alone, in the database of the test.
    template <class Check, class... Arguments>
    CheckResult only(const Arguments &...arguments)
    {
        CheckRunner::Checks one;
        one.push_back(std::make_unique<Check>(arguments...));
        const auto all = CheckRunner::run(m_url, -1, {}, patientLimits(), one);
        return all ? all->value(0) : CheckResult::withState(CheckState::Unknown, all.error().message);
    }
    /// Limits of statements that no busy computer reaches.
    static CheckRunner::Limits patientLimits() { return {usualPatienceMs, 500, usualPatienceMs}; }

private:
    TestPostgres m_postgres;
    Secret m_url;
    QString m_error;
};

/// What the findings are about, sorted.
QStringList objectsOf(const CheckResult &result);

} // namespace bowline::test
