// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "support/Patience.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace bowline::test {

/// Runs the event loop until `pending` settles. A Pending that never does fails the test by a `net.timeout` error.
template <class T>
Expected<T> await(const Pending<T> &pending, int timeoutMs = usualPatienceMs)
{
    Expected<T> result = fail(ErrorCode::NetTimeout, QStringLiteral("await() gave up"));
    QEventLoop loop;
    QObject context;
    QTimer::singleShot(timeoutMs, &context, [&loop] { loop.quit(); });
    pending.then(&context, [&](const Expected<T> &settled) {
        result = settled;
        loop.quit();
    });
    loop.exec();
    return result;
}

} // namespace bowline::test
