// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/rpc/Codec.h"

#include <functional>

namespace bowline {

class RpcClient;

namespace rpc {

/// Makes the calls of the remote domains over one connection. Every call settles: by its answer, its time limit, the
/// loss of the connection, or at once where there is none.
class RemoteCaller
{
public:
    /// Both outlive it. `why`: what a call is refused with while the client has no connection.
    RemoteCaller(RpcClient &client, const Error &why)
        : m_client(client)
        , m_why(why)
    {
    }

    /// `row`: the call's Method.
    template <class Row, class... A>
    Pending<typename Row::Result> call(const Row &row, const A &...arguments)
    {
        static_assert(sizeof...(A) == std::tuple_size_v<typename Row::Arguments>);
        using Result = typename Row::Result;
        QJsonObject parameters;
        [[maybe_unused]] auto name = row.parameters.begin();
        (parameters.insert(QString::fromLatin1(*name++), encode(arguments)), ...);
        const Promise<Result> promise;
        request(row.name, parameters, row.limitMs, [promise](const Expected<QJsonValue> &answer) {
            Result value{};
            Trouble trouble;
            if (!answer)
                promise.fail(answer.error());
            else if (decode(*answer, value, trouble))
                promise.settle(std::move(value));
            else
                promise.fail(makeError(ErrorCode::ServiceProtocol, trouble.text()));
        });
        return promise.pending();
    }

private:
    using Answer = std::function<void(const Expected<QJsonValue> &)>;
    void request(const char *method, const QJsonObject &parameters, int limitMs, const Answer &answer);

    RpcClient &m_client;
    const Error &m_why;
};

} // namespace rpc
} // namespace bowline
