// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Ids.h"
#include "destinations/Destination.h"

#include <QJsonObject>

namespace bowline {

/// As the journal keeps it: {"kind": "own_store" | "env_file" | "hasura_cloud"} and the fields of that kind.
QJsonObject destinationToJson(const DestinationSpec &spec);

/// input.invalid for an unknown kind.
Expected<DestinationSpec> destinationFromJson(const QJsonObject &json);

/// Under which key the SecretStore keeps the token of this project's destination.
QString destinationSecretKey(const ProjectId &project);

} // namespace bowline
