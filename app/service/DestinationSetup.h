// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/AccountBook.h"
#include "service/DestinationMove.h"
#include "service/ProjectDestinations.h"
#include "service/api/ProjectsApi.h"

namespace bowline {

/// A new place as far as it must be known to use it: complete, with its secret, and what it is known by
/// (Destination::places()).
struct DestinationPlace
{
    DestinationSpec spec;
    Secret secret;
    QStringList marks;
};

/// From what a person has entered to a place that can be used, for a new project and for one that moves. Changes
/// neither a project's row nor its open destination.
class DestinationSetup final : public QObject
{
    Q_OBJECT
public:
    DestinationSetup(ServiceCore *core, AccountBook *accounts, ProjectDestinations *destinations,
                     QObject *parent = nullptr);

    /// input.invalid, the keychain's errors, what the place itself answers, and destination.shared if another project
    /// lives there.
    Pending<DestinationPlace> placeFor(const ProjectId &id, const DestinationInput &input);
    /// The same for a project that exists: a secret that was not entered again is the one that it has.
    Pending<DestinationPlace> newPlaceFor(const ProjectId &id, const DestinationInput &input);

    /// What the move would write there, against what is there now. The errors of reading the new place.
    Pending<DestinationMove> planMove(const ProjectId &id, const DestinationPlace &place);
    /// The same for people, with what the new place says of that write: its errors as well, before anything is
    /// confirmed.
    Pending<DestinationPreview> previewMove(const ProjectId &id, const DestinationPlace &place);
    /// Plans it and writes it there.
    Pending<Done> carryOver(const ProjectId &id, const DestinationPlace &place);
    /// Into the secret store; an empty one is not written.
    Pending<Done> keepSecret(const ProjectId &id, const Secret &secret);

private:
    Pending<DestinationPlace> complete(const DestinationOrder &order);
    Pending<QStringList> requireFree(const DestinationOrder &order);
    Destination *make(const DestinationOrder &order);
    Expected<DestinationSpec> entered(const DestinationInput &input) const;

    ServiceCore *m_core;
    AccountBook *m_accounts;
    ProjectDestinations *m_destinations;
};

} // namespace bowline
