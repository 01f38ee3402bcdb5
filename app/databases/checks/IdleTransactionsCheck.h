// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/SessionCheck.h"

namespace bowline {

/// Transactions in which nothing has happened for more than a minute, and which keep their locks and old rows
/// meanwhile.
class IdleTransactionsCheck final : public SessionCheck
{
public:
    static constexpr int warningSeconds = 60;
    static constexpr int failingSeconds = 10 * 60;

    explicit IdleTransactionsCheck(const Limits &limits = {warningSeconds, failingSeconds})
        : SessionCheck(limits)
    {
    }

    QString key() const override { return QStringLiteral("idle_transactions"); }

protected:
    QString since() const override { return QStringLiteral("a.state_change"); }
    QString isMeant() const override;
};

} // namespace bowline
