// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/AccountWatcher.h"

#include "core/Log.h"

#include <algorithm>

namespace bowline {

AccountWatcher::AccountWatcher(PlatformApi *api, AppQueue *queue, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_queue(queue)
    , m_clock(clock)
{
    connect(m_api, &PlatformApi::budgetSeen, this,
            [this](int remaining) { m_budget.observe(remaining, m_clock->monotonicMs()); });
}

AccountWatcher::~AccountWatcher() = default;

void AccountWatcher::setWish(const PollingWish &wish)
{
    m_wish = wish;
    m_budget.setShare(wish.share);
    if (m_running && !m_sweeping && m_failures == 0)
        scheduleSweep(intervalMs());
}

void AccountWatcher::setFollowed(const QSet<QString> &appIds)
{
    for (const QString &appId : appIds) {
        if (m_running && m_swept && !m_followed.contains(appId))
            recheckSoon(appId); // its first look may have met a release that the sweep has not seen
    }
    m_followed = appIds;
    if (m_running && !m_followed.isEmpty() && !m_sweepTimer && !m_sweeping)
        sweep();
}

void AccountWatcher::start()
{
    m_running = true;
    m_failures = 0;
    m_lookAtAll = true;
    if (!m_followed.isEmpty())
        sweep();
    m_reconcileTimer = m_clock->after(reconcileMs, [this] { reconcile(); });
}

void AccountWatcher::stop()
{
    m_running = false;
    m_sweepTimer.reset();
    m_reconcileTimer.reset();
    m_rechecks.clear();
}

qint64 AccountWatcher::intervalMs() const
{
    const qint64 now = m_clock->monotonicMs();
    const qint64 wanted = now < m_burstUntil ? std::min(burstIntervalMs, m_wish.intervalMs) : m_wish.intervalMs;
    return m_budget.sweepIntervalMs(m_callsPerSweep, wanted, now);
}

qint64 AccountWatcher::stalenessMs() const
{
    // One interval, and a second for the sweep, the fetch and the write themselves.
    return m_budget.sweepIntervalMs(m_callsPerSweep, m_wish.intervalMs, m_clock->monotonicMs()) + 1000;
}

void AccountWatcher::scheduleSweep(qint64 ms)
{
    m_sweepTimer.reset();
    if (!m_running || m_followed.isEmpty())
        return;
    m_sweepTimer = m_clock->after(ms, [this] { sweep(); });
}

void AccountWatcher::sweep()
{
    if (!m_running || m_sweeping)
        return;
    m_sweeping = true;
    m_api->apps(m_etag).then(this, [this](const Expected<AppsAnswer> &answer) {
        m_sweeping = false;
        if (!m_running)
            return;
        if (answer)
            sweptWell(*answer);
        else
            sweptBadly(answer.error());
    });
}

void AccountWatcher::sweptWell(const AppsAnswer &answer)
{
    m_failures = 0;
    m_failingSince = -1;
    m_callsPerSweep = std::max(1, answer.calls);
    if (!answer.notModified) {
        m_etag = answer.etag;
        compare(answer.apps);
    }
    if (std::exchange(m_lookAtAll, false)) {
        // Only now: a release between a look and the first sweep would be taken for the state at the start.
        for (const QString &appId : std::as_const(m_followed))
            look(appId, Trigger::Start);
    }
    if (m_outOfReach) {
        m_outOfReach = false;
        Q_EMIT backInReach();
    }
    scheduleSweep(intervalMs());
}

void AccountWatcher::sweptBadly(const Error &error)
{
    const qint64 now = m_clock->monotonicMs();
    if (error.retry() == RetryClass::AfterLogin) {
        stop();
        Q_EMIT refused(error);
        return;
    }
    qCInfo(lcSync) << "sweep failed:" << errorCodeText(error.code) << error.detail;
    ++m_failures;
    if (m_failingSince < 0)
        m_failingSince = now;
    if (now - m_failingSince >= patienceMs) {
        // Each time: a look that got through meanwhile does not mean that changes are noticed.
        m_outOfReach = true;
        Q_EMIT outOfReach(error);
    }
    const qint64 backOff = std::min<qint64>(m_wish.intervalMs * m_failures, 60000);
    scheduleSweep(std::max<qint64>(backOff, error.retryAfterMs));
}

void AccountWatcher::compare(const QList<HerokuApp> &apps)
{
    QHash<QString, QDateTime> seen;
    for (const HerokuApp &app : apps)
        seen.insert(app.id, app.releasedAt);
    for (const QString &appId : std::as_const(m_followed)) {
        const auto it = seen.constFind(appId);
        if (it == seen.cend()) {
            // Deleted, or no longer shared with this account: the look itself will find out which.
            if (m_releasedAt.contains(appId))
                changed(appId);
        } else if (!m_releasedAt.contains(appId) ? m_swept : m_releasedAt.value(appId) != *it) {
            changed(appId); // a new release, or an app that is back
        } else if (!m_swept && it->isValid() && it->secsTo(m_clock->now()) < 3) {
            recheckSoon(appId); // another release in the same second would look the same
        }
    }
    m_swept = true;
    m_releasedAt = seen;
}

void AccountWatcher::look(const QString &appId, Trigger trigger)
{
    m_queue->add(appId, {trigger, m_clock->now(), {}}).then(this, [](const Expected<Done> &) {});
}

void AccountWatcher::changed(const QString &appId)
{
    m_burstUntil = m_clock->monotonicMs() + burstMs;
    look(appId, Trigger::Release);
    recheckSoon(appId);
}

void AccountWatcher::recheckSoon(const QString &appId)
{
    m_rechecks[appId] = m_clock->after(recheckMs, [this, appId] {
        look(appId, Trigger::Recheck);
    });
}

void AccountWatcher::reconcile()
{
    m_reconcileTimer = m_clock->after(reconcileMs, [this] { reconcile(); });
    if (m_followed.isEmpty() || m_outOfReach)
        return;
    if (m_reconcileOrder.isEmpty())
        m_reconcileOrder = m_followed.values();
    const QString appId = m_reconcileOrder.takeFirst();
    if (m_followed.contains(appId))
        look(appId, Trigger::Reconcile);
}

} // namespace bowline
