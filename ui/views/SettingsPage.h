// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QScrollArea;
class QVBoxLayout;

namespace bowline {

class AccountsCard;
class LoginFlow;
class OAuthCard;
class ServiceState;

/// Accounts, the OAuth client, how often Heroku is asked, the look, and where things are kept. The cards that a first
/// look sees are made with the page; the others one by one once it is shown, so that nobody waits for them.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(ServiceApi &api, ServiceState &state, LoginFlow &logins, QWidget *parent = nullptr);

    /// Puts the cursor where an OAuth client is entered.
    void showOAuth();
    /// Of an act that was started here.
    void showError(const Error &error);
    /// All cards are there.
    bool isComplete() const { return m_waiting.isEmpty(); }

Q_SIGNALS:
    void keychainRequested();
    void logRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    using MakeCard = std::function<QWidget *()>;

    QList<MakeCard> laterCards();
    void makeNextSoon();
    void addCard(QWidget *card);
    QWidget *makeAppearance();
    QWidget *makeStorage();

    ServiceApi &m_api;
    ServiceState &m_state;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    AccountsCard *m_accounts;
    OAuthCard *m_oauth;
    QComboBox *m_theme = nullptr;
    QList<MakeCard> m_waiting;
    bool m_isMaking = false; ///< the next one is on its way
};

} // namespace bowline
