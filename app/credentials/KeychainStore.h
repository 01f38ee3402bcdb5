// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials/SecretStore.h"

#include <QQueue>

#include <memory>
#include <optional>

namespace bowline {

/// The operating system's keychain, through QtKeychain: the Secret Service on Linux, the Keychain on macOS,
/// the Credential Store on Windows.
///
///   read:   unlocked? -> read -> not found? -> still unlocked? -> empty
///   write:  unlocked? -> write  -> read -> equal?
///   remove: unlocked? -> delete -> read -> gone?
///
/// One operation runs at a time, in order of the calls. A call that is not through within the time limit
/// settles with keychain.timeout; a job that has then already begun keeps its place until it ends (it must
/// not be destroyed), and a call whose time runs out before its turn is never begun. Errors:
/// keychain.missing, .locked, .refused, .timeout.
class KeychainStore final : public SecretStore
{
    Q_OBJECT
public:
    static constexpr int defaultLimitMs = 15000;

    explicit KeychainStore(const QString &service = QStringLiteral("Bowline"), QObject *parent = nullptr);
    ~KeychainStore() override;

    void setTimeLimit(int ms);

    SecretStoreKind kind() const override { return SecretStoreKind::Keychain; }
    Pending<SecretStoreState> probe() override;
    /// Has no time limit: it waits for the person. Calls while one is running share its outcome; destroying
    /// the store takes the prompt away.
    Pending<Done> unlock() override;
    Pending<Secret> read(const QString &key) override;
    Pending<Done> write(const QString &key, const Secret &value) override;
    Pending<Done> remove(const QString &key) override;

private:
    struct Turn;
    using TurnPtr = std::shared_ptr<Turn>;

    template <class T, class F>
    Pending<T> enqueue(F steps);
    void startNext();

    Pending<Done> ensureUnlocked(const TurnPtr &turn);
    Pending<Secret> readOnce(const TurnPtr &turn, const QString &key);
    Pending<Done> writeOnce(const TurnPtr &turn, const QString &key, const Secret &value);
    Pending<Done> deleteOnce(const TurnPtr &turn, const QString &key);

    class Gatekeeper;
    QString m_service;
    int m_limitMs = defaultLimitMs;
    QQueue<TurnPtr> m_waiting;
    bool m_busy = false;
    std::optional<Pending<Done>> m_unlocking;
    Gatekeeper *m_gatekeeper; ///< the system's own word on whether it is locked; a child
};

} // namespace bowline
