// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "destinations/Destination.h"

class QThreadPool;

namespace bowline {

/// For destinations that cannot say themselves whether a URL works: logs in with it from this computer, as
/// libpq reads it, on a thread of the pool. The proof says whether TLS was used, and what other programs may
/// make of the URL. Errors as databaseLogin().
Pending<Proof> proveByFreshLogin(const Secret &url, QThreadPool *pool);

/// destination.conflict: somebody has put another value there since it was written.
Error otherValueThere(const QString &name);

} // namespace bowline
