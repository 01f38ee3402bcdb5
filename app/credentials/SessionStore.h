// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials/SecretStore.h"

#include <QHash>

namespace bowline {

/// Memory only, for people without a keychain who want nothing on disk. Always ready, never fails.
class SessionStore final : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    SecretStoreKind kind() const override { return SecretStoreKind::SessionOnly; }
    Pending<SecretStoreState> probe() override;
    Pending<Done> unlock() override;
    Pending<Secret> read(const QString &key) override;
    Pending<Done> write(const QString &key, const Secret &value) override;
    Pending<Done> remove(const QString &key) override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace bowline
