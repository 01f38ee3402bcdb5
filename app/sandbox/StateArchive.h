// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

/// state.json, both ways from one description: a value type lists its fields once in
///     template <class Self, class Archive> static void describe(Self &self, Archive &&a) { a("id", self.id);
///     … }
namespace bowline::sandbox {

template <class T>
QJsonObject toState(const T &value);
template <class T>
T fromState(const QJsonObject &object);

namespace detail {

inline QJsonValue pack(const QString &value)
{
    return value;
}
inline QJsonValue pack(bool value)
{
    return value;
}
inline QJsonValue pack(int value)
{
    return value;
}
inline QJsonValue pack(qint64 value)
{
    return value;
}
inline QJsonValue pack(const QDateTime &value)
{
    return value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs) : QString();
}
inline QJsonValue pack(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}
inline QJsonValue pack(const QMap<QString, QString> &value)
{
    QJsonObject object;
    for (auto it = value.begin(); it != value.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}
template <class T>
QJsonValue pack(const QList<T> &list)
{
    QJsonArray array;
    for (const T &item : list)
        array.append(toState(item));
    return array;
}

inline void unpack(const QJsonValue &json, QString &value)
{
    value = json.toString();
}
inline void unpack(const QJsonValue &json, bool &value)
{
    value = json.toBool();
}
inline void unpack(const QJsonValue &json, int &value)
{
    value = json.toInt();
}
inline void unpack(const QJsonValue &json, qint64 &value)
{
    value = json.toInteger();
}
inline void unpack(const QJsonValue &json, QDateTime &value)
{
    value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
}
inline void unpack(const QJsonValue &json, QStringList &value)
{
    for (const auto &item : json.toArray())
        value.append(item.toString());
}
inline void unpack(const QJsonValue &json, QMap<QString, QString> &value)
{
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        value.insert(it.key(), it.value().toString());
}
template <class T>
void unpack(const QJsonValue &json, QList<T> &list)
{
    for (const auto &item : json.toArray())
        list.append(fromState<T>(item.toObject()));
}

} // namespace detail

template <class T>
QJsonObject toState(const T &value)
{
    QJsonObject object;
    T::describe(value, [&object](const char *key, const auto &field) {
        object.insert(QLatin1String(key), detail::pack(field));
    });
    return object;
}

template <class T>
T fromState(const QJsonObject &object)
{
    T value;
    T::describe(value,
                [&object](const char *key, auto &field) { detail::unpack(object.value(QLatin1String(key)), field); });
    return value;
}

} // namespace bowline::sandbox
