// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"

#include <QAbstractEventDispatcher>
#include <QThread>
#include <QThreadPool>

namespace bowline {

/// Runs `work` (returns Expected<T>) on a pool thread and settles on the calling thread, for things that block: files,
/// libpq, key derivation. `work` must own all it uses. The pool must be drained before the calling thread ends.
template <class F>
auto runOnWorker(QThreadPool *pool, F work)
{
    using R = std::invoke_result_t<F>;
    using T = typename detail::Unwrap<R>::Type;
    const Promise<T> promise;
    QAbstractEventDispatcher *home = QAbstractEventDispatcher::instance(QThread::currentThread());
    // The promise must only ever be touched, and destroyed, on its own thread: it travels in a box.
    auto *box = new Promise<T>(promise);
    pool->start([box, home, work = std::move(work)]() mutable {
        auto result = std::make_shared<Expected<T>>(work());
        QMetaObject::invokeMethod(
            home,
            [box, result] {
                box->settle(std::move(*result));
                delete box;
            },
            Qt::QueuedConnection);
    });
    return promise.pending();
}

} // namespace bowline
