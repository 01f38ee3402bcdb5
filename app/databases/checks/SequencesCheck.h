// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// Sequences that have used up most of their numbers, or of those that the type of their column has. One of bigint is
/// not asked: at a million numbers a second they last for decades.
class SequencesCheck final : public DatabaseCheck
{
public:
    static constexpr double warningShare = 0.75;
    static constexpr double failingShare = 0.9;
    static constexpr int mostAsked = 500;                             ///< each costs a lock while the statement runs
    static constexpr qint64 endlessNumbers = 1'000'000'000'000'000LL; ///< a sequence with as many does not end

    QString key() const override { return QStringLiteral("sequences"); }
    /// Before PostgreSQL 10 each sequence had to be asked by a statement of its own.
    Phrase whyNot(const CheckServer &server) const override;
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;
};

} // namespace bowline
