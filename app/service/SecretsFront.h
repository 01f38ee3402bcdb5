// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials/SecretStore.h"

#include <QSet>

namespace bowline {

/// The one store of secrets that the parts of the service know: passes each call on to the store in use, which a person
/// may change at any time. Lives as long as the service, so that whoever waits between two calls need not ask which it
/// is now.
///
/// While secrets move to another store, it notes which entries were changed, so that those can be copied once more.
class SecretsFront final : public SecretStore
{
    Q_OBJECT
public:
    explicit SecretsFront(SecretStore *store, QObject *parent = nullptr);

    /// Not owned; must live until the next call of this.
    void setStore(SecretStore *store) { m_store = store; }
    /// The entries for which a change was asked since this was called last. A read from the store that is called after
    /// this sees those changes, since a store does one thing after the other.
    QSet<QString> takeChanged() { return std::exchange(m_changed, {}); }

    SecretStoreKind kind() const override { return m_store->kind(); }
    Pending<SecretStoreState> probe() override { return m_store->probe(); }
    Pending<Done> unlock() override { return m_store->unlock(); }
    Pending<Secret> read(const QString &key) override { return m_store->read(key); }
    Pending<Done> write(const QString &key, const Secret &value) override;
    Pending<Done> remove(const QString &key) override;
    Pending<Secret> readOrMake(const QString &key, const Secret &fresh) override;

private:
    SecretStore *m_store;
    QSet<QString> m_changed;
};

} // namespace bowline
