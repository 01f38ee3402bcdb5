// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"

#include <memory>

namespace bowline {

/// Settles when every one has settled, whatever each came to.
template <class T>
Pending<Done> whenAll(const QList<Pending<T>> &all, QObject *context)
{
    const Promise<Done> promise;
    if (all.isEmpty())
        promise.settle(Done{});
    auto left = std::make_shared<qsizetype>(all.size());
    for (const Pending<T> &one : all) {
        one.then(context, [promise, left](const Expected<T> &) {
            if (--*left == 0)
                promise.settle(Done{});
        });
    }
    return promise.pending();
}

} // namespace bowline
