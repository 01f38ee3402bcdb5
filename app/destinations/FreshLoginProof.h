// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/Destination.h"

class QThreadPool;

namespace bowline {

/// For destinations that cannot say themselves whether a value works: logs in from this computer, on a thread
/// of the pool, as the program would for which it was written (LoginText). The proof says whether TLS was
/// used, by which rule of the program, and what others may make of the URL. Errors as databaseLogin(), and
/// url.consumer where that program could not log in.
Pending<Proof> proveByFreshLogin(const ProofRequest &request, QThreadPool *pool);

} // namespace bowline
