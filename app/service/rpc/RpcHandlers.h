// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceApi.h"

#include <QHash>
#include <QJsonObject>

#include <functional>

namespace bowline::rpc {

using RpcReply = std::function<void(const Expected<QJsonValue> &)>;

/// Calls one function of the service with decoded parameters; `reply` runs once, unless `context` dies first. The
/// parameters that do not fit come back at once, in words.
using RpcHandler = std::function<std::optional<QString>(ServiceApi &api, const QJsonObject &parameters,
                                                        QObject *context, RpcReply reply)>;

/// By the method's name, from the table in Methods.h.
const QHash<QString, RpcHandler> &rpcHandlers();

/// The names of all parameters of a method, in order. For the test that compares them with protocol.md.
QHash<QString, QStringList> rpcParameters();

} // namespace bowline::rpc
