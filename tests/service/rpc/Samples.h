// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Secret.h"
#include "service/rpc/Codec.h"
#include "service/rpc/views/SnapshotFields.h"

namespace bowline::test {

/// A value of any type that the codec knows, with every field set to something else than its default. Follows the
/// codec's own tables, so that a new field is covered without a change here.
template <class T>
struct Sample;

template <class T>
T sample()
{
    return Sample<T>::make();
}

template <>
struct Sample<bool>
{
    static bool make() { return true; }
};
template <class T>
requires std::is_integral_v<T>
struct Sample<T>
{
    static T make() { return static_cast<T>(1234567); }
};
template <>
struct Sample<QString>
{
    static QString make() { return QStringLiteral("a \"quoted\"\nline, \u00fc\u2713"); }
};
template <>
struct Sample<QJsonObject>
{
    static QJsonObject make() { return {{QStringLiteral("text"), sample<QString>()}, {QStringLiteral("flag"), true}}; }
};
template <>
struct Sample<QDateTime>
{
    static QDateTime make() { return QDateTime::fromMSecsSinceEpoch(1795262400123, Qt::UTC); }
};
template <>
struct Sample<QUrl>
{
    static QUrl make() { return QUrl(QStringLiteral("https://id.example.com/a%20b?c=d&e=%2F#f")); }
};
template <>
struct Sample<Secret>
{
    static Secret make() { return Secret(QByteArray("sesame-\xc3\xbc")); }
};
template <>
struct Sample<Phrase>
{
    static Phrase make()
    {
        return Phrase("later.key").arg(sample<QString>(), 1234567, Phrase("cause.rotation")).count(3);
    }
};
template <>
struct Sample<Error>
{
    static Error make() { return {ErrorCode::KeychainLocked, sample<Phrase>(), sample<QString>(), 250}; }
};
template <class Tag>
struct Sample<Id<Tag>>
{
    static Id<Tag> make() { return Id<Tag>(QStringLiteral("id-1")); }
};
template <class E>
requires std::is_enum_v<E>
struct Sample<E>
{
    static E make() { return std::rbegin(rpc::EnumTexts<E>::list)->first; }
};
template <>
struct Sample<Rendering>
{
    static Rendering make()
    {
        Rendering rendering;
        rendering.form = Rendering::Form::PgVariables;
        rendering.consumer = Consumer::NodePostgres;
        rendering.tls = true;
        rendering.names = {{QStringLiteral("password"), QStringLiteral("SECRET")}};
        return rendering;
    }
};
template <class T>
struct Sample<std::optional<T>>
{
    static std::optional<T> make() { return sample<T>(); }
};
template <class T>
struct Sample<QList<T>>
{
    static QList<T> make() { return {sample<T>(), sample<T>()}; }
};
template <class... Rows>
struct Sample<QList<std::variant<Rows...>>>
{
    static QList<std::variant<Rows...>> make() { return {sample<Rows>()...}; }
};
template <class Row>
struct Sample<Removed<Row>>
{
    static Removed<Row> make() { return {sample<typename Row::Key>()}; }
};
template <rpc::HasFields View>
struct Sample<View>
{
    static View make()
    {
        View view;
        const auto set = [&](const auto &field) {
            using T = std::remove_cvref_t<decltype(view.*field.member)>;
            if constexpr (std::is_same_v<T, bool>)
                view.*field.member = !(view.*field.member);
            else
                view.*field.member = sample<T>();
        };
        std::apply([&](const auto &...fields) { (set(fields), ...); }, rpc::Fields<View>::list);
        return view;
    }
};

} // namespace bowline::test
