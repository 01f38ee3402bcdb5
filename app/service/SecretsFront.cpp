// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/SecretsFront.h"

namespace bowline {

SecretsFront::SecretsFront(SecretStore *store, QObject *parent)
    : SecretStore(parent)
    , m_store(store)
{
}

Pending<Done> SecretsFront::write(const QString &key, const Secret &value)
{
    m_changed.insert(key);
    return m_store->write(key, value);
}

Pending<Done> SecretsFront::remove(const QString &key)
{
    m_changed.insert(key);
    return m_store->remove(key);
}

Pending<Secret> SecretsFront::readOrMake(const QString &key, const Secret &fresh)
{
    m_changed.insert(key);
    return m_store->readOrMake(key, fresh);
}

} // namespace bowline
