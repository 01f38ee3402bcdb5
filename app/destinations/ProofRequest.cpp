// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/ProofRequest.h"

namespace bowline {

Expected<Done> ProofRequest::requireInPlace(const EnvVars &there) const
{
    for (auto it = written.cbegin(); it != written.cend(); ++it) {
        if (there.value(it.key()) != it.value())
            return fail(makeError(ErrorCode::DestinationConflict, Phrase("proof.value_differs").arg(it.key()), {}));
    }
    for (const QString &name : absent) {
        if (there.contains(name))
            return fail(makeError(ErrorCode::DestinationConflict, Phrase("proof.left_over").arg(name), {}));
    }
    return Done{};
}

} // namespace bowline
