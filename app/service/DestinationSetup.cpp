// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DestinationSetup.h"

#include "core/Worker.h"
#include "destinations/DestinationJson.h"
#include "destinations/EnvFile.h"
#include "service/DestinationMaker.h"
#include "service/HasuraFinder.h"

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
    const auto spec = destinationSpec(input.destination);
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
    return complete(id, *spec, input.hasuraToken);
}

Pending<DestinationPlace> DestinationSetup::newPlaceFor(const ProjectId &id, const DestinationInput &input)
{
    const auto spec = entered(input);
    if (!spec)
        return Pending<DestinationPlace>::failed(spec.error());
    const Pending<Secret> token = input.hasuraToken.isEmpty() && spec->kind == DestinationKind::HasuraCloud
                                      ? m_core->secrets->read(destinationSecretKey(id))
                                      : Pending<Secret>::ready(input.hasuraToken);
    return token.andThen(this, [this, id, spec = *spec](const Secret &known) { return complete(id, spec, known); });
}

Pending<DestinationPlace> DestinationSetup::complete(const ProjectId &id, const DestinationSpec &spec,
                                                     const Secret &token)
{
    return completeSpec(spec, token).andThen(this, [this, id, token](const DestinationSpec &complete) {
        return requireFree(id, complete, token).andThen(this, [complete, token](const QStringList &marks) {
            return DestinationPlace{complete, token, marks};
        });
    });
}

// A Hasura project is asked for its tenant and endpoint, and so proven to be within reach.
Pending<DestinationSpec> DestinationSetup::completeSpec(const DestinationSpec &spec, const Secret &token)
{
    if (spec.kind == DestinationKind::EnvFile) { // what cannot be written is said now, not at the first rotation
        return runOnWorker(m_core->files, [spec]() -> Expected<DestinationSpec> {
            return EnvFile(spec.filePath).check().map([&spec](const Done &) { return spec; });
        });
    }
    if (spec.kind != DestinationKind::HasuraCloud)
        return Pending<DestinationSpec>::ready(spec);
    return completeHasuraSpec(*m_core, m_accounts->hasuraClouds(), spec, token, this);
}

Pending<QStringList> DestinationSetup::requireFree(const ProjectId &id, const DestinationSpec &spec,
                                                   const Secret &token)
{
    Destination *asked = makeDestination(*m_core, id, spec, token, this);
    return m_destinations->places()
        .requireFree(id, asked->places())
        .always(this, [asked](const Expected<QStringList> &marks) {
            asked->deleteLater();
            return marks;
        });
}

Pending<Done> DestinationSetup::keepToken(const ProjectId &id, const Secret &token)
{
    if (token.isEmpty())
        return Pending<Done>::ready(Done{});
    return m_core->secrets->write(destinationSecretKey(id), token);
}

Pending<DestinationMove> DestinationSetup::planMove(const ProjectId &id, const DestinationPlace &place)
{
    Destination *now = m_destinations->find(id);
    const Pending<EnvVars> here = now ? now->read() : Pending<EnvVars>::failed(makeError(ErrorCode::KeychainRefused));
    Destination *asked = makeDestination(*m_core, id, place.spec, place.token, this);
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

Pending<Done> DestinationSetup::carryOver(const ProjectId &id, const DestinationPlace &place)
{
    return planMove(id, place).andThen(this, [this, id, place](const DestinationMove &move) {
        return writeOnce(makeDestination(*m_core, id, place.spec, place.token, this), move.changes());
    });
}

} // namespace bowline
