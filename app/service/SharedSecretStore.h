// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials/SecretStore.h"
#include "store/Journal.h"

namespace bowline {

/// The secrets of a team: in the journal that its replicas share, each sealed with the key that they were given (see
/// systemCredentials::sharedKeys). Ready as soon as the journal can be reached and every entry opens.
///
///   probe: keys -> each entry opens? -> those that only an older key opens are sealed anew with the first -> Ready
///
/// Errors: keychain.missing (no key was given), keychain.refused (it is not the right one), store.*.
class SharedSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    /// Not owned; must outlive the calls.
    explicit SharedSecretStore(Journal *journal, QObject *parent = nullptr);

    SecretStoreKind kind() const override { return SecretStoreKind::Shared; }
    Pending<SecretStoreState> probe() override;
    Pending<Done> unlock() override;
    Pending<Secret> read(const QString &key) override;
    Pending<Done> write(const QString &key, const Secret &value) override;
    Pending<Done> remove(const QString &key) override;
    Pending<Secret> readOrMake(const QString &key, const Secret &fresh) override;

private:
    Journal *m_journal;
};

} // namespace bowline
