// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceCore.h"
#include "service/SettingsBook.h"
#include "service/api/KeychainApi.h"

#include <functional>
#include <memory>

namespace bowline {

/// Where secrets rest, and whether it is open. Opens the sealer when it is.
///
///   choose store -> probe -> Ready: read (or make) the master key -> sealer -> opened()
///                         -> Locked, Missing, Refusing: say so, wait for a person
///
/// In a team the store is the shared one and no one's choice. A passphrase that systemd hands over (bowline-passphrase)
/// opens the encrypted file without a person. A locked keychain is looked at again now and then, since people also unlock it elsewhere.
class SecretsDesk final : public QObject, public KeychainApi
{
    Q_OBJECT
public:
    SecretsDesk(ServiceCore *core, SettingsBook *settings, const QString &filePath, QObject *parent = nullptr);
    ~SecretsDesk() override;

    /// Names the entries, besides the master key, that go along when another store is chosen.
    void setMovables(std::function<QStringList()> keys) { m_movables = std::move(keys); }
    void open();
    KeychainView view() const { return m_view; }
    Pending<Done> unlockKeychain() override;
    Pending<Done> chooseSecretStore(KeychainKind kind, const Secret &passphrase) override;

Q_SIGNALS:
    void opened();
    void closed(const bowline::Error &why);

private:
    SecretStore *makeStore(KeychainKind kind, const Secret &passphrase);
    void use(SecretStore *store, KeychainKind kind);
    void openUnattended(const Secret &passphrase);
    Pending<Done> tryOpen();
    void concludeOpening(const Expected<Done> &outcome);
    Pending<Done> readMasterKey();
    Pending<Done> moveSecrets(SecretStore *next);
    void setState(KeychainState state, const QString &message = {});
    void lookAgainLater();

    ServiceCore *m_core;
    SettingsBook *m_settings;
    QString m_filePath;
    SecretStore *m_store = nullptr;
    KeychainView m_view;
    std::function<QStringList()> m_movables;
    std::optional<Pending<Done>> m_opening;
    std::unique_ptr<TimerHandle> m_lookAgain;
};

} // namespace bowline
