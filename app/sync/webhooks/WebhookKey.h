// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Secret.h"

#include <QUrl>

namespace bowline {

/// How Heroku reaches this computer, and the one secret from which those of all webhooks are made. One entry of the
/// secret store is enough for any number of apps; a lost entry means a new place and new secrets.
struct WebhookPlace
{
    QUrl publicUrl; ///< what the person's proxy or tunnel forwards to the listener
    Secret master;

    bool operator==(const WebhookPlace &) const = default;
};

/// What one app's webhook is registered with, and what the listener knows its deliveries by.
struct WebhookKey
{
    AccountId account;
    QString appId;
    QByteArray token; ///< last part of the path; not guessable, but no secret: signatures prove who is there
    Secret secret;

    static WebhookKey of(const Secret &master, const AccountId &account, const QString &appId);
    QUrl url(const QUrl &publicUrl) const;
    QString print() const; ///< tells one secret from another, and nothing about it
};

} // namespace bowline
