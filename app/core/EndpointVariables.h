// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bowline {

/// Those of the variables of Endpoints::defaults() (BOWLINE_HEROKU_API and so on) whose address cannot be
/// used and is ignored. Names only: an address can hold a password.
QStringList refusedEndpointVariables();

} // namespace bowline
