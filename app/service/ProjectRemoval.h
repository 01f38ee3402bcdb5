// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/RemovalPreview.h"
#include "store/Records.h"

namespace bowline {

/// What deleting a project does. `followed`: its env vars that follow Heroku; `stored`: what it has in
/// Bowline's own store, which goes with it, also if its env vars live elsewhere by now. `livesInJournal`: they do not.
RemovalPreview projectRemoval(bool livesInJournal, const QStringList &followed, const QList<EnvVarRecord> &stored);

} // namespace bowline
