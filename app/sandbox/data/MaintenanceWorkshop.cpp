// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/MaintenanceWorkshop.h"

namespace bowline::sandbox {

MaintenanceWorkshop::MaintenanceWorkshop(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(m_parts.clock, &DataClock::ticked, this, &MaintenanceWorkshop::runWhatIsDue);
}

Shared<Maintenance> MaintenanceWorkshop::require(const AddOn &addOn, const QDateTime &requiredBy)
{
    Shared<Maintenance> now = m_parts.book->newest(addOn);
    if (!now || !now->isPending())
        now = m_parts.book->add(addOn, m_parts.clock->now());
    now->requiredBy = requiredBy;
    if (!now->scheduledFor.isValid())
        now->scheduledFor = m_parts.book->window(addOn).nextAfter(m_parts.clock->now());
    m_parts.book->changed();
    return now;
}

Expected<Shared<Maintenance>> MaintenanceWorkshop::delay(const AddOn &addOn, int weeks)
{
    const QDateTime now = m_parts.clock->now();
    Shared<Maintenance> planned = m_parts.book->newest(addOn);
    if (planned && !planned->isPending())
        planned = nullptr;
    const QDateTime from = planned ? planned->scheduledFor : now;
    const QDateTime wanted = m_parts.book->window(addOn).inWeekOf(from.addDays(7 * weeks));
    if (wanted <= now)
        return fail(ErrorCode::InputInvalid, QStringLiteral("You can't schedule a maintenance in the past."));
    if (planned && planned->requiredBy.isValid() && wanted > planned->requiredBy)
        return fail(ErrorCode::InputInvalid,
                    QStringLiteral("You can't schedule this maintenance after the date by which it is required."));
    if (!planned)
        planned = m_parts.book->add(addOn, now);
    planned->previouslyScheduledFor = planned->scheduledFor;
    planned->scheduledFor = wanted;
    m_parts.book->changed();
    return planned;
}

void MaintenanceWorkshop::setWindow(const AddOn &addOn, const MaintenanceWindow &window)
{
    m_parts.book->setWindow(addOn, window);
    const Shared<Maintenance> planned = m_parts.book->newest(addOn);
    if (!planned || !planned->isPending())
        return;
    const QDateTime moved = window.inWeekOf(planned->scheduledFor);
    planned->previouslyScheduledFor = planned->scheduledFor;
    planned->scheduledFor = moved > m_parts.clock->now() ? moved : moved.addDays(7);
}

void MaintenanceWorkshop::runWhatIsDue()
{
    for (const Shared<Maintenance> &each : m_parts.book->pending()) {
        if (!m_parts.world->addOn(each->addonId))
            m_parts.book->remove(each);
        else if (each->scheduledFor <= m_parts.clock->now())
            run(each);
    }
}

void MaintenanceWorkshop::run(const Shared<Maintenance> &maintenance)
{
    const auto trouble = m_parts.mischief->take(DataMischief::Step::Maintenance);
    if (trouble && trouble->kind == DataMischief::Trouble::Kind::Late)
        QTimer::singleShot(trouble->ms, this, [this, maintenance] { begin(maintenance, std::nullopt); });
    else
        begin(maintenance, trouble);
}

void MaintenanceWorkshop::begin(const Shared<Maintenance> &maintenance,
                                const std::optional<DataMischief::Trouble> &trouble)
{
    maintenance->status = QStringLiteral("running");
    maintenance->startedAt = m_parts.clock->now();
    m_parts.book->changed();
    if (!trouble)
        return move(maintenance);
    switch (trouble->kind) {
    case DataMischief::Trouble::Kind::Hang:
        return;
    case DataMischief::Trouble::Kind::Fail:
        return finish(maintenance, fail(ErrorCode::SandboxFailed));
    case DataMischief::Trouble::Kind::Slow:
    case DataMischief::Trouble::Kind::Late:
        QTimer::singleShot(trouble->ms, this, [this, maintenance] { move(maintenance); });
    }
}

void MaintenanceWorkshop::move(const Shared<Maintenance> &maintenance)
{
    const Shared<AddOn> addOn = m_parts.world->addOn(maintenance->addonId);
    if (!addOn)
        return m_parts.book->remove(maintenance);
    m_parts.workflows->failOver(addOn).then(
        this, [this, maintenance](const Expected<Done> &done) { finish(maintenance, done); });
}

void MaintenanceWorkshop::finish(const Shared<Maintenance> &maintenance, const Expected<Done> &done)
{
    if (done) {
        maintenance->status = QStringLiteral("completed");
        maintenance->completedAt = m_parts.clock->now();
    } else {
        // Heroku's own words for this are not known: it stays to be done, a week later.
        maintenance->status = QStringLiteral("pending");
        maintenance->startedAt = {};
        maintenance->previouslyScheduledFor = maintenance->scheduledFor;
        maintenance->scheduledFor = maintenance->scheduledFor.addDays(7);
    }
    m_parts.book->changed();
}

} // namespace bowline::sandbox
