// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QString>

namespace bowline {

/// Starts bowline-syncd as a process of its own, which outlives this one: the program beside this program's own file,
/// else the one in PATH. service.away with the reason.
Expected<Done> startServiceProcess(const QString &socketPath);

} // namespace bowline
