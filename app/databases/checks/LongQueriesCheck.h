// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/SessionCheck.h"

namespace bowline {

/// Statements that have run for more than a minute.
class LongQueriesCheck final : public SessionCheck
{
public:
    static constexpr int warningSeconds = 60;
    static constexpr int failingSeconds = 10 * 60;

    explicit LongQueriesCheck(const Limits &limits = {warningSeconds, failingSeconds})
        : SessionCheck(limits)
    {
    }

    QString key() const override { return QStringLiteral("long_queries"); }

protected:
    QString since() const override { return QStringLiteral("a.query_start"); }
    QString isMeant() const override;
};

} // namespace bowline
