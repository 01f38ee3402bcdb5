// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/Destination.h"
#include "service/ServiceCore.h"

namespace bowline {

DestinationKind destinationKind(DestinationType type);
DestinationView destinationView(const DestinationSpec &spec);
/// What a person has entered, as far as it can be told without looking anywhere. input.invalid, with what is missing.
Expected<DestinationSpec> destinationSpec(const DestinationView &entered);

/// The one place that knows every class of destination.
Destination *makeDestination(ServiceCore &core, const ProjectId &project, const DestinationSpec &spec,
                             const Secret &token, QObject *parent);

/// Writes `changes`, if there are any, and deletes `destination` then.
Pending<Done> writeOnce(Destination *destination, const EnvVars &changes);

} // namespace bowline
