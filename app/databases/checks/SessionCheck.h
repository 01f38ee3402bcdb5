// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// A check of sessions that have done one thing for too long. Sessions of the same program and user are one finding,
/// with the longest of them, so that a finding stays the same when its session is another one. PostgreSQL hides what
/// other roles' sessions do: where there are such, nothing is good.
class SessionCheck : public DatabaseCheck
{
public:
    /// In whole seconds.
    struct Limits
    {
        int warning;
        int failing;
    };

    explicit SessionCheck(const Limits &limits)
        : m_limits(limits)
    {
    }

    QString sql(const CheckServer &server) const final;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const final;

    /// "web (u1)": how people know a session.
    static QString sessionName(const QString &application, const QString &user);

protected:
    /// SQL: since when a session `a` has done it.
    virtual QString since() const = 0;
    /// SQL: whether a session `a` does it at all.
    virtual QString isMeant() const = 0;

private:
    Limits m_limits;
};

} // namespace bowline
