// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>

namespace bowline {

/// A thread that runs what it is given, one after the other. Ends when told to, after the last job.
class JournalThread final : public QThread
{
public:
    ~JournalThread() override;

    /// From any thread.
    void post(std::function<void()> job);
    /// Lets the queue run dry, then joins. Nothing may be posted afterwards.
    void finish();

protected:
    void run() override;

private:
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_finishing = false;
};

} // namespace bowline
