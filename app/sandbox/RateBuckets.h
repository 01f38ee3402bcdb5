// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QHash>
#include <QString>

namespace bowline::sandbox {

/// Heroku's request budget: 4500 for each account, 75 come back each minute.
class RateBuckets
{
public:
    static constexpr int size = 4500;
    static constexpr int perMinute = 75;

    explicit RateBuckets(const Clock *clock);

    bool take(const QString &account); ///< false: nothing left
    int remaining(const QString &account);
    void set(const QString &account, int remaining);

private:
    struct Bucket
    {
        double tokens = size;
        qint64 at = 0; ///< the clock's monotonic milliseconds
    };
    Bucket &refilled(const QString &account);

    const Clock *m_clock;
    QHash<QString, Bucket> m_buckets;
};

} // namespace bowline::sandbox
