// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/OAuthFlow.h"
#include "service/JournalUpkeep.h"
#include "service/LoginStart.h"
#include "service/ServiceCore.h"
#include "service/api/KeychainViews.h"
#include "service/api/SettingsApi.h"

namespace bowline {

/// The settings that the service keeps: OAuth client, polling, where secrets rest. Plain ones lie in the journal, the
/// client's secret in the secret store. A change is in force once it is on record, and not at all if that failed.
class SettingsBook final : public QObject, public SettingsApi
{
    Q_OBJECT
public:
    explicit SettingsBook(ServiceCore *core, QObject *parent = nullptr);

    Pending<Done> load(); ///< from the journal
    /// When the secret store is ready. If it fails all the same, it is tried again by and by.
    Pending<Done> loadSecrets();

    SettingsView view() const;
    void refresh() { announce(); } ///< what is computed has changed
    void setJournalNotice(const Phrase &notice);
    KeychainKind keychainKind() const { return m_keychainKind; }
    /// How Settings remembers it.
    static QString keychainKey(KeychainKind kind);
    /// What keychainKey() gave, from where it is known before the settings are. Not stored.
    void assumeKeychainKind(const QString &key);
    Pending<Done> setKeychainKind(KeychainKind kind);

    /// The client for these endpoints: a person's own, else the build's, else (on this computer only) the one that
    /// every sandbox knows. auth.client_missing if there is none; keychain.timeout while its secret cannot be read.
    /// `ofSandbox`: the account lives in the sandbox that Bowline started, which knows only that one.
    Expected<OAuthClient> oauthClient(const Endpoints &endpoints, bool ofSandbox = false) const;
    static QString secretKey(); ///< of the client's secret in the secret store
    Pending<SettingsView> setOAuthClient(const QString &id, const Secret &secret, const QString &redirect) override;
    Pending<SettingsView> setPolling(int seconds, int budgetPercent) override;
    Pending<SettingsView> setStartAtLogin(bool on) override;
    Pending<SettingsView> setActivityDays(int days) override;

Q_SIGNALS:
    void activityDaysChanged(); ///< by a person, and on record

private:
    using Values = QList<std::pair<QString, QString>>;

    Pending<Done> save(const Values &values); ///< all or none
    Pending<SettingsView> keepClient(const QString &id, const QString &redirect);
    Pending<SettingsView> concludeClientSecret(const Secret &secret, const Expected<SettingsView> &kept);
    PollingWish pollingWish() const;
    void announce();
    void announceSoon();

    ServiceCore *m_core;
    LoginStart *m_loginStart; ///< child
    Phrase m_journalNotice;
    QString m_clientId;
    Secret m_clientSecret;
    bool m_unread = false; ///< there may be one in the secret store that could not be read
    std::unique_ptr<TimerHandle> m_readAgain;
    QString m_redirect;
    int m_pollSeconds = 10;
    int m_budgetPercent = 50;
    int m_activityDays = JournalUpkeep::defaultDays;
    KeychainKind m_keychainKind = KeychainKind::Keychain;
    bool m_announcing = false;
};

} // namespace bowline
