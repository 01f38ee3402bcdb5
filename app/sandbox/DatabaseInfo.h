// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/DatabaseFacts.h"
#include "sandbox/DatabaseKeeper.h"
#include "sandbox/World.h"

namespace bowline::sandbox {

/// GET /client/v11/databases/{id}: the short form for Essential plans, the long one for the others. Both hold
/// the live password, as Heroku's do.
QJsonObject databaseInfo(const AddOn &addOn, const DatabaseFigures &figures, const DatabaseFacts &facts,
                         const DatabaseKeeper &keeper);

/// One entry of GET /postgres/v0/databases/{id}/credentials.
QJsonObject credentialInfo(const AddOn &addOn, const Credential &credential, const DatabaseFigures &figures,
                           const DatabaseKeeper &keeper);

} // namespace bowline::sandbox
