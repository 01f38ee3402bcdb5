// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// How many of the blocks that are read are in PostgreSQL's own memory already: of tables, or of indexes.
class CacheCheck final : public DatabaseCheck
{
public:
    enum class Of { Tables, Indexes };

    static constexpr qint64 leastBlocks = 10000; ///< read since the statistics began; of fewer nothing follows
    static constexpr double warningShare = 0.99;
    static constexpr double failingShare = 0.9;

    explicit CacheCheck(Of of)
        : m_of(of)
    {
    }

    QString key() const override;
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;

private:
    Of m_of;
};

} // namespace bowline
