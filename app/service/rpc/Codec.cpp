// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/Codec.h"

#include "service/rpc/views/SharedWords.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <cmath>

namespace bowline::rpc {

namespace {

const QString base64Key = QStringLiteral("base64");

} // namespace

bool Codec<bool>::decode(const QJsonValue &json, bool &value, Trouble &trouble)
{
    if (!json.isBool())
        return trouble.expected("true or false");
    value = json.toBool();
    return true;
}

bool Codec<QString>::decode(const QJsonValue &json, QString &value, Trouble &trouble)
{
    if (!json.isString())
        return trouble.expected("a string");
    value = json.toString();
    return true;
}

bool Codec<qint64>::decode(const QJsonValue &json, qint64 &value, Trouble &trouble)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    const double number = json.toDouble(0.5);
    if (!json.isDouble() || std::floor(number) != number || std::abs(number) > exact)
        return trouble.expected("a whole number");
    value = json.toInteger();
    return true;
}

QJsonValue Codec<QDateTime>::encode(const QDateTime &value)
{
    return value.isValid() ? QJsonValue(value.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

bool Codec<QDateTime>::decode(const QJsonValue &json, QDateTime &value, Trouble &trouble)
{
    value = QDateTime();
    if (json.isNull())
        return true;
    value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
    return value.isValid() || trouble.expected("a time in ISO 8601, or null");
}

bool Codec<QUrl>::decode(const QJsonValue &json, QUrl &value, Trouble &trouble)
{
    if (!json.isString())
        return trouble.expected("an address");
    value = QUrl(json.toString(), QUrl::StrictMode);
    return json.toString().isEmpty() || value.isValid() || trouble.expected("an address");
}

QJsonValue Codec<Secret>::encode(const Secret &value)
{
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8(value.reveal());
    // A mark at the beginning of the text would be swallowed, and such bytes would not come back.
    if (!utf8.hasError() && text.toUtf8() == value.reveal())
        return text;
    return QJsonObject{{base64Key, QString::fromLatin1(value.reveal().toBase64())}};
}

bool Codec<Secret>::decode(const QJsonValue &json, Secret &value, Trouble &trouble)
{
    if (json.isString()) {
        value = Secret(json.toString());
        return true;
    }
    const QJsonValue base64 = json.toObject().value(base64Key);
    auto bytes = QByteArray::fromBase64Encoding(base64.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!base64.isString() || !bytes)
        return trouble.expected("a string, or an object with base64");
    value = Secret(std::move(bytes.decoded));
    return true;
}

QJsonValue Codec<Phrase>::encode(const Phrase &value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value.toJson());
}

bool Codec<Phrase>::decode(const QJsonValue &json, Phrase &value, Trouble &trouble)
{
    value = Phrase::fromJson(json.toObject());
    return json.isNull() || !value.isEmpty() || trouble.expected("a phrase, or null");
}

QJsonValue Codec<Rendering>::encode(const Rendering &value)
{
    return QJsonDocument::fromJson(value.toJson()).object();
}

bool Codec<Rendering>::decode(const QJsonValue &json, Rendering &value, Trouble &trouble)
{
    if (!json.isObject())
        return trouble.expected("a rendering");
    value = Rendering::fromStored(QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact));
    return true;
}

QJsonValue Codec<Error>::encode(const Error &value)
{
    return QJsonObject{{QStringLiteral("code"), errorCodeText(value.code)},
                       {QStringLiteral("message"), rpc::encode(value.message)},
                       {QStringLiteral("detail"), value.detail},
                       {QStringLiteral("next_step"), rpc::encode(value.nextStep())},
                       {QStringLiteral("retry"), rpc::encode(value.retry())},
                       {QStringLiteral("retry_after_ms"), value.retryAfterMs}};
}

bool Codec<Error>::decode(const QJsonValue &json, Error &value, Trouble &trouble)
{
    if (!json.isObject())
        return trouble.expected("an error");
    const QJsonObject object = json.toObject();
    QString code;
    const auto take = [&](const char *name, auto &target) {
        return rpc::decode(object.value(QLatin1String(name)), target, trouble) || trouble.in(QString::fromLatin1(name));
    };
    if (!take("code", code) || !take("message", value.message) || !take("detail", value.detail) ||
        !take("retry_after_ms", value.retryAfterMs))
        return false;
    value.code = errorCodeFromText(code);
    return true;
}

} // namespace bowline::rpc
