// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "heroku/HerokuTypes.h"

namespace bowline {

/// One login as one entry of the SecretStore: {"access", "refresh", "expires_at"}, the time in ISO 8601 UTC.
/// Absent fields are empty ones.
Secret tokensToJson(const HerokuTokens &tokens);

/// auth.expired for anything that is not such an entry: the way on is to log in again.
Expected<HerokuTokens> tokensFromJson(const Secret &json);

} // namespace bowline
