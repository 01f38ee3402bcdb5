// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/FinderDialog.h"
#include "service/api/ServiceApi.h"

namespace bowline {

class MainMenu;
class ServiceState;

/// What "Find anything" searches, beside the pages themselves.
namespace finder {

/// Projects, each with its worst status in words, and the env vars that are known of them.
QList<FinderEntry> projects(const ServiceState &state, const std::function<void(ProjectId)> &showProject,
                            const std::function<void(ProjectId, QString)> &showEnvVar);
/// What the menus offer, but for the finder itself. `menu` outlives the entries.
QList<FinderEntry> actions(const MainMenu &menu);

} // namespace finder
} // namespace bowline
