// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <QJsonValue>
#include <QList>

/// Database URLs that stand in a source's configuration itself, instead of the name of an env var: what is
/// written to an env var never reaches them.
namespace bowline::hasuraFixedUrl {

/// Every one in the configuration of a source: of the database and of its replicas, as a URL or in parts
/// (host, port, database, username, password).
QList<Secret> in(const QJsonValue &configuration);

/// Whether both lead to the same database of the same server, whoever logs in: a host and port in common, and
/// the name of the database. Nothing that cannot be read is the same as anything.
bool leadToOneDatabase(const Secret &one, const Secret &other);

} // namespace bowline::hasuraFixedUrl
