// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/RemoteCaller.h"

#include "service/rpc/RpcClient.h"

namespace bowline::rpc {

void RemoteCaller::request(const char *method, const QJsonObject &parameters, int limitMs, const Answer &answer)
{
    if (m_client.isReady())
        m_client.request(QString::fromLatin1(method), parameters, limitMs, answer);
    else
        answer(fail(m_why));
}

} // namespace bowline::rpc
