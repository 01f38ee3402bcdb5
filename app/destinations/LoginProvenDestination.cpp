// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/LoginProvenDestination.h"

#include "destinations/FreshLoginProof.h"

namespace bowline {

LoginProvenDestination::LoginProvenDestination(QThreadPool *pool, QObject *parent)
    : Destination(parent)
    , m_pool(pool)
{
}

Pending<Proof> LoginProvenDestination::prove(const ProofRequest &request)
{
    return holds(request).andThen(this,
                                  [pool = m_pool, request](const Done &) { return proveByFreshLogin(request, pool); });
}

std::optional<Pending<Proof>> LoginProvenDestination::beginLogin(const ProofRequest &request)
{
    return proveByFreshLogin(request, m_pool);
}

Pending<Proof> LoginProvenDestination::proveBy(const Pending<Proof> &login, const ProofRequest &request)
{
    return holds(request).andThen(this, [login](const Done &) { return login; });
}

} // namespace bowline
