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
    return makeError(ErrorCode::DestinationMissing,
                     tr("A newer version of Bowline made this destination, and this version does not know its kind "
                        "(%1). Update Bowline, or choose another destination.")
                         .arg(spec.kind),
                     {});
}

} // namespace bowline
