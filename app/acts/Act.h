// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/ActPlan.h"
#include "core/ActKind.h"
#include "core/Ids.h"
#include "core/Pending.h"
#include "store/Records.h"

#include <QObject>

namespace bowline {

/// One kind of act: how it is planned, and what its steps do. Steps are performed in order, each noted in the journal
/// before and after. A step may be begun a second time, by another process, after one that was killed anywhere in it:
/// it first looks what is there already.
class Act : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual ActKind kind() const = 0;
    /// Changes nothing. `fields`: those of the request. input.invalid for what makes no sense.
    virtual Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) = 0;
    /// The steps of what was planned with these facts; at least one.
    virtual QList<ActStep> steps(const QJsonObject &facts) const = 0;
    /// Performs the record's step; gives the state that the next step goes on from.
    virtual Pending<QJsonObject> perform(const ActRecord &record) = 0;
    /// A step has failed for good: leaves nothing half done behind. The error that is to be shown, the one of the step
    /// unless there is more to say.
    virtual Pending<Error> cleanUp(const ActRecord &record, const Error &error)
    {
        Q_UNUSED(record)
        return Pending<Error>::ready(error);
    }
    /// It has ended, well or not: what is shown elsewhere is to be looked at anew.
    virtual void ended(const ActRecord &record) { Q_UNUSED(record) }
    /// The fact of an act that a person has seen before: the fingerprint of that preview.
    static QString seenKey() { return QStringLiteral("seen"); }

Q_SIGNALS:
    /// How far the step is that is being performed, in a few words.
    void progressed(const bowline::ActRecord &record, const bowline::Phrase &note);

protected:
    /// For a step, before it changes anything: plans once more from these fields. act.stale where the plan would be
    /// another one than the person has seen, or cannot be performed any more. A step may begin long after the preview:
    /// it was tried again, or an earlier process was killed.
    Pending<Done> stillPlanned(const ActRecord &record, const QJsonObject &fields);
};

} // namespace bowline
