// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// Tables of some size that nothing has vacuumed yet, neither a person nor autovacuum.
class NeverVacuumedCheck final : public DatabaseCheck
{
public:
    static constexpr int leastRows = 10000; ///< live and dead, as PostgreSQL estimates them

    QString key() const override { return QStringLiteral("never_vacuumed"); }
    Phrase whyNot(const CheckServer &server) const override;
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;
};

} // namespace bowline
