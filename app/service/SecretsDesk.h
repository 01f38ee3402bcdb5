// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceCore.h"
#include "service/SettingsBook.h"
#include "service/Views.h"

#include <memory>

namespace bowline {

class PassphraseFileStore;

/// Where secrets rest, and whether it is open. Opens the sealer when it is.
///
///   choose store -> probe -> Ready: read (or make) the master key -> sealer -> opened()
///                         -> Locked, Missing, Refusing: say so, wait for a person -> unlock() or choose()
///
/// A locked keychain is looked at again now and then, since people also unlock it elsewhere.
class SecretsDesk : public QObject
{
    Q_OBJECT
public:
    SecretsDesk(ServiceCore *core, SettingsBook *settings, const QString &filePath, QObject *parent = nullptr);
    ~SecretsDesk() override;

    void open();
    KeychainView view() const { return m_view; }
    Pending<Done> unlock();
    Pending<Done> choose(KeychainKind kind, const Secret &passphrase);

Q_SIGNALS:
    void opened();
    void closed(const bowline::Error &why);

private:
    void makeStore(KeychainKind kind);
    Pending<Done> tryOpen();
    Pending<Done> readMasterKey();
    void setState(KeychainState state, const QString &message = {});
    void lookAgainLater();

    ServiceCore *m_core;
    SettingsBook *m_settings;
    QString m_filePath;
    SecretStore *m_store = nullptr;
    PassphraseFileStore *m_file = nullptr; ///< m_store, when it is that one
    KeychainView m_view;
    std::unique_ptr<TimerHandle> m_lookAgain;
};

} // namespace bowline
