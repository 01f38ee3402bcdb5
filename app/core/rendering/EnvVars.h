// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <QMap>
#include <QString>

namespace bowline {

/// Env vars by their names.
using EnvVars = QMap<QString, Secret>;

} // namespace bowline
