// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline {

/// The file in which the window remembers its size and look: $XDG_CONFIG_HOME/<program>/window.ini. For
/// QSettings(uiSettingsFile(), QSettings::IniFormat). Holds nothing about accounts or projects.
QString uiSettingsFile();

} // namespace bowline
