// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "destinations/DestinationPlan.h"
#include "destinations/ProofRequest.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace bowline {

/// Evidence from the consumer's side.
struct Proof
{
    enum class Kind {
        FreshLogin,   ///< a new login with the very value, with or without TLS as it says, from this computer
        SourceHealth, ///< the consumer itself says that it is connected
    };
    Kind kind = Kind::FreshLogin;
    Phrase text; ///< for people: "Hasura reports source default as healthy"
};

/// What deleting an env var would touch, shown before it happens.
struct DeletionPreview
{
    QList<Phrase> dependents; ///< for example names of Hasura sources that use the variable
    bool safeOrderNeeded = false;
};

/// Where the env vars of one project live. All calls are safe to repeat. Errors: destination.*, net.*, database.*,
/// url.invalid.
class Destination : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What this place is known by, whatever a project calls it, and whichever links lead there. Two destinations that
    /// have a mark in common are one place. Nothing: no other project can be there.
    virtual Pending<QStringList> places() { return Pending<QStringList>::ready(QStringList()); }
    /// Whether writes of several env vars need not wait for each other: each is a row of its own, and may share a
    /// commit.
    virtual bool writesSideBySide() const { return false; }
    /// From now on mayHaveChanged() tells of changes by others, where that can be seen without asking.
    virtual void watch() {}
    /// All env vars that are there now.
    virtual Pending<EnvVars> read() = 0;
    /// What setting these names would do; every other stays as it is. Changes nothing. Besides: input.invalid for a
    /// name or value that cannot be there. Of the errors that apply() may end with, those that can be known before.
    virtual Pending<DestinationPlan> plan(const EnvVars &changes) = 0;
    /// Does what a plan of this destination says, and no more: writes and sends nothing where it changes nothing.
    /// destination.conflict if somebody else has written there since the plan was made: it is stale, nothing was
    /// written, and a new one is to be made.
    virtual Pending<Done> apply(const DestinationPlan &plan) = 0;

    /// Asked right before a plan is carried out; an error ends the write with it.
    using MayApply = std::function<Expected<Done>()>;
    /// plan() and apply(), with a new plan while they become stale. One write of this object at a time, in the order of
    /// the calls, so that its own writes do not make each other stale. destination.conflict if others kept changing it.
    Pending<Done> write(const EnvVars &changes, const MayApply &mayApply = {});

    /// Asks the consumer's side whether what was written, which must be in its place, really works: by the rules of the
    /// program for which it was written, which the proof names. Besides: url.consumer if that program could not log in
    /// with it, whatever the database says; destination.conflict if it is not in its place.
    virtual Pending<Proof> prove(const ProofRequest &request) = 0;
    /// The fresh login that prove() would end with: it says nothing about the env vars, so it can go on beside the
    /// write. Nothing where the proof is of another kind.
    virtual std::optional<Pending<Proof>> beginLogin(const ProofRequest &request)
    {
        Q_UNUSED(request)
        return std::nullopt;
    }
    /// As prove(), with a login that beginLogin() has begun.
    virtual Pending<Proof> proveBy(const Pending<Proof> &login, const ProofRequest &request)
    {
        Q_UNUSED(login)
        return prove(request);
    }
    /// An env var of this name belongs to the destination itself and is never deleted from here: the destination's own
    /// word, since the same name may be anybody's elsewhere.
    virtual bool protects(const QString &name) const
    {
        Q_UNUSED(name)
        return false;
    }
    virtual Pending<DeletionPreview> previewRemoval(const QString &name) = 0;
    /// In the safe order: what depends on it first, then the variable, then a check. Protected names are refused.
    virtual Pending<Done> remove(const QString &name) = 0;

Q_SIGNALS:
    /// Somebody, perhaps Bowline, has changed the place, or where a link leads.
    void mayHaveChanged();

protected:
    /// input.invalid or input.too_large for what no env var can be.
    static Expected<Done> checkEnvVars(const EnvVars &changes);

private:
    Pending<Done> attempt(const EnvVars &changes, const MayApply &mayApply, int attempts);

    std::optional<Pending<Done>> m_lastWrite;
};

} // namespace bowline
