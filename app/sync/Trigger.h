// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QDateTime>
#include <QHash>

namespace bowline {

/// Why an app's config vars are looked at. In order of urgency: the last one wins when two meet.
enum class Trigger {
    Recheck,     ///< a second look shortly after a change: release times have whole seconds only
    Reconcile,   ///< the slow full check that guards against what the sweep could miss
    Start,       ///< Bowline has just started, or the account has just become usable
    Retry,       ///< the last attempt did not end well
    Release,     ///< the app's released_at moved
    Webhook,     ///< Heroku has told us that something was released
    LoginFailed, ///< a login with the value we hold was refused
    SyncNow,     ///< a person asked
    Moved,       ///< a person gave the project another destination
    Connect,     ///< a person connected a database
    OptIn,       ///< a person took a sync up again
};

/// For the journal: what made Bowline look.
inline QString triggerKey(Trigger trigger)
{
    switch (trigger) {
    case Trigger::Recheck:
        return QStringLiteral("recheck");
    case Trigger::Reconcile:
        return QStringLiteral("reconcile");
    case Trigger::Start:
        return QStringLiteral("start");
    case Trigger::Retry:
        return QStringLiteral("retry");
    case Trigger::Webhook:
        return QStringLiteral("webhook");
    case Trigger::LoginFailed:
        return QStringLiteral("login_failed");
    case Trigger::SyncNow:
        return QStringLiteral("sync_now");
    case Trigger::Moved:
        return QStringLiteral("moved");
    case Trigger::Connect:
        return QStringLiteral("connect");
    case Trigger::OptIn:
        return QStringLiteral("opt_in");
    default:
        return QStringLiteral("release");
    }
}

/// True when a person waits for the outcome.
inline bool byPerson(Trigger trigger)
{
    return trigger >= Trigger::SyncNow;
}

/// True for checks that find what was missed, if anything was: later will do.
inline bool canWait(Trigger trigger)
{
    return trigger <= Trigger::Start && trigger != Trigger::Recheck;
}

/// One look at an app that is due: for all of its syncs, and for some of them with a reason of their own.
struct Due
{
    Trigger trigger = Trigger::Recheck;
    QDateTime detectedAt;
    QHash<SyncId, Trigger> targets;

    Trigger forSync(const SyncId &sync) const { return std::max(trigger, targets.value(sync, trigger)); }
    Trigger mostUrgent() const
    {
        Trigger most = trigger;
        for (const Trigger target : targets)
            most = std::max(most, target);
        return most;
    }
    /// The earlier time of detection stays.
    void merge(const Due &other)
    {
        trigger = std::max(trigger, other.trigger);
        for (auto it = other.targets.cbegin(); it != other.targets.cend(); ++it)
            targets.insert(it.key(), std::max(targets.value(it.key(), it.value()), it.value()));
    }
};

} // namespace bowline
