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

void AppQueue::setGate(Gate gate, Clock *clock)
{
    m_gate = std::move(gate);
    m_clock = clock;
}

AppQueue::Rank AppQueue::rankOf(const QString &appId, const Entry &entry)
{
    const Trigger trigger = entry.due.mostUrgent();
    // The reason of what a person asked for, or of a refused login, goes before everything; that of the others does not
    // go before their use.
    const int urgent = trigger >= Trigger::LoginFailed ? -static_cast<int>(trigger) : 0;
    const qint64 needed = entry.use.neededAt.isValid() ? entry.use.neededAt.toMSecsSinceEpoch() : 0;
    return {urgent, canWait(trigger), !entry.use.live, -static_cast<int>(trigger), -needed, entry.number, appId};
}

Pending<Done> AppQueue::add(const QString &appId, const Due &due)
{
    const Promise<Done> promise;
    auto it = m_waiting.find(appId);
    if (it == m_waiting.end()) {
        it = m_waiting.insert(appId, Entry{due, {}, m_use ? m_use(appId) : AppUse(), m_count++});
    } else {
        m_order.erase(rankOf(appId, *it));
        it->due.merge(due);
    }
    it->promises.append(promise);
    if (!m_running.contains(appId))
        m_order.insert(rankOf(appId, *it));
    Q_EMIT added(appId, due);
    startNext();
    return promise.pending();
}

void AppQueue::giveUp(const Error &why)
{
    m_order.clear();
    m_timer.reset();
    for (const auto &entries : {std::exchange(m_waiting, {}), m_running}) {
        for (const Entry &entry : entries) {
            for (const auto &promise : entry.promises)
                promise.fail(why);
        }
    }
}

// The gate is stricter for what can wait, which comes last: the first one that may not go yet holds up nobody who may.
void AppQueue::startNext()
{
    m_timer.reset();
    qint64 wait = 0;
    auto next = m_order.begin();
    while (m_running.size() < m_atOnce && next != m_order.end()) {
        const QString appId = std::get<QString>(*next);
        wait = m_gate ? m_gate(m_waiting[appId].due.mostUrgent()) : 0;
        if (wait > 0)
            break;
        m_order.erase(next);
        run(appId, m_waiting.take(appId));
        next = m_order.begin();
    }
    if (wait > 0)
        m_timer = m_clock->after(wait, [this] { startNext(); });
}

void AppQueue::run(const QString &appId, const Entry &entry)
{
    m_running.insert(appId, entry);
    m_check(appId, entry.due).then(this, [this, appId](const Expected<Done> &result) { ended(appId, result); });
}

void AppQueue::ended(const QString &appId, const Expected<Done> &result)
{
    const Entry done = m_running.take(appId);
    for (const auto &promise : done.promises)
        promise.settle(result);
    if (const auto again = m_waiting.constFind(appId); again != m_waiting.cend())
        m_order.insert(rankOf(appId, *again));
    startNext();
}

} // namespace bowline
