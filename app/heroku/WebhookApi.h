// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/PlatformApi.h"

namespace bowline {

/// A subscription of one app's events.
struct HerokuWebhook
{
    QString id;
    QString appId;
    QString url;
    QString level; ///< notify, sync
    QStringList include;
};

/// The webhooks of an account's apps. Errors as PlatformApi's; auth.forbidden where the login's scope does not allow
/// it.
class WebhookApi : public QObject
{
    Q_OBJECT
public:
    /// `api` is not owned and outlives this.
    explicit WebhookApi(PlatformApi *api, QObject *parent = nullptr);

    Pending<QList<HerokuWebhook>> list(const QString &appId);
    Pending<HerokuWebhook> find(const QString &appId, const QString &id); ///< api.not_found if it is gone
    /// Every release of the app, at level sync, signed with `secret`.
    Pending<HerokuWebhook> create(const QString &appId, const QUrl &url, const Secret &secret);
    /// Makes one that is there the same as a new one.
    Pending<HerokuWebhook> renew(const QString &appId, const QString &id, const QUrl &url, const Secret &secret);
    Pending<Done> remove(const QString &appId, const QString &id); ///< good as well if it is gone already

private:
    PlatformApi *m_api;
};

} // namespace bowline
