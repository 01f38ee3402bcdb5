// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials/SecretStore.h"

namespace bowline {

/// Stands in until the place for secrets is known: the journal says which one it is, and may not open. Keeps nothing
/// and gives nothing; each call fails with keychain.missing.
class ClosedStore final : public SecretStore
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
};

} // namespace bowline
