// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceCore.h"
#include "service/SettingsBook.h"
#include "service/api/WebhooksApi.h"
#include "sync/webhooks/DeliveryWatch.h"
#include "sync/webhooks/WebhookListener.h"
#include "sync/webhooks/WebhookRegistrar.h"

namespace bowline {

/// Webhooks as a person turns them on and off: the settings, the secret, the listener, what is registered at Heroku,
/// and what is told of it all.
///
///   Heroku -> WebhookListener --stored--> engine looks at the app --done--> no longer due
///   sweeps --a release that nobody told us of--> DeliveryWatch --missed--> sweeps are frequent again
class WebhookDesk final : public QObject, public WebhooksApi
{
    Q_OBJECT
public:
    /// `listenAt`: address:port, if this service is to listen elsewhere than the settings say.
    WebhookDesk(ServiceCore *core, SettingsBook *settings, const QString &listenAt, QObject *parent = nullptr);
    ~WebhookDesk() override;

    static constexpr int defaultPort = 8790;
    static QString secretKey(); ///< of the secret store's entry

    Pending<Done> load(); ///< from the journal
    void open();          ///< the secret store is ready
    WebhookView view() const;
    /// input.invalid; keychain.*, net.refused (then it stays turned on, and is tried again now and then).
    Pending<WebhookView> setWebhooks(bool on, const QString &publicUrl, const QString &address, int port) override;
    /// Before the account logs out.
    Pending<Done> leave(const AccountId &account);
    /// Others of the team may have changed the settings; the secret; what is registered.
    void followSettings();
    void followSecret();
    void followRegistered() { m_registrar->readAgain(); }

private:
    struct Wish
    {
        bool on = false;
        QString publicUrl;
        QString address = QStringLiteral("127.0.0.1");
        int port = defaultPort;
        bool operator==(const Wish &) const = default;
    };
    struct Loaded;
    using Key = std::pair<AccountId, QString>;

    void connectEngine();
    static Expected<Wish> checked(const Wish &wish);
    static Expected<Wish> readWish(Repositories &r);
    Pending<Done> apply();
    Pending<Done> applyOn();
    void concludeApplying(const Expected<Done> &applied);
    Pending<Done> listen();
    bool isReceiving() const;
    void followedChanged(const AccountId &account);
    void refreshFollowed();
    void stored(const QList<WebhookDueRecord> &dues, int deliveries);
    void act(const WebhookDueRecord &due);
    void refreshHealth();
    void pushSoon();
    void prune();

    ServiceCore *m_core;
    SettingsBook *m_settings;
    const QString m_listenAt;
    WebhookListener *m_listener;
    WebhookRegistrar *m_registrar;
    DeliveryWatch *m_watch;
    Wish m_wish;
    Secret m_master;                  ///< what the keys in use are made from
    std::optional<Error> m_openError; ///< why nothing can be received
    QHash<Key, WebhookDueRecord> m_due;
    QSet<AccountId> m_used;
    QSet<AccountId> m_stale; ///< whose followed apps have changed
    QHash<AccountId, bool> m_healthy;
    qint64 m_deliveries = 0;
    qint64 m_refused = 0;
    QDateTime m_lastDeliveryAt;
    std::unique_ptr<TimerHandle> m_pushTimer;
    std::unique_ptr<TimerHandle> m_openAgain;
    std::unique_ptr<TimerHandle> m_pruneTimer;
};

} // namespace bowline
