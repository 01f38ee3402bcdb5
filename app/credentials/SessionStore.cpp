// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/SessionStore.h"

namespace bowline {

Pending<SecretStoreState> SessionStore::probe()
{
    return Pending<SecretStoreState>::ready(SecretStoreState::Ready);
}

Pending<Done> SessionStore::unlock()
{
    return Pending<Done>::ready(Done{});
}

Pending<Secret> SessionStore::read(const QString &key)
{
    return Pending<Secret>::ready(m_secrets.value(key));
}

Pending<Done> SessionStore::write(const QString &key, const Secret &value)
{
    if (value.isEmpty())
        return remove(key);
    m_secrets.insert(key, value);
    return Pending<Done>::ready(Done{});
}

Pending<Done> SessionStore::remove(const QString &key)
{
    m_secrets.remove(key);
    return Pending<Done>::ready(Done{});
}

} // namespace bowline
