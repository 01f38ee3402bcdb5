// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Worker.h"

#include <openssl/crypto.h>

namespace bowline {

/// OpenSSL keeps its last errors and its random numbers for each thread and frees them when the thread ends. But
/// QThread::wait() returns a little before that, so a process that exits right after its threads would leave them
/// behind: where a thread has sealed something or spoken TLS through libpq, this frees them with the work instead. Goes
/// last, on that thread.
struct OpenSslThreadState
{
    OpenSslThreadState() = default;
    OpenSslThreadState(const OpenSslThreadState &) = delete;
    OpenSslThreadState &operator=(const OpenSslThreadState &) = delete;
    ~OpenSslThreadState() { OPENSSL_thread_stop(); }
};

/// runOnWorker() for work that seals or opens something.
template <class F>
auto runSealingWork(QThreadPool *pool, F work)
{
    return runOnWorker(pool, [work = std::move(work)]() mutable {
        const OpenSslThreadState freedLast;
        return work();
    });
}

} // namespace bowline
