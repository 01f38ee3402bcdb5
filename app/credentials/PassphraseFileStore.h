// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials/SecretStore.h"

#include <QThreadPool>

#include <memory>

namespace bowline {

class SecretFile;

/// Secrets in a file sealed with a passphrase, for computers without a keychain. The passphrase is asked once
/// per start and not kept: after unlock() only the derived key lives, in memory.
///
///   setPassphrase() -> unlock() -> Ready; a file that does not exist is created with that passphrase
///
/// Locked until then. All work happens on one worker thread, in order of the calls. Errors: keychain.locked,
/// keychain.passphrase, keychain.refused (file damaged or not writable).
class PassphraseFileStore final : public SecretStore
{
    Q_OBJECT
public:
    explicit PassphraseFileStore(const QString &path, QObject *parent = nullptr);
    ~PassphraseFileStore() override;

    /// What the next unlock() uses.
    void setPassphrase(const Secret &passphrase);
    /// False: the next unlock() creates the file, so the passphrase is a new one and wants to be typed twice.
    bool fileExists() const;

    SecretStoreKind kind() const override { return SecretStoreKind::EncryptedFile; }
    Pending<SecretStoreState> probe() override;
    Pending<Done> unlock() override;
    Pending<Secret> read(const QString &key) override;
    Pending<Done> write(const QString &key, const Secret &value) override;
    Pending<Done> remove(const QString &key) override;

private:
    QString m_path;
    Secret m_passphrase;
    std::shared_ptr<SecretFile> m_file; ///< touched by the worker only
    QThreadPool m_worker;               ///< one thread; waits for its work when this is destroyed
};

} // namespace bowline
