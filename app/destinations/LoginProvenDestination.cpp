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

Pending<Proof> LoginProvenDestination::prove(const QString &name, const Secret &value)
{
    return holds(name, value).andThen(this, [pool = m_pool, value](const Done &) {
        return proveByFreshLogin(value, pool);
    });
}

std::optional<Pending<Proof>> LoginProvenDestination::beginLogin(const Secret &value)
{
    return proveByFreshLogin(value, m_pool);
}

Pending<Proof> LoginProvenDestination::proveBy(const Pending<Proof> &login, const QString &name, const Secret &value)
{
    return holds(name, value).andThen(this, [login](const Done &) { return login; });
}

} // namespace bowline
