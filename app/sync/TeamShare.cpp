// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/TeamShare.h"

#include "core/Log.h"
#include "store/tables/WorkKinds.h"

#include <algorithm>

namespace bowline {

namespace {

constexpr qint64 pauseAfterFailureMs = 500;
constexpr qint64 askAgainMs = 300;
constexpr qint64 gatherMs = 20; ///< what comes free in one go is looked at in one go

qint64 leaseTime()
{
    const int seconds = qEnvironmentVariableIntValue("BOWLINE_LEASE_SECONDS");
    return seconds > 0 ? std::clamp(seconds, 2, 3600) * 1000LL : TeamShare::defaultLeaseMs;
}

WorkUnit unitFrom(const QString &text)
{
    return {text.section(u'/', 0, 0), text.section(u'/', 1)};
}

bool isSharedOut(const QString &workKind)
{
    const QList<SharedWorkKind> &all = sharedWorkKinds();
    return std::any_of(all.cbegin(), all.cend(), [&](const SharedWorkKind &one) { return one.kind == workKind; });
}

} // namespace

TeamShare::TeamShare(Journal *journal, Journal *leases, Clock *clock, QObject *parent)
    : WorkShare(parent)
    , m_leases(leases)
    , m_clock(clock)
    , m_leaseMs(leaseTime())
{
    connect(journal, &Journal::changedElsewhere, this, &TeamShare::heard);
    connect(journal, &Journal::mayHaveMissed, this, &TeamShare::beatSoon);
}

void TeamShare::start()
{
    m_left = false;
    beat();
}

Pending<Done> TeamShare::leave()
{
    m_left = true;
    m_nextBeat.reset();
    m_soon.reset();
    m_held.clear();
    m_given.clear();
    m_users.clear();
    m_waiting.clear();
    ++m_stay;
    return m_leases->run([replica = m_leases->origin()](Repositories &r) { return r.leases().leaveTeam(replica); });
}

bool TeamShare::isInTime() const
{
    return m_clock->monotonicMs() < m_inTimeUntilMs && m_clock->now() < m_inTimeUntil;
}

bool TeamShare::holds(const WorkUnit &unit) const
{
    return m_held.contains(unit) && isInTime();
}

std::optional<Lease> TeamShare::lease(const WorkUnit &unit) const
{
    // One that is not ours is shown all the same: what is written with it is refused.
    return holds(unit) ? m_held.value(unit) : Lease{unit, {}, -1};
}

bool TeamShare::isBusy(const WorkUnit &unit) const
{
    return std::any_of(m_busy.cbegin(), m_busy.cend(), [&](const auto &isUnderWay) { return isUnderWay(unit); });
}

QSet<WorkUnit> TeamShare::busyUnits() const
{
    QSet<WorkUnit> busy;
    for (auto it = m_held.keyBegin(); it != m_held.keyEnd(); ++it) {
        if (isBusy(*it))
            busy.insert(*it);
    }
    return busy;
}

void TeamShare::scheduleBeat(qint64 ms)
{
    m_nextBeat = m_clock->after(ms, [this] { beat(); });
}

void TeamShare::beatSoon()
{
    if (!m_left && !m_soon)
        m_soon = m_clock->after(gatherMs, [this] { beat(); });
}

void TeamShare::beat()
{
    m_soon.reset();
    if (m_left || std::exchange(m_beating, true))
        return;
    m_nextBeat.reset();
    const qint64 startedMs = m_clock->monotonicMs();
    const QDateTime startedAt = m_clock->now();
    m_leases
        ->run([replica = m_leases->origin(), lease = m_leaseMs, busy = busyUnits()](Repositories &r) {
            return r.leases().beat(replica, lease, busy);
        })
        .then(this, [this, startedMs, startedAt, stay = m_stay](const Expected<Heartbeat> &heartbeat) {
            m_beating = false;
            if (m_left)
                return;
            if (stay != m_stay) {
                beat(); // that one was of before we left
                return;
            }
            if (heartbeat) {
                beaten(*heartbeat, startedMs, startedAt);
                return;
            }
            qCInfo(lcSync) << "no heartbeat:" << errorCodeText(heartbeat.error().code) << heartbeat.error().detail;
            scheduleBeat(pauseAfterFailureMs);
        });
}

void TeamShare::beaten(const Heartbeat &heartbeat, qint64 startedMs, const QDateTime &startedAt)
{
    const bool lapsed = !isInTime();
    const auto before = std::exchange(m_held, {});
    // Counted from before the journal was asked, and a little less than what it promised.
    const qint64 good = m_leaseMs - m_leaseMs / 10;
    m_inTimeUntilMs = startedMs + good;
    m_inTimeUntil = startedAt.addMSecs(good);
    QList<WorkUnit> gainedNow;
    QList<WorkUnit> resumedNow;
    giveAgain(heartbeat.held);
    for (const Lease &lease : heartbeat.held) {
        if (isGiven(lease))
            continue;
        m_held.insert(lease.unit, lease);
        if (before.value(lease.unit) != lease)
            gainedNow.append(lease.unit);
        else if (lapsed)
            resumedNow.append(lease.unit);
    }
    QList<WorkUnit> lostNow;
    for (auto it = before.keyBegin(); it != before.keyEnd(); ++it) {
        if (!m_held.contains(*it))
            lostNow.append(*it);
    }
    qint64 next = m_leaseMs / 3;
    if (heartbeat.nextDeathMs > 0)
        next = std::min(next, heartbeat.nextDeathMs + gatherMs);
    scheduleBeat(next);
    if (!gainedNow.isEmpty() || !lostNow.isEmpty() || !resumedNow.isEmpty())
        qCInfo(lcSync) << "work of the team:" << m_held.size() << "ours," << gainedNow.size() << "new,"
                       << lostNow.size() << "gone," << resumedNow.size() << "resumed";
    if (!lostNow.isEmpty())
        Q_EMIT lost(lostNow);
    if (!gainedNow.isEmpty())
        Q_EMIT gained(gainedNow);
    if (!resumedNow.isEmpty())
        Q_EMIT resumed(resumedNow);
}

Pending<Done> TeamShare::acquireWithin(const WorkUnit &unit, qint64 patienceMs)
{
    if (holds(unit)) {
        ++m_users[unit];
        return Pending<Done>::ready(Done{});
    }
    auto waiting = std::make_shared<Waiting>();
    waiting->unit = unit;
    waiting->until = m_clock->monotonicMs() + patienceMs;
    m_waiting.append(waiting);
    tryAcquire(waiting);
    return waiting->promise.pending();
}

void TeamShare::tryAcquire(const std::shared_ptr<Waiting> &waiting)
{
    m_leases
        ->run([replica = m_leases->origin(), unit = waiting->unit](Repositories &r) {
            return r.leases().acquire(replica, unit);
        })
        .then(this, [this, waiting](const Expected<std::optional<Lease>> &taken) {
            if (!m_waiting.contains(waiting))
                return;
            const bool hasIt = taken && *taken;
            if (!hasIt && m_clock->monotonicMs() < waiting->until) {
                waiting->again = m_clock->after(askAgainMs, [this, weak = std::weak_ptr(waiting)] {
                    if (const auto still = weak.lock())
                        tryAcquire(still);
                });
                return;
            }
            m_waiting.removeOne(waiting);
            if (hasIt) {
                acquired(**taken);
                waiting->promise.settle(Done{});
            } else {
                waiting->promise.fail(taken ? makeError(ErrorCode::StoreTakenOver, waiting->unit.text())
                                            : taken.error());
            }
        });
}

void TeamShare::acquired(const Lease &lease)
{
    m_given.remove(lease.unit);
    ++m_users[lease.unit];
    const bool isNew = m_held.value(lease.unit) != lease;
    m_held.insert(lease.unit, lease);
    if (isNew)
        Q_EMIT gained({lease.unit});
}

void TeamShare::release(const WorkUnit &unit)
{
    if (--m_users[unit] > 0)
        return;
    m_users.remove(unit);
    if (m_held.contains(unit))
        give({m_held.take(unit), {}});
}

void TeamShare::give(const Gift &gift)
{
    const Lease lease = gift.lease;
    m_given.insert(lease.unit, gift);
    m_leases->run([lease, to = gift.to](Repositories &r) { return r.leases().handOver(lease, to); })
        .then(this, [this, lease](const Expected<Done> &given) {
            if (!isGiven(lease))
                return;
            if (given)
                m_given.remove(lease.unit);
            else
                m_given[lease.unit].hasFailed = true;
        });
}

bool TeamShare::isGiven(const Lease &lease) const
{
    return m_given.value(lease.unit).lease == lease;
}

// What the journal did not hear of the first time. What is wanted back meanwhile stays.
void TeamShare::giveAgain(const QList<Lease> &stillOurs)
{
    const auto all = m_given;
    for (const Gift &gift : all) {
        const WorkUnit unit = gift.lease.unit;
        const bool isWanted =
            std::any_of(m_waiting.cbegin(), m_waiting.cend(), [&](const auto &one) { return one->unit == unit; });
        if (!gift.hasFailed || isWanted)
            continue;
        if (stillOurs.contains(gift.lease))
            give({gift.lease, gift.to});
        else
            m_given.remove(unit);
    }
}

// What is due at the same moment travels in one transaction.
void TeamShare::announce(const AccountId &account, const QString &appId, const Due &due)
{
    if (m_announcements.isEmpty()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_leases
                    ->run([all = std::exchange(m_announcements, {})](Repositories &r) -> Expected<Done> {
                        for (const QString &one : all)
                            r.changes().announce(one);
                        return Done{};
                    })
                    .then(this, [](const Expected<Done> &) {});
            },
            Qt::QueuedConnection);
    }
    m_announcements.append(ChangeKey::due + account.text + u'/' + appId + u'/' + QString::number(int(due.trigger)) +
                           u'/' + QString::number(due.detectedAt.toMSecsSinceEpoch()));
}

void TeamShare::heard(const QStringList &changes)
{
    for (const QString &change : changes) {
        if (change.startsWith(ChangeKey::wanted))
            heardWanted(change.mid(ChangeKey::wanted.size()));
        else if (change.startsWith(ChangeKey::due))
            heardDue(change.mid(ChangeKey::due.size()));
        else if (change.startsWith(ChangeKey::lease))
            beatSoon();
    }
}

// What is begun and ended by one, as a renewal of a login, is not handed over in the middle.
void TeamShare::heardWanted(const QString &text)
{
    const WorkUnit unit = unitFrom(text.section(u'@', 0, 0));
    const QString by = text.section(u'@', 1);
    if (!m_held.contains(unit) || !isSharedOut(unit.kind) || isBusy(unit))
        return; // it is asked for again
    const Lease lease = m_held.take(unit);
    Q_EMIT lost({unit});
    give({lease, by});
}

void TeamShare::heardDue(const QString &text)
{
    Due app;
    app.trigger = Trigger(text.section(u'/', 2, 2).toInt());
    app.detectedAt = QDateTime::fromMSecsSinceEpoch(text.section(u'/', 3, 3).toLongLong(), Qt::UTC);
    Q_EMIT due(AccountId(text.section(u'/', 0, 0)), text.section(u'/', 1, 1), app);
}

} // namespace bowline
