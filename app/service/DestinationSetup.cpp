// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DestinationSetup.h"

#include "service/DestinationMaker.h"

namespace bowline {

DestinationSetup::DestinationSetup(ServiceCore *core, AccountBook *accounts, ProjectDestinations *destinations,
                                   QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_accounts(accounts)
    , m_destinations(destinations)
{
}

Expected<DestinationSpec> DestinationSetup::entered(const DestinationInput &input) const
{
    const auto spec = m_core->kinds->entered(input.destination);
    if (!spec)
        return spec;
    if (const auto ready = m_core->requireSealer(); !ready)
        return fail(ready.error());
    return spec;
}

Pending<DestinationPlace> DestinationSetup::placeFor(const ProjectId &id, const DestinationInput &input)
{
    const auto spec = entered(input);
    if (!spec)
        return Pending<DestinationPlace>::failed(spec.error());
    return complete({id, *spec, input.secret});
}

Pending<DestinationPlace> DestinationSetup::newPlaceFor(const ProjectId &id, const DestinationInput &input)
{
    const auto spec = entered(input);
    if (!spec)
        return Pending<DestinationPlace>::failed(spec.error());
    const Pending<Secret> secret = input.secret.isEmpty() && m_core->kinds->needsSecret(*spec)
                                       ? m_core->secrets->read(destinationSecretKey(id))
                                       : Pending<Secret>::ready(input.secret);
    return secret.andThen(this, [this, id, spec = *spec](const Secret &known) { return complete({id, spec, known}); });
}

Pending<DestinationPlace> DestinationSetup::complete(const DestinationOrder &order)
{
    return m_core->kinds->usable(order, destinationParts(*m_core, m_accounts->hasuraClouds()), this)
        .andThen(this, [this, order](const DestinationSpec &spec) {
            return requireFree({order.project, spec, order.secret})
                .andThen(this, [spec, secret = order.secret](const QStringList &marks) {
                    return DestinationPlace{spec, secret, marks};
                });
        });
}

Destination *DestinationSetup::make(const DestinationOrder &order)
{
    return m_core->kinds->make(order, destinationParts(*m_core), this);
}

Pending<QStringList> DestinationSetup::requireFree(const DestinationOrder &order)
{
    Destination *asked = make(order);
    return m_destinations->places()
        .requireFree(order.project, asked->places())
        .always(this, [asked](const Expected<QStringList> &marks) {
            asked->deleteLater();
            return marks;
        });
}

Pending<Done> DestinationSetup::keepSecret(const ProjectId &id, const Secret &secret)
{
    if (secret.isEmpty())
        return Pending<Done>::ready(Done{});
    return m_core->secrets->write(destinationSecretKey(id), secret);
}

Pending<DestinationMove> DestinationSetup::planMove(const ProjectId &id, const DestinationPlace &place)
{
    Destination *now = m_destinations->find(id);
    const Pending<EnvVars> here = now ? now->read() : Pending<EnvVars>::failed(makeError(ErrorCode::KeychainRefused));
    Destination *asked = make({id, place.spec, place.secret});
    return asked->read().always(this, [this, id, asked, here](const Expected<EnvVars> &there) {
        asked->deleteLater();
        return here.always(this, [this, id, there](const Expected<EnvVars> &read) -> Expected<DestinationMove> {
            if (!there)
                return fail(there.error());
            const auto isOwned = [this, id](const QString &name) { return m_destinations->isProtected(id, name); };
            return DestinationMove::plan(m_core->engine->book(), id, {read, *there, isOwned});
        });
    });
}

Pending<DestinationPreview> DestinationSetup::previewMove(const ProjectId &id, const DestinationPlace &place)
{
    return planMove(id, place).andThen(this, [this, id, place](const DestinationMove &move) {
        Destination *asked = make({id, place.spec, place.secret});
        return asked->plan(move.changes()).always(this, [asked, move](const Expected<DestinationPlan> &plan) {
            asked->deleteLater();
            return plan.map([&move](const DestinationPlan &planned) { return move.preview(planned); });
        });
    });
}

Pending<Done> DestinationSetup::carryOver(const ProjectId &id, const DestinationPlace &place)
{
    return planMove(id, place).andThen(this, [this, id, place](const DestinationMove &move) {
        return writeOnce(make({id, place.spec, place.secret}), move.changes());
    });
}

} // namespace bowline
