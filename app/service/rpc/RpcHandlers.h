// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace bowline {
class ServiceApi;
}

namespace bowline::rpc {

using RpcReply = std::function<void(const Expected<QJsonValue> &)>;

/// Calls one function of the service with decoded parameters; `reply` runs once, unless `context` dies first. The
/// parameters that do not fit come back at once, in words.
using RpcHandler = std::function<std::optional<QString>(ServiceApi &api, const QJsonObject &parameters,
                                                        QObject *context, RpcReply reply)>;

/// One call as the server knows it.
struct ServedCall
{
    RpcHandler handler;
    QStringList parameters; ///< their names, in order
};

using CallTable = QHash<QString, ServedCall>; ///< by the method's name

/// All calls of all domains.
const CallTable &servedCalls();

} // namespace bowline::rpc
