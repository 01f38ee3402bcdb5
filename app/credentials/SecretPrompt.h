// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace bowline {

/// One prompt that the Secret Service shows to the person. Waits without a time limit; destroying it takes
/// the prompt away again.
///
///   show() -> org.freedesktop.Secret.Prompt.Prompt -> … the person … -> signal Completed -> done()
class SecretPrompt : public QObject
{
    Q_OBJECT
public:
    /// `owner`: the unique bus name of the service that made the prompt.
    SecretPrompt(const QDBusConnection &bus, const QString &owner, const QString &path, QObject *parent);
    ~SecretPrompt() override;

    void show();
    /// keychain.locked if the person closed the prompt or it cannot be shown, keychain.refused if the service
    /// is gone.
    Pending<Done> done() const { return m_promise.pending(); }

private Q_SLOTS:
    void onCompleted(bool dismissed, const QDBusVariant &result);

private:
    void call(const QString &method, const QVariantList &arguments, bool watched);

    QDBusConnection m_bus;
    QString m_owner;
    QString m_path;
    Promise<Done> m_promise;
};

} // namespace bowline
