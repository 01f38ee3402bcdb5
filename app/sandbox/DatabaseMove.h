// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "sandbox/ClusterLogin.h"

namespace bowline::sandbox {

/// Copies schema, data, owners and grants of a database into the database of the same name on another
/// cluster, whose roles must exist already: pg_dump into psql. Blocks. Errors: sandbox.failed.
Expected<Done> copyDatabase(const ClusterLogin &from, const ClusterLogin &to, const QString &database);

/// The same into a database of another name, where everything then belongs to `owner`; logins for foreign servers stay
/// behind.
Expected<Done> forkDatabase(const ClusterLogin &from, const QString &origin, const ClusterLogin &to,
                            const QString &fork, const QString &owner);

} // namespace bowline::sandbox
