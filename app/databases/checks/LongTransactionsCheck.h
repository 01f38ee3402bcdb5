// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/SessionCheck.h"

namespace bowline {

/// Transactions that are long and busy: neither one long statement nor idle, which are findings of their own.
class LongTransactionsCheck final : public SessionCheck
{
public:
    static constexpr int warningSeconds = 5 * 60;
    static constexpr int failingSeconds = 60 * 60;

    explicit LongTransactionsCheck(const Limits &limits = {warningSeconds, failingSeconds})
        : SessionCheck(limits)
    {
    }

    QString key() const override { return QStringLiteral("long_transactions"); }

protected:
    QString since() const override { return QStringLiteral("a.xact_start"); }
    QString isMeant() const override;
};

} // namespace bowline
