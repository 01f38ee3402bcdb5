// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/UnknownDestination.h"

namespace bowline {

UnknownDestination::UnknownDestination(const DestinationSpec &spec, QObject *parent)
    : Destination(parent)
    , m_error(error(spec))
{
}

Error UnknownDestination::error(const DestinationSpec &spec)
{
    return makeError(ErrorCode::DestinationMissing, Phrase("destination.of_newer_version").arg(spec.kind), {});
}

} // namespace bowline
