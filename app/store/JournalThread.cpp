// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JournalThread.h"

#include "net/OpenSslThreadState.h"

#include <QMutexLocker>

namespace bowline {

JournalThread::~JournalThread()
{
    finish();
}

void JournalThread::post(std::function<void()> job)
{
    QMutexLocker lock(&m_mutex);
    m_jobs.push_back(std::move(job));
    m_wake.wakeOne();
}

void JournalThread::finish()
{
    {
        QMutexLocker lock(&m_mutex);
        m_finishing = true;
        m_wake.wakeOne();
    }
    wait();
}

void JournalThread::run()
{
    const OpenSslThreadState freedLast; // a journal in PostgreSQL speaks TLS
    QMutexLocker lock(&m_mutex);
    for (;;) {
        while (m_jobs.empty() && !m_finishing)
            m_wake.wait(&m_mutex);
        if (m_jobs.empty())
            return;
        auto job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        job = nullptr; // what it owns goes here, not under the lock
        lock.relock();
    }
}

} // namespace bowline
