// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/AppQueue.h"

namespace bowline {

AppQueue::AppQueue(Check check, int atOnce, QObject *parent)
    : QObject(parent)
    , m_check(std::move(check))
    , m_atOnce(atOnce)
{
}

Pending<Done> AppQueue::add(const QString &appId, const Due &due)
{
    const Promise<Done> promise;
    auto it = m_waiting.find(appId);
    if (it == m_waiting.end())
        it = m_waiting.insert(appId, Entry{due, {}});
    else
        it->due.merge(due);
    it->promises.append(promise);
    startNext();
    return promise.pending();
}

void AppQueue::giveUp(const Error &why)
{
    for (const auto &entries : {std::exchange(m_waiting, {}), m_running}) {
        for (const Entry &entry : entries) {
            for (const auto &promise : entry.promises)
                promise.fail(why);
        }
    }
}

QString AppQueue::mostUrgent() const
{
    QString best;
    for (auto it = m_waiting.cbegin(); it != m_waiting.cend(); ++it) {
        if (m_running.contains(it.key()))
            continue;
        if (best.isEmpty() || it->due.mostUrgent() > m_waiting[best].due.mostUrgent())
            best = it.key();
    }
    return best;
}

void AppQueue::startNext()
{
    while (m_running.size() < m_atOnce) {
        const QString appId = mostUrgent();
        if (appId.isEmpty())
            return;
        run(appId, m_waiting.take(appId));
    }
}

void AppQueue::run(const QString &appId, const Entry &entry)
{
    m_running.insert(appId, entry);
    m_check(appId, entry.due).then(this, [this, appId](const Expected<Done> &result) {
        const Entry done = m_running.take(appId);
        for (const auto &promise : done.promises)
            promise.settle(result);
        startNext();
    });
}

} // namespace bowline
