// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"

#include <memory>

namespace bowline {

/// Settles when every one has settled: with Done, or with the error of the first that failed.
template <class T>
Pending<Done> whenAll(const QList<Pending<T>> &all, QObject *context)
{
    const Promise<Done> promise;
    if (all.isEmpty())
        promise.settle(Done{});
    auto left = std::make_shared<qsizetype>(all.size());
    auto outcome = std::make_shared<Expected<Done>>(Done{});
    for (const Pending<T> &one : all) {
        one.then(context, [promise, left, outcome](const Expected<T> &result) {
            if (!result && *outcome)
                *outcome = fail(result.error());
            if (--*left == 0)
                promise.settle(*outcome);
        });
    }
    return promise.pending();
}

} // namespace bowline
