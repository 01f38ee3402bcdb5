// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/SessionCheck.h"

namespace bowline {

/// Transactions that are long, and not by one long statement or one long pause alone, which are findings of their own.
class LongTransactionsCheck final : public SessionCheck
{
public:
    static constexpr int warningSeconds = 5 * 60;
    static constexpr int failingSeconds = 60 * 60;

    /// `ownSeconds`: a statement or pause that takes as long is a finding of its own.
    explicit LongTransactionsCheck(const Limits &limits = {warningSeconds, failingSeconds}, int ownSeconds = 60)
        : SessionCheck(limits)
        , m_ownSeconds(ownSeconds)
    {
    }

    QString key() const override { return QStringLiteral("long_transactions"); }

protected:
    QString since() const override { return QStringLiteral("a.xact_start"); }
    QString isMeant() const override;

private:
    int m_ownSeconds;
};

} // namespace bowline
