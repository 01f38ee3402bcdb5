// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "service/rpc/Codec.h"
#include "service/rpc/Method.h"
#include "service/rpc/RpcHandlers.h"

namespace bowline::rpc {

template <class Row, size_t... I>
bool decodeArguments(const Row &row, const QJsonObject &parameters, typename Row::Arguments &arguments,
                     Trouble &trouble, std::index_sequence<I...>)
{
    const auto decodeOne = [&](const char *name, auto &argument) {
        const QString key = QString::fromLatin1(name);
        const QJsonValue value = parameters.value(key);
        if (value.isUndefined())
            return trouble.expected("a value") || trouble.in(key);
        return decode(value, argument, trouble) || trouble.in(key);
    };
    Q_UNUSED(decodeOne)
    return (decodeOne(row.parameters[I], std::get<I>(arguments)) && ...);
}

/// The handler of one row. `facetOf` gives the domain of a service.
template <auto Call, class FacetOf>
RpcHandler handler(const Method<Call> &row, FacetOf facetOf)
{
    using Row = Method<Call>;
    return [row, facetOf](ServiceApi &api, const QJsonObject &parameters, QObject *context,
                          const RpcReply &reply) -> std::optional<QString> {
        typename Row::Arguments arguments;
        Trouble trouble;
        const auto all = std::make_index_sequence<std::tuple_size_v<typename Row::Arguments>>();
        if (!decodeArguments(row, parameters, arguments, trouble, all))
            return trouble.text();
        std::apply([&](const auto &...values) { return (facetOf(api).*Call)(values...); }, arguments)
            .then(context, [reply](const Expected<typename Row::Result> &result) {
                if (result)
                    reply(encode(*result));
                else
                    reply(fail(result.error()));
            });
        return std::nullopt;
    };
}

/// Adds every row of a domain's table.
template <class... Rows, class FacetOf>
void addCalls(CallTable &table, const std::tuple<Rows...> &rows, FacetOf facetOf)
{
    const auto add = [&](const auto &row) {
        QStringList names;
        for (const char *name : row.parameters)
            names.append(QString::fromLatin1(name));
        table.insert(QString::fromLatin1(row.name), {handler(row, facetOf), names});
    };
    std::apply([&](const auto &...each) { (add(each), ...); }, rows);
}

} // namespace bowline::rpc
