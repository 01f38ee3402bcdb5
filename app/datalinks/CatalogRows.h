// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "datalinks/UserType.h"
#include "net/postgres/PgConnection.h"

#include <QJsonObject>

#include <functional>

namespace bowline::catalogrows {

/// Runs a query that answers in rows of a kind and a JSON object, and gives each to `take`. One round trip.
/// `before`: statements that go first, in the same trip, each with its semicolon. Then the session's search path is
/// emptied, so that type names are whole.
Expected<Done> read(PgConnection &connection, const QByteArray &before, const QByteArray &sql,
                    const PgPatience &patience,
                    const std::function<void(const QString &kind, const QJsonObject &row)> &take);

/// The rows of kind 'type'.
extern const char *const typesSql;
UserType typeOf(const QJsonObject &row);

} // namespace bowline::catalogrows
