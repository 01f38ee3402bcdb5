// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/AccountWatcher.h"

#include "core/Log.h"
#include "sync/Outcome.h"

#include <algorithm>

namespace bowline {

namespace {

constexpr qint64 earlyMs = 100; ///< a timer may be early by a little

} // namespace

AccountWatcher::AccountWatcher(PlatformApi *api, AppQueue *queue, AccountPace *pace, Clock *clock,
                               const PowerSource *power, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_queue(queue)
    , m_pace(pace)
    , m_clock(clock)
    , m_power(power)
    , m_jumps(clock->onJump([this] { jumped(); }))
{
}

AccountWatcher::~AccountWatcher() = default;

void AccountWatcher::setWish(const PollingWish &wish)
{
    m_wish = wish;
    m_pace->setShare(wish.share);
    if (m_running && !m_sweeping && m_failures == 0)
        scheduleSweep();
    tellStaleness();
}

void AccountWatcher::setWebhooksHealthy(bool healthy)
{
    if (std::exchange(m_webhooksHealthy, healthy) == healthy)
        return;
    if (m_running && !m_sweeping && m_failures == 0)
        scheduleSweep(); // one that is overdue by the shorter interval comes at once
    tellStaleness();
}

void AccountWatcher::setFollowed(const QSet<QString> &appIds)
{
    for (const QString &appId : appIds) {
        if (m_running && !m_memory.isEmpty() && !m_followed.contains(appId))
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

// -- when

qint64 AccountWatcher::calmMs() const
{
    const bool relaxed = m_webhooksHealthy || (m_power && m_power->onBattery());
    return relaxed ? std::max(relaxedMs, m_wish.intervalMs) : m_wish.intervalMs;
}

qint64 AccountWatcher::intervalMs() const
{
    // What webhooks tell is known already when a sweep sees it.
    if (m_webhooksHealthy || m_clock->monotonicMs() >= m_burstUntil)
        return paced(calmMs());
    const qint64 burst = m_power && m_power->onBattery() ? batteryBurstMs : burstIntervalMs;
    return paced(std::min(burst, calmMs()));
}

// A list of several pages that is asked for by what was updated: a quarter of the share is for the full sweeps.
qint64 AccountWatcher::paced(qint64 wantedMs) const
{
    const RateBudget &budget = m_pace->budget();
    const qint64 now = m_clock->monotonicMs();
    if (m_memory.isOnePage() || !m_memory.knowsByUpdates())
        return budget.sweepIntervalMs(m_memory.pages(), wantedMs, now);
    return budget.sweepIntervalMs(1, std::max(wantedMs, budget.affordableMs(1) * 4 / 3), now);
}

qint64 AccountWatcher::fullEveryMs() const
{
    if (m_memory.isOnePage() || !m_memory.knowsByUpdates())
        return paced(calmMs());
    return std::max(guardMs, 4 * m_pace->budget().affordableMs(m_memory.pages()));
}

qint64 AccountWatcher::stalenessMs() const
{
    const qint64 margin = std::max(marginMs, m_tookMs + marginMs / 2);
    const qint64 steady = paced(calmMs()) + margin;
    if (!m_running || m_followed.isEmpty() || m_lastGoodMs < 0)
        return steady;
    // What has been decided already, by a back-off or a pause, holds as well.
    return std::max(steady, m_nextMs - m_lastGoodMs + margin);
}

StalenessCause AccountWatcher::stalenessCause() const
{
    const RateBudget &budget = m_pace->budget();
    if (m_failures > 0 || m_pace->pausedMs() > 0)
        return StalenessCause::Patience;
    if (budget.remaining(m_clock->monotonicMs()) < RateBudget::scarce)
        return StalenessCause::Budget;
    if (paced(calmMs()) > calmMs())
        return StalenessCause::Pages;
    if (calmMs() > m_wish.intervalMs)
        return m_webhooksHealthy ? StalenessCause::Webhooks : StalenessCause::Battery;
    return StalenessCause::Wish;
}

void AccountWatcher::tellStaleness()
{
    const std::pair now{stalenessMs() / 1000, stalenessCause()};
    if (std::exchange(m_told, now) != now)
        Q_EMIT stalenessChanged();
}

// From start to start, so that a slow answer does not make the next one later.
void AccountWatcher::scheduleSweep()
{
    const qint64 sinceStart = m_clock->monotonicMs() - m_startedMs;
    const qint64 sinceFull = m_clock->monotonicMs() - m_lastFullMs;
    sweepIn(std::min(intervalMs() - sinceStart, std::max(fullEveryMs(), intervalMs()) - sinceFull));
}

void AccountWatcher::sweepIn(qint64 ms)
{
    m_sweepTimer.reset();
    if (!m_running || m_followed.isEmpty())
        return;
    const qint64 delay = std::max({ms, m_pace->pausedMs(), qint64(0)});
    m_nextMs = m_clock->monotonicMs() + delay;
    m_sweepTimer = m_clock->after(delay, [this] { sweep(); });
    tellStaleness();
}

// Timers stood still while the computer slept, and what was under way then will not come any more.
void AccountWatcher::jumped()
{
    if (!m_running || m_followed.isEmpty())
        return;
    m_failures = 0;
    m_failingSince = -1;
    m_sweeping = false;
    if (m_pace->pausedMs() > 0)
        sweepIn(0);
    else
        sweep();
}

// -- what

void AccountWatcher::sweep()
{
    m_sweepTimer.reset();
    if (!m_running || m_sweeping)
        return;
    if (m_pace->pausedMs() > 0) {
        sweepIn(0); // a look has met a refusal meanwhile
        return;
    }
    m_sweeping = true;
    m_startedMs = m_clock->monotonicMs();
    const bool byUpdates = m_memory.isOnePage() ? m_memory.canAskForUpdates() : m_memory.knowsByUpdates();
    const bool full = !byUpdates || m_startedMs - m_lastFullMs + earlyMs >= fullEveryMs();
    const Pending<AppsAnswer> answer = full ? m_api->apps(m_memory.fullTag())
                                            : m_api->appsUpdatedSince(m_memory.updatesSince(), m_memory.updatesTag());
    answer.then(this, [this, full, number = ++m_sweepNumber](const Expected<AppsAnswer> &result) {
        if (number == m_sweepNumber && m_sweeping)
            swept(result, full);
    });
}

void AccountWatcher::swept(const Expected<AppsAnswer> &answer, bool full)
{
    m_sweeping = false;
    if (!m_running)
        return;
    if (answer) {
        sweptWell(*answer, full);
    } else if (!full && answer.error().retry() == RetryClass::Never) {
        qCInfo(lcSync) << "no sweeps by what was updated:" << answer.error().detail;
        m_memory.giveUpUpdates();
        sweep();
    } else {
        sweptBadly(answer.error());
    }
}

void AccountWatcher::sweptWell(const AppsAnswer &answer, bool full)
{
    m_failures = 0;
    m_failingSince = -1;
    m_lastGoodMs = m_startedMs;
    m_tookMs = m_clock->monotonicMs() - m_startedMs;
    if (full)
        m_lastFullMs = m_startedMs;
    takeNames(answer.apps);
    take(full ? m_memory.takeFull(answer, m_clock->now()) : m_memory.takeUpdates(answer));
    if (std::exchange(m_lookAtAll, false)) {
        // Only now: a release between a look and the first sweep would be taken for the state at the start.
        for (const QString &appId : std::as_const(m_followed))
            look(appId, Trigger::Start);
    }
    if (m_outOfReach) {
        m_outOfReach = false;
        Q_EMIT backInReach();
    }
    scheduleSweep();
}

void AccountWatcher::sweptBadly(const Error &error)
{
    const qint64 now = m_clock->monotonicMs();
    // A second factor, a suspension and the like pass: only a login that is no good, or may not even list apps, ends
    // this.
    if (endsLogin(error.code) || error.code == ErrorCode::AuthForbidden) {
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
    const qint64 backOff = std::min<qint64>(calmMs() * m_failures, 60000);
    sweepIn(std::max<qint64>(paced(backOff), error.retryAfterMs));
}

void AccountWatcher::take(const SweepMemory::Moved &moved)
{
    // An app that is gone was deleted, or is no longer shared with this account: the look itself will find out which.
    for (const QStringList &apps : {moved.released, moved.gone}) {
        for (const QString &appId : apps) {
            if (m_followed.contains(appId))
                changed(appId);
        }
    }
    for (const QString &appId : moved.released) {
        // Without a time nobody knows whether it was a release.
        if (m_followed.contains(appId) && m_memory.releasedAt(appId).isValid())
            Q_EMIT releaseSeen(appId, m_memory.releasedAt(appId));
    }
    if (!moved.released.isEmpty())
        Q_EMIT appsMoved(moved.released);
    for (const QString &appId : moved.fresh) {
        if (m_followed.contains(appId))
            recheckSoon(appId); // another release in the same second would look the same
    }
}

void AccountWatcher::takeNames(const QList<HerokuApp> &apps)
{
    QHash<QString, QString> names;
    for (const HerokuApp &app : apps) {
        if (!app.name.isEmpty() && m_followed.contains(app.id) && m_names.value(app.id) != app.name)
            names.insert(app.id, app.name);
    }
    if (names.isEmpty())
        return;
    m_names.insert(names);
    Q_EMIT named(names);
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
    m_rechecks[appId] = m_clock->after(recheckMs, [this, appId] { look(appId, Trigger::Recheck); });
}

void AccountWatcher::lookSooner(const QString &appId)
{
    if (!m_sooner.contains(appId))
        m_sooner.append(appId);
}

void AccountWatcher::reconcile()
{
    m_reconcileTimer = m_clock->after(reconcileMs, [this] { reconcile(); });
    if (m_followed.isEmpty() || m_outOfReach)
        return;
    if (m_reconcileOrder.isEmpty())
        m_reconcileOrder = m_followed.values();
    m_soonerInTurn =
        !m_soonerInTurn && !m_sooner.isEmpty(); // every other time, so that the others have their turn as well
    const QString appId = (m_soonerInTurn ? m_sooner : m_reconcileOrder).takeFirst();
    if (m_followed.contains(appId))
        look(appId, Trigger::Reconcile);
}

} // namespace bowline
