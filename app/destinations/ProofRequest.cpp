// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/ProofRequest.h"

namespace bowline {

Expected<Done> ProofRequest::requireInPlace(const EnvVars &there) const
{
    for (auto it = written.cbegin(); it != written.cend(); ++it) {
        if (there.value(it.key()) != it.value())
            return fail(makeError(ErrorCode::DestinationConflict,
                                  tr("%1 holds another value than the one just written. Somebody or something else "
                                     "changed it.")
                                      .arg(it.key()),
                                  {}));
    }
    for (const QString &name : absent) {
        if (there.contains(name))
            return fail(makeError(ErrorCode::DestinationConflict,
                                  tr("%1 is there from before, and the URL says nothing about it. The program would "
                                     "read it all the same. Delete it, then press Sync now.")
                                      .arg(name),
                                  {}));
    }
    return Done{};
}

} // namespace bowline
