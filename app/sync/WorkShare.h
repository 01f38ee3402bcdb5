// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Pending.h"
#include "store/Lease.h"
#include "sync/Trigger.h"

#include <QObject>

#include <functional>
#include <optional>

namespace bowline {

/// Which part of the work is ours. All of it, unless a team shares it.
class WorkShare : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The one of a program that is alone: has everything, never loses it, tells nobody.
    static WorkShare *alone();

    virtual bool isAlone() const { return true; }
    /// As far as is known at this moment; once it is false, nothing is written any more.
    virtual bool holds(const WorkUnit &) const { return true; }
    /// What to show with everything that is written about it. Nothing: there is no one to show it to.
    virtual std::optional<Lease> lease(const WorkUnit &) const { return std::nullopt; }
    /// Makes it ours, and asks its holder for it if need be. store.taken_over if that has it for too long.
    virtual Pending<Done> acquire(const WorkUnit &) { return Pending<Done>::ready(Done{}); }
    /// The same, without asking its holder and without waiting for it: store.taken_over at once if another one has it.
    virtual Pending<Done> acquireIfFree(const WorkUnit &) { return Pending<Done>::ready(Done{}); }
    /// Gives back a turn at something that is done now and then (WorkKind::refresh): once for each that acquired it.
    virtual void release(const WorkUnit &) {}
    /// An app is due: those who hold its other syncs hear it.
    virtual void announce(const AccountId &, const QString & /* appId */, const Due &) {}
    /// Whether something is under way with it, so that it cannot be given away just now. One more who is asked.
    virtual void addBusy(const std::function<bool(const WorkUnit &)> &) {}

    bool holds(const SyncId &sync) const { return holds(WorkUnit{WorkKind::sync, sync.text}); }
    bool sweeps(const AccountId &account) const { return holds(WorkUnit{WorkKind::sweep, account.text}); }
    std::optional<Lease> lease(const SyncId &sync) const { return lease(WorkUnit{WorkKind::sync, sync.text}); }

Q_SIGNALS:
    void gained(const QList<bowline::WorkUnit> &units);
    void lost(const QList<bowline::WorkUnit> &units);
    /// Ours all the time, but for a while that could not be known: nothing that came in that time was done.
    void resumed(const QList<bowline::WorkUnit> &units);
    void due(const bowline::AccountId &account, const QString &appId, const bowline::Due &due);
};

} // namespace bowline
