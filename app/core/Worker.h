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
    // The promise is only touched, and let go, on its own thread: it travels there in a box that the worker hands on.
    pool->start([box = std::make_shared<Promise<T>>(promise), home, work = std::move(work)]() mutable {
        auto result = std::make_shared<Expected<T>>(work());
        QMetaObject::invokeMethod(
            home, [box = std::move(box), result] { box->settle(std::move(*result)); }, Qt::QueuedConnection);
    });
    return promise.pending();
}

} // namespace bowline
