// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

namespace bowline {

/// Reads the Heroku CLI's own entry in the Secret Service, which QtKeychain cannot name (Linux). Asks the
/// person nothing.
///
///   OpenSession -> SearchItems(service=heroku-cli, account=<email>) -> GetSecrets
class CliKeychain : public QObject
{
    Q_OBJECT
public:
    explicit CliKeychain(QObject *parent);

    /// Empty if there is no such entry, or no Secret Service. keychain.locked if it is there but locked,
    /// keychain.timeout.
    Pending<Secret> read(const QString &email);

private:
    Pending<QDBusMessage> call(const QString &method, const QVariantList &arguments);
    Pending<Secret> search(const QString &email, const QString &session);
    Pending<Secret> open(const QString &item, const QString &session);

    QDBusConnection m_bus;
};

} // namespace bowline
