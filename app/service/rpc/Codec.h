// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Ids.h"
#include "core/Phrase.h"
#include "core/Secret.h"
#include "core/rendering/Rendering.h"
#include "service/rpc/Fields.h"
#include "service/rpc/Trouble.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <concepts>
#include <optional>

/// Views to JSON and back, by the tables in rpc/views/. encode() never fails; decode() is strict: a wrong type ends it
/// with the place in `trouble`. Fields that are not known are ignored, fields that are missing keep their defaults.
namespace bowline::rpc {

template <class T>
struct Codec;

template <class T>
QJsonValue encode(const T &value)
{
    return Codec<T>::encode(value);
}

template <class T>
bool decode(const QJsonValue &json, T &value, Trouble &trouble)
{
    return Codec<T>::decode(json, value, trouble);
}

template <>
struct Codec<bool>
{
    static QJsonValue encode(bool value) { return value; }
    static bool decode(const QJsonValue &json, bool &value, Trouble &trouble);
};

template <>
struct Codec<QString>
{
    static QJsonValue encode(const QString &value) { return value; }
    static bool decode(const QJsonValue &json, QString &value, Trouble &trouble);
};

/// Numbers are whole, and those below 2^53 survive any JSON parser.
template <>
struct Codec<qint64>
{
    static QJsonValue encode(qint64 value) { return value; }
    static bool decode(const QJsonValue &json, qint64 &value, Trouble &trouble);
};

template <class T>
requires std::same_as<T, int> || std::same_as<T, quint64>
struct Codec<T>
{
    static QJsonValue encode(T value) { return static_cast<qint64>(value); }
    static bool decode(const QJsonValue &json, T &value, Trouble &trouble)
    {
        qint64 wide = 0;
        if (!Codec<qint64>::decode(json, wide, trouble))
            return false;
        if (!std::in_range<T>(wide))
            return trouble.expected("a smaller number");
        value = static_cast<T>(wide);
        return true;
    }
};

/// An object as it is, whatever stands in it.
template <>
struct Codec<QJsonObject>
{
    static QJsonValue encode(const QJsonObject &value) { return value; }
    static bool decode(const QJsonValue &json, QJsonObject &value, Trouble &trouble)
    {
        value = json.toObject();
        return json.isObject() || trouble.expected("an object");
    }
};

/// ISO 8601 in UTC with milliseconds; null where there is no time.
template <>
struct Codec<QDateTime>
{
    static QJsonValue encode(const QDateTime &value);
    static bool decode(const QJsonValue &json, QDateTime &value, Trouble &trouble);
};

template <>
struct Codec<QUrl>
{
    static QJsonValue encode(const QUrl &value) { return QString::fromLatin1(value.toEncoded()); }
    static bool decode(const QJsonValue &json, QUrl &value, Trouble &trouble);
};

/// A string, or {"base64": "…"} where the bytes are no UTF-8.
template <>
struct Codec<Secret>
{
    static QJsonValue encode(const Secret &value);
    static bool decode(const QJsonValue &json, Secret &value, Trouble &trouble);
};

/// {"key", "args", "n"}; null where nothing is said.
template <>
struct Codec<Phrase>
{
    static QJsonValue encode(const Phrase &value);
    static bool decode(const QJsonValue &json, Phrase &value, Trouble &trouble);
};

/// {"code", "message", "detail", "next_step", "retry", "retry_after_ms"}. The steps follow from the code and are there
/// for clients that do not know it.
template <>
struct Codec<Error>
{
    static QJsonValue encode(const Error &value);
    static bool decode(const QJsonValue &json, Error &value, Trouble &trouble);
};

/// As Rendering::toJson(). What another version wrote is kept as it is.
template <>
struct Codec<Rendering>
{
    static QJsonValue encode(const Rendering &value);
    static bool decode(const QJsonValue &json, Rendering &value, Trouble &trouble);
};

template <class Tag>
struct Codec<Id<Tag>>
{
    static QJsonValue encode(const Id<Tag> &value) { return value.text; }
    static bool decode(const QJsonValue &json, Id<Tag> &value, Trouble &trouble)
    {
        return Codec<QString>::decode(json, value.text, trouble);
    }
};

/// A word. One that is not known is read as EnumTexts<E>::unknown where there is such a thing, so that a newer or older
/// program at the other end stays readable.
template <class E>
requires std::is_enum_v<E>
struct Codec<E>
{
    static QJsonValue encode(E value)
    {
        for (const auto &[one, text] : EnumTexts<E>::list) {
            if (one == value)
                return QString::fromLatin1(text);
        }
        return isOpen ? QJsonValue(QStringLiteral("unknown")) : QJsonValue();
    }
    static bool decode(const QJsonValue &json, E &value, Trouble &trouble)
    {
        for (const auto &[one, text] : EnumTexts<E>::list) {
            if (json.isString() && json.toString() == QLatin1String(text)) {
                value = one;
                return true;
            }
        }
        if constexpr (isOpen) {
            if (json.isString()) {
                value = EnumTexts<E>::unknown;
                return true;
            }
        }
        return trouble.expected("one of the words that protocol.md lists");
    }

private:
    static constexpr bool isOpen = requires { EnumTexts<E>::unknown; };
};

/// null where there is none.
template <class T>
struct Codec<std::optional<T>>
{
    static QJsonValue encode(const std::optional<T> &value)
    {
        return value ? Codec<T>::encode(*value) : QJsonValue(QJsonValue::Null);
    }
    static bool decode(const QJsonValue &json, std::optional<T> &value, Trouble &trouble)
    {
        value.reset();
        return json.isNull() || Codec<T>::decode(json, value.emplace(), trouble);
    }
};

template <class T>
struct Codec<QList<T>>
{
    static QJsonValue encode(const QList<T> &list)
    {
        QJsonArray array;
        for (const T &value : list)
            array.append(Codec<T>::encode(value));
        return array;
    }
    static bool decode(const QJsonValue &json, QList<T> &list, Trouble &trouble)
    {
        if (!json.isArray())
            return trouble.expected("an array");
        list.clear();
        const QJsonArray array = json.toArray();
        for (const auto &element : array) {
            T value{};
            if (!Codec<T>::decode(element, value, trouble))
                return trouble.in(QString::number(list.size()));
            list.append(std::move(value));
        }
        return true;
    }
};

template <class View>
concept HasFields = requires
{
    Fields<View>::list;
};

template <HasFields View>
struct Codec<View>
{
    static QJsonValue encode(const View &view)
    {
        QJsonObject object;
        const auto put = [&](const auto &field) {
            object.insert(QLatin1String(field.name), rpc::encode(view.*field.member));
        };
        std::apply([&](const auto &...fields) { (put(fields), ...); }, Fields<View>::list);
        return object;
    }
    static bool decode(const QJsonValue &json, View &view, Trouble &trouble)
    {
        if (!json.isObject())
            return trouble.expected("an object");
        const QJsonObject object = json.toObject();
        const auto take = [&](const auto &field) {
            const auto found = object.constFind(QLatin1String(field.name));
            return found == object.constEnd() || rpc::decode(QJsonValue(*found), view.*field.member, trouble) ||
                   trouble.in(QString::fromLatin1(field.name));
        };
        return std::apply([&](const auto &...fields) { return (take(fields) && ...); }, Fields<View>::list);
    }
};

} // namespace bowline::rpc
