// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/SecretsFront.h"
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
/// opens the encrypted file without a person. A locked keychain is looked at again now and then, since people also
/// unlock it elsewhere; and so is one whose opening does not end, since its daemon may have gone away in the middle.
///
///   choose another -> open it -> copy -> put the choice on record -> copy what changed meanwhile -> use it -> open
///                  -> remove from the old one. What fails before "use it" leaves the old one in use.
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
    SecretStore *exchangeStore(SecretStore *store, KeychainKind kind); ///< gives the old one
    void use(SecretStore *store, KeychainKind kind);
    void openUnattended(const Secret &passphrase);
    Pending<Done> tryOpen();
    Pending<Sealer> openStore();
    void concludeOpening(const Expected<Done> &outcome);
    Pending<Sealer> readMasterKey();
    Pending<Done> choose(KeychainKind kind, SecretStore *next);
    QStringList secretsToMove() const;
    Pending<Done> copySecrets(SecretStore *next, const QStringList &keys, bool removals);
    Pending<Done> remember(KeychainKind kind);
    Pending<SecretStore *> changeOver(SecretStore *next, KeychainKind kind);
    Pending<Done> removeFrom(SecretStore *old, const QStringList &keys);
    void setState(KeychainState state, const Phrase &message = {});
    void lookAgainIn(qint64 ms);
    void lookAgain();

    ServiceCore *m_core;
    SettingsBook *m_settings;
    QString m_filePath;
    SecretStore *m_store; ///< child; the one in use
    SecretsFront m_front;
    KeychainView m_view;
    std::function<QStringList()> m_movables;
    std::optional<Pending<Done>> m_opening;
    quint64 m_openings = 0; ///< the newest one counts
    qint64 m_openingSince = 0;
    std::optional<Pending<Done>> m_choosing;
    std::unique_ptr<TimerHandle> m_lookAgain;
};

} // namespace bowline
