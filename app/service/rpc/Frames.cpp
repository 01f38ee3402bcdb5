// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/Frames.h"

#include "service/rpc/Codec.h"

#include <QJsonDocument>

namespace bowline::rpc {

namespace {

QByteArray frame(QJsonObject message)
{
    message.insert(QStringLiteral("jsonrpc"), QStringLiteral("2.0"));
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray requestFrame(qint64 id, const QString &method, const QJsonObject &parameters)
{
    return frame(
        {{QStringLiteral("id"), id}, {QStringLiteral("method"), method}, {QStringLiteral("params"), parameters}});
}

QByteArray resultFrame(const QJsonValue &id, const QJsonValue &result)
{
    return frame({{QStringLiteral("id"), id}, {QStringLiteral("result"), result}});
}

QByteArray errorFrame(const QJsonValue &id, int number, const Error &error)
{
    const QJsonObject object{{QStringLiteral("code"), number},
                             {QStringLiteral("message"), errorCodeText(error.code)},
                             {QStringLiteral("data"), encode(error)}};
    return frame({{QStringLiteral("id"), id}, {QStringLiteral("error"), object}});
}

QByteArray notificationFrame(const QString &method, const QJsonValue &parameters)
{
    return frame({{QStringLiteral("method"), method}, {QStringLiteral("params"), parameters}});
}

Expected<QJsonObject> parseFrame(const QByteArray &frame)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(frame, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::ServiceProtocol, QStringLiteral("no JSON at byte %1").arg(error.offset));
    if (!document.isObject())
        return fail(ErrorCode::ServiceProtocol, QStringLiteral("a frame must be one JSON object"));
    return document.object();
}

Error errorOf(const QJsonObject &answer)
{
    Error error;
    Trouble trouble;
    const QJsonObject object = answer.value(QStringLiteral("error")).toObject();
    if (!decode(object.value(QStringLiteral("data")), error, trouble))
        return makeError(ErrorCode::ServiceProtocol, QStringLiteral("an error without its data: ") + trouble.text());
    return error;
}

} // namespace bowline::rpc
