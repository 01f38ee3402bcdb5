// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// Large indexes that no query has used. Those that hold a promise (unique, of a constraint, of a replica identity) are
/// used by that.
class UnusedIndexesCheck final : public DatabaseCheck
{
public:
    static constexpr qint64 leastBytes = 10 * 1024 * 1024;

    QString key() const override { return QStringLiteral("unused_indexes"); }
    Phrase whyNot(const CheckServer &server) const override;
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;
};

} // namespace bowline
