// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Pending.h"
#include "sync/Trigger.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <set>
#include <tuple>

namespace bowline {

/// How much an app's value is needed.
struct AppUse
{
    bool live = true;   ///< a sync of it works, or will when its cause has passed
    QDateTime neededAt; ///< when somebody last wanted the value; invalid if never
};

/// The looks that are due for the apps of one account: at most `atOnce` run, one per app. Persons go first, then what a
/// refused login waits for, then apps in use (the most recently needed first), then the rest, and at last the checks
/// that can wait. An app that becomes due while it is being looked at is looked at again, so the newest value always
/// wins; three syncs of one config var cost one look.
class AppQueue : public QObject
{
    Q_OBJECT
public:
    using Check = std::function<Pending<Done>(const QString &appId, const Due &due)>;
    /// How long a look for this reason must still wait, in ms.
    using Gate = std::function<qint64(Trigger)>;

    AppQueue(Check check, int atOnce, QObject *parent = nullptr);

    /// Without one, every app counts the same.
    void setUse(std::function<AppUse(const QString &appId)> use) { m_use = std::move(use); }
    /// Without one, nothing waits but for its turn.
    void setGate(Gate gate, Clock *clock);

    /// Settles when a look that began after this call has ended.
    Pending<Done> add(const QString &appId, const Due &due);
    /// Tells everyone who waits why nothing will come any more. The queue is of no use afterwards.
    void giveUp(const Error &why);
    bool isIdle() const { return m_waiting.isEmpty() && m_running.isEmpty(); }
    qsizetype waitingCount() const { return m_waiting.size(); }

Q_SIGNALS:
    /// As add() was called, before anything is looked at.
    void added(const QString &appId, const bowline::Due &due);

private:
    /// The smallest is next.
    using Rank = std::tuple<int, bool, bool, int, qint64, quint64, QString>;
    struct Entry
    {
        Due due;
        QList<Promise<Done>> promises;
        AppUse use;
        quint64 number = 0; ///< first come, first served among equals
    };
    static Rank rankOf(const QString &appId, const Entry &entry);
    void startNext();
    void run(const QString &appId, const Entry &entry);
    void ended(const QString &appId, const Expected<Done> &result);

    Check m_check;
    int m_atOnce;
    std::function<AppUse(const QString &)> m_use;
    Gate m_gate;
    Clock *m_clock = nullptr;
    std::unique_ptr<TimerHandle> m_timer; ///< until the gate opens
    quint64 m_count = 0;
    QHash<QString, Entry> m_waiting;
    std::set<Rank> m_order; ///< of those that wait and do not run
    QHash<QString, Entry> m_running;
};

} // namespace bowline
