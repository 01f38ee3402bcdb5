// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials/SecretStore.h"

#include <QDBusConnection>
#include <QDBusMessage>

namespace bowline {

/// What the Secret Service says about itself, asked over D-Bus (Linux). QtKeychain cannot tell a locked
/// keyring from an empty one; this can. Never blocks on the service.
///
///   state():  session bus? libsecret? -> ReadAlias("default") -> its property Locked
///   unlock(): ReadAlias -> Unlock, or CreateCollection where there is none yet -> prompt -> Locked once more
class SecretService : public QObject
{
    Q_OBJECT
public:
    explicit SecretService(QObject *parent = nullptr);

    /// Missing, Locked or Ready. A computer that never had a keyring is Locked: its password is still to be
    /// chosen. Errors: keychain.timeout if the service does not answer within the limit, keychain.refused.
    Pending<SecretStoreState> state(int limitMs);
    /// Waits for the person without a time limit. keychain.missing, .locked (dismissed), .refused, .timeout.
    Pending<Done> unlock();

private:
    /// The default collection; an empty path means that there is none yet.
    struct Collection
    {
        QString path;
        bool locked = true;
    };

    Pending<QDBusMessage> call(const QString &path, const QString &interface, const QString &method,
                               const QVariantList &arguments, int limitMs);
    Pending<Collection> look(int limitMs);
    Pending<Collection> lookAt(const QString &path, int limitMs);
    Pending<Done> openOrCreate(const Collection &collection);
    Pending<Done> prompt(const QDBusMessage &answer);

    QDBusConnection m_bus;
};

} // namespace bowline
