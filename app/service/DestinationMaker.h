// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/DestinationParts.h"
#include "service/ServiceCore.h"

namespace bowline {

/// What the service has for destinations to be made of.
/// `hasuraClouds`: to ask about one that is not complete yet.
DestinationParts destinationParts(ServiceCore &core, const QList<QUrl> &hasuraClouds = {});

/// Writes `changes`, if there are any, and deletes `destination` then.
Pending<Done> writeOnce(Destination *destination, const EnvVars &changes);

} // namespace bowline
