// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "net/HttpServer.h"

#include <QJsonObject>

namespace bowline::sandbox {

/// One way to misbehave, for the requests that it matches.
struct Fault
{
    enum class Kind { Status, Slow, Drop, Truncate, Html, TwoFactor, RateLimit, Malformed };

    QByteArray method; ///< empty: any
    QString path;      ///< a prefix, or a pattern with {…} or * for one segment each
    Kind kind = Kind::Status;
    int status = 503;
    int ms = 0;
    int left = 1; ///< how many more requests it hits; 0 = until cleared

    /// The body of POST /control/faults; input.invalid with what is wrong.
    static Expected<Fault> fromJson(const QJsonObject &json);

    bool matches(const QByteArray &requestMethod, const QString &requestPath) const;
    /// The answer of the kinds that answer in the route's place; the others say nothing.
    std::optional<ServerResponse> replacement() const;
};

} // namespace bowline::sandbox
