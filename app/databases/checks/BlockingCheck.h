// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// Sessions that keep others waiting for a lock. Who waits for whom is seen by every role.
class BlockingCheck final : public DatabaseCheck
{
public:
    static constexpr int warningSeconds = 1;
    static constexpr int failingSeconds = 30;

    QString key() const override { return QStringLiteral("blocking"); }
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;
};

} // namespace bowline
