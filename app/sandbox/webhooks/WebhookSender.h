// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpClient.h"
#include "sandbox/Presenter.h"
#include "sandbox/webhooks/WebhookDelivery.h"
#include "sandbox/webhooks/WebhookMischief.h"

#include <QQueue>

namespace bowline::sandbox {

/// Tells subscribers what happens to apps, by real HTTP requests, and remembers how that went.
///
///   release -> event "create", event "update" -> a delivery for each webhook -> its lane, one at a time
///     2xx -> succeeded     notify: failed otherwise     sync: retrying after 1, 2, 4 … s, for 72 hours; the lane waits
///
/// Webhooks survive a restart, deliveries do not. Main thread only.
class WebhookSender : public QObject
{
    Q_OBJECT
public:
    static constexpr int keptPerWebhook = 300;
    static constexpr qint64 windowMs = 72LL * 60 * 60 * 1000;

    WebhookSender(World *world, const Presenter *presenter, QObject *parent = nullptr);

    /// To be called after each release of an app.
    void released(const App &app, const Release &release);
    /// The webhook is gone: nothing more is sent to it.
    void forget(const QString &webhookId);

    QList<Shared<WebhookDelivery>> deliveriesOf(const QString &appId) const; ///< oldest first
    QList<WebhookEvent> eventsOf(const QString &appId) const;

    void add(const WebhookMischief &mischief) { m_mischiefs.append(mischief); }
    void clearMischief() { m_mischiefs.clear(); }
    void setRetryMs(qint64 ms) { m_retryMs = ms; } ///< the first pause; doubled each time, up to an hour

private:
    using Delivery = Shared<WebhookDelivery>;
    struct Lane
    {
        QQueue<Delivery> waiting;
        Delivery heldBack; ///< to be overtaken
        bool busy = false;
    };

    void happened(const App &app, const Release &release, const char *action);
    void pump(const QString &webhookId);
    void begin(const Delivery &delivery);
    void holdBack(const Delivery &delivery);
    void letGo(const QString &webhookId);
    void later(const Delivery &delivery, qint64 ms);
    Pending<int> attempt(const Delivery &delivery, const std::optional<WebhookMischief> &mischief);
    void conclude(const Delivery &delivery, int code);
    void next(const QString &webhookId);
    void prune(const QString &webhookId);
    std::optional<WebhookMischief> takeMischief(const Delivery &delivery);
    Shared<Webhook> webhook(const QString &id) const;

    World *m_world;
    const Presenter *m_presenter;
    HttpClient *m_http;
    QHash<QString, Lane> m_lanes;
    QList<Delivery> m_deliveries;
    QList<WebhookMischief> m_mischiefs;
    qint64 m_retryMs = 1000;
    qint64 m_seq = 0;
};

} // namespace bowline::sandbox
