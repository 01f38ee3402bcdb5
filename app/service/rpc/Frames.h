// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QByteArray>
#include <QJsonObject>

/// The messages of JSON-RPC 2.0 as frames, each with its newline.
namespace bowline::rpc {

// What JSON-RPC itself numbers. Everything else is typedError, told by the code in the error's data.
constexpr int parseError = -32700;
constexpr int invalidRequest = -32600;
constexpr int unknownMethod = -32601;
constexpr int invalidParameters = -32602;
constexpr int typedError = -32000;

QByteArray requestFrame(qint64 id, const QString &method, const QJsonObject &parameters);
QByteArray resultFrame(const QJsonValue &id, const QJsonValue &result);
QByteArray errorFrame(const QJsonValue &id, int number, const Error &error);
QByteArray notificationFrame(const QString &method, const QJsonValue &parameters);

/// The object that a frame is. service.protocol without any of its text: it may hold a secret.
Expected<QJsonObject> parseFrame(const QByteArray &frame);
/// The error of an answer; service.protocol where it is none of ours.
Error errorOf(const QJsonObject &answer);

} // namespace bowline::rpc
