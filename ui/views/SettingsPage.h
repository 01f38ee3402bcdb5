// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

#include <QWidget>

class QComboBox;
class QScrollArea;

namespace bowline {

class AccountsCard;
class LoginFlow;
class OAuthCard;
class ServiceState;

/// Accounts, the OAuth client, how often Heroku is asked, the look, and where things are kept.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(ServiceApi &api, ServiceState &state, LoginFlow &logins, QWidget *parent = nullptr);

    /// Puts the cursor where an OAuth client is entered.
    void showOAuth();
    /// Of an act that was started here.
    void showError(const Error &error);

Q_SIGNALS:
    void keychainRequested();
    void logRequested();

private:
    QWidget *makeAppearance();

    QScrollArea *m_scroll;
    AccountsCard *m_accounts;
    OAuthCard *m_oauth;
    QComboBox *m_theme = nullptr;
};

} // namespace bowline
