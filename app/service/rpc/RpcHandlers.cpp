// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/RpcHandlers.h"

#include "service/rpc/Methods.h"

namespace bowline::rpc {

namespace {

template <class Row, size_t... I>
bool takeAll(const Row &row, const QJsonObject &parameters, typename Row::Arguments &arguments, Trouble &trouble,
             std::index_sequence<I...>)
{
    const auto take = [&](const char *name, auto &argument) {
        const QString key = QString::fromLatin1(name);
        const QJsonValue value = parameters.value(key);
        if (value.isUndefined())
            return trouble.expected("a value") || trouble.in(key);
        return decode(value, argument, trouble) || trouble.in(key);
    };
    Q_UNUSED(take)
    return (take(row.parameters[I], std::get<I>(arguments)) && ...);
}

template <auto Call>
RpcHandler handler(const Method<Call> &row)
{
    using Row = Method<Call>;
    return [row](ServiceApi &api, const QJsonObject &parameters, QObject *context,
                 const RpcReply &reply) -> std::optional<QString> {
        typename Row::Arguments arguments;
        Trouble trouble;
        const auto all = std::make_index_sequence<std::tuple_size_v<typename Row::Arguments>>();
        if (!takeAll(row, parameters, arguments, trouble, all))
            return trouble.text();
        std::apply([&](const auto &...values) { return (api.*Call)(values...); }, arguments)
            .then(context, [reply](const Expected<typename Row::Result> &result) {
                if (result)
                    reply(encode(*result));
                else
                    reply(fail(result.error()));
            });
        return std::nullopt;
    };
}

} // namespace

const QHash<QString, RpcHandler> &rpcHandlers()
{
    static const auto table = [] {
        QHash<QString, RpcHandler> handlers;
        std::apply([&](const auto &...rows) { (handlers.insert(QString::fromLatin1(rows.name), handler(rows)), ...); },
                   methods);
        return handlers;
    }();
    return table;
}

QHash<QString, QStringList> rpcParameters()
{
    QHash<QString, QStringList> all;
    const auto add = [&](const auto &row) {
        QStringList names;
        for (const char *name : row.parameters)
            names.append(QString::fromLatin1(name));
        all.insert(QString::fromLatin1(row.name), names);
    };
    std::apply([&](const auto &...rows) { (add(rows), ...); }, methods);
    return all;
}

} // namespace bowline::rpc
