// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/ClosedStore.h"

namespace bowline {

template <class T>
static Pending<T> notThere()
{
    return Pending<T>::failed(makeError(ErrorCode::KeychainMissing, QStringLiteral("no store has been opened yet")));
}

Pending<SecretStoreState> ClosedStore::probe()
{
    return Pending<SecretStoreState>::ready(SecretStoreState::Missing);
}

Pending<Done> ClosedStore::unlock()
{
    return notThere<Done>();
}

Pending<Secret> ClosedStore::read(const QString &)
{
    return notThere<Secret>();
}

Pending<Done> ClosedStore::write(const QString &, const Secret &)
{
    return notThere<Done>();
}

Pending<Done> ClosedStore::remove(const QString &)
{
    return notThere<Done>();
}

} // namespace bowline
