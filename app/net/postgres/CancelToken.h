// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace bowline {

/// One hand to stop some work of another thread, and its copies to see that it was. Work looks every tenth of
/// a second at the latest. Thread-safe; once cancelled, for good.
class CancelToken
{
public:
    void cancel() const { *m_cancelled = true; }
    bool isCancelled() const { return *m_cancelled; }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace bowline
