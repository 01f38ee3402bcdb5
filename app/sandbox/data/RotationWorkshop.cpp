// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/RotationWorkshop.h"

#include "core/Log.h"

namespace bowline::sandbox {

namespace {

constexpr int shortestHalfSeconds = 10; // a guess: a client that asks now and then sees it
constexpr int longestHalfSeconds = 30 * 60;

} // namespace

RotationWorkshop::RotationWorkshop(World *world, DatabaseKeeper *keeper, Workflows *workflows, DataClock *clock,
                                   QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_keeper(keeper)
    , m_workflows(workflows)
    , m_clock(clock)
{
    connect(m_clock, &DataClock::ticked, this, &RotationWorkshop::goOn);
}

Pending<Done> RotationWorkshop::rotate(const Shared<AddOn> &addOn, const QString &credential, bool forced)
{
    const Credential *now = addOn->credential(credential);
    if (!now->isDefault() && !forced)
        return now->isRotating() ? Pending<Done>::ready(Done{}) : begin(addOn, credential);
    if (!now->isRotating())
        return m_workflows->rotate(addOn, credential, true);
    return end(addOn, credential).andThen(this, [this, addOn, credential](const Done &) {
        return m_workflows->rotate(addOn, credential, true);
    });
}

Pending<Done> RotationWorkshop::begin(const Shared<AddOn> &addOn, const QString &name)
{
    Credential next = *addOn->credential(name);
    next.standInUser = next.user + QStringLiteral("-rotating");
    next.standInPassword = m_workflows->newPassword();
    next.halfSince = m_clock->now();
    return m_keeper->addStandIn(*addOn, next).andThen(this, [this, addOn, next](const Done &) {
        Credential *changed = addOn->credential(next.name);
        if (!changed)
            return;
        *changed = next;
        // At once: a sandbox that is killed now must still know how to get in.
        if (const auto saved = m_world->save(); !saved)
            qCWarning(lcSandbox) << saved.error().detail;
        m_workflows->publish(*addOn, next.name);
    });
}

Pending<Done> RotationWorkshop::comeBack(const Shared<AddOn> &addOn, const QString &name)
{
    const QString password = m_workflows->newPassword();
    return m_keeper->setPassword(*addOn, *addOn->credential(name), password, true)
        .andThen(this, [this, addOn, name, password](const Done &) {
            Credential *changed = addOn->credential(name);
            if (!changed)
                return;
            changed->password = password;
            changed->isComingBack = true;
            changed->halfSince = m_clock->now();
            if (const auto saved = m_world->save(); !saved)
                qCWarning(lcSandbox) << saved.error().detail;
            m_workflows->publish(*addOn, name);
        });
}

Pending<Done> RotationWorkshop::end(const Shared<AddOn> &addOn, const QString &name)
{
    return m_keeper->dropStandIn(*addOn, *addOn->credential(name)).andThen(this, [this, addOn, name](const Done &) {
        Credential *changed = addOn->credential(name);
        if (!changed)
            return;
        changed->standInUser.clear();
        changed->standInPassword.clear();
        changed->isComingBack = false;
        m_workflows->publish(*addOn, name, false);
    });
}

void RotationWorkshop::goOn()
{
    for (const Shared<AddOn> &addOn : std::as_const(m_world->addOns)) {
        for (const Credential &credential : std::as_const(addOn->credentials)) {
            if (credential.isRotating() && addOn->following.isEmpty() && !m_busy.contains(credential.id))
                goOnWith(addOn, credential.name);
        }
    }
}

void RotationWorkshop::goOnWith(const Shared<AddOn> &addOn, const QString &name)
{
    const QString id = addOn->credential(name)->id;
    m_busy.insert(id);
    m_keeper->figures(*addOn)
        .andThen(this, [this, addOn, name](const DatabaseFigures &figures) { return nextHalf(addOn, name, figures); })
        .then(this, [this, id](const Expected<Done> &) { m_busy.remove(id); });
}

Pending<Done> RotationWorkshop::nextHalf(const Shared<AddOn> &addOn, const QString &name,
                                         const DatabaseFigures &figures)
{
    const Credential *now = addOn->credential(name);
    if (!now || !now->isRotating())
        return Pending<Done>::ready(Done{});
    const qint64 seconds = now->halfSince.secsTo(m_clock->now());
    const QString &leaving = now->isComingBack ? now->standInUser : now->user;
    const bool isIdle = figures.connectionsByUser.value(leaving) == 0;
    if (seconds < longestHalfSeconds && !(isIdle && seconds >= shortestHalfSeconds))
        return Pending<Done>::ready(Done{});
    return now->isComingBack ? end(addOn, name) : comeBack(addOn, name);
}

} // namespace bowline::sandbox
